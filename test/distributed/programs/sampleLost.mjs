// Draws with the other ranks until one of them is lost; prints the error.
import { DoubleWellModel } from 'torchebm/core';
import { NoUTurnSampler } from 'torchebm/samplers';
import * as torch from 'torchebm/torch';

torch.setNumThreads(1);
await torch.distributed.initProcessGroup({ timeout: 5000 });
const sampler = new NoUTurnSampler(new DoubleWellModel(), { stepSize: 0.1 });
const generator = new torch.Generator().manualSeed(0);
let said = false;
const onProgress = () => {
  if (!said) console.log('under way');
  said = true;
};
try {
  await sampler.sample({ dim: 2, nSamples: 64, nSteps: 10_000, generator, onProgress, distributed: 'gathered' });
} catch (error) {
  console.log(String(error));
}
process.exit(0);
