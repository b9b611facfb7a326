/** @file `torchebm/losses`. */
export {
  ContrastiveDivergence,
  type ContrastiveDivergenceCall,
  type ContrastiveDivergenceOptions,
  PersistentContrastiveDivergence,
} from './contrastiveDivergence.js';
