/** @file `try`: which classes of JavaScript an `except` catches, and look-ups that must raise. */

import { type Context, fail } from '../context.js';
import { camel } from '../names.js';
import { type Expression, type Statement, statementsIn, within } from '../reading/syntax.js';
import { block, type Lines } from './blocks.js';

export function tryStatement(c: Context, s: Statement & { kind: 'try' }, depth: number): Lines {
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
    const tests = s.handlers.map((x, i) => caught(c, x.classes, s.handlers.length === 1, i === s.handlers.length - 1));
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
    // The name may be that of another variable before and behind, of a kind of its own.
    const handled = (x: (typeof s.handlers)[number], inner: number): Lines => {
      const v = x.name ? c.scope.variables.get(x.name) : undefined;
      const saved = v && { type: v.type, js: v.js };
      if (v) Object.assign(v, { type: undefined, js: name });
      const made = block(c, x.body, inner);
      if (v) Object.assign(v, saved);
      return made;
    };
    if (plain) lines.push(...handled(h!, depth + 1));
    else {
      s.handlers.forEach((x, i) => {
        const test = tests[i];
        const word = i === 0 ? '' : '} else ';
        lines.push(
          `${pad}  ${word}${test === null ? '' : `if (${test!.map((t) => t.replaceAll('$', name)).join(' || ')}) `}{`,
        );
        lines.push(...handled(x, depth + 2));
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

/** Tests of errors whose classes JavaScript does not tell apart; `$` stands for the error. */
const TESTS: Record<string, string> = {
  ValueError: '$ instanceof RangeError',
  TypeError: '$ instanceof TypeError',
  JSONDecodeError: '$ instanceof SyntaxError',
  FileNotFoundError: "$.code === 'ENOENT'",
  FileExistsError: "$.code === 'EEXIST'",
  PermissionError: "$.code === 'EACCES'",
  OSError: "typeof $.code === 'string'",
  IOError: "typeof $.code === 'string'",
  RuntimeError: '!($ instanceof RangeError || $ instanceof TypeError)',
  NotImplementedError: '!($ instanceof RangeError || $ instanceof TypeError)',
  FrozenInstanceError: '$ instanceof TypeError',
};

/** Those that are any error where no other `except` stands behind them. */
const REST = /^(KeyboardInterrupt|RuntimeError|NotImplementedError|Error|FileNotFoundError|OSError|IOError)$/;

/** The tests of an error that an `except` catches; null for all of them. */
function caught(c: Context, classes: Expression | null, isOnly: boolean, isLast: boolean): string[] | null {
  if (!classes) return null;
  const list = classes.kind === 'tuple' ? classes.items.map((i) => i.value) : [classes];
  const tests: string[] = [];
  for (const e of list) {
    const name = e.kind === 'name' ? e.name : e.kind === 'attribute' ? e.name : '';
    const own = e.kind === 'name' ? c.program.classes.get(name) : undefined;
    if (own) tests.push(`$ instanceof ${own.js}`);
    else if (name === 'Exception' || name === 'BaseException' || (isOnly && WIDE.test(name))) return null;
    else if (isLast && REST.test(name)) return null;
    else if (LOOKUPS.test(name) || name === 'StopIteration') tests.push(`$ instanceof ${c.imports.python(name)}`);
    else if (name === 'ZeroDivisionError' || name === 'ArithmeticError')
      tests.push(`$ instanceof ${c.imports.python('ZeroDivisionError')}`);
    else if (TESTS[name]) tests.push(TESTS[name]);
    else if (WIDE.test(name)) return null;
    // An exception that the program raises itself is a plain error here.
    else if (/(Error|Exception)$/.test(name) && new RegExp(`\\braise ${name}\\b`).test(c.program.source))
      tests.push('!($ instanceof RangeError || $ instanceof TypeError)');
    else fail(`an \`except\` of ${name || 'this'}: JavaScript raises nothing there`);
  }
  return [...new Set(tests)];
}
