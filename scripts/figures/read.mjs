// The size, frames, colour bars and texts of a picture in SVG, as run.py writes them of Matplotlib's.

/** Places in pixels from the upper left corner; a text, of a width by `textWidth`, stands where its middle does. */
export function described(svg, textWidth) {
  const [left, top, width, height] = /viewBox="([^"]*)"/.exec(svg)[1].split(' ').map(Number);
  const found = { size: [width, height], frames: [], bars: [], texts: [] };
  const outer = [];
  let here = [1, 0, 0, 1, 0, 0];
  const place = (x, y, [a, b, c, d, e, f] = here) => [a * x + c * y + e - left, b * x + d * y + f - top];
  const corners = (read) => [
    ...place(read('x'), read('y')),
    ...place(read('x') + read('width'), read('y') + read('height')),
  ];
  for (const [whole] of svg.matchAll(/<text[^>]*>[^<]*|<[^>]*>/g)) {
    const [tag, text] = whole.split(/(?<=>)/);
    const read = (name) => Number(new RegExp(` ${name}="([-\\d.]+)"`).exec(tag)?.[1] ?? 0);
    if (/^<\/(g|svg)/.test(tag)) here = outer.pop();
    else if (/^<(g|svg) /.test(tag) || tag === '<g>') {
      if (!tag.endsWith('/>')) outer.push(here);
      if (tag.startsWith('<svg') && outer.length > 1) here = times(here, [1, 0, 0, 1, read('x'), read('y')]);
      here = times(here, transform(tag));
    } else if (tag.includes('aria-label="frame"')) found.frames.push(corners(read));
    else if (tag.includes('aria-label="bar"')) found.bars.push(corners(read));
    else if (tag.startsWith('<text') && !tag.includes(' fill="none"')) {
      const anchor = /text-anchor="(\w+)"/.exec(tag)?.[1];
      const size = read('font-size');
      const half = textWidth(text, size) / 2;
      const x = read('x') + { start: half, middle: 0, end: -half }[anchor];
      found.texts.push([unescaped(text), ...place(x, read('y') - 0.365 * size, times(here, transform(tag)))]);
    }
  }
  return found;
}

function times([a, b, c, d, e, f], [g, h, i, j, k, l]) {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function transform(tag) {
  let whole = [1, 0, 0, 1, 0, 0];
  for (const [, name, list] of (/ transform="([^"]*)"/.exec(tag)?.[1] ?? '').matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [p, q = 0, r = 0] = list.split(/[ ,]+/).map(Number);
    const [cos, sin] = [Math.cos((p * Math.PI) / 180), Math.sin((p * Math.PI) / 180)];
    const turned = [cos, sin, -sin, cos, q - cos * q + sin * r, r - sin * q - cos * r];
    whole = times(whole, name === 'translate' ? [1, 0, 0, 1, p, q] : turned);
  }
  return whole;
}

const unescaped = (text) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
