/** @file `torchebm/torch`: PyTorch's everyday surface, under its names in camelCase. */
import * as data from '../data/index.js';

export * as distributed from '../distributed/index.js';
export * as distributions from '../distributions/index.js';
export * as nn from '../nn/index.js';
export * as optim from '../optim/index.js';
export * from '../tensor/index.js';
export * as amp from './amp.js';
export * as func from './func.js';
export { vmap } from './func.js';
export * as inductor from './inductor.js';
export * as jit from './jit.js';
export * as onnx from './onnx/index.js';
export { type LoadOptions, load, type MapLocation, save } from './serialization.js';

/** `torch.utils`: datasets and loaders, under `data`. */
export const utils = { data };
