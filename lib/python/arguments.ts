/** @file Arguments of the command line, as `argparse` reads them. */
import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Options of {@link ArgumentParser.addArgument}. */
export interface ArgumentOptions {
  /** Reads the text, such as `int`, `float` or `String`; default: the text itself. */
  type?: (text: string) => unknown;
  /** Taken where the option is not given; default null. */
  default?: unknown;
  /** `store` by default; flags store true, false or `const`, or count; `append` takes an option several times. */
  action?: 'store' | 'store_true' | 'store_false' | 'store_const' | 'count' | 'append';
  choices?: readonly unknown[];
  /** A number of values, or `*`, `+` (any number) and `?` (one or none). */
  nargs?: number | '*' | '+' | '?';
  required?: boolean;
  /** The name of the result; default: that of the option. */
  dest?: string;
  help?: string;
  metavar?: string;
  const?: unknown;
}

interface Known extends ArgumentOptions {
  flags: string[];
  name: string;
}

const camel = (name: string): string => name.replace(/[-_]+([a-zA-Z0-9])/g, (_, c: string) => c.toUpperCase());

/**
 * Reads options of the command line as Python's `argparse`; results are named in camelCase.
 *
 * @example
 * import { ArgumentParser, float, int } from 'torchebm/python';
 * const parser = new ArgumentParser({ description: 'a training' });
 * parser.addArgument('--n-steps', { type: int, default: 100 });
 * parser.addArgument('--lr', { type: float, default: 1e-3 });
 * const args = parser.parseArgs<{ nSteps: number; lr: number }>([]);
 * console.log(args.nSteps); // 100
 */
export class ArgumentParser {
  readonly #known: Known[] = [];
  readonly #description: string;
  readonly #defaults: Record<string, unknown> = {};
  #commands: Commands | null = null;

  constructor(options: { description?: string | null; [name: string]: unknown } = {}) {
    this.#description = options.description ?? '';
  }

  /** Adds an option (`'--steps'`, with or without a short `'-n'`) or, without a dash, what stands by itself. */
  addArgument(...args: (string | ArgumentOptions)[]): void {
    const flags = args.filter((a) => typeof a === 'string');
    const options = (args.find((a) => typeof a !== 'string') ?? {}) as ArgumentOptions;
    const long = flags.find((f) => f.startsWith('--')) ?? flags[0]!;
    this.#known.push({ ...options, flags, name: camel(options.dest ?? long.replace(/^-+/, '')) });
  }

  /** Values for what is not given, and others that results have in any case, such as the function of a command. */
  setDefaults(values: Record<string, unknown>): void {
    for (const k of this.#known) if (k.name in values) k.default = values[k.name];
    Object.assign(this.#defaults, values);
  }

  /** A group of options, which `--help` does not tell apart here: the parser itself. */
  addArgumentGroup(): this {
    return this;
  }

  /** Options of which a command line is to have one at most: the parser itself, which does not look at that. */
  addMutuallyExclusiveGroup(_options: { required?: boolean } = {}): this {
    return this;
  }

  /** Makes room for commands, such as `train` and `sample`, each with options of its own. */
  addSubparsers(options: { dest?: string; required?: boolean; [name: string]: unknown } = {}): Commands {
    this.#commands = new Commands(options.dest ?? null, options.required ?? false);
    return this.#commands;
  }

  /**
   * Reads the arguments of this process (null), or those given; `--help` prints what there is and ends the process.
   *
   * @throws RangeError for an option that is not known, a value that does not fit, or one that is missing.
   */
  parseArgs<T = Record<string, any>>(argv: readonly string[] | null = null): T {
    const given = argv ?? process.argv.slice(2);
    if (given.includes('--help') || given.includes('-h')) {
      process.stdout.write(this.formatHelp());
      process.exit(0);
    }
    const joined = this.#joined(given);
    const { head: args, result } = this.#commands?._read(joined) ?? { head: joined, result: {} };
    const options: NonNullable<ParseArgsConfig['options']> = {};
    const optional = this.#known.filter((k) => k.flags[0]!.startsWith('-'));
    for (const k of optional) {
      const short = k.flags.find((f) => /^-[^-]$/.test(f));
      options[this.#key(k)] = {
        type: this.#isFlag(k) ? 'boolean' : 'string',
        multiple: this.#isMany(k),
        ...(short ? { short: short[1]! } : {}),
      };
    }
    let parsed: ReturnType<typeof parseArgs>;
    try {
      parsed = parseArgs({ args, options, allowPositionals: true });
    } catch (error) {
      throw new RangeError(`ArgumentParser: ${error instanceof Error ? error.message : error}`);
    }
    for (const k of optional) {
      const value = parsed.values[this.#key(k)];
      if (k.action === 'count')
        result[k.name] = Array.isArray(value) ? Number(k.default ?? 0) + value.length : (k.default ?? null);
      else if (k.action === 'store_const') result[k.name] = value ? (k.const ?? null) : (k.default ?? null);
      else if (this.#isFlag(k))
        result[k.name] = value ? k.action === 'store_true' : (k.default ?? k.action === 'store_false');
      else if (value === undefined) {
        if (k.required) throw new RangeError(`ArgumentParser: expected ${k.flags[0]} to be given, got nothing`);
        result[k.name] = typeof k.default === 'string' && k.type ? k.type(k.default) : (k.default ?? null);
      } else
        result[k.name] = Array.isArray(value)
          ? value.map((v) => this.#read(k, String(v)))
          : this.#read(k, String(value));
    }
    const rest = [...parsed.positionals];
    for (const k of this.#known.filter((p) => !p.flags[0]!.startsWith('-'))) {
      if (this.#isMany(k)) result[k.name] = rest.splice(0).map((v) => this.#read(k, v));
      else if (rest.length > 0) result[k.name] = this.#read(k, rest.shift()!);
      else if (k.nargs === '?') result[k.name] = k.default ?? null;
      else throw new RangeError(`ArgumentParser: expected ${k.name} to be given, got nothing`);
    }
    return { ...this.#defaults, ...result } as T;
  }

  /** As {@link parseArgs}, with the words that no option and no place takes as a second result. */
  parseKnownArgs<T = Record<string, any>>(argv: readonly string[] | null = null): [T, string[]] {
    const places = this.#known.filter((k) => !k.flags[0]!.startsWith('-'));
    let open = places.some((k) => this.#isMany(k)) ? Number.POSITIVE_INFINITY : places.length;
    const flags = new Set([...this.#known.flatMap((k) => [...k.flags, `--${this.#key(k)}`]), '-h', '--help']);
    const rest: string[] = [];
    const known = this.#joined(argv ?? process.argv.slice(2)).filter((word) => {
      const isTaken = /^--?[a-zA-Z]/.test(word) ? flags.has(word.split('=')[0]!) : open-- > 0;
      if (!isTaken) rest.push(word);
      return isTaken;
    });
    return [this.parseArgs<T>(known), rest];
  }

  /** The text that `--help` prints. */
  formatHelp(): string {
    const lines = this.#known.map((k) => `  ${k.flags.join(', ').padEnd(24)} ${k.help ?? ''}`.trimEnd());
    return `${[this.#description, '', ...lines].join('\n').trim()}\n`;
  }

  #key(k: Known): string {
    return (k.flags.find((f) => f.startsWith('--')) ?? k.flags[0]!).replace(/^-+/, '');
  }

  #isFlag(k: Known): boolean {
    return /^(store_(true|false|const)|count)$/.test(k.action ?? '');
  }

  #isMany(k: Known): boolean {
    return k.nargs === '*' || k.nargs === '+' || typeof k.nargs === 'number' || this.#isRepeated(k);
  }

  #isRepeated(k: Known): boolean {
    return k.action === 'append' || k.action === 'count';
  }

  #read(k: Known, text: string): unknown {
    const value = k.type ? k.type(text) : text;
    if (k.choices && !k.choices.includes(value)) {
      throw new RangeError(`ArgumentParser: expected ${k.flags[0]} to be one of ${k.choices.join(', ')}, got ${text}`);
    }
    return value;
  }

  /** Values after an option that takes several are given one by one, negative numbers with their option. */
  #joined(given: readonly string[]): string[] {
    const result: string[] = [];
    for (let i = 0; i < given.length; i++) {
      const word = given[i]!;
      const k = this.#known.find((p) => p.flags.includes(word));
      if (!k || this.#isFlag(k) || !word.startsWith('-')) result.push(word);
      else {
        const many = this.#isMany(k) && !this.#isRepeated(k);
        do {
          if (i + 1 >= given.length) break;
          result.push(`--${this.#key(k)}=${given[++i]}`);
        } while (many && i + 1 < given.length && !/^--?[a-zA-Z]/.test(given[i + 1]!));
      }
    }
    return result;
  }
}

/** The commands of a parser; see {@link ArgumentParser.addSubparsers}. */
class Commands {
  readonly #parsers = new Map<string, ArgumentParser>();

  constructor(
    readonly dest: string | null,
    readonly required: boolean,
  ) {}

  addParser(
    name: string,
    options: { help?: string; description?: string; [name: string]: unknown } = {},
  ): ArgumentParser {
    const parser = new ArgumentParser({ description: options.description ?? options.help ?? '' });
    this.#parsers.set(name, parser);
    return parser;
  }

  /** @internal Words before the command, and what its own parser makes of those behind it. */
  _read(words: readonly string[]): { head: string[]; result: Record<string, unknown> } {
    const at = words.findIndex((w) => !w.startsWith('-'));
    const name = at < 0 ? null : words[at]!;
    const parser = name === null ? undefined : this.#parsers.get(name);
    if (!parser && (name !== null || this.required))
      throw new RangeError(
        `ArgumentParser: expected a command of ${[...this.#parsers.keys()].join(', ')}, got ${name ?? 'nothing'}`,
      );
    const chosen = this.dest === null ? {} : { [camel(this.dest)]: name };
    if (!parser) return { head: [...words], result: chosen };
    return { head: words.slice(0, at), result: { ...chosen, ...parser.parseArgs(words.slice(at + 1)) } };
  }
}
