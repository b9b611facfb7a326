/** @file Paths as `pathlib` has them. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Bytes } from './bytes.js';
import { TextFile } from './files.js';

/**
 * A path in the file system, as Python's `pathlib.Path`.
 *
 * @example
 * import { Path } from 'torchebm/python';
 * const out = new Path('out').join('run', 'model.pt');
 * console.log(String(out), out.stem, String(out.withSuffix('.json'))); // out/run/model.pt model out/run/model.json
 */
export class Path {
  readonly #text: string;

  constructor(...parts: (string | Path)[]) {
    this.#text = join(...parts.map(String), '') || '.';
    if (this.#text.length > 1 && this.#text.endsWith('/')) this.#text = this.#text.slice(0, -1);
  }

  /** The current folder. */
  static cwd(): Path {
    return new Path(process.cwd());
  }

  /** The folder of the user. */
  static home(): Path {
    return new Path(process.env.HOME ?? '~');
  }

  /** Whether another path has the same text. */
  __eq__(other: unknown): boolean {
    return other instanceof Path && other.#text === this.#text;
  }

  /** This path with more behind it, as `path / 'more'`. */
  join(...parts: (string | Path)[]): Path {
    return new Path(this.#text, ...parts);
  }

  get parent(): Path {
    return new Path(dirname(this.#text));
  }

  /** The folders above, the nearest first. */
  get parents(): Path[] {
    const list = [this.parent];
    while (list.at(-1)!.#text !== list.at(-1)!.parent.#text) list.push(list.at(-1)!.parent);
    return list;
  }

  get name(): string {
    return basename(this.#text);
  }

  get stem(): string {
    return basename(this.#text, extname(this.#text));
  }

  get suffix(): string {
    return extname(this.#text);
  }

  resolve(): Path {
    return new Path(resolve(this.#text));
  }

  withSuffix(suffix: string): Path {
    return this.parent.join(this.stem + suffix);
  }

  withName(name: string): Path {
    return this.parent.join(name);
  }

  exists(): boolean {
    return existsSync(this.#text);
  }

  isFile(): boolean {
    return this.exists() && statSync(this.#text).isFile();
  }

  isDir(): boolean {
    return this.exists() && statSync(this.#text).isDirectory();
  }

  /** The paths in this folder. */
  iterdir(): Path[] {
    return readdirSync(this.#text).map((name) => this.join(name));
  }

  /** The paths below this folder that fit a pattern: `*` and `?` within a name, `**` for any folders. */
  glob(pattern: string): Path[] {
    const [first, ...rest] = pattern.split('/') as [string, ...string[]];
    const more = rest.join('/');
    const folders = (): Path[] => this.iterdir().filter((p) => p.isDir());
    if (first === '**')
      return [...(more === '' ? [this] : this.glob(more)), ...folders().flatMap((p) => p.glob(pattern))];
    const named = new RegExp(
      `^${first
        .replace(/[.+^${}()|\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.')
        .replaceAll('[!', '[^')}$`,
    );
    const found = this.iterdir().filter((p) => named.test(p.name));
    return more === '' ? found : found.filter((p) => p.isDir()).flatMap((p) => p.glob(more));
  }

  /** {@link glob} in this folder and all below. */
  rglob(pattern: string): Path[] {
    return this.glob(`**/${pattern}`);
  }

  mkdir(options: { parents?: boolean; existOk?: boolean } = {}): void {
    if (options.existOk && this.exists()) return;
    mkdirSync(this.#text, { recursive: options.parents ?? false });
  }

  /** The file's size in bytes, and the time of its last change in seconds. */
  stat(): { stSize: number; stMtime: number } {
    const { size, mtimeMs } = statSync(this.#text);
    return { stSize: size, stMtime: mtimeMs / 1000 };
  }

  unlink(options: { missingOk?: boolean } = {}): void {
    if (!options.missingOk || this.exists()) unlinkSync(this.#text);
  }

  readText(): string {
    return readFileSync(this.#text, 'utf8');
  }

  writeText(text: string): void {
    writeFileSync(this.#text, text);
  }

  readBytes(): Bytes {
    return readFileSync(this.#text);
  }

  writeBytes(bytes: Uint8Array): void {
    writeFileSync(this.#text, bytes);
  }

  /** The path as an address, `file:///…`. */
  asUri(): string {
    return pathToFileURL(this.#text).href;
  }

  /** Opens the file; see {@link open}. */
  open(mode = 'r'): TextFile {
    return new TextFile(this.#text, mode);
  }

  toString(): string {
    return this.#text;
  }
}

/**
 * The paths of files that a pattern names, as `glob.glob`: `*` and `?` within a name, `**` for folders.
 *
 * @example
 * import { glob } from 'torchebm/python';
 * console.log(glob('*.no-such-ending')); // []
 */
export function glob(pattern: string): string[] {
  const fixed = /^([^*?[]*\/)?/.exec(pattern)![0];
  const rest = pattern.slice(fixed.length);
  const folder = new Path(fixed || '.');
  if (!folder.exists()) return [];
  // Names that begin with a dot are hidden.
  const seesHidden = basename(rest).startsWith('.');
  return folder
    .glob(rest)
    .filter((p) => seesHidden || !p.name.startsWith('.'))
    .map(String);
}

/** A path without its ending, and the ending with its point, as `os.path.splitext`. */
export function splitext(path: string): [string, string] {
  const found = /^(.*[^/.][^/]*)(\.[^/.]*)$/s.exec(path);
  return found ? [found[1]!, found[2]!] : [path, ''];
}
