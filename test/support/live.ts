import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as torch from '../../lib/torch/index.js';

setFlagsFromString('--expose-gc');
/** Collects all garbage. */
export const collect = runInNewContext('gc') as () => void;

/**
 * The number of tensors in use. A count may be lower than an earlier one, whose garbage was still in use then, and one
 * or two higher, as long as code that has run keeps its last values; so tests allow that, over many rounds.
 */
export function liveTensors(): number {
  collect();
  return torch.memoryStats().tensors;
}
