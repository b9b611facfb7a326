/** @file Statements: blocks, loops, `with`, `try`, assignments; what cannot be translated stays as a comment. */

import { condition } from './conditions.js';
import { type Context, fail, LEVEL, operand, typeOf, Untranslated } from './context.js';
import { definitions } from './definitions.js';
import { type Doc, flat, group, indent, print } from './doc.js';
import { inText } from './formatting.js';
import { key, member, tensorIndices } from './indexing.js';
import { nonNegative } from './magnitudes.js';
import { factory } from './modules.js';
import { camel } from './names.js';
import { comment, expression, mapClass, pattern, receiver, sequence, setClass, torch, value } from './operands.js';
import { binary } from './operators.js';
import { type Placing, place } from './placing.js';
import { KNOWN_MODULES } from './program.js';
import type { Scope } from './scope.js';
import {
  blocksOf,
  constantIndex,
  type Expression,
  expressionsOf,
  type Statement,
  statementsIn,
  text,
  within,
} from './syntax.js';
import { element, isEmpty, isMap, isNumber, isTensor, present, same, type Type, name as typeName } from './types.js';

/** Lines of a block, each with its depth in spaces beside that of the block. */
export type Lines = string[];

const placings = new WeakMap<Scope, Placing>();

/** Whether a `with` becomes a callback: switches of the recording of gradients do. */
export function isGradSwitch(c: Context, s: Statement): string | null {
  if (s.kind !== 'with' || s.items.length !== 1) return null;
  const { value: v } = s.items[0]!;
  if (v.kind !== 'call') return null;
  const path = c.program.path(v.of, c.scope) ?? '';
  if (path === 'torch.no_grad' || path === 'torch.enable_grad' || path === 'torch.inference_mode') return path.slice(6);
  return null;
}

/** Whether a body can stand in a function of its own: nothing in it leaves it, waits, or yields. */
function fitsCallback(c: Context, s: Statement & { kind: 'with' }): boolean {
  for (const inner of statementsIn(s.body)) {
    if (inner.kind === 'return') return false;
    for (const e of expressionsOf(inner)) {
      for (const x of within(e)) {
        if (x.kind === 'yield') return false;
        if (x.kind === 'call' && c.canAwait) {
          const fn = c.inference.callee(x, c.scope);
          if (fn?.async) return false;
          if (x.of.kind === 'attribute' && ['savefig', 'show'].includes(x.of.name)) return false;
          if (x.of.kind === 'attribute' && !fn && ['sample', 'integrate'].includes(x.of.name)) return false;
        }
      }
    }
  }
  return !leaves(s.body);
}

/** Whether a block has a `break` or `continue` of a loop around it. */
function leaves(block: readonly Statement[]): boolean {
  return block.some((s) => {
    if (s.kind === 'break' || s.kind === 'continue') return true;
    if (s.kind === 'for' || s.kind === 'while') return false;
    if (s.kind === 'if') return s.branches.some((b) => leaves(b.body));
    if (s.kind === 'try') return [s.body, ...s.handlers.map((h) => h.body), s.other, s.finally_].some(leaves);
    return s.kind === 'with' && leaves(s.body);
  });
}

/** Translates the body of a scope. */
export function scopeBody(c: Context, body: readonly Statement[], depth: number): Lines {
  placings.set(
    c.scope,
    place(c.program, c.scope, (s) => isGradSwitch(c, s) !== null && fitsCallback(c, s as never)),
  );
  return block(c, body, depth);
}

export function block(c: Context, body: readonly Statement[], depth: number): Lines {
  const lines: Lines = [];
  const placing = placings.get(c.scope);
  for (const s of body) {
    const leading = s.before.map((text) => (text === '' ? '' : '  '.repeat(depth) + comment(text)!));
    while (leading[0] === '' && lines.length === 0) leading.shift();
    lines.push(...leading);
    const hoisted = placing?.hoists.get(s) ?? [];
    for (const name of hoisted) {
      const v = c.scope.variables.get(name)!;
      const t = v.type ? typeName(v.type) : 'any';
      lines.push(`${'  '.repeat(depth)}let ${v.js}${t === 'any' ? ': any' : `!: ${t}`};`);
    }
    const made = attempt(c, s, depth);
    if (s.after) {
      const behind = comment(s.after)!;
      const compound = ['if', 'for', 'while', 'with', 'try', 'function', 'class'].includes(s.kind);
      if (compound || made.length === 0) made.unshift('  '.repeat(depth) + behind);
      else if (made.at(-1)!.length + behind.length < 120) made[made.length - 1] += ` ${behind}`;
      else made.unshift('  '.repeat(depth) + behind);
    }
    lines.push(...made);
  }
  return lines;
}

function attempt(c: Context, s: Statement, depth: number): Lines {
  const todos = c.todos.length;
  try {
    return statement(c, s, depth);
  } catch (error) {
    // Broken Python may break any expectation: it stays as it is.
    const reason = error instanceof Untranslated ? error.message : 'the porter does not understand this';
    c.todos.length = todos;
    // Names that the rest of the program reads are declared, so that it compiles.
    const lost = [...declared(c, s).keys()].map(
      (n) => `${'  '.repeat(depth)}let ${c.scope.variables.get(n)!.js}: any;`,
    );
    if (s.kind === 'class' || s.kind === 'function')
      lost.push(`${'  '.repeat(depth)}let ${c.scope.variables.get(s.name)?.js ?? camel(s.name)}: any;`);
    if (c.fn) c.fn.incomplete = true;
    return [...todo(c, s, depth, reason), ...lost];
  }
}

/** The lines of Python as comments, and an entry of the report. */
export function todo(c: Context, s: Statement, depth: number, reason: string): Lines {
  const start = c.program.source.lastIndexOf('\n', s.from - 1) + 1;
  const python = c.program.source.slice(start, s.to).trimEnd().split('\n');
  const cut = Math.min(...python.filter((l) => l.trim() !== '').map((l) => l.length - l.trimStart().length));
  const shown = python.map((l) => l.slice(cut).trimEnd());
  c.todos.push({
    line: c.program.line(s.from),
    python: shown[0]!,
    reason,
    lines: shown.filter((l) => l !== '' && !l.startsWith('#')).length,
  });
  const pad = '  '.repeat(depth);
  return shown.map((l, i) => (i === 0 ? `${pad}// TODO(port): ${l}` : `${pad}//   ${l}`.trimEnd()));
}

/** One line of code with its semicolon. */
const sentence = (doc: Doc, depth: number): Lines => `${print([doc, ';'], depth)}`.split('\n');

/** `head {`, the block, `}`. */
function braces(head: Doc, inner: Lines, depth: number, tail = '}'): Lines {
  return [...print([head, ' {'], depth).split('\n'), ...inner, '  '.repeat(depth) + tail];
}

function statement(c: Context, s: Statement, depth: number): Lines {
  switch (s.kind) {
    case 'expression':
      return expressionStatement(c, s, depth);
    case 'assign':
      return assign(c, s, depth);
    case 'update':
      return update(c, s, depth);
    case 'if':
      return ifStatement(c, s, depth);
    case 'for':
      return withElse(c, s, depth, () => forStatement(c, s, depth));
    case 'while':
      return withElse(c, s, depth, () =>
        braces(['while (', condition(c, s.test).doc, ')'], block(c, s.body, depth + 1), depth),
      );
    case 'with':
      return withStatement(c, s, depth);
    case 'try':
      return tryStatement(c, s, depth);
    case 'function':
    case 'class':
      return definitions(c, s, depth, { scopeBody, block, todo });
    case 'return':
      if (!s.value) return sentence('return', depth);
      if (returnsNothing(c)) return sentence(['return ', value(c, s.value)], depth);
      return sentence(['return ', operand(expression(c, s.value), LEVEL.assign)], depth);
    case 'raise':
      if (!s.value) return sentence(`throw ${c.flags.at(-1) ?? 'error'}`, depth);
      if (s.value.kind === 'name')
        return sentence(
          [
            'throw ',
            /(Error|Exception|Interrupt|Iteration)$/.test(s.value.name)
              ? ['new ', expression(c, s.value).doc, '()']
              : value(c, s.value),
          ],
          depth,
        );
      return sentence(['throw ', value(c, s.value)], depth);
    case 'assert': {
      const message: Doc = s.message
        ? [', ', typeOf(c, s.message).k === 'str' ? value(c, s.message) : inText(c, s.message)]
        : '';
      return sentence(
        [c.imports.need('node:assert/strict', 'ok', 'assert'), '(', condition(c, s.test).doc, message, ')'],
        depth,
      );
    }
    case 'delete': {
      if (s.targets.every((t) => t.kind === 'name')) return [];
      return s.targets.flatMap((t) => {
        if (t.kind !== 'index') return fail('del of this');
        const owner = present(typeOf(c, t.of));
        if (owner.k === 'dict' && !isMap(owner))
          return sentence(['delete ', receiver(c, t.of), ...member(c, t.indices[0]!)], depth);
        if (owner.k === 'list')
          return sentence([receiver(c, t.of), '.splice(', value(c, t.indices[0]!), ', 1)'], depth);
        return fail('del of an element');
      });
    }
    case 'break': {
      const flag = c.loops.at(-1);
      return [...(flag ? sentence(`${flag} = true`, depth) : []), ...sentence('break', depth)];
    }
    case 'continue':
      return sentence('continue', depth);
    case 'import':
    case 'from':
      return importStatement(c, s, depth);
    case 'unknown':
      return fail(s.reason);
    default:
      return [];
  }
}

const returnsNothing = (c: Context): boolean => c.fn === null;

/** A loop; with an `else`, a variable tells whether a `break` ended it. */
function withElse(c: Context, s: Statement & { kind: 'for' | 'while' }, depth: number, make: () => Lines): Lines {
  const breaks = s.other.length > 0 && hasBreak(s.body);
  const flag = breaks ? `broken${c.counter++ || ''}` : null;
  c.loops.push(flag);
  const lines = make();
  c.loops.pop();
  if (s.other.length === 0) return lines;
  if (!flag) return [...lines, ...block(c, s.other, depth)];
  return [
    ...sentence(`let ${flag} = false`, depth),
    ...lines,
    ...braces(`if (!${flag})`, block(c, s.other, depth + 1), depth),
  ];
}

const hasBreak = (body: readonly Statement[]): boolean =>
  body.some((s) => s.kind === 'break' || (s.kind !== 'for' && s.kind !== 'while' && blocksOf(s).some(hasBreak)));

/** Imports appear at the head of the file, as they are used; one of a module without counterpart is named. */
function importStatement(c: Context, s: Statement & { kind: 'import' | 'from' }, depth: number): Lines {
  const unknown = (s.kind === 'import' ? s.names.map((n) => n.path) : [s.path]).filter((p) => !KNOWN_MODULES.test(p));
  if (unknown.length === 0) return [];
  if (s.kind === 'from' && s.path.startsWith('.')) return local(c, s, depth);
  if (s.kind === 'from' && c.program.siblings.has(s.path)) return local(c, s, depth);
  return fail(`the module ${unknown.join(', ')} has no counterpart here`);
}

/** An import of another file of the same folder. */
function local(c: Context, s: Statement & { kind: 'from' }, depth: number): Lines {
  const file = `./${s.path.replace(/^\.+/, '').replaceAll('.', '/')}.js`;
  const names = s.names.map((n) => (n.alias ? `${camel(n.path)} as ${camel(n.alias)}` : camel(n.path)));
  void c;
  return [`${'  '.repeat(depth)}import { ${names.join(', ')} } from '${file}';`];
}

function expressionStatement(c: Context, s: Statement & { kind: 'expression' }, depth: number): Lines {
  const v = s.value;
  if (v.kind === 'constant' && v.value === 'Ellipsis') return [];
  if (v.kind === 'string')
    return print(
      comment(
        `# ${v.pieces
          .map((p) => ('text' in p ? p.text : ''))
          .join('')
          .trim()
          .replaceAll('\n', ' ')}`,
      )!,
      depth,
    ).split('\n');
  // A setting of matplotlib or torch that needs no counterpart.
  if (v.kind === 'call') {
    const path = c.program.path(v.of, c.scope) ?? '';
    if (
      path === 'matplotlib.use' ||
      path.startsWith('warnings.') ||
      path === 'sys.stdout.flush' ||
      path === 'torch.set_float32_matmul_precision' ||
      path.startsWith('torch.backends.') ||
      path === 'torch.cuda.empty_cache' ||
      path === 'torch.cuda.synchronize' ||
      path === 'torch.cuda.manual_seed_all' ||
      path === 'torch.cuda.manual_seed' ||
      path === 'torch.multiprocessing.freeze_support'
    ) {
      c.notes.push({
        line: c.program.line(s.from),
        python: c.program.source.slice(s.from, s.to),
        reason: 'left out: it changes nothing here',
        lines: 0,
      });
      return [];
    }
    if (isUnused(c, path)) {
      c.notes.push({
        line: c.program.line(s.from),
        python: c.program.source.slice(s.from, s.to),
        reason: 'left out: nothing draws from it',
        lines: 0,
      });
      return [];
    }
  }
  const { doc } = expression(c, v);
  return flat(doc) === '' ? [] : sentence(doc, depth);
}

/** Whether a call seeds a generator of Python or NumPy that nothing draws from. */
const isUnused = (c: Context, path: string): boolean =>
  /^(numpy\.)?random\.seed$/.test(path) && !usesRandom(c, path.slice(0, -'seed'.length));

/** Whether the program draws from a generator of Python beside torch's. */
function usesRandom(c: Context, room: string): boolean {
  const visit = (e: Expression, scope: Scope): boolean =>
    [...within(e)].some((x) => {
      const path = c.program.path(x, scope);
      return path?.startsWith(room) === true && !/\.(seed|RandomState|default_rng|Generator|Random)$/.test(path);
    });
  const inBlock = (body: readonly Statement[], scope: Scope): boolean =>
    [...statementsIn(body)].some((s) => {
      if (expressionsOf(s).some((e) => visit(e, scope))) return true;
      if (s.kind === 'function') return inBlock(s.body, c.program.scopes.get(s)!);
      return (
        s.kind === 'class' && s.body.some((m) => m.kind === 'function' && inBlock(m.body, c.program.scopes.get(m)!))
      );
    });
  return inBlock(c.program.body, c.program.module);
}

function declared(c: Context, s: Statement): Map<string, 'const' | 'let'> {
  return placings.get(c.scope)?.declares.get(s) ?? new Map();
}

function assign(c: Context, s: Statement & { kind: 'assign' }, depth: number): Lines {
  if (!s.value) return [];
  // Names for types alone.
  if (
    s.value.kind === 'call' &&
    /^typing\.(TypeVar|NewType|ParamSpec)$/.test(c.program.path(s.value.of, c.scope) ?? '')
  )
    return [];
  if (s.value.kind === 'index' && /^typing\./.test(c.program.path(s.value.of, c.scope) ?? '')) return [];
  const named = declared(c, s);
  if (s.targets.length > 1) {
    // a = b = value: the value once, then from right to left.
    const last = s.targets.at(-1)!;
    const lines = store(c, last, value(c, s.value), typeOf(c, s.value), s.value, named, depth);
    for (const t of s.targets.slice(0, -1).reverse()) {
      if (t.kind === 'name' && t.name === '_') continue;
      const again = last.kind === 'name' ? value(c, last) : value(c, s.value);
      lines.push(...store(c, t, again, typeOf(c, s.value), s.value, named, depth));
    }
    return lines;
  }
  return store(c, s.targets[0]!, null, typeOf(c, s.value), s.value, named, depth);
}

function store(
  c: Context,
  target: Expression,
  given: Doc | null,
  t: Type,
  source: Expression,
  named: Map<string, 'const' | 'let'>,
  depth: number,
): Lines {
  const right = (): Doc => {
    if (given) return given;
    if (isEmptySet(c, source)) return `new ${setClass(c, present(typeOf(c, target)))}()`;
    if (!isEmptyMap(c, target, source)) return value(c, source);
    const make = source.kind === 'call' ? source.args[0]?.value : undefined;
    const kind = present(typeOf(c, target));
    const name = mapClass(c, kind);
    if (make && name !== 'Map') fail('a defaultdict whose keys are tuples');
    return make ? ['new ', c.imports.python('DefaultMap'), '(', factory(c, make), ')'] : `new ${name}()`;
  };
  if (target.kind === 'name' && target.name === '_') return sentence(right(), depth);
  if (target.kind === 'name') {
    const v = c.scope.find(target.name)!;
    const word = named.get(target.name);
    const note = word
      ? annotation(v.type, t, source, word, hasFixedKeys(c, target.name, source)) ||
        literal(c, target.name, source, word)
      : '';
    return sentence([word ? `${word} ` : '', v.js, note, ' = ', right()], depth);
  }
  if (target.kind === 'attribute') {
    if (target.of.kind === 'attribute' && target.of.name === 'grad' && target.name === 'data')
      fail('an assignment to the data of a gradient');
    if (target.name === 'data' && isTensor(typeOf(c, target.of)))
      return sentence([torch(c), '.noGrad(() => ', receiver(c, target.of), '.copy_(', right(), '))'], depth);
    return sentence([expression(c, target).doc, ' = ', right()], depth);
  }
  if (target.kind === 'index') return storeIndex(c, target, right(), depth);
  if (target.kind === 'tuple' || target.kind === 'list')
    return unpack(c, target as Expression & { kind: 'tuple' | 'list' }, right(), t, named, depth, source);
  return fail('this target of an assignment');
}

/** Whether a set without elements is made. */
const isEmptySet = (c: Context, e: Expression): boolean =>
  e.kind === 'call' && e.of.kind === 'name' && e.of.name === 'set' && e.args.length === 0 && !c.scope.find('set');

/** Whether an empty dictionary is stored where one lies whose keys are not text. */
function isEmptyMap(c: Context, target: Expression, source: Expression): boolean {
  const t = source.kind === 'dict' || source.kind === 'call' ? typeOf(c, source) : null;
  const makes = source.kind === 'call' && c.program.path(source.of, c.scope) === 'collections.defaultdict';
  if (t?.k !== 'dict' || !isEmpty(t.key) || (source.kind === 'call' && source.args.length > (makes ? 1 : 0)))
    return false;
  return (target.kind === 'name' || target.kind === 'attribute') && isMap(present(typeOf(c, target)));
}

/** A constant that is compared has its kind, not its text, for a type: `mode === 'b'` would be refused of `'a'`. */
function literal(c: Context, name: string, source: Expression, word: 'const' | 'let'): string {
  if (word === 'let' || (source.kind !== 'string' && source.kind !== 'number' && source.kind !== 'constant')) return '';
  if (source.kind === 'constant' && source.value === 'None') return '';
  if (!c.program.compared.has(name)) return '';
  return `: ${source.kind === 'string' ? 'string' : source.kind === 'number' ? 'number' : 'boolean'}`;
}

/** `: T` where TypeScript would find another kind, or none. */
function annotation(
  all: Type | undefined,
  t: Type,
  source: Expression,
  word: 'const' | 'let',
  isFixed: boolean,
): string {
  const whole = all ? typeName(all) : 'any';
  if ((source.kind === 'list' || source.kind === 'set') && source.items.length === 0)
    return whole !== 'any' ? `: ${whole}` : word === 'let' ? ': any' : ': any[]';
  if (
    source.kind === 'call' &&
    source.of.kind === 'name' &&
    ['list', 'set', 'dict'].includes(source.of.name) &&
    source.args.length === 0
  )
    return whole === 'any' ? ': any' : `: ${whole}`;
  if (
    source.kind === 'call' &&
    source.of.kind === 'name' &&
    source.of.name === 'dict' &&
    !isFixed &&
    t.k === 'dict' &&
    !isMap(t)
  )
    return whole === 'any' ? ': Record<string, any>' : `: ${whole}`;
  if (
    source.kind === 'call' &&
    t.k === 'dict' &&
    /asdict$/.test(source.of.kind === 'name' || source.of.kind === 'attribute' ? source.of.name : '')
  )
    return ': Record<string, any>';
  if (source.kind === 'call' && source.args.length === 0 && t.k === 'dict' && isEmpty(t.value))
    return whole === 'any' ? ': Record<string, any>' : `: ${whole}`;
  if (source.kind === 'dict') {
    if (source.items.length === 0) return whole === 'any' ? ': Record<string, any>' : `: ${whole}`;
    if (all?.k === 'dict' && !isMap(all) && (!isFixed || all.value.k === 'tuple')) return `: ${whole}`;
    return '';
  }
  if (holdsTuples(source) && whole !== 'any') return `: ${whole}`;
  // Layers of several classes, or elements of other kinds that come later.
  if (all?.k === 'list' && source.kind === 'list' && !same(all, t)) return isTensor(all.of) ? '' : `: ${whole}`;
  if (word === 'let') {
    const now = typeName(t);
    if (whole !== now) return `: ${whole}`;
    if (t.k === 'none') return ': any';
  }
  return '';
}

/** Whether the keys of a dictionary are those of its literal, asked for by their names alone. */
function hasFixedKeys(c: Context, name: string, e: Expression): boolean {
  if (e.kind !== 'dict' || e.items.some((i) => i.key?.kind !== 'string' || holdsEmpty(i.value))) return false;
  const keys = e.items.map((i) =>
    i.key?.kind === 'string' ? i.key.pieces.map((p) => ('text' in p ? p.text : '')).join('') : '',
  );
  const uses = [...c.program.source.matchAll(new RegExp(`\\b${name}\\s*(\\[\\s*(?:f?(["'])(.*?)\\2)?|\\.\\w+)`, 'g'))];
  if (new RegExp(`\\bin ${name}\\b(?!\\.)|\\*\\*${name}\\b`).test(c.program.source)) return false;
  return uses.every((u) =>
    u[1]!.startsWith('.') ? /^\.(items|values)$/.test(u[1]!) : u[3] !== undefined && keys.includes(u[3]),
  );
}

const holdsEmpty = (e: Expression): boolean =>
  ((e.kind === 'list' || e.kind === 'dict') && e.items.length === 0) ||
  (e.kind === 'constant' && e.value === 'None') ||
  ((e.kind === 'dict' || e.kind === 'list') && e.items.some((i) => holdsEmpty(i.value)));

/** Whether a literal holds tuples, which TypeScript would take for lists. */
function holdsTuples(e: Expression): boolean {
  if (e.kind === 'tuple') return e.items.length > 0 && !e.items.some((i) => i.value.kind === 'starred');
  return (e.kind === 'list' || e.kind === 'dict') && e.items.some((i) => holdsTuples(i.value));
}

/** Whether an index is a tuple, which no key of an object or a Map can be. */
const isPair = (e: Expression & { kind: 'index' }): boolean => e.indices.length > 1 || e.indices[0]?.kind === 'tuple';

function storeIndex(c: Context, target: Expression & { kind: 'index' }, right: Doc, depth: number): Lines {
  const owner = present(typeOf(c, target.of));
  const [first] = target.indices;
  if (isTensor(owner))
    return sentence(
      [receiver(c, target.of), '.setAt(', ...tensorIndices(c, target).flatMap((d): Doc[] => [d, ', ']), right, ')'],
      depth,
    );
  if (owner.k === 'dict' && isPair(target) && !isMap(owner)) fail('a dictionary whose keys are tuples');
  if (owner.k === 'dict') {
    if (isMap(owner)) return sentence([receiver(c, target.of), '.set(', key(c, target), ', ', right, ')'], depth);
    if (owner.renamed && first!.kind === 'string')
      return sentence([receiver(c, target.of), `.${camel(text(first!))} = `, right], depth);
    return sentence([receiver(c, target.of), ...member(c, first!), ' = ', right], depth);
  }
  if (owner.k === 'list') {
    if (first!.kind === 'slice') return storeSlice(c, target.of, first, right, depth);
    const at = constantIndex(first);
    if (at !== null && at < 0)
      return sentence([receiver(c, target.of), '[', receiver(c, target.of), `.length - ${-at}] = `, right], depth);
    if (at !== null || nonNegative(c, first!))
      return sentence([receiver(c, target.of), '[', value(c, first!), '] = ', right], depth);
  }
  const path = c.program.path(target.of, c.scope) ?? '';
  if (path === 'os.environ') return sentence(['process.env', ...member(c, first!), ' = ', right], depth);
  if (path.endsWith('rcParams')) return sentence([value(c, target.of), ...member(c, first!), ' = ', right], depth);
  if (first?.kind === 'string') return sentence([receiver(c, target.of), ...member(c, first), ' = ', right], depth);
  return sentence(
    [
      c.imports.python('setItem'),
      '(',
      value(c, target.of),
      ', ',
      ...tensorIndices(c, target).flatMap((d): Doc[] => [d, ', ']),
      right,
      ')',
    ],
    depth,
  );
}

/** `a[1:3] = b`: what lies there is replaced. */
function storeSlice(
  c: Context,
  of: Expression,
  slice: Expression & { kind: 'slice' },
  right: Doc,
  depth: number,
): Lines {
  const [from, to, step] = slice.parts;
  const [a, b] = [from ? constantIndex(from) : 0, to ? constantIndex(to) : null];
  if (step || a === null || a < 0 || (to && (b === null || b < a))) fail('an assignment to this slice of a list');
  const many = to ? String(b! - a!) : 'Infinity';
  return sentence([receiver(c, of), `.splice(${a}, ${many}, ...`, right, ')'], depth);
}

function unpack(
  c: Context,
  target: Expression & { kind: 'tuple' | 'list' },
  right: Doc,
  t: Type,
  named: Map<string, 'const' | 'let'>,
  depth: number,
  source: Expression,
): Lines {
  const names: string[] = [];
  const collect = (e: Expression): boolean => {
    if (e.kind === 'name') {
      if (e.name !== '_') names.push(e.name);
      return true;
    }
    if (e.kind === 'starred') return collect(e.of);
    return (e.kind === 'tuple' || e.kind === 'list') && e.items.every((i) => collect(i.value));
  };
  const plain = target.items.every((i) => collect(i.value));
  if (t.k === 'inst' && t.cls.isRecord && target.items.every((i) => i.value.kind === 'name')) {
    const of = c.counter++;
    const whole = source.kind === 'name' ? flat(right) : `made${of || ''}`;
    const lines = source.kind === 'name' ? [] : sentence([`const ${whole} = `, right], depth);
    return [
      ...lines,
      ...target.items.flatMap((i, k) => {
        const record = t.cls.records[k] ?? fail('more names than the record has fields');
        return store(c, i.value, `${whole}.${record.js}`, record.type ?? { k: 'any' }, source, named, depth);
      }),
    ];
  }
  const parts =
    source.kind === 'tuple' && source.items.length === target.items.length ? source.items.map((i) => i.value) : null;
  if (
    parts &&
    target.items.every((i) => i.value.kind === 'name' && named.has(i.value.name)) &&
    !parts.some((p) => p.kind === 'starred' || mentionsAny(p, names)) &&
    separate(parts)
  ) {
    return target.items.flatMap((i, k) => store(c, i.value, null, typeOf(c, parts[k]!), parts[k]!, named, depth));
  }
  const star = target.items.findIndex((i) => i.value.kind === 'starred');
  if (star >= 0 && star < target.items.length - 1)
    return starred(c, target, star, right, named, depth, element(t).k === 'any');
  const cast = castOf(t, target, source);
  const full: Doc = cast ? [operandOf(right), cast] : right;
  const fresh = names.filter((n) => named.has(n));
  if (!plain) {
    // Attributes and elements among the targets: TypeScript assigns to them in a pattern too.
    const parts = target.items.map((i) =>
      i.value.kind === 'name'
        ? pattern(c, i.value)
        : i.value.kind === 'attribute'
          ? expression(c, i.value).doc
          : elementTarget(c, i.value),
    );
    const before = fresh.map((n) => `${'  '.repeat(depth)}let ${c.scope.find(n)!.js}: any;`);
    return [
      ...before,
      ...sentence(['[', ...parts.flatMap((d, i): Doc[] => (i > 0 ? [', ', d] : [d])), '] = ', full], depth),
    ];
  }
  if (fresh.length === names.length && fresh.length > 0) {
    const word = fresh.some((n) => named.get(n) === 'let') ? 'let' : 'const';
    const wide = word === 'let' ? widened(c, names, t, target) : '';
    return sentence([`${word} `, pattern(c, target), wide, ' = ', full], depth);
  }
  const before = fresh.map((n) => {
    const v = c.scope.find(n)!;
    const shown = v.type ? typeName(v.type) : 'any';
    return `${'  '.repeat(depth)}let ${v.js}${shown === 'any' ? ': any' : `: ${shown}`};`;
  });
  return [...before, ...sentence([pattern(c, target), ' = ', full], depth)];
}

/** `a, *middle, b = x`: the names behind the starred one come off its end. */
function starred(
  c: Context,
  target: Expression & { kind: 'tuple' | 'list' },
  at: number,
  right: Doc,
  named: Map<string, 'const' | 'let'>,
  depth: number,
  mixed: boolean,
): Lines {
  const head = target.items.slice(0, at + 1).map((i) => i.value);
  const tail = target.items.slice(at + 1).map((i) => i.value);
  const star = head.at(-1) as Expression & { kind: 'starred' };
  if (![...head.slice(0, -1), star.of, ...tail].every((e) => e.kind === 'name'))
    fail('a pattern with `*` within another');
  const names = (list: readonly Expression[]): string[] => list.map((e) => (e as { name: string }).name);
  const word = (list: string[]): string =>
    list.every((n) => named.has(n) || n === '_') ? (list.some((n) => named.get(n) === 'let') ? 'let ' : 'const ') : '';
  const first = names([...head.slice(0, -1), star.of]);
  const last = names(tail);
  const js = (n: string): string => c.scope.find(n)!.js;
  const apart = [...first, ...last]
    .filter((n) => named.has(n) && (first.includes(n) ? word(first) === '' : word(last) === ''))
    .map((n) => `${'  '.repeat(depth)}let ${js(n)}: any;`);
  const middle = js(first.at(-1)!);
  const pattern_ = `[${[...first.slice(0, -1).map((n) => (n === '_' ? '' : js(n))), `...${middle}`].join(', ')}]`;
  const end =
    last.length === 1
      ? `${word(last)}${js(last[0]!)} = ${middle}.pop()!`
      : `${word(last)}[${last.map((n) => (n === '_' ? '' : js(n))).join(', ')}] = ${middle}.splice(-${last.length})${word(last) ? ` as [${last.map(() => 'any').join(', ')}]` : ''}`;
  const shown: Doc = mixed ? [flat(right).startsWith('[') ? right : ['(', right, ')'], ' as any[]'] : right;
  return [...apart, ...sentence([word(first), pattern_, ' = ', shown], depth), ...sentence(end, depth)];
}

const mentionsAny = (e: Expression, names: readonly string[]): boolean =>
  [...within(e)].some((x) => x.kind === 'name' && names.includes(x.name));

/** Whether parts of a tuple read better as statements of their own: new lists and objects do. */
const separate = (parts: readonly Expression[]): boolean =>
  parts.some((p) => ['list', 'dict', 'call', 'lambda', 'comprehension'].includes(p.kind)) || parts.length > 3;

const operandOf = (doc: Doc): Doc =>
  /^await |^(new )/.test(flat(doc)) && flat(doc).startsWith('await') ? ['(', doc, ')'] : doc;

/** Kinds of variables that later hold something else. */
function widened(
  c: Context,
  names: readonly string[],
  t: Type,
  target: Expression & { kind: 'tuple' | 'list' },
): string {
  if (target.items.some((i) => i.value.kind !== 'name') || t.k !== 'tuple') return '';
  const types = names.map((n) => c.scope.find(n)?.type);
  const differs = types.some((x, i) => x && typeName(x) !== typeName(t.items[i]!));
  return differs ? `: [${types.map((x) => (x ? typeName(x) : 'any')).join(', ')}]` : '';
}

function elementTarget(c: Context, e: Expression): Doc {
  if (e.kind !== 'index') return fail('this target of an assignment');
  const owner = present(typeOf(c, e.of));
  if ((owner.k !== 'list' && owner.k !== 'dict') || isMap(owner)) fail('an exchange of elements of this');
  if (owner.k === 'list') {
    const at = constantIndex(e.indices[0]);
    if (at !== null && at < 0) return [receiver(c, e.of), '[', receiver(c, e.of), `.length - ${-at}]`];
    if (at === null && !nonNegative(c, e.indices[0]!))
      return [
        receiver(c, e.of),
        '[',
        c.imports.python('mod'),
        '(',
        value(c, e.indices[0]!),
        ', ',
        receiver(c, e.of),
        '.length)]',
      ];
  }
  return [receiver(c, e.of), ...member(c, e.indices[0]!)];
}

/** Lists whose length is known only to the reader: `as [Tensor, Tensor]`. */
function castOf(t: Type, target: Expression & { kind: 'tuple' | 'list' }, source: Expression): string {
  if (source.kind === 'call' && source.of.kind === 'name' && source.of.name === 'zip' && source.args[0]?.spread)
    return ' as any';
  if (target.items.some((i) => i.value.kind === 'starred')) return '';
  if (source.kind === 'tuple' || source.kind === 'list') return '';
  const n = target.items.length;
  if (t.k === 'shape') return ` as [${Array(n).fill('number').join(', ')}]`;
  if ((t.k === 'list' && !isEmpty(t.of)) || t.k === 'tensor') {
    const of = typeName(element(t));
    if (t.k === 'tensor') return '';
    return of === 'any' ? '' : ` as [${Array(n).fill(of).join(', ')}]`;
  }
  // Operators that give a list, such as meshgrid.
  if (
    t.k === 'tuple' &&
    source.kind === 'call' &&
    /meshgrid|unbind|chunk|split/.test(
      source.of.kind === 'attribute' ? source.of.name : source.of.kind === 'name' ? source.of.name : '',
    )
  ) {
    return ` as [${t.items.map(typeName).join(', ')}]`;
  }
  return '';
}

function update(c: Context, s: Statement & { kind: 'update' }, depth: number): Lines {
  const { target, op } = s;
  const a = present(typeOf(c, target));
  const b = present(typeOf(c, s.value));
  const inPlace: Record<string, string> = {
    '+': 'add_',
    '-': 'sub_',
    '*': 'mul_',
    '/': 'div_',
    '**': 'pow_',
    '%': 'remainder_',
    '//': 'floorDivide_',
  };
  if (target.kind === 'index' && isTensor(present(typeOf(c, target.of)))) {
    const simple = target.indices.every(
      (i) => i.kind === 'slice' || isNumber(typeOf(c, i)) || (i.kind === 'constant' && i.value !== 'True'),
    );
    const indices = tensorIndices(c, target).flatMap((d, i): Doc[] => (i > 0 ? [', ', d] : [d]));
    if (simple && inPlace[op])
      return sentence([receiver(c, target.of), '.at(', ...indices, `).${inPlace[op]}(`, value(c, s.value), ')'], depth);
    return sentence(
      [receiver(c, target.of), '.setAt(', ...indices, ', ', binary(c, op, target, s.value).doc, ')'],
      depth,
    );
  }
  if (target.kind === 'index' && isMap(present(typeOf(c, target.of)))) {
    return sentence(
      [receiver(c, target.of), '.set(', key(c, target), ', ', binary(c, op, target, s.value).doc, ')'],
      depth,
    );
  }
  if (target.kind === 'index' && present(typeOf(c, target.of)).k === 'any' && target.indices[0]?.kind !== 'string') {
    const indices = tensorIndices(c, target).flatMap((d): Doc[] => [', ', d]);
    const made = binary(c, op, target, s.value).doc;
    return sentence([c.imports.python('setItem'), '(', value(c, target.of), ...indices, ', ', made, ')'], depth);
  }
  const left = target.kind === 'index' ? indexTarget(c, target) : expression(c, target).doc;
  if (isTensor(a)) {
    const v = target.kind === 'name' ? c.scope.find(target.name) : undefined;
    const mixed = v?.type && v.type.k !== 'tensor';
    if (mixed) return sentence([left, ' = ', binary(c, op, target, s.value).doc], depth);
    if (!inPlace[op]) return sentence([left, ' = ', binary(c, op, target, s.value).doc], depth);
    return sentence([left, `.${inPlace[op]}(`, value(c, s.value), ')'], depth);
  }
  if (isNumber(a) && isNumber(b) && ['+', '-', '*', '/', '**', '&', '|'].includes(op)) {
    return sentence(
      [left, ` ${op}= `, b.k === 'bool' ? ['Number(', value(c, s.value), ')'] : value(c, s.value)],
      depth,
    );
  }
  if (a.k === 'str' && op === '+') return sentence([left, ' += ', value(c, s.value)], depth);
  if (a.k === 'list' && op === '+') return sentence([left, '.push(...', receiver(c, s.value), ')'], depth);
  const changing: Record<string, string> = { '+': 'iadd', '-': 'isub', '*': 'imul', '/': 'idiv', '**': 'ipow' };
  if (a.k === 'any' && changing[op])
    return sentence(
      [left, ' = ', c.imports.python('operator'), `.${changing[op]}(`, value(c, target), ', ', value(c, s.value), ')'],
      depth,
    );
  return sentence([left, ' = ', binary(c, op, target, s.value).doc], depth);
}

function indexTarget(c: Context, e: Expression & { kind: 'index' }): Doc {
  const owner = present(typeOf(c, e.of));
  const [first] = e.indices;
  if (owner.k === 'dict' || first?.kind === 'string')
    return [receiver(c, e.of), ...member(c, first!), owner.k === 'dict' && typeName(owner.value) !== 'any' ? '!' : ''];
  if (owner.k === 'list') {
    const at = constantIndex(first);
    if (at !== null && at < 0) return [receiver(c, e.of), '[', receiver(c, e.of), `.length - ${-at}]!`];
    if (at !== null || nonNegative(c, first!)) return [receiver(c, e.of), '[', value(c, first!), ']!'];
    return [
      receiver(c, e.of),
      '[',
      c.imports.python('mod'),
      '(',
      value(c, first!),
      ', ',
      receiver(c, e.of),
      '.length)]!',
    ];
  }
  return fail('an update of an element of a value whose kind is not known');
}

function ifStatement(c: Context, s: Statement & { kind: 'if' }, depth: number): Lines {
  const [first] = s.branches;
  const test = first!.test;
  // `if __name__ == "__main__":` is the end of the module.
  if (test?.kind === 'compare' && test.operands[0]!.kind === 'name' && test.operands[0].name === '__name__') {
    return block(c, first!.body, depth);
  }
  if (test?.kind === 'name' && c.program.imports.get(test.name) === 'typing.TYPE_CHECKING') return [];
  const lines: Lines = [];
  const pad = '  '.repeat(depth);
  s.branches.forEach((b, i) => {
    const head: Doc = b.test
      ? group(['if (', indent([{ line: '' }, condition(c, b.test).doc]), { line: '' }, ')'])
      : '';
    const inner = block(c, b.body, depth + 1);
    if (i === 0) lines.push(...print([head, ' {'], depth).split('\n'));
    else {
      const opened = print([b.test ? ['} else ', head] : '} else', ' {'], depth).split('\n');
      lines.push(...opened);
    }
    lines.push(...inner);
  });
  lines.push(`${pad}}`);
  return lines;
}

function forStatement(c: Context, s: Statement & { kind: 'for' }, depth: number): Lines {
  const named = declared(c, s);
  const names: string[] = [];
  for (const x of within(s.target)) if (x.kind === 'name') names.push(x.name);
  const fresh = names.every((n) => named.has(n) || n === '_');
  const word = fresh ? `${names.some((n) => named.get(n) === 'let') ? 'let' : 'const'} ` : '';
  const apart = fresh
    ? []
    : names.filter((n) => named.has(n)).map((n) => `${'  '.repeat(depth)}let ${c.scope.find(n)!.js}: any;`);
  const body = (): Lines => block(c, s.body, depth + 1);
  // for i in range(n): a counter, where nothing else changes it.
  if (
    s.target.kind === 'name' &&
    fresh &&
    s.over.kind === 'call' &&
    s.over.of.kind === 'name' &&
    s.over.of.name === 'range' &&
    !c.scope.find('range')
  ) {
    const js = c.scope.find(s.target.name)!.js;
    const args = s.over.args.map((a) => a.value);
    const [from, to, step] = args.length === 1 ? [null, args[0]!, null] : [args[0]!, args[1]!, args[2] ?? null];
    const by = step ? constantIndex(step) : 1;
    const steady = isSteady(c, to, s.body) && !s.over.args.some((a) => a.spread);
    if (by !== null && by !== 0 && steady && (named.get(s.target.name) === 'const' || s.target.name === '_')) {
      const start = from ? value(c, from) : '0';
      const next = by === 1 ? `${js}++` : by === -1 ? `${js}--` : `${js} ${by > 0 ? '+' : '-'}= ${Math.abs(by)}`;
      const head: Doc = [
        `for (let ${js} = `,
        start,
        `; ${js} ${by > 0 ? '<' : '>'} `,
        operand(expression(c, to), LEVEL.compare + 1),
        `; ${next})`,
      ];
      return braces(head, body(), depth);
    }
  }
  return [
    ...apart,
    ...braces([`for (${word}`, pattern(c, s.target), ' of ', iterated(c, s.over, s.target), ')'], body(), depth),
  ];
}

/** Whether the end of a loop stays the same while it runs. */
function isSteady(c: Context, e: Expression, body: readonly Statement[]): boolean {
  const names = new Set([...within(e)].flatMap((x) => (x.kind === 'name' ? [x.name] : [])));
  for (const s of statementsIn(body)) {
    const targets = s.kind === 'assign' ? s.targets : s.kind === 'update' || s.kind === 'for' ? [s.target] : [];
    for (const t of targets)
      for (const x of within(t))
        if (x.kind === 'name' && names.has(x.name) && t.kind !== 'index' && t.kind !== 'attribute') return false;
  }
  void c;
  return ![...within(e)].some(
    (x) => x.kind === 'call' && x.of.kind !== 'name' && !(x.of.kind === 'attribute' && x.of.name === 'size'),
  );
}

/** The values that a loop walks over. */
function iterated(c: Context, e: Expression, target: Expression): Doc {
  const t = present(typeOf(c, e));
  if ((e.kind === 'tuple' || e.kind === 'list') && e.items.some((i) => i.value.kind === 'tuple')) {
    // Texts that are compared are not those of the list alone.
    const parts = target.kind === 'tuple' ? target.items.map((i) => i.value) : [];
    const isCompared = parts.some((p) => p.kind === 'name' && c.program.compared.has(p.name));
    const kinds = isCompared ? typeName({ k: 'list', of: element(t) }) : 'any';
    return [value(c, e), kinds.startsWith('any') ? (isCompared ? ' as any[]' : ' as const') : ` as ${kinds}`];
  }
  if (
    e.kind === 'call' &&
    e.of.kind === 'name' &&
    e.of.name === 'enumerate' &&
    !c.scope.find('enumerate') &&
    e.args.length === 1
  ) {
    const of = present(typeOf(c, e.args[0]!.value));
    if (of.k === 'list' || of.k === 'shape') return [receiver(c, e.args[0]!.value), '.entries()'];
  }
  return t.k === 'dict' || t.k === 'class' || isMap(t) ? sequence(c, e) : value(c, e);
}

function withStatement(c: Context, s: Statement & { kind: 'with' }, depth: number): Lines {
  const mode = isGradSwitch(c, s);
  if (mode === null) return otherWith(c, s, depth);
  const js = mode === 'no_grad' ? 'noGrad' : mode === 'enable_grad' ? 'enableGrad' : 'inferenceMode';
  const t = torch(c);
  const placing = placings.get(c.scope)!;
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
      if (one!.kind === 'expression') return sentence([t, `.${js}(() => `, value(c, one!.value), ')'], depth);
      if (
        one!.kind === 'assign' &&
        one!.targets.length === 1 &&
        one!.value &&
        words.length === 1 &&
        one!.targets[0]!.kind === 'name'
      ) {
        return sentence([`const ${words[0]} = ${t}.${js}(() => `, value(c, one!.value), ')'], depth);
      }
    }
    const inner = block(c, s.body, depth + 1);
    const pad = '  '.repeat(depth);
    if (words.length > 0) inner.push(`${pad}  return ${words.length === 1 ? words[0] : `{ ${words.join(', ')} }`};`);
    const left =
      words.length === 0 ? '' : words.length === 1 ? `const ${words[0]} = ` : `const { ${words.join(', ')} } = `;
    return [`${pad}${left}${t}.${js}(() => {`, ...inner, `${pad}});`];
  } finally {
    c.canAwait = saved;
    c.callbacks--;
  }
}

function otherWith(c: Context, s: Statement & { kind: 'with' }, depth: number): Lines {
  const [item] = s.items;
  const path = item?.value.kind === 'call' ? (c.program.path(item.value.of, c.scope) ?? '') : '';
  if (s.items.length === 1 && /tqdm$/.test(path)) {
    const call = value(c, item!.value);
    const target = item!.target ? pattern(c, item!.target) : 'bar';
    return [...sentence(['const ', target, ' = ', call], depth), ...block(c, s.body, depth)];
  }
  if (s.items.length === 1 && item!.target?.kind === 'name' && isOpen(c, item!.value)) {
    const v = c.scope.find(item!.target.name)!;
    const pad = '  '.repeat(depth);
    const word = declared(c, s).get(item!.target.name);
    return [
      ...sentence([word ? `${word} ` : '', v.js, ' = ', value(c, item!.value)], depth),
      `${pad}try {`,
      ...block(c, s.body, depth + 1),
      `${pad}} finally {`,
      `${pad}  ${v.js}.close();`,
      `${pad}}`,
    ];
  }
  const [first, ...more] = s.items;
  if (more.length > 0)
    return withStatement(c, { ...s, items: [first!], body: [{ ...s, items: more, before: [], after: null }] }, depth);
  if (!isContext(c, first!.value)) return fail('this `with` has no counterpart: open and close it by hand');
  const pad = '  '.repeat(depth);
  const context = `context${c.counter++ || ''}`;
  const lines = sentence([`const ${context} = ${c.imports.python('enter')}(`, value(c, first!.value), ')'], depth);
  const { target } = first!;
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

/** Whether a value is a context of the program's own: of a class with `__enter__`, or a generator of `@contextmanager`. */
function isContext(c: Context, e: Expression): boolean {
  const t = present(typeOf(c, e));
  if (t.k === 'inst' && t.cls.method('__enter__')) return true;
  if (e.kind !== 'call') return false;
  if (c.program.path(e.of, c.scope) === 'tempfile.TemporaryDirectory') return true;
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

function tryStatement(c: Context, s: Statement & { kind: 'try' }, depth: number): Lines {
  if (s.other.length > 0 && s.finally_.length > 0) {
    // Errors in `else` are not caught, and it comes before `finally`.
    const inner = tryStatement(c, { ...s, finally_: [] }, depth + 1);
    const pad_ = '  '.repeat(depth);
    return [`${pad_}try {`, ...inner, `${pad_}} finally {`, ...block(c, s.finally_, depth + 1), `${pad_}}`];
  }
  const pad = '  '.repeat(depth);
  const done = s.other.length > 0 ? `done${c.counter++ || ''}` : null;
  const lines = [
    ...(done ? [`${pad}let ${done} = false;`] : []),
    `${pad}try {`,
    ...raising(c, s.handlers, () => block(c, s.body, depth + 1)),
    ...(done ? [`${pad}  ${done} = true;`] : []),
  ];
  if (s.handlers.length > 0) {
    const [h] = s.handlers;
    const tests = s.handlers.map((x) => caught(c, x.classes, s.handlers.length === 1));
    const rethrows = s.handlers.some((x) => [...statementsIn(x.body)].some((b) => b.kind === 'raise' && !b.value));
    const plain = s.handlers.length === 1 && tests[0] === null;
    const name = s.handlers.find((x) => x.name)?.name
      ? camel(s.handlers.find((x) => x.name)!.name!)
      : rethrows || !plain
        ? 'error'
        : '';
    for (const x of s.handlers)
      if (x.name && !c.scope.variables.has(x.name)) c.program.declare(c.scope, x.name, true).js = name;
    c.flags.push(name || null);
    lines.push(`${pad}} catch${name ? ` (${name}: any)` : ''} {`);
    if (plain) lines.push(...block(c, h!.body, depth + 1));
    else {
      s.handlers.forEach((x, i) => {
        const test = tests[i];
        const word = i === 0 ? '' : '} else ';
        lines.push(
          `${pad}  ${word}${test === null ? '' : `if (${test!.map((t) => `${name} instanceof ${t}`).join(' || ')}) `}{`,
        );
        lines.push(...block(c, x.body, depth + 2));
      });
      lines.push(tests.includes(null) ? `${pad}  }` : `${pad}  } else throw ${name};`);
    }
    c.flags.pop();
  }
  if (s.finally_.length > 0) lines.push(`${pad}} finally {`, ...block(c, s.finally_, depth + 1));
  lines.push(`${pad}}`);
  if (done) lines.push(`${pad}if (${done}) {`, ...block(c, s.other, depth + 1), `${pad}}`);
  return lines;
}

/** Translates a block whose look-ups must raise what is missing, since an `except` waits for that. */
function raising(c: Context, handlers: readonly { classes: Expression | null }[], body: () => Lines): Lines {
  const saved = c.raises;
  c.raises ||= handlers.some(
    (h) => h.classes && [...within(h.classes)].some((x) => x.kind === 'name' && LOOKUPS.test(x.name)),
  );
  try {
    return body();
  } finally {
    c.raises = saved;
  }
}

/** Exceptions that a missing key or element raises. */
const LOOKUPS = /^(KeyError|IndexError|LookupError)$/;

/** Exceptions of Python for which anything may be thrown here. */
const WIDE =
  /^(Exception|BaseException|KeyboardInterrupt|RuntimeError|ValueError|NotImplementedError|Error|FileNotFoundError|OSError|IOError)$/;

/** The classes of JavaScript that an `except` catches; null for all of them. */
function caught(c: Context, classes: Expression | null, isOnly: boolean): string[] | null {
  if (!classes) return null;
  const list = classes.kind === 'tuple' ? classes.items.map((i) => i.value) : [classes];
  const names: string[] = [];
  for (const e of list) {
    const name = e.kind === 'name' ? e.name : e.kind === 'attribute' ? e.name : '';
    if (e.kind === 'name' && c.program.classes.has(name)) names.push(c.program.classes.get(name)!.js);
    else if (name === 'Exception' || name === 'BaseException' || (isOnly && WIDE.test(name))) return null;
    else if (LOOKUPS.test(name)) names.push(c.imports.python(name));
    else if (name === 'ValueError') names.push('RangeError');
    else if (name === 'TypeError') names.push('TypeError');
    else if (WIDE.test(name)) return null;
    else fail(`an \`except\` of ${name || 'this'}: JavaScript raises nothing there`);
  }
  return names;
}
