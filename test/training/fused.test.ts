import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../lib/addon/package.js';

const PROGRAM = `
import * as ebm from 'torchebm';
const { torch, nn, optim, MLPEnergy, LangevinDynamics, TimeConditionedMLP } = ebm;
torch.setNumThreads(1);
class Field extends nn.Module {
  constructor(dtype) {
    super();
    this.net = new nn.Sequential(new nn.Linear(4, 33, { dtype }), new nn.Tanh(), new nn.Linear(33, 3, { dtype }));
  }
  forward(x, t) {
    return this.net(torch.cat([x, t.view([-1, 1])], 1));
  }
}
const still = (dtype) =>
  new TimeConditionedMLP({ inDim: 3, hiddenDim: 33, depth: 2, conditioning: 'concat', condDim: 0 }).to(dtype);
const energy = (dtype) => new MLPEnergy(3, { hiddenDims: [33, 65], activation: 'softplus', dtype });
const chains = (model) => new LangevinDynamics(model, { stepSize: 0.01 });
const losses = {
  cd: [energy, (model) => new ebm.ContrastiveDivergence(model, chains(model), { kSteps: 3 })],
  pcd: [energy, (model) => new ebm.PersistentContrastiveDivergence(model, chains(model), { kSteps: 3, initSteps: 0 })],
  nce: [energy, (model) => new ebm.NoiseContrastiveEstimation(model)],
  denoising: [energy, (model) => new ebm.DenoisingScoreMatching(model, { noiseScale: 0.3 })],
  sliced: [energy, (model) => new ebm.SlicedScoreMatching(model)],
  exact: [energy, (model) => new ebm.ScoreMatching(model)],
  hutchinson: [energy, (model) => new ebm.ScoreMatching(model, { hessianMethod: 'hutchinson', hutchinsonSamples: 3 })],
  flow: [(dtype) => new Field(dtype), (model, dtype) => new ebm.FlowMatchingLoss(model, { dtype })],
  equilibrium: [still, (model, dtype) => new ebm.EquilibriumMatchingLoss(model, { dtype })],
};
const curves = {};
for (const dtype of ['float32', 'float64']) {
  for (const [name, [make, lossOf]] of Object.entries(losses)) {
    torch.manualSeed(0);
    const model = make(dtype);
    const lossFn = lossOf(model, dtype);
    const optimizer = new optim.SGD(model.parameters(), { lr: 1e-2 });
      // Half of wider rows: not contiguous.
    const x = torch.randn([51, 6], { dtype }).narrow(1, 0, 3);
    // Losses alone may agree to the bit.
    const size = () => model.parameters().reduce((sum, p) => sum + (p.grad ? p.grad.abs().sum().item() : 0), 0);
    curves[name + ' ' + dtype] = Array.from({ length: 100 }, () => {
      optimizer.zeroGrad();
      const result = lossFn(x);
      const loss = Array.isArray(result) ? result[0] : result;
      loss.backward();
      const gradient = size();
      optimizer.step();
      return [loss.item(), gradient];
    }).flat();
  }
}
console.log(JSON.stringify(curves));
`;

const curves = (fused: string): Record<string, number[]> =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', PROGRAM], {
      cwd: packageRoot,
      env: { ...process.env, TORCHEBM_FUSED: fused },
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    }),
  );

describe('fused passes and the plain operators, which TORCHEBM_FUSED=0 leaves', () => {
  const [fused, plain] = [curves('1'), curves('0')];

  it.each(Object.keys(plain))('train alike for 100 steps: %s', (name) => {
    const tolerance = name.endsWith('float64') ? 1e-11 : 1e-5;
    const largest = Math.max(...plain[name]!.map(Math.abs));
    const off = fused[name]!.map((value, i) => Math.abs(value - plain[name]![i]!) / largest);
    expect(Math.max(...off)).toBeLessThan(tolerance);
    // Without wide vectors there are no fused passes.
    if (process.env.ATEN_CPU_CAPABILITY === 'default') expect(fused[name]).toEqual(plain[name]);
    else expect(fused[name]).not.toEqual(plain[name]);
  });
});
