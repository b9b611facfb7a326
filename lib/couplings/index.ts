/** @file `torchebm/couplings`: rules that pair noise with data before a flow is learned between them. */

export {
  BaseCostCoupling,
  BaseCoupling,
  BaseModelCoupling,
  type CoupleArguments,
  type CoupleOptions,
  CouplingResult,
} from './baseCoupling.js';
export { IndependentCoupling } from './independent.js';
export {
  ExactOTCoupling,
  type ExactOTCouplingOptions,
  GreedyCoupling,
  SinkhornCoupling,
  type SinkhornCouplingOptions,
  UnbalancedSinkhornCoupling,
  type UnbalancedSinkhornCouplingOptions,
} from './ot.js';
export { type Flow, ReflowCoupling, type ReflowCouplingOptions } from './reflow.js';
export { type CouplingName, couplingNames, getCoupling, resolveCoupling } from './registry.js';
