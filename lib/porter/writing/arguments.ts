/** @file Arguments of calls by the rule of names: positions first, then names in one object. */
import { type Code, type Context, code, typeOf } from '../context.js';
import { isTensor, present } from '../kinds/types.js';
import { camel, isIdentifier, quote } from '../names.js';
import type { Argument, Expression } from '../reading/syntax.js';
import { passesOn, type Scope } from '../scope.js';
import { call as callDoc, type Doc, flat, list } from './doc.js';
import { holdsFloats, inText } from './formatting.js';
import { comment, receiver, sequence, sure, value } from './operands.js';

export type Item = { doc: Doc; comment?: string };

/** Arguments by the rule: positions first, then names in one object. */
export function args(
  c: Context,
  given: readonly Argument[],
  rename: (name: string) => string = camel,
  choices: RegExp | null = null,
): Item[] {
  const items: Item[] = [];
  const options: Item[] = [];
  for (const a of given) {
    const extra = a.comment ? { comment: comment(a.comment)! } : {};
    if (a.spread === '**' && isDropped(c, a.value)) continue;
    if (a.spread === '**')
      options.push({ doc: ['...', rename === camel ? asOptions(c, a.value) : rawOptions(c, a.value)], ...extra });
    else if (a.name !== null) {
      const chosen = choices?.test(a.name) && a.value.kind !== 'string' && typeOf(c, a.value).k === 'str';
      options.push({
        ...option(rename(a.name), chosen ? [value(c, a.value), ' as any'] : value(c, a.value)),
        ...extra,
      });
    } else items.push({ doc: a.spread ? ['...', sequence(c, a.value)] : sure(c, a.value), ...extra });
  }
  if (options.length > 0) items.push({ doc: list('{', options, '}', ' ') });
  return items;
}

/** Names behind a list of all arguments have no place of their own: the list holds their object. */
export function isDropped(c: Context, e: Expression): boolean {
  if (e.kind !== 'name') return false;
  for (let s: Scope | null = c.scope; s; s = s.parent) {
    const v = s.variables.get(e.name);
    if (v) return s.fn?.passed.some((p) => p.variable === v && p.parameter.spread === '**') === true && passesOn(s.fn);
  }
  return false;
}

/** A dictionary whose entries become arguments: its keys get the names that arguments have here. */
export function asOptions(c: Context, e: Expression): Doc {
  const t = present(typeOf(c, e));
  if (t.k === 'dict' && t.renamed) return receiver(c, e);
  return [c.imports.python('asOptions'), '(', value(c, e), ')'];
}

/** The entries of a dictionary under the keys that they have in Python. */
function rawOptions(c: Context, e: Expression): Doc {
  const t = present(typeOf(c, e));
  if (t.k === 'dict' && t.renamed) return [c.imports.python('vars'), '(', value(c, e), ')'];
  return t.k === 'inst' && t.cls.container === 'Dict' ? [receiver(c, e), '.toJSON()'] : receiver(c, e);
}

/** An entry of an object. */
export function option(name: string, doc: Doc): Item {
  if (flat(doc) === name) return { doc: name };
  return { doc: [isIdentifier(name) ? name : quote(name), ': ', doc] };
}

/** Arguments whose first ones have names: given by name, they take their places. */
export function placed(given: readonly Argument[], names: readonly string[], required: number): Argument[] {
  if (given.some((a) => a.spread)) return [...given];
  const positional = given.filter((a) => a.name === null);
  const named = given.filter((a) => a.name !== null);
  const result = positional.slice(0, required);
  const rest: Argument[] = positional.slice(required).map((a, i) => ({ ...a, name: names[required + i] ?? null }));
  for (let i = result.length; i < required; i++) {
    const at = named.findIndex((a) => camel(a.name!) === names[i]);
    if (at < 0) break;
    result.push({ ...named[at]!, name: null });
    named.splice(at, 1);
  }
  return [...result, ...rest, ...named];
}

/** Paths as text, which is what the library takes. */
export const plainPaths = (c: Context, given: readonly Argument[], items: readonly Item[]): Item[] =>
  items.map((item, i) =>
    given[i]?.name === null && typeOf(c, given[i]!.value).k === 'path'
      ? { doc: ['String(', item.doc, ')'] as Doc }
      : item,
  );

/** The function of a call in which a list is spread over the arguments: their number TypeScript cannot know. */
export const loosely = (e: Expression & { kind: 'call' }, of: Doc): Doc =>
  e.args.some((a) => a.spread === '*') ? ['(', of, ' as any)'] : of;

/** A call of `print`: text goes to the console as it is. */
export function printed(c: Context, given: readonly Argument[]): Code {
  const options = given.filter((a) => a.name !== null && a.name !== 'flush');
  const values = given.filter((a) => a.name === null);
  if (given.some((a) => a.spread)) return code([c.imports.python('print'), callDoc(args(c, given))]);
  const items = values.map((a): Item => {
    const t = typeOf(c, a.value);
    if (a.value.kind === 'string' || t.k === 'str') return { doc: value(c, a.value) };
    if (t.k === 'tensor' && t.scalar) return { doc: [receiver(c, a.value), '.item()'] };
    // Arrays of NumPy show their numbers alone.
    if (t.k === 'tensor' && t.numpy) return { doc: [receiver(c, a.value), '.tolist()'] };
    if (holdsFloats(t)) return { doc: inText(c, a.value) };
    return { doc: value(c, a.value) };
  });
  const simple = values.every((a) => ['str', 'int', 'float', 'tensor'].includes(typeOf(c, a.value).k));
  if (options.length === 0 && (simple || items.length === 0)) {
    const [only] = items;
    if (items.length === 1 && isTensor(typeOf(c, values[0]!.value))) return code(['console.log(', only!.doc, ')']);
    return code(['console.log', callDoc(items)]);
  }
  const named = args(
    c,
    given.filter((a) => a.name !== null),
  );
  return code([c.imports.python('print'), callDoc([...items, ...named])]);
}
