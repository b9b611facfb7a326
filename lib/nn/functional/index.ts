/**
 * @file `nn.functional`: layers as functions, under PyTorch's names and with its defaults. Arguments come by position,
 * by name in one object, or the first by position and the others by name.
 */
export * from './activation.js';
export * from './distance.js';
export * from './dropout.js';
export * from './embedding.js';
export * from './linear.js';
export * from './loss.js';
export * from './norm.js';
export * from './pooling.js';
export * from './resampling.js';
