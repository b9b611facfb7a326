// A million small operations in one synchronous loop, with no scope and no await.
import * as torch from 'torchebm/torch';
import { watch } from './report.mjs';

const x = torch.ones([4]);
let y = torch.zeros([4]);
watch(1_000_000, () => {
  y = y.add(x);
});
if (y.at(0).item() !== 1_000_000) throw new Error(`the sum is ${y}`);
