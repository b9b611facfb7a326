/** @file `torchebm/losses`. */
export {
  ContrastiveDivergence,
  type ContrastiveDivergenceCall,
  type ContrastiveDivergenceOptions,
  PersistentContrastiveDivergence,
} from './contrastiveDivergence.js';
export {
  DenoisingScoreMatching,
  type DenoisingScoreMatchingOptions,
  ScoreMatching,
  type ScoreMatchingOptions,
  SlicedScoreMatching,
  type SlicedScoreMatchingOptions,
} from './scoreMatching.js';
