// Steps of a training on many rows, whose loss runs chains: noise and a graph for each, which no tensor of JavaScript holds.
import { MLPEnergy } from 'torchebm/core';
import { ContrastiveDivergence } from 'torchebm/losses';
import { LangevinDynamics } from 'torchebm/samplers';
import * as torch from 'torchebm/torch';
import { BaseTrainer } from 'torchebm/training';
import { watch } from './report.mjs';

torch.setNumThreads(1);
torch.manualSeed(0);
const model = new MLPEnergy(2, { hiddenDims: [8, 8] });
const lossFn = new ContrastiveDivergence(model, new LangevinDynamics(model, { stepSize: 0.01 }), { kSteps: 10 });
const trainer = new BaseTrainer(model, new torch.optim.Adam(model.parameters()), lossFn, { device: 'cpu' });
const batches = [torch.randn([4096, 2])];
watch(400, () => trainer.fitSync(batches, { steps: 1 }));
