/** @file Functions, classes and variables of a program. */
import {
  type ClassDefinition,
  children,
  type Expression,
  expressionsOf,
  type FunctionDefinition,
  type Parameter,
  type Statement,
  statementsIn,
  within,
} from './reading/syntax.js';

/** The kinds of value that the porter tells apart. */
export type Type =
  | { k: 'any' | 'none' | 'int' | 'float' | 'bool' | 'str' | 'path' | 'device' | 'dtype' | 'shape' }
  /** `numpy`: an array of NumPy; `scalar`: what it gives as a number; `mixed`: of whole numbers now and then. */
  | { k: 'tensor'; whole?: boolean; scalar?: boolean; numpy?: boolean; mixed?: boolean; byte?: boolean }
  | { k: 'list' | 'set' | 'iterable'; of: Type; deque?: boolean; bar?: boolean }
  | { k: 'tuple'; items: Type[]; named?: boolean }
  /** `renamed`: made by the library, whose keys are in camelCase; `map`: a Map whatever its keys are. */
  | { k: 'dict'; key: Type; value: Type; loose?: boolean; renamed?: boolean; map?: boolean; history?: boolean }
  | { k: 'inst' | 'class'; cls: UserClass }
  /** An instance of a class of the library or of PyTorch, by its dotted name in Python. */
  | { k: 'lib'; name: string }
  | { k: 'func'; fn: UserFunction }
  /** `isOwn`: made of a function of the program, whose result is known. */
  | { k: 'lambda'; returns: Type; isOwn?: boolean }
  /** A class as a value: of the library, or one of several of the program. */
  | { k: 'maker'; name: string; classes: UserClass[] }
  /** The result of `parse_args`. */
  | { k: 'args'; fields: Map<string, Type> }
  | { k: 'parser'; fields: Map<string, Type> }
  | { k: 'opt'; of: Type };

/** A variable of a scope. */
export interface Variable {
  python: string;
  js: string;
  type: Type | undefined;
  /** The kind that calls give a parameter, before its function sets it anew. */
  incoming?: Type | undefined;
  /** Set from an annotation, which inference does not change. */
  fixed: boolean;
  parameter: boolean;
}

/** The form in which a parameter of a function is written and passed. */
export interface Passed {
  parameter: Parameter;
  variable: Variable;
  /** In the object at the end. */
  option: boolean;
}

export class UserFunction {
  type: Type | undefined;
  scope!: Scope;
  passed: Passed[] = [];
  async = false;
  /** Whether it may not wait: constructors, `forward`, properties, functions that stand as values. */
  sync = false;
  isValue = false;
  /** Local names of functions that register a buffer under the name that they are given. */
  readonly registers = new Set<string>();
  /** A function of the program stands before its name, after `@`. */
  isDecorated = false;
  generator = false;
  /**
   * The form of `*args`: the rest of the arguments; a list, where options stand behind it; or with those options in
   * an object at its end, where others call the function.
   */
  star: 'rest' | 'list' | 'mixed' = 'rest';
  /** Lines that the body begins with. */
  opening: string[] = [];
  /** Slices are given to it: a `__getitem__` of the program. */
  takesSlices = false;
  /** A part of it stays for a person. */
  incomplete = false;
  owner: UserClass | null = null;
  js = '';
  constructor(
    readonly definition: FunctionDefinition | { kind: 'lambda'; parameters: Parameter[]; body: Expression },
  ) {}

  get isStatic(): boolean {
    return this.has('staticmethod');
  }

  get isClassMethod(): boolean {
    return (
      this.has('classmethod') || (this.definition.kind === 'function' && this.definition.name === '__init_subclass__')
    );
  }

  get isProperty(): boolean {
    return this.has('property') || this.has('cached_property');
  }

  private has(name: string): boolean {
    return (
      this.definition.kind === 'function' &&
      this.definition.decorators.some((d) => (d.kind === 'name' || d.kind === 'attribute') && d.name === name)
    );
  }
}

/** Bases that tell something of a class and have no counterpart here. */
const MARKERS = /(^|\.)(ABC|object|NamedTuple|Generic|Protocol|Enum|IntEnum|StrEnum)$/;

/** A field of a class. */
export interface Field {
  type: Type | undefined;
  js: string;
  registered?: boolean;
  /** Assigned in the body of the class, so that all objects share it. */
  shared?: boolean;
  /** The ways in which the program reaches it: assigned or asked of an object, asked of the class. */
  isAssigned?: boolean;
  /** Assigned of a class, maybe of one below that which has it. */
  isReplaced?: boolean;
  ofObject?: boolean;
  ofClass?: boolean;
}

export class UserClass {
  readonly methods = new Map<string, UserFunction>();
  readonly fields = new Map<string, Field>();
  /** Fields of a dataclass in their order; what `InitVar` names is for `__post_init__` alone. */
  records: {
    name: string;
    js: string;
    fallback: Expression | null;
    type: Type | undefined;
    isOpen?: boolean;
    isPassed?: boolean;
  }[] = [];
  /** Its objects are tuples too. */
  isTuple = false;
  isRecord = false;
  /** Its objects refuse to be changed, which the program tests. */
  isFrozen = false;
  isEnum = false;
  /** A data class whose objects may be keys: equal ones are one (`frozen=True`). */
  isHashed = false;
  /** Its objects stand as keys or in sets. */
  isKey = false;
  /** Its objects are in order by their fields (`order=True`). */
  isOrdered = false;
  /** It names the entries of a dictionary (`TypedDict`): its objects are dictionaries. */
  isTypedDict = false;
  /** Defined in a function, out of which TypeScript does not know its name. */
  isLocal = false;
  /** A function of the program stands before its name, after `@`. */
  isDecorated = false;
  /** It stands as a value: in a list, as an argument, behind another name. */
  isValue = false;
  /** Dotted names of bases in the library, or classes of the program. */
  bases: (UserClass | string)[] = [];
  js = '';
  constructor(readonly definition: ClassDefinition) {}

  method(name: string): UserFunction | undefined {
    const own = this.methods.get(name);
    if (own) return own;
    for (const b of this.bases) {
      const found = typeof b === 'string' ? undefined : b.method(name);
      if (found) return found;
    }
    return undefined;
  }

  field(name: string): Field | undefined {
    const own = this.fields.get(name);
    if (own) return own;
    for (const b of this.bases) {
      const found = typeof b === 'string' ? undefined : b.field(name);
      if (found) return found;
    }
    return undefined;
  }

  /** What members of an enumeration are besides: `class Mode(str, Enum)`, `IntEnum`. */
  get memberKind(): 'int' | 'str' | null {
    const is = (pattern: RegExp): boolean => this.bases.some((b) => typeof b === 'string' && pattern.test(b));
    if (!this.isEnum) return null;
    if (is(/^(builtins\.int|enum\.Int(Enum|Flag))$/)) return 'int';
    return is(/^(builtins\.str|enum\.StrEnum)$/) ? 'str' : null;
  }

  /** The base that its translation extends: the library's, or the one that makes objects in a way of its own. */
  get parent(): UserClass | string | null {
    const real = this.bases.filter((b) => typeof b !== 'string' || !MARKERS.test(b));
    return real.find((b) => typeof b === 'string' || !b.isMixin) ?? real.at(-1) ?? null;
  }

  /** The other bases, whose members it gets beside. */
  get mixins(): (UserClass | string)[] {
    return this.bases.filter((b) => b !== this.parent && (typeof b !== 'string' || !MARKERS.test(b)));
  }

  /** Whether it has methods and constants alone, which another class can take over. */
  get isMixin(): boolean {
    const calls = (body: readonly Statement[]): boolean =>
      [...statementsIn(body)].some((s) =>
        expressionsOf(s).some((e) =>
          [...within(e)].some((x) => x.kind === 'call' && x.of.kind === 'name' && x.of.name === 'super'),
        ),
      );
    return (
      !this.isRecord &&
      !this.isEnum &&
      this.container === null &&
      this.bases.every((b) => (typeof b === 'string' ? MARKERS.test(b) : b.isMixin)) &&
      !this.methods.has('__init__') &&
      !this.definition.body.some((m) => m.kind === 'function' && calls(m.body))
    );
  }

  /** The class of `torchebm/python` that stands for a dictionary or a list which the program extends. */
  get container(): 'Dict' | 'List' | null {
    const root = this.root ?? '';
    if (/^(builtins\.dict|typing\.Dict|collections\.(OrderedDict|UserDict))$/.test(root)) return 'Dict';
    return /^(builtins\.list|typing\.List|collections\.UserList)$/.test(root) ? 'List' : null;
  }

  /** Whether it computes attributes itself, for names that no field and no method has. */
  get givesAttributes(): boolean {
    return (this.method('__getattr__') ?? this.field('__getattr__')) !== undefined;
  }

  /** Whether it stores attributes itself. */
  get takesAttributes(): boolean {
    return (this.method('__setattr__') ?? this.field('__setattr__')) !== undefined;
  }

  /** The dotted name of the nearest base in the library. */
  get root(): string | null {
    for (const b of this.bases) {
      const found = typeof b === 'string' ? b : b.root;
      if (found) return found;
    }
    return null;
  }
}

/** The variables of a module, a function, a lambda or a comprehension. */
export class Scope {
  readonly variables = new Map<string, Variable>();
  readonly globals = new Set<string>();
  constructor(
    readonly parent: Scope | null,
    readonly fn: UserFunction | null,
    readonly block: readonly Statement[],
  ) {}

  find(name: string): Variable | undefined {
    if (!this.globals.has(name)) {
      const own = this.variables.get(name);
      if (own) return own;
    }
    return this.parent?.find(name);
  }
}

/** Whether `*args` and `**kwargs` are only passed on together, so that one list can hold both. */
export function passesOn(fn: UserFunction): boolean {
  const [star, names] = (['*', '**'] as const).map(
    (s) => fn.passed.find((p) => p.parameter.spread === s)?.parameter.name,
  );
  if (!star || !names) return false;
  // Names that the function takes itself stand in an object, and the others with them.
  if (fn.passed.some((p) => p.parameter.named && p.parameter.spread === '')) return false;
  const isIt = (e: Expression): boolean => e.kind === 'name' && e.name === names;
  let joint = 0;
  let all = 0;
  const visit = (e: Expression): void => {
    if (isIt(e)) all++;
    if (
      e.kind === 'call' &&
      e.args.some((a) => a.spread === '**' && isIt(a.value)) &&
      e.args.some((a) => a.spread === '*' && a.value.kind === 'name' && a.value.name === star)
    )
      joint++;
    for (const child of children(e)) visit(child);
  };
  const block = (body: readonly Statement[]): void => {
    for (const s of statementsIn(body)) {
      for (const e of expressionsOf(s)) visit(e);
      if (s.kind === 'function' || s.kind === 'class') block(s.body);
    }
  };
  if (fn.definition.kind === 'lambda') visit(fn.definition.body);
  else block(fn.definition.body);
  return joint === all;
}
