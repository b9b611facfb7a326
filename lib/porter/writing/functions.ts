/** @file Functions: decorators, bodies, what they give. */

import { type Context, fail, typeOf } from '../context.js';
import { name as typeName } from '../kinds/types.js';
import { type Expression, type Statement, statementsIn } from '../reading/syntax.js';
import type { UserFunction } from '../scope.js';
import { type Lines, scopeBody } from './blocks.js';
import { flat, list, print } from './doc.js';
import { value } from './operands.js';
import { parameterDocs } from './parameters.js';

/** A docstring as a comment of TypeScript. */
export function docLines(doc: string | null, depth: number): Lines {
  if (!doc) return [];
  const pad = '  '.repeat(depth);
  const lines = doc
    .replaceAll('*/', '*\\/')
    .split('\n')
    .map((l) => l.trimEnd());
  while (lines.at(-1)?.trim() === '') lines.pop();
  while (lines[0]?.trim() === '') lines.shift();
  if (lines.length === 0) return [];
  if (lines.length === 1) return [`${pad}/** ${lines[0]!.trim()} */`];
  const cut = Math.min(
    ...lines
      .slice(1)
      .filter((l) => l.trim() !== '')
      .map((l) => l.length - l.trimStart().length),
    99,
  );
  const shown = lines.map((l, i) => (i === 0 ? l.trim() : l.slice(cut)));
  return [`${pad}/**`, ...shown.map((l) => `${pad} * ${l}`.trimEnd()), `${pad} */`];
}

/** The body of a function in its own scope. */
export function inFunction<T>(c: Context, fn: UserFunction, self: string | null, body: () => T): T {
  const saved = { scope: c.scope, fn: c.fn, canAwait: c.canAwait, self: c.self, callbacks: c.callbacks };
  c.callbacks = 0;
  c.scope = fn.scope;
  c.fn = fn;
  c.canAwait = !fn.sync;
  c.self = self ?? c.self;
  try {
    return body();
  } finally {
    Object.assign(c, saved);
  }
}

/** Decorators that surround a body with a switch of gradients. */
function gradDecorator(c: Context, d: Statement & { kind: 'function' }): string | null {
  for (const x of d.decorators) {
    const path = c.program.path(x.kind === 'call' ? x.of : x, c.scope);
    if (path === 'torch.no_grad' || path === 'torch.inference_mode') return path.slice(6);
    if (path === 'torch.enable_grad') return 'enable_grad';
  }
  return null;
}

/** Decorators that are functions of the program: called with what they decorate, the lowest first. */
export function decoratedBy(c: Context, s: Statement & { kind: 'function' | 'class' }): Expression[] {
  return s.decorators.filter((d) => {
    const of = d.kind === 'call' ? d.of : d;
    if (of.kind === 'attribute' && !/^(setter|getter|deleter)$/.test(of.name)) return typeOf(c, of).k === 'func';
    return (of.kind === 'name' && c.scope.find(of.name)?.type?.k === 'func') || isCache(c, d);
  });
}

/** Whether a decorator keeps what a function gave. */
export const isCache = (c: Context, d: Expression): boolean =>
  /^functools\.(lru_)?cache$/.test(c.program.path(d.kind === 'call' ? d.of : d, c.scope) ?? '');

export function checkDecorators(
  c: Context,
  s: Statement & { kind: 'function' | 'class' },
  own: readonly Expression[] = [],
): void {
  for (const d of s.decorators) {
    if (own.includes(d)) continue;
    const of = d.kind === 'call' ? d.of : d;
    const path = c.program.path(of, c.scope) ?? (of.kind === 'name' ? of.name : of.kind === 'attribute' ? of.name : '');
    if (/^torch\.(no_grad|enable_grad|inference_mode|compile|jit\.script)$/.test(path)) continue;
    if (
      /(^|\.)(dataclass|property|cached_property|staticmethod|classmethod|setter|abstractmethod|abstractproperty|override|lru_cache|cache|wraps|contextmanager|total_ordering|runtime_checkable|final|unique|overload)$/.test(
        path,
      )
    )
      continue;
    fail(`the decorator ${path}`);
  }
}

/** The lines of a function's body, its decorator included. */
export function bodyLines(c: Context, s: Statement & { kind: 'function' }, depth: number, fn: UserFunction): Lines {
  const mode = gradDecorator(c, s);
  const opening = fn.opening.map((l) => '  '.repeat(depth + 1) + l);
  if (!mode) return [...opening, ...scopeBody(c, s.body, depth + 1), ...ending(s, fn, depth + 1)];
  const t = c.imports.need('torchebm/torch', '*', 'torch', true);
  const js = mode === 'no_grad' ? 'noGrad' : mode === 'enable_grad' ? 'enableGrad' : 'inferenceMode';
  const pad = '  '.repeat(depth + 1);
  // Drawing a picture waits, which a callback cannot.
  const waits = /\.(savefig|imsave|show)\(/.test(c.program.source.slice(s.from, s.to)) || fn.generator;
  if (!waits) {
    if (!fn.sync) {
      fn.sync = true;
      c.changed = true;
    }
    c.canAwait = false;
    c.callbacks++;
    const inner = [...scopeBody(c, s.body, depth + 2), ...ending(s, fn, depth + 2)];
    c.callbacks--;
    const returns = [...statementsIn(s.body)].some((x) => x.kind === 'return' && x.value);
    return [...opening, `${pad}${returns ? 'return ' : ''}${t}.${js}(() => {`, ...inner, `${pad}});`];
  }
  const inner = [...scopeBody(c, s.body, depth + 2), ...ending(s, fn, depth + 2)];
  return [
    ...opening,
    `${pad}const gradEnabled = ${t}.isGradEnabled();`,
    `${pad}${t}.setGradEnabled(${mode === 'enable_grad'});`,
    `${pad}try {`,
    ...inner,
    `${pad}} finally {`,
    `${pad}  ${t}.setGradEnabled(gradEnabled);`,
    `${pad}}`,
  ];
}

/** `: T` of what a function gives, where TypeScript would find another kind. */
/** The None that a function gives where its body comes to its end without a `return`, which TypeScript asks for. */
function ending(s: Statement & { kind: 'function' }, fn: UserFunction, depth: number): Lines {
  const t = fn.type;
  if (!t || fn.generator || fn.incomplete || /^(none|any)$/.test(t.k) || !comesToEnd(s.body)) return [];
  if (![...statementsIn(s.body)].some((x) => x.kind === 'return' && x.value)) return [];
  if (typeName(t) === 'any') return [];
  return [`${'  '.repeat(depth)}return null${t.k === 'opt' ? '' : ' as any'};`];
}

/** Whether the end of a block can be reached. */
function comesToEnd(body: readonly Statement[]): boolean {
  const last = body.filter((x) => x.kind !== 'comments').at(-1);
  switch (last?.kind) {
    case 'return':
    case 'raise':
    case 'break':
    case 'continue':
      return false;
    case 'if':
      return last.branches.at(-1)!.test !== null || last.branches.some((b) => comesToEnd(b.body));
    case 'while': {
      const isEndless = last.test.kind === 'constant' && last.test.value === 'True';
      return !isEndless || [...statementsIn(last.body)].some((x) => x.kind === 'break');
    }
    case 'with':
      return comesToEnd(last.body);
    case 'try':
      if (last.finally_.length > 0 && !comesToEnd(last.finally_)) return false;
      return (
        comesToEnd(last.other.length > 0 ? last.other : last.body) || last.handlers.some((h) => comesToEnd(h.body))
      );
    default:
      return true;
  }
}

export function returnText(c: Context, fn: UserFunction): string {
  const t = fn.type;
  if (fn.incomplete) return fn.async ? ': Promise<any>' : ': any';
  // A class of the program may be a generator of another kind.
  const generator = c.program.classes.has('Generator') ? 'IterableIterator' : 'Generator';
  if (!t || fn.generator)
    return fn.generator && t ? `: ${generator}<${t.k === 'iterable' ? typeName(t.of) : 'any'}>` : '';
  if (t.k === 'none') return fn.async ? ': Promise<void>' : ': void';
  const text = typeName(t);
  return fn.async ? `: Promise<${text}>` : `: ${text}`;
}

export function functionLines(
  c: Context,
  s: Statement & { kind: 'function' },
  depth: number,
  isWrapped = false,
): Lines {
  const wrapped = decoratedBy(c, s);
  checkDecorators(c, s, wrapped);
  const fn = c.program.functions.get(s)!;
  if (wrapped.length > 0 && !isWrapped) {
    // The decorator gets the function as a value.
    const inner = functionLines(c, s, depth, true);
    const at = inner.findIndex((l) => /^\s*(async )?function/.test(l));
    const open = wrapped.map((d) => `${isCache(c, d) ? c.imports.python('cache') : flat(value(c, d))}(`).join('');
    inner[at] = inner[at]!.replace(/^(\s*)/, `$1const ${fn.js} = ${open}`);
    // A function that calls itself calls what the decorator made of it.
    const recurs = inner.some((l, i) => i > at && new RegExp(`\\b${fn.js}\\(`).test(l));
    if (recurs) inner[at] = inner[at]!.replace(new RegExp(`(function\\*?) ${fn.js}\\(`), '$1 (');
    inner[inner.length - 1] += `${')'.repeat(wrapped.length)};`;
    return inner;
  }
  const before: Lines = [];
  const parameters = parameterDocs(c, fn, before, depth);
  return inFunction(c, fn, null, () => {
    const nested = c.self !== null && usesThis(s, c.self);
    const body = bodyLines(c, s, depth, fn);
    const pad = '  '.repeat(depth);
    const behind = c.program.asksWrapped ? behindIt(c, s) : null;
    const last = behind ? [`${pad}(${fn.js} as any).wrapped = ${behind};`] : [];
    if (nested) {
      // A nested function that uses `this` of the method around is an arrow.
      const head = print(
        [`const ${fn.js} = ${fn.async ? 'async ' : ''}`, list('(', parameters, ')'), returnText(c, fn), ' => {'],
        depth,
      ).split('\n');
      return [...docLines(s.doc, depth), ...before, ...head, ...body, `${pad}};`, ...last];
    }
    const head = print(
      [
        `${fn.async ? 'async ' : ''}function${fn.generator ? '*' : ''} ${fn.js}`,
        list('(', parameters, ')'),
        returnText(c, fn),
        ' {',
      ],
      depth,
    ).split('\n');
    return [...before, ...docLines(s.doc, depth), ...head, ...body, `${pad}}`, ...last];
  });
}

/** The function that `functools.wraps` says to stand behind another. */
function behindIt(c: Context, s: Statement & { kind: 'function' }): string | null {
  for (const d of s.decorators)
    if (d.kind === 'call' && d.args.length === 1 && c.program.path(d.of, c.scope) === 'functools.wraps')
      return flat(value(c, d.args[0]!.value));
  return null;
}

function usesThis(s: Statement & { kind: 'function' }, self: string): boolean {
  return new RegExp(`\\b${self}\\b`).test(JSON.stringify(s.body));
}
