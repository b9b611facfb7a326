/** @file A script of Python as a program of TypeScript, and what of it stays for a person. */

import { type Context, Imports } from './context.js';
import { Inference } from './kinds/inference.js';
import { camel } from './names.js';
import { Program, type Todo } from './program.js';
import { readable } from './reading/readable.js';
import { unreadPlaces } from './reading/unread.js';
import { scopeBody } from './writing/blocks.js';
import { translated } from './writing/expressions.js';
import { docLines } from './writing/functions.js';
import { arrange } from './writing/parameters.js';
import { statement } from './writing/statements.js';

export type { Todo };

/** A program that came over. */
export interface Ported {
  /** The text in TypeScript. */
  code: string;
  /** Places that stay as a comment `// TODO(port): …`, with the reason. */
  todos: Todo[];
  /** Places that were left out, since they change nothing here. */
  notes: Todo[];
}

/**
 * Translates a script of Python TorchEBM or PyTorch into TypeScript. `siblings` are the modules beside it that are
 * translated too.
 */
export function port(source: string, siblings: ReadonlySet<string> = new Set()): Ported {
  const text = `${source
    .replaceAll('\r\n', '\n')
    .replace(/^\uFEFF/, '')
    .trimEnd()}\n`.replaceAll('\t', '    ');
  const program = new Program(readable(text));
  program.siblings = siblings;
  const inference = new Inference(program);
  inference.run();
  for (const fn of program.functions.values()) arrange(fn);
  const context: Context = {
    program,
    inference,
    imports: new Imports(program.names),
    scope: program.module,
    fn: null,
    canAwait: true,
    changed: false,
    todos: [],
    notes: [],
    self: null,
    counter: 0,
    checked: new Set(),
    callbacks: 0,
    raises: false,
    loops: [],
    placeholder: null,
    flags: [],
    expression: translated,
    statement,
  };
  let lines: string[] = [];
  // Which functions wait is known when all of them have been translated; a few rounds settle it.
  for (let round = 0; round < 12; round++) {
    Object.assign(context, { changed: false, imports: new Imports(program.names), counter: 0, scope: program.module });
    for (const fn of program.functions.values()) fn.incomplete = false;
    context.todos.length = 0;
    context.notes.length = 0;
    lines = scopeBody(context, program.body, 0);
    if (!context.changed) break;
  }
  lines.unshift(...unread(context));
  return { code: whole(context, lines), todos: [...context.todos], notes: [...context.notes] };
}

/** Text that is no Python and that no statement tells of, as comments for the head. */
function unread({ program, todos }: Context): string[] {
  const told = new Set(todos.map((todo) => todo.line));
  const comments: string[] = [];
  for (const at of unreadPlaces(program.source)) {
    const line = program.line(at);
    if (told.has(line)) continue;
    told.add(line);
    const python = program.source.split('\n')[line - 1]!.trim();
    todos.push({ line, python, reason: 'this is no Python that the grammar reads', lines: 1 });
    comments.push(`// TODO(port): ${python}`);
  }
  return comments;
}

/** Comments before the first statement, imports, the program. */
function whole(c: Context, lines: string[]): string {
  const { imports, program } = c;
  const head: string[] = [];
  while (lines[0]?.startsWith('//') && !lines[0].startsWith('// TODO') && lines[0].startsWith('//!')) lines.shift();
  const moved = lines.filter((l) => l.startsWith('import '));
  const body = lines.filter((l) => !l.startsWith('import '));
  const constants = [...imports.constants];
  let text = tidy(body);
  for (const n of siblingsExported(program))
    text = text.replace(new RegExp(`^((?:async )?function\\*? |class |const |let )(${n}\\b)`, 'm'), 'export $1$2');
  const all = [...constants, text].join('\n');
  if (/\bTensor\b/.test(all.replace(/(['"`]).*?\1/g, ''))) imports.need('torchebm/torch', 'type Tensor');
  if (/\bPath\b/.test(all)) imports.need('torchebm/python', 'Path');
  head.push(...docLines(program.doc, 0));
  const used = constants.filter((line) => {
    const name = /^const \{? ?(?:\w+: )?(\w+)/.exec(line)?.[1];
    return !name || new RegExp(`\\b${name}\\b`).test(text);
  });
  const declares = [...imports.missing]
    .filter((n) => !new RegExp(`^import .*\\b${n}\\b`, 'm').test(moved.join('\n')))
    .map((n) => `declare const ${n}: any;`);
  const importLines = [...imports.lines([...used, text].join('\n')), ...moved];
  const parts = [head.join('\n'), importLines.join('\n'), [...merged(used), ...declares].join('\n'), text].filter(
    (p) => p.trim() !== '',
  );
  // A description of the file stands directly above its imports.
  return `${head.length > 0 ? [parts[0], parts.slice(1).join('\n\n')].join('\n') : parts.join('\n\n')}\n`;
}

/** `const { a } = x;` and `const { b } = x;` in one. */
function merged(lines: readonly string[]): string[] {
  const groups = new Map<string, string[]>();
  const other: string[] = [];
  for (const l of lines) {
    const match = /^const \{ (.+) \} = (.+);$/.exec(l);
    if (!match) other.push(l);
    else groups.set(match[2]!, [...(groups.get(match[2]!) ?? []), match[1]!]);
  }
  return [...other, ...[...groups].map(([of, names]) => `const { ${[...new Set(names)].join(', ')} } = ${of};`)];
}

/** Names at the top of a file are exported where files are ported together. */
function siblingsExported(program: Program): string[] {
  if (program.siblings.size === 0) return [];
  return [...program.module.variables.values()].map((v) => camel(v.js));
}

/** No two blank lines, none at the ends of blocks. */
function tidy(lines: readonly string[]): string {
  const kept: string[] = [];
  for (const l of lines.flatMap((x) => x.split('\n'))) {
    if (l.trim() === '') {
      const last = kept.at(-1);
      if (last === undefined || last === '' || /[{([]$/.test(last)) continue;
      kept.push('');
    } else {
      if (/^\s*[})\]]/.test(l)) while (kept.at(-1) === '') kept.pop();
      kept.push(l.trimEnd());
    }
  }
  while (kept.at(-1) === '') kept.pop();
  return kept.join('\n');
}
