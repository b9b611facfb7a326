/** @file Arguments of a list or a dictionary that is spread over parameters: the running program puts them in their places. */
import type { Context } from '../context.js';
import { camel, quote } from '../names.js';
import type { Argument } from '../reading/syntax.js';
import type { UserFunction } from '../scope.js';
import { asOptions, type Item, isDropped, option } from './arguments.js';
import { call as callDoc, type Doc, list } from './doc.js';
import { sequence, value } from './operands.js';

/** Whether only the running program can put arguments in their places: those of a list or a dictionary that is spread. */
export function isArranged(c: Context, given: readonly Argument[], fn: UserFunction): boolean {
  const parameters = c.inference.parameters(fn);
  if (parameters.some((p) => p.parameter.spread === '*')) return false;
  const placed = parameters.filter((p) => !p.option && p.parameter.spread === '');
  const isNamed = (p: UserFunction['passed'][number]): boolean => given.some((a) => a.name === p.parameter.name);
  const plain = given.filter((a) => a.name === null && a.spread === '').length;
  if (given.some((a) => a.spread === '**' && !isDropped(c, a.value)))
    if (placed.slice(plain).some((p) => !isNamed(p))) return true;
  return (
    given.some((a) => a.spread === '*') &&
    parameters.some((p) => p.option && !p.parameter.named && p.parameter.spread === '')
  );
}

/** The arguments of a function as a list that the running program makes. */
export function arrangedArgs(c: Context, given: readonly Argument[], fn: UserFunction): Doc {
  const parameters = c.inference.parameters(fn);
  const plain = given.filter((a) => a.name === null && a.spread !== '**');
  const [only] = plain;
  const places: Doc =
    plain.length === 1 && only!.spread
      ? sequence(c, only!.value)
      : list(
          '[',
          plain.map((a) => ({ doc: (a.spread ? ['...', sequence(c, a.value)] : value(c, a.value)) as Doc })),
          ']',
        );
  const named = given.filter((a) => a.name !== null || (a.spread === '**' && !isDropped(c, a.value)));
  const names = named.map((a): Item => {
    if (a.spread) return { doc: ['...', asOptions(c, a.value)] };
    const p = parameters.find((q) => q.parameter.name === a.name);
    return option(p?.variable.js ?? camel(a.name!), value(c, a.value));
  });
  const words = (of: UserFunction['passed']): Doc =>
    list(
      '[',
      of.map((p) => ({ doc: quote(p.variable.js) })),
      ']',
    );
  const options = parameters.filter((p) => p.option && !p.parameter.named && p.parameter.spread === '');
  const placed = parameters.filter((p) => !p.option && p.parameter.spread === '');
  return [
    c.imports.python('arranged'),
    callDoc([
      { doc: places },
      { doc: list('{', names, '}', ' ') },
      { doc: words(placed) },
      ...(options.length > 0 ? [{ doc: words(options) }] : []),
    ]),
  ];
}
