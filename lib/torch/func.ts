/** @file `torch.func`: functions of functions, and modules as functions. */
export { functionalCall, stackModuleState } from '../nn/functionalCall.js';
export * from '../tensor/func/index.js';
