/** @file Functions of functions, on libtorch's own interpreters. They nest in any order. */
export { grad, gradAndValue, vjp } from './grad.js';
export { hessian, type JacfwdOptions, type JacrevOptions, jacfwd, jacrev } from './jacobian.js';
export { jvp, linearize } from './jvp.js';
export type { FuncOptions } from './levels.js';
export { type Dims, type VmapOptions, vmap } from './vmap.js';
