/** @file `torchebm/models`: backbones that heed times and conditions, their parts, guidance, and adapters. */
import { closed } from '../arguments/closed.js';
import * as components from './components/index.js';
import * as models from './index.js';

export {
  type ConditionArguments,
  ConditionalBackbone,
  type Conditions,
  type EmbedderOptions,
} from './backbone.js';
export {
  type ActivationLayer,
  AdaLNZeroBlock,
  type AdaLNZeroBlockArguments,
  type AdaLNZeroBlockOptions,
  AdaLNZeroLinearHead,
  type AdaLNZeroLinearHeadArguments,
  type AdaLNZeroLinearHeadOptions,
  AdaLNZeroMLPBlock,
  type AdaLNZeroMLPBlockOptions,
  AdaLNZeroPatchHead,
  type AdaLNZeroPatchHeadArguments,
  type AdaLNZeroPatchHeadOptions,
  build2dSincosPosEmbed,
  ConvPatchEmbed2d,
  type ConvPatchEmbed2dArguments,
  FeedForward,
  type FeedForwardOptions,
  type GridSize,
  LabelEmbedder,
  type LabelEmbedderOptions,
  MLPTimestepEmbedder,
  type MLPTimestepEmbedderOptions,
  MultiheadSelfAttention,
  modulate,
  patchify2d,
  type SincosOptions,
  unpatchify2d,
} from './components/index.js';
export {
  ConditionalTransformer2D,
  type ConditionalTransformer2DArguments,
  type ConditionalTransformer2DOptions,
} from './conditionalTransformer2d.js';
export {
  DiT,
  type DiTArguments,
  type DiTOptions,
  type DiTPresetArguments,
  ditB2,
  ditB4,
  ditB8,
  ditL2,
  ditL4,
  ditL8,
  ditS2,
  ditS4,
  ditS8,
  ditXl2,
  ditXl4,
  ditXl8,
} from './dit.js';
export { EqMEnergy, type EqMEnergyType } from './eqmEnergy.js';
export {
  ClassifierFreeGuidance,
  type ClassifierFreeGuidanceOptions,
  type GuidedArguments,
  LabelClassifierFreeGuidance,
  type LabelClassifierFreeGuidanceOptions,
} from './guidance.js';
export { InteractionModel, type InteractionModelOptions } from './interaction.js';
export { TimeConditionedMLP, type TimeConditionedMLPArguments, type TimeConditionedMLPOptions } from './mlp.js';

for (const family of [components, models]) closed(family);
