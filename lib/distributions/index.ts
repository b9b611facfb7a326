/** @file `torch.distributions`: probability distributions with Python's numbers. */
export { Bernoulli, type BernoulliOptions } from './bernoulli.js';
export { Categorical, type CategoricalOptions } from './categorical.js';
export type { Constraint } from './constraints.js';
export { Beta, type BetaParameters, Dirichlet } from './dirichlet.js';
export { Distribution, type DistributionOptions, type ParameterLike, type SampleOptions } from './distribution.js';
export { Exponential } from './exponential.js';
export { Gamma, type GammaParameters } from './gamma.js';
export { Independent, type IndependentParameters } from './independent.js';
export { klDivergence } from './kl.js';
export { Laplace, type LaplaceParameters } from './laplace.js';
export { MixtureSameFamily, type MixtureSameFamilyParameters } from './mixtureSameFamily.js';
export { MultivariateNormal, type MultivariateNormalOptions } from './multivariateNormal.js';
export { Normal, type NormalParameters } from './normal.js';
export { Uniform, type UniformParameters } from './uniform.js';
