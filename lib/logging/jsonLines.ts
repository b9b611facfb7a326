/** @file Metrics as lines of JSON. */
import * as fs from 'node:fs';
import { kindError, type Named, nonNegativeInteger, readArguments } from '../arguments/options.js';
import { unwritable } from '../io/atomic.js';
import { Tensor } from '../torch/index.js';
import { FileWriter } from './fileWriter.js';

/** The beginning of a line. */
const START = '{"step":';

interface JsonLinesWriterArguments {
  file: string;
}

/**
 * Writes metrics as lines of JSON: `{"step":3,"tag":"loss","value":0.5}`; NaN and infinities as text. A file that is
 * there already is added to; a line that a process left unfinished is taken away first.
 *
 * Lines are in the file after 2 seconds at the latest, with each checkpoint of `fit`, after `flush`, `close`, or 64 KiB of
 * them. A line is whole or absent. A training that goes on from a checkpoint takes back the lines since.
 *
 * @throws TypeError for values that are no numbers; RangeError for a file of something else; an error after `close`.
 * @example
 * import { JsonLinesWriter } from 'torchebm/utils';
 * const writer = new JsonLinesWriter('out/metrics.jsonl');
 * writer.addScalar('loss', 0.5, 3);
 * writer.close();
 */
export class JsonLinesWriter extends FileWriter {
  constructor(file: string);
  constructor(...named: Named<JsonLinesWriterArguments, ['file']>);
  constructor(...args: unknown[]) {
    const { file } = readArguments<Required<JsonLinesWriterArguments>>(new.target.name, args, {}, ['file']);
    if (typeof file !== 'string' || file === '') throw kindError('JsonLinesWriter', 'file', 'a path', file);
    try {
      repair(file);
    } catch (error) {
      throw unwritable(file, error);
    }
    super(file, 'a+');
  }

  addScalar(tag: string, value: number | Tensor, step: number): void {
    const owner = 'JsonLinesWriter.addScalar';
    const number = value instanceof Tensor ? value.item() : value;
    if (typeof tag !== 'string' || tag === '') throw kindError(owner, 'tag', 'a name', tag);
    if (typeof number !== 'number') throw kindError(owner, 'value', 'a number', value);
    nonNegativeInteger(owner, 'step', step);
    const finite = Number.isFinite(number) ? number : String(number);
    this.append(Buffer.from(`${JSON.stringify({ step, tag, value: finite })}\n`));
  }
}

/** Takes away what a process that was killed has left of a line at the end of a file; ends one that only lacks its end. */
function repair(file: string): void {
  if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) return;
  const fd = fs.openSync(file, 'r+');
  try {
    const { size } = fs.fstatSync(fd);
    const end = Buffer.alloc(Math.min(size, 65_536));
    fs.readSync(fd, end, 0, end.length, size - end.length);
    const last = end.subarray(end.lastIndexOf(10) + 1);
    const line = last.toString();
    if (line === '') return;
    if (isJson(line)) {
      fs.writeSync(fd, '\n', size);
    } else if (line.startsWith(START) || START.startsWith(line)) {
      fs.ftruncateSync(fd, size - last.length);
    } else {
      throw new RangeError(`JsonLinesWriter: expected file to be of lines of JSON, got ${file}`);
    }
  } finally {
    fs.closeSync(fd);
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
