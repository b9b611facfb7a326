/** @file One program: its imports, functions, classes and scopes, gathered before anything is translated. */

import { canonical, chooseImports } from './gathering/modules.js';
import { namedTuples } from './gathering/namedTuples.js';
import { gather } from './gathering/statements.js';
import { markValues } from './gathering/values.js';
import { variable } from './names.js';
import { read } from './reading/reader.js';
import type { Expression, Statement } from './reading/syntax.js';
import { Scope, type UserClass, type UserFunction, type Variable } from './scope.js';
import { impliedImport } from './writing/implied.js';

/** Something of the program that stays for a person to translate. */
export interface Todo {
  line: number;
  python: string;
  reason: string;
  /** The number of lines of Python that stay. */
  lines: number;
}

export class Program {
  readonly body: Statement[];
  readonly doc: string | null;
  readonly module: Scope;
  /** The dotted path in Python of each imported name. */
  readonly imports = new Map<string, string>();
  readonly functions = new Map<object, UserFunction>();
  readonly classes = new Map<string, UserClass>();
  readonly scopes = new Map<object, Scope>();
  readonly names = new Set<string>();
  /** The classes of the program that have a method or field of a name. */
  readonly methods = new Map<string, UserFunction[]>();
  /** Whether objects of data classes may be compared somewhere. */
  comparesRecords = false;
  /** Whether an `except` waits for divisions by zero, which JavaScript lets pass. */
  get catchesZero(): boolean {
    return /\b(ZeroDivisionError|ArithmeticError)\b/.test(this.source);
  }

  /** Whether something asks for the function behind one that a decorator made with `functools.wraps`. */
  get asksWrapped(): boolean {
    return /\.__wrapped__\b/.test(this.source) && /\bwraps\(/.test(this.source);
  }

  /** Whether a class of the program is a dictionary: values whose kind is not known may be of it. */
  get extendsDict(): boolean {
    return [...this.classes.values()].some((cls) => cls.container === 'Dict');
  }

  /** Names of parameters where they still are what a call gave: `t = torch.tensor([t])`. */
  readonly incoming = new WeakSet<Expression>();
  /** Attributes that the program adds to layers of torch. */
  readonly foreign = new Set<string>();

  /** Whether a dictionary of the program holds None somewhere, which a default of `get` does not replace. */
  holdsNone = false;
  /** Names that stand beside `==` somewhere. */
  readonly compared = new Set<string>();
  /** Names that `NewType` made. */
  readonly newTypes = new Set<string>();
  /** Names of types: `Params = dict[str, Tensor]`. */
  readonly aliases = new Map<string, Expression>();
  readonly lineStarts: number[] = [0];
  /** Other files that are ported together, as Python imports them. */
  siblings: ReadonlySet<string> = new Set();

  /** Whether the program asks for torch: tensors of one that does not are NumPy's arrays. */
  get usesTorch(): boolean {
    return [...this.imports.values()].some((p) => /^torch(ebm)?(\.|$)/.test(p)) || !this.imports.has('np');
  }

  get usesNumpy(): boolean {
    return [...this.imports.values()].some((p) => /^numpy(\.|$)/.test(p));
  }

  constructor(readonly source: string) {
    for (let i = source.indexOf('\n'); i >= 0; i = source.indexOf('\n', i + 1)) this.lineStarts.push(i + 1);
    const { body, doc } = read(source);
    chooseImports(body);
    namedTuples(body);
    this.body = body;
    this.doc = doc;
    this.module = new Scope(null, null, body);
    gather(this, body, this.module, null);
    markValues(this);
  }

  line(at: number): number {
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lineStarts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** The dotted path in Python of a name or attribute that comes from an import; null for anything else. */
  path(e: Expression, scope: Scope): string | null {
    if (e.kind === 'name') {
      if (scope.find(e.name)) return null;
      return this.imports.get(e.name) ?? impliedImport(e.name);
    }
    if (e.kind !== 'attribute') return null;
    const of = this.path(e.of, scope);
    return of === null ? null : canonical(`${of}.${e.name}`);
  }

  declare(scope: Scope, python: string, parameter = false): Variable {
    const known = scope.variables.get(python);
    if (known) return known;
    let js = variable(python);
    const taken = (text: string): boolean => [...scope.variables.values()].some((v) => v.js === text);
    if (taken(js)) js = python;
    const made: Variable = { python, js, type: undefined, fixed: false, parameter };
    scope.variables.set(python, made);
    this.names.add(js);
    return made;
  }
}
