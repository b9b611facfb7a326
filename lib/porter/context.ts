/** @file The companion of a translation: the scope it is in, the imports it needs, and the places it could not do. */

import type { Inference } from './kinds/inference.js';
import type { Type } from './kinds/types.js';
import type { Program, Todo } from './program.js';
import type { Expression, Statement } from './reading/syntax.js';
import type { Scope, UserFunction } from './scope.js';
import type { Doc } from './writing/doc.js';

/** Thrown where something cannot be translated; the statement around it stays as a comment. */
export class Untranslated extends Error {}

/** The precedence of an expression in TypeScript: arguments need 1, operands more. */
export const LEVEL = {
  comma: 0,
  assign: 2,
  choice: 3,
  or: 4,
  and: 5,
  bitor: 6,
  equal: 9,
  compare: 10,
  sum: 12,
  product: 13,
  power: 14,
  unary: 15,
  call: 18,
  atom: 20,
} as const;

export interface Code {
  doc: Doc;
  level: number;
}

export const code = (doc: Doc, level: number = LEVEL.call): Code => ({ doc, level });

/** The document of an operand, in brackets where it binds less tightly. */
export const operand = (c: Code, level: number): Doc => (c.level < level ? ['(', c.doc, ')'] : c.doc);

/** The names that the program imports from each module of JavaScript. */
export class Imports {
  private readonly wanted = new Map<string, Map<string, string>>();
  readonly constants: string[] = [];
  constructor(private readonly taken: ReadonlySet<string>) {}

  /** Names that the program reads and never sets. */
  readonly missing = new Set<string>();

  /** Asks for a name; gives the one to use, another where the program has one of its own. */
  need(module: string, name: string, alias?: string, forced = false): string {
    const names = this.wanted.get(module) ?? new Map<string, string>();
    this.wanted.set(module, names);
    const known = names.get(name);
    if (known && !alias) return known;
    const wish = alias ?? name;
    const local = !forced && this.taken.has(wish) ? `py${wish.slice(0, 1).toUpperCase()}${wish.slice(1)}` : wish;
    names.set(name, local);
    return local;
  }

  python(name: string): string {
    return this.need('torchebm/python', name);
  }

  /** A line such as `const { DataLoader } = torch.utils.data;`. */
  constant(line: string): void {
    if (!this.constants.includes(line)) this.constants.push(line);
  }

  lines(body: string): string[] {
    const lines: string[] = [];
    const order = (m: string): string => (m.startsWith('node:') ? `0${m}` : `1${m}`);
    for (const [module, names] of [...this.wanted].sort(([a], [b]) => (order(a) < order(b) ? -1 : 1))) {
      const star = names.get('*');
      const types = [...names].filter(([n]) => n !== '*' && n.startsWith('type '));
      const values = [...names].filter(([n]) => n !== '*' && !n.startsWith('type '));
      const used = (local: string): boolean =>
        new RegExp(`(?:^|[^\\w$.]|\\.\\.\\.)${local.replaceAll('$', '\\$')}(?![\\w$])`, 'm').test(body);
      const spec = ([n, local]: [string, string]): string => (n === local ? n : `${n} as ${local}`);
      const list = values.filter(([, l]) => used(l)).map(spec);
      const onlyTypes = types.filter(([n]) => used(n.slice(5)) && !names.has(n.slice(5)));
      if (star && used(star)) lines.push(`import * as ${star} from '${module}';`);
      if (list.length > 0) {
        const all = [...list, ...onlyTypes.map(([n]) => n)].sort((a, b) => (key(a) < key(b) ? -1 : 1));
        const one = `import { ${all.join(', ')} } from '${module}';`;
        lines.push(one.length <= 120 ? one : `import {\n${all.map((n) => `  ${n},`).join('\n')}\n} from '${module}';`);
      } else if (onlyTypes.length > 0) {
        lines.push(`import type { ${onlyTypes.map(([n]) => n.slice(5)).join(', ')} } from '${module}';`);
      }
    }
    return lines;
  }
}

const key = (name: string): string => name.replace(/^type /, '').toLowerCase();

export interface Context {
  readonly program: Program;
  readonly inference: Inference;
  imports: Imports;
  scope: Scope;
  fn: UserFunction | null;
  /** Whether `await` may stand here. */
  canAwait: boolean;
  /** Set when a function turned out to wait, or not to: translation is then done again. */
  changed: boolean;
  todos: Todo[];
  notes: Todo[];
  /** Inside a class method: what its first parameter is called. */
  self: string | null;
  /** Names of variables that a translation makes. */
  counter: number;
  /** Names whose assignments are being looked at. */
  readonly checked: Set<string>;
  /** Whether a look-up of a missing key or element must raise it here. */
  raises: boolean;
  /** The number of open callbacks of `noGrad` and the like. */
  callbacks: number;
  /** The loops around: what tells that a `break` has ended each, where its `else` asks for that. */
  loops: (string | null)[];
  /** Stands for an expression that Python does not have: the parameter of a function that is made around a method. */
  placeholder: string | null;
  /** Whether a statement lies in a `for` or `while` whose `else` is marked by a flag. */
  flags: (string | null)[];
  /** Translates an expression; what translates one kind of them asks this for those within. */
  readonly expression: (c: Context, e: Expression) => Code;
  /** Translates a statement into lines, for the block that holds it. */
  readonly statement: (c: Context, s: Statement, depth: number) => string[];
}

export const typeOf = (c: Context, e: Expression): Type => c.inference.type(e, c.scope);

/** The kind that a variable is declared with, which may be None where {@link typeOf} knows that it is not. */
export const declaredType = (c: Context, e: Expression): Type =>
  (e.kind === 'name' ? c.scope.find(e.name)?.type : undefined) ?? typeOf(c, e);

export function fail(reason: string): never {
  throw new Untranslated(reason);
}
