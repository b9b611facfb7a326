/** @file The kinds of parameters and results of a function: annotations, defaults, and how the body uses them. */

import type { Program } from '../program.js';
import { type Expression, expressionsOf, statementsIn, within } from '../reading/syntax.js';
import type { UserClass, UserFunction } from '../scope.js';
import { annotatedType } from './annotations.js';
import type { Inference } from './inference.js';
import { GENERATOR, NUMPY, PYTHON, RANDOM, STATE } from './random.js';
import { overloads } from './signatures.js';
import { ANY, element, iterable, join, listOf, NONE, present, STR, TENSOR, type Type } from './types.js';

/** Methods of lists, text and dictionaries, which say nothing of a tensor. */
export const COMMON = new Set(
  'append extend pop copy index count sort reverse items keys values get update insert split join format step to train eval parameters sample mean std add sub mul div'.split(
    ' ',
  ),
);

const TENSOR_ONLY = new Set(
  'shape ndim dtype device requires_grad requires_grad_ grad detach T backward numel dim size view item'.split(' '),
);

/** The kind of a value that is kept: a generator expression is walked over once, whose elements a list has elsewhere. */
export const lasting = (e: Expression, t: Type): Type =>
  e.kind === 'comprehension' && e.shape === 'generator' ? iterable(element(t)) : t;

/** Whether an annotation is `Callable[…]` or `type[…]`. */
const isCallable = (e: Expression): boolean => {
  const outer = e.kind === 'index' ? e.of : e;
  const named = outer.kind === 'name' || outer.kind === 'attribute' ? outer.name : '';
  return /^(Callable|Type|type)$/.test(named);
};

/** Whether nothing but a number or text was given for a parameter so far, which could not be called. */
const isPlainValue = (_program: Program, fn: UserFunction, name: string): boolean => {
  const t = fn.scope.variables.get(name)?.type;
  return t !== undefined && ['int', 'float', 'bool', 'str', 'tensor'].includes(t.k === 'opt' ? t.of.k : t.k);
};

/** Parameters that the library takes and whose kinds are their own: a name or None. */
const OPEN = /^(device|dtype|generator)$/;

const isBelow = (cls: UserClass, base: UserClass): boolean =>
  cls.bases.some((b) => typeof b !== 'string' && (b === base || isBelow(b, base)));

export function learnFunction(inference: Inference, fn: UserFunction, round: number): void {
  const method = fn.owner && !fn.isStatic;
  fn.passed.forEach(({ parameter, variable }, i) => {
    if (variable.fixed) return;
    if (i === 0 && method) {
      variable.type = fn.isClassMethod ? { k: 'class', cls: fn.owner! } : { k: 'inst', cls: fn.owner! };
      variable.fixed = true;
      return;
    }
    if (parameter.spread === '*')
      variable.type = listOf(parameter.annotation ? annotatedType(inference, parameter.annotation, fn.scope) : ANY);
    else if (parameter.spread === '**') variable.type = { k: 'dict', key: STR, value: ANY, renamed: true };
    else if (parameter.annotation) variable.type = annotatedType(inference, parameter.annotation, fn.scope);
    // A function that is only called may be a class, which its default tells.
    if (parameter.annotation && parameter.fallback && isCallable(parameter.annotation)) {
      const t = inference.type(parameter.fallback, fn.scope.parent ?? fn.scope);
      if (t.k === 'maker' || t.k === 'class') variable.type = t;
    }
    if (!parameter.annotation && !parameter.spread && usedAsFunction(inference, fn, parameter.name)) {
      variable.type = ANY;
      variable.fixed = true;
      return;
    }
    if (parameter.annotation || parameter.spread) {
      const none = parameter.fallback?.kind === 'constant' && parameter.fallback.value === 'None';
      if (none && variable.type && variable.type.k !== 'any') variable.type = { k: 'opt', of: present(variable.type) };
      variable.fixed = true;
      return;
    }
    if (round === 0 && parameter.fallback) {
      const t = inference.type(parameter.fallback, fn.scope.parent ?? fn.scope);
      variable.type = join(variable.type, t);
    }
    if (OPEN.test(parameter.name) && variable.type?.k === 'none') {
      variable.type = ANY;
      variable.fixed = true;
      return;
    }
    const forward =
      fn.owner &&
      fn.definition.kind === 'function' &&
      (fn.definition.name === 'forward' || /^compute_|^gradient$/.test(fn.definition.name)) &&
      fn.owner.root !== 'torch.autograd.Function' &&
      fn.owner.root;
    if (forward && parameter.name === 'model_kwargs') {
      variable.type = ANY;
      variable.fixed = true;
      return;
    }
    if (forward && (!variable.type || variable.type.k === 'none')) {
      variable.type = parameter.fallback ? { k: 'opt', of: TENSOR } : TENSOR;
    }
    const isOpen = !variable.type || variable.type.k === 'none';
    const drawn = round >= 1 && isOpen ? drawnFrom(inference, fn, parameter.name) : null;
    if (drawn) variable.type = parameter.fallback ? { k: 'opt', of: drawn } : drawn;
    if (round >= 1 && (!variable.type || variable.type.k === 'none') && usedAsTensor(inference, fn, parameter.name)) {
      variable.type = parameter.fallback ? { k: 'opt', of: TENSOR } : TENSOR;
    }
  });
  if (fn.definition.kind === 'lambda') {
    fn.type = inference.type(fn.definition.body, fn.scope);
    return;
  }
  const { returns, body } = fn.definition;
  let type: Type | undefined;
  for (const s of statementsIn(body)) {
    if (s.kind === 'return') type = join(type, s.value ? lasting(s.value, inference.type(s.value, fn.scope)) : NONE);
  }
  if (fn.generator) {
    let each: Type | undefined;
    for (const s of statementsIn(body)) {
      for (const e of expressionsOf(s)) {
        for (const x of within(e)) {
          if (x.kind === 'yield')
            each = join(
              each,
              x.of ? (x.from_ ? element(inference.type(x.of, fn.scope)) : inference.type(x.of, fn.scope)) : NONE,
            );
        }
      }
    }
    fn.type = iterable(each ?? ANY);
    return;
  }
  if (!type && !returns && fn.owner && fn.definition.kind === 'function')
    type = replaced(inference, fn.owner, fn.definition.name);
  fn.type = returns ? annotatedType(inference, returns, fn.scope) : (type ?? NONE);
  if (returns && (fn.type.k === 'any' || fn.type.k === 'tuple') && type) fn.type = type;
}

/** The generator that a parameter is, where nothing but draws are asked of it and the program makes one kind alone. */
function drawnFrom(inference: Inference, fn: UserFunction, name: string): Type | null {
  if (fn.definition.kind === 'lambda') return null;
  const made = KINDS_OF_GENERATORS.filter(([words]) => words.test(inference.program.source));
  const [[, kind, draws]] = made.length === 1 ? (made as [(typeof made)[number]]) : [[null, null, null]];
  const all = [...statementsIn(fn.definition.body)].flatMap(expressionsOf).flatMap((root) => [...within(root)]);
  const isIt = (x: Expression): boolean => x.kind === 'name' && x.name === name;
  const asked = all.filter((e) => e.kind === 'attribute' && isIt(e.of)) as (Expression & { kind: 'attribute' })[];
  const calls = all.filter((e) => e.kind === 'call' && e.of.kind === 'attribute' && isIt(e.of.of));
  return kind && asked.length > 0 && asked.length === calls.length && asked.every((e) => draws.has(e.name))
    ? kind
    : null;
}

const DRAWS: ReadonlySet<string> = new Set([...Object.keys(NUMPY), 'rand', 'randn']);
const KINDS_OF_GENERATORS: readonly (readonly [RegExp, Type, ReadonlySet<string>])[] = [
  [/\bdefault_rng\(/, GENERATOR, DRAWS],
  [/\bRandomState\(/, STATE, DRAWS],
  [/\brandom\.Random\(/, RANDOM, PYTHON],
];

/** Whether a parameter is called, or asked for its class: then it may be of any kind. */
export function usedAsFunction(inference: Inference, fn: UserFunction, name: string): boolean {
  if (fn.definition.kind === 'lambda') return false;
  const isIt = (x: Expression | undefined): boolean => x?.kind === 'name' && x.name === name;
  return [...statementsIn(fn.definition.body)]
    .flatMap(expressionsOf)
    .some((root) =>
      [...within(root)].some(
        (e) =>
          e.kind === 'call' &&
          ((isIt(e.of) && isPlainValue(inference.program, fn, name)) ||
            (e.of.kind === 'name' && /^(isinstance|callable|isfunction)$/.test(e.of.name) && isIt(e.args[0]?.value))),
      ),
    );
}

/** The type of the methods that replace one without a `return`. */
export function replaced(inference: Inference, cls: UserClass, name: string): Type | undefined {
  let type: Type | undefined;
  for (const other of inference.program.classes.values()) {
    const own = other.methods.get(name);
    if (other !== cls && own && other.method(name) === own && isBelow(other, cls) && own.type?.k !== 'none')
      type = join(type, own.type);
  }
  return type;
}

/** Whether a class of the program has a method or a field of a name: asked of a value, it says nothing of tensors. */
const isMember = (program: Program, name: string): boolean =>
  program.methods.has(name) || [...program.classes.values()].some((cls) => cls.fields.has(name));

/** Whether a parameter is used as only a tensor can be. */
export function usedAsTensor(inference: Inference, fn: UserFunction, name: string): boolean {
  const roots =
    fn.definition.kind === 'lambda'
      ? [fn.definition.body]
      : [...statementsIn(fn.definition.body)].flatMap(expressionsOf);
  return roots.some((root) =>
    [...within(root)].some((e) => {
      const isIt = (x: Expression | undefined): boolean => x?.kind === 'name' && x.name === name;
      if (e.kind === 'attribute' && isIt(e.of) && isMember(inference.program, e.name)) return false;
      if (e.kind === 'attribute' && isIt(e.of))
        return TENSOR_ONLY.has(e.name) || (!COMMON.has(e.name) && overloads(e.name) !== null);
      if (e.kind === 'call') {
        const path = inference.program.path(e.of, fn.scope);
        if (path && /^torch\.(func|vmap|autograd\.functional|utils|optim)\b/.test(path) && isIt(e.args[0]?.value))
          return false;
        if (
          path?.startsWith('torch.') &&
          e.args.some((a) => isIt(a.value)) &&
          !/\.(zeros|ones|randn|rand|full|empty|eye|tensor|arange|linspace|manual_seed|randint|randperm|device|save|load|Linear)$/.test(
            path,
          )
        ) {
          return !path.startsWith('torch.nn.') || path.startsWith('torch.nn.functional');
        }
        const callee = inference.type(e.of, fn.scope);
        if (
          isIt(e.args[0]?.value) &&
          ((callee.k === 'inst' && /^torch/.test(callee.cls.root ?? '')) ||
            (callee.k === 'lib' && callee.name.startsWith('torch.nn')))
        )
          return true;
      }
      return e.kind === 'index' && isIt(e.of) && e.indices.length > 1 && !inference.program.methods.has('__getitem__');
    }),
  );
}
