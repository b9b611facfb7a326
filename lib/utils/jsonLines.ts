/** @file Metrics as lines of JSON. */
import { Tensor } from '../torch/index.js';
import { FileWriter } from './fileWriter.js';
import { kindError, type Named, nonNegativeInteger, readArguments } from './options.js';

interface JsonLinesWriterArguments {
  file: string;
}

/**
 * Writes metrics as lines of JSON: `{"step":3,"tag":"loss","value":0.5}`; NaN and infinities as text. A file that is
 * there already is added to.
 *
 * @throws TypeError for values that are no numbers; an error after `close`.
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
    super(file, 'a');
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
