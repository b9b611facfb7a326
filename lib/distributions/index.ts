/** @file `torch.distributions`: probability distributions with Python's numbers. */
export { Bernoulli, type BernoulliOptions } from './bernoulli.js';
export {
  AbsTransform,
  AffineTransform,
  type AffineTransformParameters,
  ExpTransform,
  PowerTransform,
  type PowerTransformParameters,
  SigmoidTransform,
  SoftmaxTransform,
  SoftplusTransform,
  StickBreakingTransform,
  TanhTransform,
} from './bijections.js';
export { Categorical, type CategoricalOptions } from './categorical.js';
export { Cauchy } from './cauchy.js';
export type { Constraint } from './constraints.js';
export { Binomial, type BinomialOptions, Geometric, Poisson } from './counts.js';
export { Beta, type BetaParameters, Dirichlet } from './dirichlet.js';
export { Distribution, type DistributionOptions, type ParameterLike, type SampleOptions } from './distribution.js';
export { Exponential } from './exponential.js';
export { Gamma, type GammaParameters } from './gamma.js';
export { Independent, type IndependentParameters } from './independent.js';
export { type DistributionClass, klDivergence, registerKl } from './kl.js';
export { Laplace, type LaplaceParameters } from './laplace.js';
export { LowRankMultivariateNormal, type LowRankMultivariateNormalParameters } from './lowRankMultivariateNormal.js';
export { MixtureSameFamily, type MixtureSameFamilyParameters } from './mixtureSameFamily.js';
export { MultivariateNormal, type MultivariateNormalOptions } from './multivariateNormal.js';
export { Normal, type NormalParameters } from './normal.js';
export {
  Multinomial,
  type MultinomialOptions,
  OneHotCategorical,
  OneHotCategoricalStraightThrough,
} from './oneHot.js';
export {
  RelaxedBernoulli,
  type RelaxedBernoulliOptions,
  type RelaxedCategoricalOptions,
  RelaxedOneHotCategorical,
} from './relaxed.js';
export { Chi2, StudentT, type StudentTParameters } from './studentT.js';
export { TransformedDistribution, type TransformedDistributionParameters } from './transformed.js';
export { Gumbel, HalfCauchy, HalfNormal, LogNormal, Weibull, type WeibullParameters } from './transformedFamilies.js';
export {
  ComposeTransform,
  IndependentTransform,
  type IndependentTransformParameters,
  Transform,
  type TransformOptions,
} from './transforms.js';
export { Uniform, type UniformParameters } from './uniform.js';
export { VonMises, type VonMisesParameters } from './vonMises.js';
