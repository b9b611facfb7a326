/** @file The text of a Python file: UTF-8, or what its coding line names. */
import { readFileSync, statSync } from 'node:fs';
import { TextDecoder } from 'node:util';

const LATIN = /^(?:iso-?8859-?1|latin-?1|iso-latin-1|l1)$/;

/** Reads a script; throws where it is no file or no text. */
export function readSource(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) throw new Error(`${file}: there is no such file`);
  // A pipe without a writer would be waited for without end.
  if (!stats.isFile()) throw new Error(`${file}: expected a file or a folder`);
  const bytes = readFileSync(file);
  const head = bytes.toString('latin1').split('\n', 2);
  const coding = head.map((line) => /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/.exec(line)?.[1]).find((name) => name);
  const name = coding?.toLowerCase().replaceAll('_', '-') ?? 'utf-8';
  if (LATIN.test(name)) return bytes.toString('latin1');
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(name, { fatal: true });
  } catch {
    throw new Error(`${file}: expected a known coding, got ${name}`);
  }
  try {
    return decoder.decode(bytes);
  } catch {
    const cure = coding ? '' : '; a first line such as "# coding: latin-1" names another coding';
    throw new Error(`${file}: expected text in ${name}${cure}`);
  }
}
