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
          `${pad}  ${word}${test === null ? '' : `if (${test!.map((t) => `${name} instanceof ${t}`).join(' || ')}) `}{`,
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
    else if (name === 'ZeroDivisionError' || name === 'ArithmeticError')
      names.push(c.imports.python('ZeroDivisionError'));
    else if (name === 'StopIteration') names.push(c.imports.python(name));
    else if (name === 'ValueError') names.push('RangeError');
    else if (name === 'TypeError') names.push('TypeError');
    else if (WIDE.test(name)) return null;
    else fail(`an \`except\` of ${name || 'this'}: JavaScript raises nothing there`);
  }
  return names;
}
