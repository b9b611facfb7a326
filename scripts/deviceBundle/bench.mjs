// Loops on a device, one line of JSON for each: { id, time in ms }, or { id, failed }. bench.py has the same in PyTorch.
import * as torchebm from '../../dist/index.js';

const {
  torch,
  optim,
  DoubleWellModel,
  MLPEnergy,
  LangevinDynamics,
  ContrastiveDivergence,
  BaseTrainer,
  DiT,
  FlowMatchingLoss,
} = torchebm;
const [name] = process.argv.slice(2);
// The device without hardware is for trying that all of it runs.
const small = name === 'fake';
if (small) {
  const { open } = await import('../../dist/addon/load.js');
  const { native } = await import('../../dist/addon/binding.js');
  const { addDeviceType } = await import('../../dist/tensor/device.js');
  native();
  open(new URL('../../build/second_device.so', import.meta.url).pathname);
  native().devicesOpened();
  addDeviceType('fake');
}
const device = torch.device(name, 0);

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

async function time(id, body) {
  try {
    await body();
    const times = [];
    for (let i = 0; i < (small ? 1 : 5); i++) {
      torch.cuda.synchronize(device);
      const begun = performance.now();
      await body();
      torch.cuda.synchronize(device);
      times.push(performance.now() - begun);
    }
    console.log(JSON.stringify({ id, time: median(times) }));
  } catch (error) {
    console.log(JSON.stringify({ id, failed: error.message.split('\n')[0] }));
  }
}

const pick = (large, tiny) => (small ? tiny : large);

{
  const n = pick(1_000_000, 1_000);
  const sampler = new LangevinDynamics(new DoubleWellModel({ device }), { stepSize: 0.01, device });
  const x = torch.randn([n, 2], { device });
  await time('langevin-doublewell', () => sampler.sample({ x, nSteps: pick(1_000, 10) }));
}
{
  const model = new MLPEnergy(2, { hiddenDims: [128, 128], activation: 'silu', device });
  const sampler = new LangevinDynamics(model, { stepSize: 0.01, device });
  const x = torch.randn([pick(65_536, 64), 2], { device });
  await time('langevin-mlp', () => sampler.sample({ x, nSteps: pick(100, 5) }));
}
{
  const model = new MLPEnergy(2, { hiddenDims: [128, 128], activation: 'silu', device });
  const sampler = new LangevinDynamics(model, { stepSize: 0.01, device });
  const lossFn = new ContrastiveDivergence(model, sampler, { kSteps: 10, device });
  const trainer = new BaseTrainer(model, new optim.Adam(model.parameters(), { lr: 1e-3 }), lossFn, { device });
  const batch = torch.randn([pick(8_192, 32), 2], { device });
  await time('cd10-step', () => trainer.trainStep(batch));
}
{
  // A step of flow matching, with products in bfloat16 where the device has them.
  const [size, embedDim, depth, numHeads] = small ? [8, 32, 1, 2] : [32, 384, 12, 6];
  const model = new DiT(size, 4, { embedDim, depth, numHeads, patchSize: 2 }).to(device);
  const lossFn = new FlowMatchingLoss(model, { device });
  const optimizer = new optim.AdamW(model.parameters(), { lr: 1e-4 });
  const trainer = new BaseTrainer(model, optimizer, lossFn, { device, useMixedPrecision: !small });
  const images = torch.randn([pick(64, 2), 4, size, size], { device });
  await time('dit-s2-flow-step', () => trainer.trainStep(images));
}
