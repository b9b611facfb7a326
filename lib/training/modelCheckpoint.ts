import * as path from 'node:path';
import { kindError, type Named, nonNegativeInteger, oneOf, readArguments } from '../arguments/options.js';
import { factoryDefaults } from '../nn/factory.js';
import { Module } from '../nn/module.js';
import { Optimizer } from '../optim/optimizer.js';
import type { DeviceLike } from '../torch/index.js';
import { load, save } from '../torch/serialization.js';
import { refuseNonFinite } from './nonFinite.js';

/** Options of {@link saveCheckpoint}. */
export interface SaveCheckpointOptions {
  /** The average of the weights, saved as `ema`. */
  emaModel?: Module | null;
  /** Anything else to be known, saved as `args`: numbers, text, tensors, arrays and plain objects. */
  args?: Record<string, unknown> | null;
  /** Whether weights and an optimizer with NaN or infinities are an error (the default), or written all the same. */
  nonFinite?: 'throw' | 'ignore';
}

/** Options of {@link loadCheckpoint}. */
export interface LoadCheckpointOptions {
  /** Takes the average of the weights, if the file has it. */
  emaModel?: Module | null;
  /** Takes the optimizer's state, if the file has it. */
  optimizer?: Optimizer | null;
  /** Where the tensors of the result are; where they were saved from by default. */
  device?: DeviceLike | null;
}

/** A model without a wrapper that holds it as `module`. */
function unwrapped(owner: string, model: unknown): Module {
  if (!(model instanceof Module)) throw kindError(owner, 'model', 'a module', model);
  const inner = (model as unknown as { module?: unknown }).module;
  return inner instanceof Module ? inner : model;
}

function optional<T>(
  owner: string,
  name: string,
  value: T | null,
  Kind: abstract new (...args: any[]) => T,
  what: string,
) {
  if (value !== null && !(value instanceof Kind)) throw kindError(owner, name, what, value);
}

interface SaveCheckpointArguments extends SaveCheckpointOptions {
  model: Module;
  optimizer: Optimizer;
  step: number;
  checkpointDir: string;
}

/**
 * Writes `checkpointDir`/`step`.pt (the step has seven digits), which Python TorchEBM reads: `model`, `opt` and `step`,
 * and `ema` and `args` if given. Returns the path. A model that wraps another as `module` is saved as that one.
 *
 * For trainings that must go on to the same bits, see `checkpointDir` of `BaseTrainer.fit`.
 *
 * @throws TypeError for arguments of another kind, and for `args` that no file can hold; RangeError for a state that is not
 * finite, unless `nonFinite` is `'ignore'`; nothing is written.
 * @example
 * import { loadCheckpoint, saveCheckpoint } from 'torchebm/utils';
 * import * as torch from 'torchebm/torch';
 * const model = new torch.nn.Linear(2, 1);
 * const optimizer = new torch.optim.Adam(model.parameters());
 * const file = saveCheckpoint(model, optimizer, 100, 'out/checkpoints', { args: { lr: 1e-3 } });
 * console.log(file, loadCheckpoint(file, model, { optimizer }).step); // out/checkpoints/0000100.pt 100
 */
export function saveCheckpoint(
  model: Module,
  optimizer: Optimizer,
  step: number,
  checkpointDir: string,
  options?: SaveCheckpointOptions,
): string;
/** The same, with arguments by name. */
export function saveCheckpoint(
  ...named: Named<SaveCheckpointArguments, ['model', 'optimizer', 'step', 'checkpointDir']>
): string;
export function saveCheckpoint(...given: unknown[]): string {
  const owner = 'saveCheckpoint';
  const { model, optimizer, step, checkpointDir, emaModel, args, nonFinite } = readArguments<
    Required<SaveCheckpointArguments>
  >(owner, given, { emaModel: null, args: null, nonFinite: 'throw' }, ['model', 'optimizer', 'step', 'checkpointDir']);
  const inner = unwrapped(owner, model);
  if (!(optimizer instanceof Optimizer)) throw kindError(owner, 'optimizer', 'an optimizer', optimizer);
  nonNegativeInteger(owner, 'step', step);
  if (typeof checkpointDir !== 'string') throw kindError(owner, 'checkpointDir', 'a path', checkpointDir);
  optional(owner, 'emaModel', emaModel, Module, 'a module');
  const file = path.join(checkpointDir, `${String(step).padStart(7, '0')}.pt`);
  oneOf(owner, 'nonFinite', nonFinite, ['throw', 'ignore'] as const);
  const average = emaModel ? { ema: emaModel.stateDict() } : {};
  const state = { model: inner.stateDict(), opt: optimizer.stateDict(), ...average };
  if (nonFinite === 'throw') refuseNonFinite(owner, state);
  save({ ...state, step, ...(args ? { args } : {}) }, file);
  return file;
}

interface LoadCheckpointArguments extends LoadCheckpointOptions {
  checkpointPath: string;
  model: Module;
}

/**
 * Reads what {@link saveCheckpoint}, here or in Python, has written: the weights into `model`, and into `emaModel` and
 * `optimizer` if these are given and the file has them. Returns the file's contents.
 *
 * @throws Error that names the file if it is cut or no such file, or if its weights do not fit.
 */
export function loadCheckpoint(
  checkpointPath: string,
  model: Module,
  options?: LoadCheckpointOptions,
): Record<string, any>;
/** The same, with arguments by name. */
export function loadCheckpoint(
  ...named: Named<LoadCheckpointArguments, ['checkpointPath', 'model']>
): Record<string, any>;
export function loadCheckpoint(...args: unknown[]): Record<string, any> {
  const owner = 'loadCheckpoint';
  const { checkpointPath, model, emaModel, optimizer, device } = readArguments<Required<LoadCheckpointArguments>>(
    owner,
    args,
    {
      emaModel: null,
      optimizer: null,
      device: factoryDefaults.device,
    },
    ['checkpointPath', 'model'],
  );
  if (typeof checkpointPath !== 'string') throw kindError(owner, 'checkpointPath', 'a path', checkpointPath);
  const inner = unwrapped(owner, model);
  optional(owner, 'emaModel', emaModel, Module, 'a module');
  optional(owner, 'optimizer', optimizer, Optimizer, 'an optimizer');
  const contents = load(checkpointPath, device === null ? {} : { mapLocation: device as string });
  if (typeof contents?.model !== 'object') {
    throw new Error(`${owner}: expected ${checkpointPath} to hold model, opt and step, got other contents`);
  }
  inner.loadStateDict(contents.model);
  if (emaModel && contents.ema) emaModel.loadStateDict(contents.ema);
  if (optimizer && contents.opt) optimizer.loadStateDict(contents.opt);
  return contents;
}
