/** @file `with`: switches of gradients, files, bars of progress, contexts of the program's own. */

import { type Context, fail, LEVEL, operand, typeOf } from '../context.js';
import { isEntered } from '../kinds/outside.js';
import { present } from '../kinds/types.js';
import type { Expression, Statement } from '../reading/syntax.js';
import { store } from './assignments.js';
import { block, declared, type Lines, leftOut, placings, sentence, standsFor } from './blocks.js';
import { condition } from './conditions.js';
import { type Doc, flat } from './doc.js';
import { callbackOf, fitsCallback } from './gradModes.js';
import { pattern, receiver, torch, value } from './operands.js';
import { isAutocast, setting } from './settings.js';

export function withStatement(c: Context, s: Statement & { kind: 'with' }, depth: number): Lines {
  const mode = callbackOf(c, s);
  if (mode === null) return otherWith(c, s, depth);
  if (mode === 'average_parameters')
    return fitsCallback(c, s)
      ? callback(c, s, averaging(c, s), depth)
      : fail('averages of weights in a body that waits or leaves it: averageParameters takes a function');
  const js = mode === 'no_grad' ? 'noGrad' : mode === 'enable_grad' ? 'enableGrad' : 'inferenceMode';
  const t = torch(c);
  if (!fitsCallback(c, s)) {
    // A statement that waits, returns or leaves a loop cannot stand in a callback.
    const pad = '  '.repeat(depth);
    const kept = `gradEnabled${c.counter++ || ''}`;
    return [
      `${pad}const ${kept} = ${t}.isGradEnabled();`,
      `${pad}${t}.setGradEnabled(${mode === 'enable_grad'});`,
      `${pad}try {`,
      ...block(c, s.body, depth + 1),
      `${pad}} finally {`,
      `${pad}  ${t}.setGradEnabled(${kept});`,
      `${pad}}`,
    ];
  }
  return callback(c, s, [t, `.${js}(`], depth);
}

/** `average.averageParameters(model, `: what stands before the callback. */
function averaging(c: Context, s: Statement & { kind: 'with' }): Doc {
  const call = s.items[0]!.value as Expression & { kind: 'call' };
  const [model, ...more] = call.args;
  if (!model || more.length > 0 || model.spread) fail('average_parameters with these arguments');
  return [
    receiver(c, (call.of as Expression & { kind: 'attribute' }).of),
    '.averageParameters(',
    value(c, model!.value),
    ', ',
  ];
}

/** A body as a function that is called at once, which gives what the block around reads. */
function callback(c: Context, s: Statement & { kind: 'with' }, head: Doc, depth: number): Lines {
  const placing = placings.get(c.scope)!;
  const returned = placing.returned.get(s) ?? [];
  const js_ = (n: string): string => c.scope.variables.get(n)!.js;
  const words = returned.map(js_);
  const only = s.body.filter((b) => b.kind !== 'comments');
  const [one] = only;
  const saved = c.canAwait;
  c.canAwait = false;
  c.callbacks++;
  try {
    if (only.length === 1 && one!.before.length === 0 && !one!.after) {
      if (one!.kind === 'expression') return sentence([head, '() => ', value(c, one!.value), ')'], depth);
      if (
        one!.kind === 'assign' &&
        one!.targets.length === 1 &&
        one!.value &&
        words.length === 1 &&
        one!.targets[0]!.kind === 'name'
      ) {
        return sentence([`const ${words[0]} = `, head, '() => ', value(c, one!.value), ')'], depth);
      }
    }
    const inner = block(c, s.body, depth + 1);
    const pad = '  '.repeat(depth);
    if (words.length > 0) inner.push(`${pad}  return ${words.length === 1 ? words[0] : `{ ${words.join(', ')} }`};`);
    const left =
      words.length === 0 ? '' : words.length === 1 ? `const ${words[0]} = ` : `const { ${words.join(', ')} } = `;
    return [`${pad}${left}${flat(head)}() => {`, ...inner, `${pad}});`];
  } finally {
    c.canAwait = saved;
    c.callbacks--;
  }
}

function otherWith(c: Context, s: Statement & { kind: 'with' }, depth: number): Lines {
  const [item] = s.items;
  const path = item?.value.kind === 'call' ? (c.program.path(item.value.of, c.scope) ?? '') : '';
  if (s.items.length === 1 && /^tqdm\b.*t(qdm|range)$/.test(path)) {
    const call = value(c, item!.value);
    const name = item!.target?.kind === 'name' ? item!.target.name : null;
    const word = name ? declared(c, s).get(name) : 'const';
    const target = item!.target ? pattern(c, item!.target) : `bar${c.counter++ || ''}`;
    return [...sentence([word ? `${word} ` : '', target, ' = ', call], depth), ...block(c, s.body, depth)];
  }
  if (s.items.length === 1 && item!.target?.kind === 'name' && isOpen(c, item!.value)) {
    const v = c.scope.find(item!.target.name)!;
    const pad = '  '.repeat(depth);
    const word = declared(c, s).get(item!.target.name);
    const wide = word === 'let' && v.type?.k === 'any' ? ': any' : '';
    return [
      ...sentence([word ? `${word} ` : '', v.js, wide, ' = ', value(c, item!.value)], depth),
      `${pad}try {`,
      ...block(c, s.body, depth + 1),
      `${pad}} finally {`,
      `${pad}  ${v.js}.close();`,
      `${pad}}`,
    ];
  }
  const grad = s.items.length === 1 ? gradEnabled(c, item!.value) : null;
  if (grad) {
    const pad = '  '.repeat(depth);
    const kept = `gradEnabled${c.counter++ || ''}`;
    return [
      `${pad}const ${kept} = ${torch(c)}.isGradEnabled();`,
      ...sentence([torch(c), '.setGradEnabled(', grad, ')'], depth),
      `${pad}try {`,
      ...block(c, s.body, depth + 1),
      `${pad}} finally {`,
      `${pad}  ${torch(c)}.setGradEnabled(${kept});`,
      `${pad}}`,
    ];
  }
  if (s.items.length === 1 && path === 'contextlib.suppress') {
    const { from, to } = s;
    const given = (item!.value as Expression & { kind: 'call' }).args.map((a) => ({ key: null, value: a.value }));
    const classes: Expression = { kind: 'tuple', items: given, from, to };
    const handlers = [{ classes, name: null, body: [], before: [] }];
    const made = {
      from,
      to,
      before: [],
      after: null,
      kind: 'try',
      body: s.body,
      handlers,
      other: [],
      finally_: [],
    } as Statement;
    standsFor(c, made, s);
    return c.statement(c, made, depth);
  }
  if (s.items.length === 1 && /^(numpy\.(errstate|printoptions)|warnings\.catch_warnings)$/.test(path)) {
    leftOut(c, s, 'left out: it changes nothing here');
    return block(c, s.body, depth);
  }
  const [first, ...more] = s.items;
  if (more.length > 0) {
    // One within the other, which declare what the whole does.
    const inner = { ...s, items: more, before: [], after: null };
    const outer = { ...s, items: [first!], body: [inner] };
    for (const part of [inner, outer]) standsFor(c, part, s);
    return withStatement(c, outer, depth);
  }
  const set = first!.target ? null : setting(c, first!.value);
  if (set?.after.length === 0) return block(c, s.body, depth);
  if (set) {
    const around = '  '.repeat(depth);
    return [
      ...set.before.flatMap((doc) => sentence(doc, depth)),
      `${around}try {`,
      ...block(c, s.body, depth + 1),
      `${around}} finally {`,
      ...set.after.flatMap((doc) => sentence(doc, depth + 1)),
      `${around}}`,
    ];
  }
  if (!isContext(c, first!.value)) return fail('this `with` has no counterpart: open and close it by hand');
  const pad = '  '.repeat(depth);
  const context = `context${c.counter++ || ''}`;
  const { target } = first!;
  const lines = sentence([`const ${context} = ${c.imports.python('enter')}(`, value(c, first!.value), ')'], depth);
  if (target) lines.push(...store(c, target, `${context}.value`, { k: 'any' }, first!.value, declared(c, s), depth));
  return [
    ...lines,
    `${pad}try {`,
    ...block(c, s.body, depth + 1),
    `${pad}} catch (error) {`,
    `${pad}  ${context}.fail(error);`,
    `${pad}} finally {`,
    `${pad}  ${context}.exit();`,
    `${pad}}`,
  ];
}

/** Whether gradients are recorded in a `with` that a value decides: `set_grad_enabled(…)`, or one of two switches. */
function gradEnabled(c: Context, e: Expression): Doc | null {
  const path = e.kind === 'call' ? (c.program.path(e.of, c.scope) ?? '') : '';
  if (e.kind === 'call' && path === 'torch.set_grad_enabled' && e.args.length === 1) return value(c, e.args[0]!.value);
  if (e.kind === 'call' && /^torch\.(no_grad|inference_mode)$/.test(path)) return 'false';
  if (path === 'torch.enable_grad') return 'true';
  if (path === 'contextlib.nullcontext') return [torch(c), '.isGradEnabled()'];
  if (e.kind !== 'choice') return null;
  const sides = [e.yes, e.other].map((x) => gradEnabled(c, x));
  if (sides.some((x) => x === null) || sides.every((x) => flat(x!).endsWith('isGradEnabled()'))) return null;
  return [operand(condition(c, e.test), LEVEL.choice + 1), ' ? ', sides[0]!, ' : ', sides[1]!];
}

/** Whether a value is a context of the program's own: of a class with `__enter__`, or a generator of `@contextmanager`. */
function isContext(c: Context, e: Expression): boolean {
  if (e.kind === 'choice') return isContext(c, e.yes) && isContext(c, e.other);
  const t = present(typeOf(c, e));
  if (t.k === 'inst' && t.cls.method('__enter__')) return true;
  if (isEntered(t)) return true;
  if (e.kind !== 'call') return false;
  if (isAutocast(c.program.path(e.of, c.scope) ?? '')) return true;
  if (
    /^tempfile\.TemporaryDirectory$|^contextlib\.(ExitStack|nullcontext|redirect_stdout)$|^concurrent\.futures\./.test(
      c.program.path(e.of, c.scope) ?? '',
    )
  )
    return true;
  const fn = c.inference.callee(e, c.scope);
  if (fn?.definition.kind !== 'function') return false;
  return fn.definition.decorators.some((d) => c.program.path(d, c.scope) === 'contextlib.contextmanager');
}

/** Whether a call opens a file: `open(…)` or `path.open(…)`. */
function isOpen(c: Context, e: Expression): boolean {
  if (e.kind !== 'call') return false;
  if (e.of.kind === 'name') return e.of.name === 'open' && !c.scope.find('open');
  return e.of.kind === 'attribute' && e.of.name === 'open' && typeOf(c, e.of.of).k === 'path';
}
