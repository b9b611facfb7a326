/** @file Batches as trainers take them: data, and what the model is given beside. */
import { kindError } from '../arguments/options.js';
import type { ModelKwargs } from '../core/torchebmModule.js';
import { expectReal } from '../tensor/tensor.js';
import { type Device, type DType, Tensor } from '../torch/index.js';
import { isPlain } from './state.js';

/** A batch as data, on the device and in the type, and what the model is given beside, on the device. */
export function splitBatch(
  owner: string,
  batch: unknown,
  { device, dtype }: { device: Device; dtype: DType },
): [data: Tensor, modelKwargs: ModelKwargs] {
  const moved = (value: unknown) => (value instanceof Tensor ? value.to(device) : value);
  const data = (value: unknown): Tensor => {
    if (!(value instanceof Tensor)) throw kindError(owner, 'the data of a batch', 'a Tensor', value);
    expectReal(owner, 'the data of a batch', value);
    return value.to({ device, dtype });
  };
  const all = (values: object) => Object.fromEntries(Object.entries(values).map(([k, v]) => [k, moved(v)]));
  if (batch instanceof Tensor) return [data(batch), {}];
  if (Array.isArray(batch)) {
    const [x, condition] = batch;
    if (condition === undefined || condition === null) return [data(x), {}];
    return [data(x), isPlain(condition) ? all(condition) : { y: moved(condition) }];
  }
  if (isPlain(batch)) {
    const name = batch.x !== undefined && batch.x !== null ? 'x' : 'data';
    const { [name]: x, ...rest } = batch;
    if (name === 'data') delete rest.x;
    return [data(x), all(rest)];
  }
  throw kindError(owner, 'batch', 'a Tensor, a pair [data, condition] or an object { x, … }', batch);
}
