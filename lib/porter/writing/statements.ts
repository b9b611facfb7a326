/** @file Statements: which kind of them is translated where; branches, imports and plain sentences here. */

import { type Context, fail, LEVEL, operand, typeOf } from '../context.js';
import { KNOWN_MODULES } from '../gathering/modules.js';
import { isMap, present } from '../kinds/types.js';
import { camel } from '../names.js';
import { type Expression, expressionsOf, type Statement, statementsIn, within } from '../reading/syntax.js';
import type { Scope } from '../scope.js';
import { assign } from './assignments.js';
import { block, braces, type Lines, leftOut, sentence } from './blocks.js';
import { classLines } from './classes.js';
import { condition } from './conditions.js';
import { withStatement } from './contexts.js';
import { type Doc, flat, group, indent, print } from './doc.js';
import { tryStatement } from './exceptions.js';
import { inText } from './formatting.js';
import { functionLines } from './functions.js';
import { key, member, renamedKey, sliceText } from './indexing.js';
import { forStatement, withElse } from './loops.js';
import { comment, expression, givesNothing, lastingValue, receiver, there, value } from './operands.js';
import { update } from './updates.js';

export function statement(c: Context, s: Statement, depth: number): Lines {
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
      return functionLines(c, s, depth);
    case 'class':
      return classLines(c, s, depth);
    case 'return':
      if (!s.value) return sentence('return', depth);
      if (givesNothing(c, s.value))
        return [
          ...sentence(value(c, s.value), depth),
          ...sentence(c.fn?.type?.k === 'none' ? 'return' : 'return null', depth),
        ];
      if (returnsNothing(c) || s.value.kind === 'comprehension')
        return sentence(['return ', lastingValue(c, s.value)], depth);
      return sentence(
        [
          'return ',
          operand(
            /^(any|none|opt)$/.test(c.fn?.type?.k ?? 'any') ? expression(c, s.value) : there(c, s.value),
            LEVEL.assign,
          ),
        ],
        depth,
      );
    case 'raise':
      if (!s.value) return sentence(`throw ${c.flags.at(-1) ?? 'error'}`, depth);
      if (s.value.kind === 'name' && s.value.name === 'SystemExit') return sentence('process.exit()', depth);
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
      if (s.value.kind === 'call' && s.value.of.kind === 'name' && s.value.of.name === 'SystemExit')
        return sentence(['process.exit(', s.value.args[0] ? value(c, s.value.args[0].value) : '', ')'], depth);
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
        return deleted(c, t, depth);
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

/** `del x[i]` of a dictionary, a list, or a value that only the running program knows. */
function deleted(c: Context, t: Expression & { kind: 'index' }, depth: number): Lines {
  const owner = present(typeOf(c, t.of));
  const [first] = t.indices;
  if (owner.k === 'dict' && owner.renamed)
    return sentence([c.imports.python('popItem'), '(', receiver(c, t.of), ', ', renamedKey(c, first!), ')'], depth);
  if (isMap(owner)) return sentence([receiver(c, t.of), '.delete(', key(c, t), ')'], depth);
  if (owner.k === 'dict') return sentence(['delete ', receiver(c, t.of), ...member(c, first!)], depth);
  if (owner.k === 'list' && first!.kind === 'slice')
    return sentence([c.imports.python('setSlice'), '(', receiver(c, t.of), ', ', sliceText(c, first!), ', [])'], depth);
  if (owner.k === 'list') return sentence([receiver(c, t.of), '.splice(', value(c, first!), ', 1)'], depth);
  if (owner.k === 'inst' && (owner.cls.method('__delitem__') || owner.cls.container === 'Dict'))
    return sentence([receiver(c, t.of), '.__delitem__(', value(c, first!), ')'], depth);
  if (owner.k === 'any' && first!.kind !== 'slice' && t.indices.length === 1)
    return sentence([c.imports.python('callMethod'), '(', value(c, t.of), ", 'pop', [", value(c, first!), '])'], depth);
  return fail('del of an element of this');
}

const returnsNothing = (c: Context): boolean => c.fn === null;

/** Imports appear at the head of the file, as they are used; one of a module without counterpart is named. */
function importStatement(c: Context, s: Statement & { kind: 'import' | 'from' }, depth: number): Lines {
  if (s.kind === 'from' && (s.path.startsWith('.') || c.program.siblings.has(s.path))) return local(s, depth);
  const isUsed = ({ path, alias }: { path: string; alias: string | null }): boolean =>
    (c.program.source.match(new RegExp(`\\b${alias ?? path.split('.')[0]!}\\b`, 'g'))?.length ?? 0) > 1;
  const names = s.names.filter((n) => n.path === '*' || isUsed(n));
  const named = names.map((n) => (s.kind === 'import' ? n.path : s.path));
  if (names.length === 0 && [s.kind === 'from' ? s.path : s.names[0]!.path].some((p) => !KNOWN_MODULES.test(p)))
    leftOut(c, s, 'left out: nothing uses it');
  const unknown = [...new Set(named)].filter((p) => !KNOWN_MODULES.test(p));
  if (unknown.length === 0) return [];
  return fail(`the module ${unknown.join(', ')} has no counterpart here`);
}

/** An import of another file of the same folder. */
function local(s: Statement & { kind: 'from' }, depth: number): Lines {
  const file = `./${s.path.replace(/^\.+/, '').replaceAll('.', '/')}.js`;
  const names = s.names.map((n) => (n.alias ? `${camel(n.path)} as ${camel(n.alias)}` : camel(n.path)));
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
      path === 'matplotlib.pyplot.switch_backend' ||
      path.startsWith('warnings.') ||
      /^sys\.(path\.(append|insert)|setrecursionlimit)$/.test(path) ||
      path === 'sys.stdout.flush' ||
      path === 'torch.set_float32_matmul_precision' ||
      path === 'numpy.set_printoptions' ||
      path.startsWith('torch.backends.') ||
      path === 'torch.multiprocessing.freeze_support'
    ) {
      leftOut(
        c,
        s,
        /printoptions$/.test(path)
          ? 'left out: arrays are printed as tensors here'
          : 'left out: it changes nothing here',
      );
      return [];
    }
    if (isUnused(c, path)) {
      leftOut(c, s, 'left out: nothing draws from it');
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
