/** @file The kind of value that an annotation names. */

import { type Expression, text } from '../reading/syntax.js';
import type { Scope } from '../scope.js';
import type { Inference } from './inference.js';
import { annotatedOutside } from './outside.js';
import { isGenerator } from './random.js';
import {
  ANY,
  ARRAY,
  BOOL,
  FLOAT,
  INT,
  iterable,
  join,
  lib,
  listOf,
  NONE,
  PATH,
  STR,
  TENSOR,
  type Type,
  tupleOf,
  WHOLE,
} from './types.js';

export function annotatedType(inference: Inference, e: Expression, scope: Scope): Type {
  const path = inference.program.path(e, scope);
  const name = e.kind === 'name' ? e.name : e.kind === 'attribute' ? e.name : '';
  if (e.kind === 'constant') return e.value === 'None' ? NONE : ANY;
  if (e.kind === 'string') return /^(torch\.)?Tensor$/.test(text(e)) ? TENSOR : (userClass(inference, text(e)) ?? ANY);
  if (e.kind === 'binary' && e.op === '|')
    return join(annotatedType(inference, e.left, scope), annotatedType(inference, e.right, scope)) ?? ANY;
  if (e.kind === 'index') {
    const outer = e.of.kind === 'name' ? e.of.name : e.of.kind === 'attribute' ? e.of.name : '';
    const inner = e.indices.flatMap((i) => (i.kind === 'tuple' ? i.items.map((x) => x.value) : [i]));
    const types = inner.map((i) =>
      i.kind === 'constant' && i.value === 'Ellipsis' ? ANY : annotatedType(inference, i, scope),
    );
    if (/^(list|List|Sequence)$/.test(outer)) return listOf(types[0] ?? ANY);
    if (/^(Iterable|Iterator|Generator)$/.test(outer)) return iterable(types[0] ?? ANY);
    if (/^(set|Set)$/.test(outer)) return { k: 'set', of: types[0] ?? ANY };
    if (/^(dict|Dict|Mapping|DefaultDict)$/.test(outer))
      return { k: 'dict', key: types[0] ?? STR, value: types[1] ?? ANY };
    if (/^(tuple|Tuple)$/.test(outer)) {
      const last = inner.at(-1);
      return last?.kind === 'constant' && last.value === 'Ellipsis' ? listOf(types[0]!) : tupleOf(...types);
    }
    if (/^(ClassVar|Final|Annotated|Required|NotRequired|ReadOnly|InitVar)$/.test(outer)) return types[0] ?? ANY;
    if (outer === 'Optional') return types[0]!.k === 'any' ? ANY : { k: 'opt', of: types[0]! };
    const own = e.of.kind === 'name' ? userClass(inference, e.of.name) : null;
    if (own) return own;
    if (outer === 'Union') return types.reduce<Type | undefined>((a, b) => join(a, b), undefined) ?? ANY;
    return ANY;
  }
  switch (name) {
    case 'int':
      return INT;
    case 'float':
      return FLOAT;
    case 'bool':
      return BOOL;
    case 'str':
      return STR;
    case 'Tensor':
    case 'FloatTensor':
    case 'Parameter':
      return TENSOR;
    case 'ndarray':
      return ARRAY;
    case 'LongTensor':
      return WHOLE;
    case 'Path':
      return PATH;
    case 'list':
      return listOf(ANY);
    case 'dict':
      return { k: 'dict', key: STR, value: ANY };
    case 'device':
      return { k: 'device' };
    case 'slice':
      return lib('builtins.slice');
  }
  if (e.kind === 'name') {
    const alias = scope.find(e.name) ? undefined : inference.program.aliases.get(e.name);
    if (alias) return annotatedType(inference, alias, scope);
    const cls = userClass(inference, e.name);
    if (cls) return cls;
  }
  if (path && isGenerator(lib(path))) return lib(path);
  const outside = annotatedOutside(path);
  if (outside) return outside;
  return path && /^(torchebm|torch)\./.test(path) && /^[A-Z]/.test(name) ? lib(path) : ANY;
}

export function userClass(inference: Inference, name: string): Type | null {
  const cls = inference.program.classes.get(name);
  if (cls?.isTypedDict) return { k: 'dict', key: STR, value: ANY, loose: true };
  // A protocol tells what a value has, not of which class it is.
  if (cls?.bases.some((b) => typeof b === 'string' && /(^|\.)Protocol$/.test(b))) return ANY;
  return cls ? { k: 'inst', cls } : null;
}
