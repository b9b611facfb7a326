/** @file Places where a text is no Python, though the grammar reads on behind them. */
import { parser } from '@lezer/python';

/** Where the grammar meets what it does not expect, and where a line stands at a depth of its own. */
export function unreadPlaces(source: string): number[] {
  const places: number[] = [];
  const parents: string[] = [];
  const depths: (number | null)[] = [];
  parser.parse(source).iterate({
    enter(n) {
      const parent = parents.at(-1) ?? '';
      if (n.type.isError && !isKnown(source, n.from, parents)) places.push(n.from);
      if ((parent === 'Script' || parent === 'Body') && /Statement$|Definition$/.test(n.name)) {
        const column = columnOf(source, n.from);
        const depth = depths.at(-1) ?? (parent === 'Script' ? 0 : column);
        if (column !== null && column !== depth) places.push(n.from);
        depths[depths.length - 1] = depth;
      }
      parents.push(n.name);
      depths.push(null);
    },
    leave() {
      parents.pop();
      depths.pop();
    },
  });
  return places;
}

/** The column of a statement that begins its line; null for one behind another. */
function columnOf(source: string, at: number): number | null {
  const start = source.lastIndexOf('\n', at - 1) + 1;
  return source.slice(start, at).trim() === '' ? at - start : null;
}

/** Python that the grammar does not know and the porter does: a bare `yield`, patterns without parts, `for *_, n in`. */
function isKnown(source: string, at: number, parents: readonly string[]): boolean {
  if (parents.includes('MatchClause') && !parents.slice(parents.lastIndexOf('MatchClause')).includes('Body'))
    return true;
  return parents.at(-1) === 'YieldStatement' || (source[at] === '*' && /\bfor +$/.test(source.slice(0, at)));
}
