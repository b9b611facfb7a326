/** @file Numbers that end in a point, `1.`, which the grammar does not read: a zero is written behind the point. */
import { parser } from '@lezer/python';

export function completeNumbers(source: string): string {
  const places: number[] = [];
  parser.parse(source).iterate({
    enter(n) {
      const next = source[n.to + 1] ?? '';
      if (
        n.name === 'Number' &&
        source[n.to] === '.' &&
        !/[\w.]/.test(next) &&
        /^\d+$/.test(source.slice(n.from, n.to))
      )
        places.push(n.to + 1);
    },
  });
  return places.reverse().reduce((text, at) => `${text.slice(0, at)}0${text.slice(at)}`, source);
}
