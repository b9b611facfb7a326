/** @file `namedtuple`, as the class that it makes. */
import type { Expression, Statement } from '../reading/syntax.js';

/** Turns `Point = namedtuple('Point', ['x', 'y'])` into the class that it makes. */
export function namedTuples(body: Statement[]): void {
  for (const [i, s] of body.entries()) {
    if (s.kind !== 'assign' || s.targets[0]?.kind !== 'name' || s.value?.kind !== 'call') continue;
    const { of, args, from, to } = s.value;
    if ((of.kind !== 'name' && of.kind !== 'attribute') || of.name !== 'namedtuple') continue;
    const given = args[1]?.value;
    const words = given?.kind === 'string' ? plain(given).split(/[\s,]+/) : undefined;
    const names = given?.kind === 'list' || given?.kind === 'tuple' ? given.items.map((x) => plain(x.value)) : words;
    const defaults = args.find((a) => a.name === 'defaults')?.value;
    const fallbacks = defaults?.kind === 'list' || defaults?.kind === 'tuple' ? defaults.items.map((x) => x.value) : [];
    if (!names || (defaults && fallbacks.length === 0)) continue;
    const place = { from, to };
    const fields = names.map((name, k): Statement => {
      const value = fallbacks[k - names.length + fallbacks.length] ?? null;
      const any: Expression = { kind: 'name', name: 'Any', ...place };
      return {
        kind: 'assign',
        targets: [{ kind: 'name', name, ...place }],
        value,
        annotation: any,
        before: [],
        after: null,
        ...place,
      };
    });
    const base: Expression = { kind: 'name', name: 'NamedTuple', ...place };
    body[i] = {
      kind: 'class',
      name: s.targets[0].name,
      bases: [{ value: base, name: null, spread: '' }],
      doc: null,
      body: fields,
      decorators: [],
      before: s.before,
      after: s.after,
      from: s.from,
      to: s.to,
    };
  }
}

const plain = (e: Expression): string =>
  e.kind === 'string' ? e.pieces.map((p) => ('text' in p ? p.text : '')).join('') : '';
