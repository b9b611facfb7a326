import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as torch from '../../lib/torch/index.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** How many tensors something refers to. */
export function liveTensors(): number {
  collect();
  return torch.memoryStats().tensors;
}
