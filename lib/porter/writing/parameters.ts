/** @file Parameters of functions by the rule of names: which stand by position, which in an object, and defaults. */

import type { Context } from '../context.js';
import { ANY, type Type, name as typeName } from '../kinds/types.js';
import { type Expression, expressionsOf, statementsIn, within } from '../reading/syntax.js';
import { passesOn, type Scope, type UserFunction } from '../scope.js';
import type { Lines } from './blocks.js';
import { type Doc, flat, list, print } from './doc.js';
import { value } from './operands.js';

/** Decides which parameters stand by position and which in the object at the end. */
export function arrange(fn: UserFunction): void {
  if (fn.definition.kind === 'lambda') return;
  const { name } = fn.definition;
  const start = fn.owner && !fn.isStatic ? 1 : 0;
  // `apply` of a Function of autograd passes places on.
  const isOfFunction = fn.owner?.root === 'torch.autograd.Function' && fn.isStatic;
  const isStep = name === 'step' && fn.owner?.root === 'torch.optim.Optimizer';
  // The library gives a sampler names alone: `*args` that nothing reads would force places.
  const unread = fn.passed.findIndex((p) => p.parameter.spread === '*' && !reads(fn, p.parameter.name));
  if (name === 'sample' && unread >= 0 && /Sampler$/.test(fn.owner?.root ?? '')) fn.passed.splice(unread, 1);
  const keepsPositions = isStep || fn.isValue || (fn.owner !== null && /^__(call|getitem)__$/.test(name));
  fn.passed.forEach((p, i) => {
    const { parameter } = p;
    if (parameter.spread === '**') p.option = true;
    else if (parameter.spread === '*' || i < start) p.option = false;
    else if (isOfFunction) p.option = parameter.named;
    else if (name === 'forward' || name === 'gradient' || (name === 'couple' && fn.owner?.root?.endsWith('Coupling')))
      p.option = parameter.named || (parameter.fallback !== null && i - start >= 2);
    else if (keepsPositions) p.option = parameter.named;
    else p.option = parameter.named || parameter.fallback !== null;
  });
  // A parameter by position behind one in the object cannot be.
  const star = fn.passed.find((p) => p.parameter.spread === '*');
  if (star) {
    for (const p of fn.passed) if (!p.parameter.named && p.parameter.spread !== '**') p.option = false;
    const options = fn.passed.some((p) => p.option && (p.parameter.spread === '' || !passesOn(fn)));
    const isMade = name === '__init__' && fn.owner?.isValue === true;
    if (options) fn.star = keepsPositions || isMade || name === 'forward' ? 'mixed' : 'list';
  }
}

/** Whether the body of a function names something. */
const reads = (fn: UserFunction, name: string): boolean =>
  fn.definition.kind === 'function' &&
  [...statementsIn(fn.definition.body)].some((s) =>
    expressionsOf(s).some((e) => [...within(e)].some((x) => x.kind === 'name' && x.name === name)),
  );

const typeText = (t: Type | undefined): string => {
  if (!t || t.k === 'none') return 'any';
  // Operators such as `chunk` give lists.
  return typeName(t).replaceAll(/\[Tensor(?:, Tensor)+\]/g, 'Tensor[]');
};

/** The parameters of a function, and lines that must stand before it. */
export function parameterDocs(c: Context, fn: UserFunction, before: Lines, depth: number): { doc: Doc }[] {
  const own = c.inference.parameters(fn);
  const outer = c.scope;
  c.scope = fn.scope.parent ?? outer;
  try {
    const items: { doc: Doc }[] = [];
    const options: { name: string; doc: Doc; type: string; required: boolean }[] = [];
    let rest = '';
    for (const { parameter, variable: v, option } of own) {
      const t = typeText(v.type);
      if (parameter.spread === '*') {
        items.push({
          doc:
            fn.star === 'list'
              ? `${v.js}: ${typeName(v.type ?? ANY)}`
              : `...${v.js}: ${fn.star === 'rest' && parameter.annotation ? typeName(v.type ?? ANY) : 'any[]'}`,
        });
        continue;
      }
      if (parameter.spread === '**') {
        if (passesOn(fn)) continue;
        rest = v.js;
        continue;
      }
      let fallback: Doc | null = parameter.fallback ? value(c, parameter.fallback) : null;
      if (parameter.fallback && (isShared(parameter.fallback) || changes(c, parameter.fallback, v.js))) {
        // Python makes a default once for all calls.
        const shared = `${fn.js || 'f'}${v.js.slice(0, 1).toUpperCase()}${v.js.slice(1)}`;
        before.push(...print([`const ${shared}: ${t} = `, fallback!, ';'], depth).split('\n'));
        fallback = shared;
      }
      if (!option) {
        const number =
          fallback !== null &&
          (t === 'number' || t === 'boolean' || t === 'string') &&
          parameter.fallback!.kind !== 'call';
        items.push({ doc: [v.js, number ? '' : `: ${t}`, ...(fallback === null ? [] : [' = ', fallback])] });
      } else
        options.push({
          name: v.js,
          doc: fallback === null ? v.js : [v.js, ' = ', fallback],
          type: t,
          required: fallback === null,
        });
    }
    const star = own.find((p) => p.parameter.spread === '*');
    if (star && fn.star === 'mixed' && (options.length > 0 || rest)) {
      const names = [...options.map((o) => o.doc), ...(rest ? [`...${rest}`] : [])].map((doc) => ({ doc }));
      const made: Doc = options.length > 0 ? list('{', names, '}', ' ') : rest;
      fn.opening = print(['const ', made, ` = ${c.imports.python('keywords')}(${star.variable.js});`], 0).split('\n');
    } else if (options.length > 0 || rest) {
      const names: { doc: Doc }[] = [...options.map((o) => ({ doc: o.doc })), ...(rest ? [{ doc: `...${rest}` }] : [])];
      const types: { doc: Doc }[] = options.map((o) => ({ doc: `${o.name}${o.required ? '' : '?'}: ${o.type}` }));
      if (rest && options.length === 0) items.push({ doc: `${rest}: Record<string, any> = {}` });
      else {
        const shape = types.map((x) => x.doc as string).join('; ') + (rest ? '; [name: string]: any' : '');
        const optional = options.every((o) => !o.required);
        items.push({ doc: [list('{', names, '}', ' '), ': ', typeObject(shape.split('; ')), optional ? ' = {}' : ''] });
      }
    }
    return items;
  } finally {
    c.scope = outer;
  }
}

/** `{ a?: number; b: string }`, over several lines where it is long. */
function typeObject(members: string[]): Doc {
  const flatText = `{ ${members.join('; ')} }`;
  if (flatText.length < 70) return flatText;
  return {
    group: ['{', { indent: members.flatMap((m): Doc[] => [{ hard: true }, `${m};`]) }, { hard: true }, '}'],
    broken: true,
  };
}

/** Whether a default names a variable that is called as its parameter, or that changes later: Python reads it once. */
function changes(c: Context, e: Expression, parameter: string): boolean {
  return [...within(e)].some((x) => {
    if (x.kind !== 'name') return false;
    const v = c.scope.find(x.name);
    if (!v || v.fixed) return false;
    return v.js === parameter || isReassigned(c, x.name);
  });
}

function isReassigned(c: Context, name: string): boolean {
  let scope: Scope | null = c.scope;
  while (scope && !scope.variables.has(name)) scope = scope.parent;
  let count = 0;
  for (const s of statementsIn(scope?.block ?? [])) {
    const targets = s.kind === 'assign' ? s.targets : s.kind === 'update' || s.kind === 'for' ? [s.target] : [];
    for (const t of targets) for (const x of within(t)) if (x.kind === 'name' && x.name === name) count++;
  }
  return count > 1;
}

/** Whether a default is an object that all calls share. */
const isShared = (e: Expression): boolean =>
  e.kind === 'list' ||
  e.kind === 'dict' ||
  e.kind === 'set' ||
  e.kind === 'comprehension' ||
  (e.kind === 'call' && !(e.of.kind === 'name' && ['float', 'int', 'tuple'].includes(e.of.name)));

/** Parameters of a method that replaces one of the library's, whose types the caller knows. */
export function looseParameters(c: Context, fn: UserFunction, before: Lines, depth: number): { doc: Doc }[] {
  return parameterDocs(c, fn, before, depth).map(({ doc }) => ({
    doc: flat(doc).replace(/\}: \{.*?\}( = \{\})?$/s, '}: any$1'),
  }));
}
