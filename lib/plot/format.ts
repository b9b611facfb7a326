/** @file Formats of Python, for the numbers on figures. */

/** A text with a number in it, by a format such as '%.1f', '%d', '%1.0f%%' or '{x:.2f}'. */
export function formatted(format: string, value: number): string {
  const read = /%\d*(?:\.(\d+))?([dfge])|\{\w*(?::\d*(?:\.(\d+))?([dfge]))?\}/;
  const text = format.replace(read, (_, digits?: string, kind?: string, others?: string, other?: string) => {
    const [given, how] = [digits ?? others, kind ?? other];
    const places = given === undefined ? 6 : Number(given);
    if (how === 'd') return String(Math.trunc(value));
    if (how === 'e') return value.toExponential(places);
    if (how === 'f') return fixed(value, places);
    return String(Number(value.toPrecision(Math.max(1, places))));
  });
  return format.startsWith('{') || !format.includes('%') ? text : text.replaceAll('%%', '%');
}

/** A number with so many digits behind its point; one in the middle of two goes to the even digit, as in Python. */
function fixed(value: number, places: number): string {
  const far = value.toFixed(places);
  const exact = value.toFixed(Math.min(100, places + 60));
  const end = exact.indexOf('.') + 1 + places;
  if (!/^50*$/.test(exact.slice(end))) return far;
  const near = exact.slice(0, places === 0 ? end - 1 : end);
  return '02468'.includes(near.at(-1)!) ? near : far;
}
