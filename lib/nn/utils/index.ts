/** @file `nn.utils`: gradients clipped, parameters as vectors, parametrizations. */
export * from './clipGrad.js';
export * from './convertParameters.js';
export * as parametrizations from './parametrizations.js';
export * as parametrize from './parametrize.js';
export * from './spectralNorm.js';
export * from './weightNorm.js';
