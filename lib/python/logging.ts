/** @file Loggers, where their messages go and how they are written, as Python's `logging`. */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { Datetime } from './datetime.js';
import { percent } from './format.js';

const NUMBERS: Record<string, number> = { NOTSET: 0, DEBUG: 10, INFO: 20, WARNING: 30, ERROR: 40, CRITICAL: 50 };

/** What takes text: standard output, a file that `open` gave. */
interface Stream {
  write(text: string): unknown;
  flush?(): void;
}

/** One message on its way to the handlers. */
interface LogRecord {
  name: string;
  levelno: number;
  message: string;
}

/** A level as a number: Python takes names too. */
function levelNumber(level: string | number): number {
  const known = typeof level === 'number' ? level : NUMBERS[level.toUpperCase()];
  if (known !== undefined) return known;
  throw new RangeError(
    `logging: expected level to be one of ${Object.keys(NUMBERS).slice(1).join(', ')}, got ${level}`,
  );
}

/** The name of a level, as `logging.getLevelName`. */
const getLevelName = (level: string | number): string =>
  Object.keys(NUMBERS).find((name) => NUMBERS[name] === levelNumber(level)) ?? `Level ${level}`;

/** The form of lines: `%(message)s`, `%(levelname)s`, `%(name)s`, `%(asctime)s` and the like. */
class Formatter {
  readonly #fmt: string;
  readonly #datefmt: string | null;

  constructor(fmt: string | null = null, datefmt: string | null = null, style = '%') {
    if (style !== '%') throw new RangeError(`logging.Formatter: expected style to be '%', got '${style}'`);
    this.#fmt = fmt ?? '%(message)s';
    this.#datefmt = datefmt;
  }

  format({ name, levelno, message }: LogRecord): string {
    const now = new Date();
    const time = Datetime.now().strftime(this.#datefmt ?? '%Y-%m-%d %H:%M:%S');
    const file = basename(process.argv[1] ?? '');
    const known: Record<string, string | number> = {
      message,
      name,
      levelname: getLevelName(levelno),
      levelno,
      asctime: this.#datefmt === null ? `${time},${String(now.getMilliseconds()).padStart(3, '0')}` : time,
      msecs: now.getMilliseconds(),
      created: now.getTime() / 1000,
      process: process.pid,
      processName: 'MainProcess',
      threadName: 'MainThread',
      filename: file,
      module: file.replace(/\.\w+$/, ''),
    };
    return this.#fmt.replace(/%\((\w+)\)([-+ #0]*\d*(?:\.\d+)?[sdf])/g, (_, key: string, spec: string) =>
      percent(`%${spec}`, [known[key] ?? '']),
    );
  }
}

/** The place that messages from a level on go to. */
abstract class Handler {
  level = 0;
  formatter: Formatter | null = null;

  setLevel(level: string | number): void {
    this.level = levelNumber(level);
  }

  setFormatter(formatter: Formatter): void {
    this.formatter = formatter;
  }

  handle(record: LogRecord): void {
    if (record.levelno >= this.level) this.emit(`${(this.formatter ?? PLAIN).format(record)}\n`);
  }

  flush(): void {}
  close(): void {}
  protected abstract emit(line: string): void;
}

const PLAIN = new Formatter();

class StreamHandler extends Handler {
  constructor(readonly stream: Stream | null = null) {
    super();
  }

  protected emit(line: string): void {
    (this.stream ?? process.stderr).write(line);
  }
}

class FileHandler extends Handler {
  constructor(
    readonly filename: unknown,
    { mode = 'a' }: { mode?: string; encoding?: string | null } = {},
  ) {
    super();
    mkdirSync(dirname(String(filename)), { recursive: true });
    if (mode.startsWith('w')) writeFileSync(String(filename), '');
  }

  protected emit(line: string): void {
    appendFileSync(String(this.filename), line);
  }
}

class NullHandler extends Handler {
  protected emit(): void {}
}

/** Messages up to this level are kept back everywhere. */
let disabled = 0;

/** Messages as Python's `logging` writes them; `%` formats what stands behind the text. */
export class Logger {
  level = 0;
  propagate = true;
  readonly handlers: Handler[] = [];
  constructor(
    readonly name: string,
    readonly parent: Logger | null = null,
  ) {}

  /** The lowest level that this logger writes; without it, that of the loggers above. */
  setLevel(level: string | number): void {
    this.level = levelNumber(level);
  }

  getEffectiveLevel(): number {
    return this.level || this.parent?.getEffectiveLevel() || 0;
  }

  isEnabledFor(level: string | number): boolean {
    const n = levelNumber(level);
    return n > disabled && n >= this.getEffectiveLevel();
  }

  addHandler(handler: Handler): void {
    if (!this.handlers.includes(handler)) this.handlers.push(handler);
  }

  removeHandler(handler: Handler): void {
    const at = this.handlers.indexOf(handler);
    if (at >= 0) this.handlers.splice(at, 1);
  }

  hasHandlers(): boolean {
    return this.handlers.length > 0 || (this.propagate && this.parent?.hasHandlers() === true);
  }

  getChild(name: string): Logger {
    return getLogger(this.parent ? `${this.name}.${name}` : name);
  }

  debug = (...args: any[]): void => this.log('DEBUG', ...args);
  info = (...args: any[]): void => this.log('INFO', ...args);
  warning = (...args: any[]): void => this.log('WARNING', ...args);
  warn = (...args: any[]): void => this.log('WARNING', ...args);
  error = (...args: any[]): void => this.log('ERROR', ...args);
  exception = (...args: any[]): void => this.log('ERROR', ...args);
  critical = (...args: any[]): void => this.log('CRITICAL', ...args);

  /** Writes a message of a level. */
  log(level: string | number, ...[text, ...values]: any[]): void {
    if (!this.isEnabledFor(level)) return;
    const message = values.length > 0 ? percent(String(text), values) : String(text);
    const record = { name: this.name, levelno: levelNumber(level), message };
    if (!this.hasHandlers()) {
      // Python's last resort: warnings and worse, the text alone.
      if (record.levelno >= NUMBERS.WARNING!) process.stderr.write(`${message}\n`);
      return;
    }
    for (let logger: Logger | null = this; logger; logger = logger.propagate ? logger.parent : null)
      for (const handler of [...logger.handlers]) handler.handle(record);
  }
}

const root = new Logger('root');
root.level = NUMBERS.WARNING!;
const loggers = new Map([['root', root]]);

/** A logger of a name, the same one each time, as `logging.getLogger`; `a.b` lies below `a`. */
export function getLogger(name: string | null = 'root'): Logger {
  const known = loggers.get(name || 'root');
  if (known) return known;
  const dot = name!.lastIndexOf('.');
  const made = new Logger(name!, dot > 0 ? getLogger(name!.slice(0, dot)) : root);
  loggers.set(name!, made);
  return made;
}

/** Options of {@link basicConfig}. */
export interface LoggingOptions {
  /** The lowest level that is written; default `'WARNING'`. */
  level?: string | number;
  /** Each line, with `%(message)s`, `%(levelname)s`, `%(name)s` and `%(asctime)s`. */
  format?: string;
  /** The format of the time in `%(asctime)s`: `%Y-%m-%d %H:%M:%S`. */
  datefmt?: string | null;
  /** Where lines go; default: standard error. */
  stream?: Stream | null;
  /** A file that lines go to. */
  filename?: unknown;
  /** `'w'` begins the file anew; default `'a'`. */
  filemode?: string;
  /** Handlers of the program. */
  handlers?: Iterable<any>;
  /** Replaces the settings that are there; without it they stay, as in Python. */
  force?: boolean;
}

/** Says what is written, how and where, as `logging.basicConfig`: the first call counts. */
export function basicConfig(options: LoggingOptions = {}): void {
  const { level, format = '%(levelname)s:%(name)s:%(message)s', datefmt = null, force = false } = options;
  if (root.handlers.length > 0 && !force) return;
  root.handlers.splice(0);
  const { stream = null, filename, filemode = 'a', handlers } = options;
  const given = handlers ?? [
    filename == null ? new StreamHandler(stream) : new FileHandler(filename, { mode: filemode }),
  ];
  const formatter = new Formatter(format, datefmt);
  for (const handler of given) {
    handler.formatter ??= formatter;
    root.addHandler(handler);
  }
  if (level !== undefined) root.setLevel(level);
}

/** A message of the root, which has settings then. */
const ofRoot =
  (level: string) =>
  (...args: any[]): void => {
    basicConfig();
    root.log(level, ...args);
  };

/**
 * Python's `logging`: `StreamHandler`, `FileHandler`, `Formatter`, levels, messages of the root.
 *
 * @example
 * import { getLogger, logging } from 'torchebm/python';
 * const handler = new logging.StreamHandler(process.stdout);
 * handler.setFormatter(new logging.Formatter('[%(levelname)s] %(message)s'));
 * const log = getLogger('train');
 * log.addHandler(handler);
 * log.warning('loss %.2f', 0.5); // [WARNING] loss 0.50
 */
export const logging = {
  ...NUMBERS,
  Formatter,
  StreamHandler,
  FileHandler,
  NullHandler,
  Logger,
  getLogger,
  basicConfig,
  getLevelName,
  /** Keeps back messages up to a level, everywhere. */
  disable: (level: string | number = 'CRITICAL'): void => {
    disabled = levelNumber(level);
  },
  debug: ofRoot('DEBUG'),
  info: ofRoot('INFO'),
  warning: ofRoot('WARNING'),
  error: ofRoot('ERROR'),
  exception: ofRoot('ERROR'),
  critical: ofRoot('CRITICAL'),
};
