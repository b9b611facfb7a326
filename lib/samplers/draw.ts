/** @file Draws of losses and couplings with a sampler, which is anything that has `sample`. */

import { unlessAborted } from '../control/progress.js';
import { type Routine, task } from '../control/routine.js';
import { stepScope } from '../native/stepScope.js';
import { expectTensor } from '../tensor/tensor.js';
import type { Tensor } from '../torch/index.js';
import type { SampleResult } from './baseSampler.js';

/** A sampler as a loss sees it: `sample`, its twin `sampleSync`, or both. */
export interface SamplerLike {
  sample?(options: any): SampleResult | Promise<SampleResult>;
  sampleSync?(options: any): SampleResult;
}

/** Whether a value has a way to draw. */
export function isSampler(value: unknown): value is SamplerLike {
  const { sample, sampleSync } = (value ?? {}) as SamplerLike;
  return typeof sample === 'function' || typeof sampleSync === 'function';
}

/** The distance of a method from its object: 0 for its own, then its class's, and so on. */
function distance(object: object, name: string): number {
  let steps = 0;
  for (let at: object | null = object; at !== null; at = Object.getPrototypeOf(at), steps++) {
    if (Object.hasOwn(at, name)) return steps;
  }
  return Number.POSITIVE_INFINITY;
}

/** The samples of a result, of which diagnostics may be a second part. */
function samplesOf(owner: string, result: unknown): Tensor {
  const samples = Array.isArray(result) ? result[0] : result;
  expectTensor(owner, 'the draws of the sampler', samples);
  return samples;
}

/** The method that a sampler has overridden last: -1 for `sample`, 1 for `sampleSync`, 0 for both at once. */
function order(sampler: SamplerLike): number {
  const [sample, sampleSync] = [distance(sampler, 'sample'), distance(sampler, 'sampleSync')];
  return sample === sampleSync ? 0 : sample < sampleSync ? -1 : 1;
}

/**
 * Draws with a sampler in place: of `sample` and `sampleSync` by the one that was overridden last, of two of one class
 * by `sampleSync`.
 *
 * @throws TypeError for a promise.
 */
export function drawInPlace(owner: string, sampler: SamplerLike, options: object, cure = ''): Tensor {
  const result = order(sampler) >= 0 ? sampler.sampleSync!(options) : sampler.sample!(options);
  if (typeof (result as PromiseLike<unknown> | null)?.then !== 'function') return samplesOf(owner, result);
  (result as Promise<unknown>).then(undefined, () => {});
  const { name } = sampler.constructor;
  throw new TypeError(
    `${owner}: expected the sample of ${name} to return a Tensor here, got a promise; give ${name} a sampleSync${cure}`,
  );
}

/**
 * The same as a task of a routine: off the event loop `sample` may return a promise, and of two of one class is called. It
 * gets the signal of the training step that it draws for, which waits no longer once that is aborted.
 */
export function* draw(owner: string, sampler: SamplerLike, options: object): Routine<Tensor> {
  const inPlace = () => drawInPlace(owner, sampler, options, ', or train with fit, which waits for it');
  const signal = stepScope()?.signal;
  const told = signal ? { ...options, signal } : options;
  const later = async () => samplesOf(owner, await unlessAborted(signal, sampler.sample!(told)));
  return yield* task(inPlace, order(sampler) <= 0 ? later : inPlace);
}
