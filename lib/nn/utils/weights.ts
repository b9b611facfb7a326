/** @file The part that the older and the newer form of `spectralNorm` and `weightNorm` share. */

import { camelCase } from '../../arguments/names.js';
import { type Arguments, integer, kindError, positiveInteger, readArguments, wide } from '../../arguments/options.js';
import type { Tensor } from '../../tensor/index.js';
import { ConvTranspose1d, ConvTranspose2d, ConvTranspose3d } from '../conv.js';
import { Module } from '../module.js';

/** Options of {@link spectralNorm}. */
export interface SpectralNormOptions {
  /** The parameter; `'weight'` by default. */
  name?: string;
  /** Steps of the power iteration per forward in training; 1 by default. */
  nPowerIterations?: number;
  /** Least norm that a vector is divided by; 1e-12 by default. */
  eps?: number;
  /** The dimension of the outputs; 0, or 1 for transposed convolutions, by default. */
  dim?: number | null;
}

/** Options of {@link weightNorm}. */
export interface WeightNormOptions {
  /** The parameter; `'weight'` by default. */
  name?: string;
  /** The dimension whose slices have a length of their own (0); null for one length of all. */
  dim?: number | null;
}

/** Arguments of `spectralNorm`. */
export type SpectralNormArguments<T extends Module> = Arguments<
  { module: T } & SpectralNormOptions,
  ['module', 'name', 'nPowerIterations', 'eps', 'dim']
>;
/** Arguments of `weightNorm`. */
export type WeightNormArguments<T extends Module> = Arguments<
  { module: T } & WeightNormOptions,
  ['module', 'name', 'dim']
>;
/** Arguments of what takes either off. */
export type OfWeight<T extends Module> = Arguments<{ module: T; name?: string }, ['module', 'name']>;

/** Checks that `module` is one and that `name` names something. */
export function checkWeight(owner: string, module: unknown, name: unknown): void {
  if (!(module instanceof Module)) throw kindError(owner, 'module', 'a module', module);
  if (typeof name !== 'string') throw kindError(owner, 'name', 'the name of a parameter', name);
}

/** The arguments of `spectralNorm`, with the dimension of the outputs. */
export function readSpectralNorm<T extends Module>(args: SpectralNormArguments<T>) {
  const owner = 'spectralNorm';
  const { dim, ...read } = readArguments<{ module: T } & Required<SpectralNormOptions>>(
    owner,
    args,
    { name: 'weight', nPowerIterations: 1, eps: 1e-12, dim: null },
    ['module', 'name', 'nPowerIterations', 'eps', 'dim'],
  );
  checkWeight(owner, read.module, read.name);
  positiveInteger(owner, 'nPowerIterations', read.nPowerIterations);
  return { ...read, dim: dim === null ? outputDim(read.module) : integer(owner, 'dim', dim) };
}

/** The arguments of `weightNorm`, with −1 for one length of all. */
export function readWeightNorm<T extends Module>(args: WeightNormArguments<T>) {
  const owner = 'weightNorm';
  const { module, name, dim } = readArguments<{ module: T } & Required<WeightNormOptions>>(
    owner,
    args,
    { name: 'weight', dim: wide(0) },
    ['module', 'name', 'dim'],
  );
  checkWeight(owner, module, name);
  return { module, name, dim: dim === null ? -1 : integer(owner, 'dim', dim) };
}

/** The arguments of what takes either off. */
export function readWeight<T extends Module>(owner: string, args: OfWeight<T>): { module: T; name: string } {
  const read = readArguments<{ module: T; name: string }>(owner, args, { name: 'weight' }, ['module', 'name']);
  checkWeight(owner, read.module, read.name);
  return read;
}

/** The value that a module has under the name of a parameter. */
export function slot(module: Module, name: string): unknown {
  return (module as unknown as Record<string, unknown>)[camelCase(name)];
}

/** The dimension along which a layer's outputs lie. */
function outputDim(module: Module): number {
  return module instanceof ConvTranspose1d || module instanceof ConvTranspose2d || module instanceof ConvTranspose3d
    ? 1
    : 0;
}

/** A weight as a matrix whose rows are the slices along `dim`. */
export function asMatrix(weight: Tensor, dim: number): Tensor {
  const dims = Array.from({ length: weight.dim() }, (_, i) => i).filter((i) => i !== dim);
  return (dim === 0 ? weight : weight.permute([dim, ...dims])).flatten(1);
}
