/** @file `torchebm/interpolants`: paths from noise to data. */
import { closed } from '../arguments/closed.js';
import * as interpolants from './index.js';

export { CosineInterpolant } from './cosine.js';
export { LinearInterpolant } from './linear.js';
export { getInterpolant, type InterpolantName, resolveInterpolant } from './registry.js';
export { VariancePreservingInterpolant, type VariancePreservingInterpolantOptions } from './variancePreserving.js';

closed(interpolants);
