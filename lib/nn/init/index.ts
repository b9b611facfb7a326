/**
 * @file Ways to fill parameters (`nn.init`). Each fills its tensor in place, outside of autograd, and returns it; draws
 * come from `generator`, or from the global one.
 */
export * from './fill.js';
export * from './varianceScaling.js';
