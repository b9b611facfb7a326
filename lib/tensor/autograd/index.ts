/** @file `torch.autograd`. */
export {
  backward,
  detectAnomaly,
  enableGrad,
  type GradOptions,
  grad,
  inferenceMode,
  isGradEnabled,
  noGrad,
  setDetectAnomaly,
  setGradEnabled,
} from '../autograd.js';
export * as forwardAd from './forwardAd.js';
export { Function, FunctionContext } from './function.js';
export * as functional from './functional.js';
export { type GradcheckOptions, gradcheck } from './gradcheck.js';
