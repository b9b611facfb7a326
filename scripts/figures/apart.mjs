// The distance of one picture of a figure from another's, both as read.mjs and run.py describe them.

/** The largest distances of frames, bars and texts in pixels, and texts that one picture has and the other has not. */
export function apart(theirs, ours) {
  const corner = (mine, other) => Math.max(...mine.map((value, k) => Math.abs(value - other[k])));
  const boxes = (name) => {
    const found = theirs[name].map((box, i) => (ours[name][i] ? corner(ours[name][i], box) : Infinity));
    return Math.max(0, ...found, ours[name].length > theirs[name].length ? Infinity : 0);
  };
  const rest = ours.texts.map(([text, ...place]) => [plain(text), place]);
  const missing = [];
  let [far, farthest] = [0, ''];
  for (const [text, x, y] of theirs.texts.flatMap(lines)) {
    const distance = (place) => Math.hypot(place[0] - x, place[1] - y);
    const same = rest.filter(([other]) => other === plain(text)).sort((a, b) => distance(a[1]) - distance(b[1]));
    if (same.length === 0) {
      missing.push(plain(text));
      continue;
    }
    rest.splice(rest.indexOf(same[0]), 1);
    if (distance(same[0][1]) > far) [far, farthest] = [distance(same[0][1]), plain(text)];
  }
  const [frames, bars, texts] = [boxes('frames'), boxes('bars'), far];
  const extra = rest.map(([text]) => text);
  const size = Math.max(...ours.size.map((value, k) => Math.abs(value - theirs.size[k])));
  const parts = [
    `size ${size.toFixed(0)}, frames ${frames.toFixed(0)}, bars ${bars.toFixed(0)}, texts ${texts.toFixed(0)} px (${farthest})`,
    missing.length > 0 ? `; missing ${missing.join(' | ')}` : '',
    extra.length > 0 ? `; extra ${extra.join(' | ')}` : '',
  ];
  return { size, frames, bars, texts, missing, extra, text: parts.join('') };
}

/** A text of several lines, each around the middle of all. */
function lines([text, x, y]) {
  return text.split('\n').map((line) => [line, x, y]);
}

const raised = { '⁰': 0, '¹': 1, '²': 2, '³': 3, '⁴': 4, '⁵': 5, '⁶': 6, '⁷': 7, '⁸': 8, '⁹': 9, '⁻': '-' };
const commands = { '\\times': '×', '\\tau': 'τ', '\\epsilon': 'ε' };

/** A text without the marks of formulas, in which the two write the same in different letters. */
function plain(text) {
  const bare = text
    .replaceAll(/\\(times|tau|epsilon)/g, (name) => commands[name])
    .replaceAll(/\$|\\math\w+|[{}^_\\ ]/g, '');
  return bare
    .replaceAll(/[⁰¹²³⁴-⁹⁻]/g, (sign) => raised[sign])
    .replaceAll(/[₀-₉]/g, (sign) => '₀₁₂₃₄₅₆₇₈₉'.indexOf(sign))
    .replaceAll('−', '-');
}
