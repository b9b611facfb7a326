/** @file The parts that conditioned backbones are made of. */
export * from './embeddings.js';
export {
  AdaLNZeroLinearHead,
  type AdaLNZeroLinearHeadArguments,
  type AdaLNZeroLinearHeadOptions,
  AdaLNZeroPatchHead,
  type AdaLNZeroPatchHeadArguments,
  type AdaLNZeroPatchHeadOptions,
} from './heads.js';
export * from './patch.js';
export { build2dSincosPosEmbed, type GridSize, readGrid, type SincosOptions } from './positional.js';
export {
  type ActivationLayer,
  AdaLNZeroBlock,
  type AdaLNZeroBlockArguments,
  type AdaLNZeroBlockOptions,
  AdaLNZeroMLPBlock,
  type AdaLNZeroMLPBlockOptions,
  FeedForward,
  type FeedForwardOptions,
  MultiheadSelfAttention,
  makeActivation,
  modulate,
  zeroInit,
} from './transformer.js';
