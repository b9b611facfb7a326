// npm run arm64: compiles the addons for Linux on arm64 (see build.mjs), holds them against the oldest system that they are
// to run on, and tries them on this machine: qemu-aarch64-static runs npm's Node for arm64 and the C++ tests of the fused
// kernels. The README's first example, two samplers and a step of contrastive divergence have to give this machine's
// numbers, but for the last digits: the C library has other functions there, and sums another order.
//   QEMU_LD_PREFIX   see qemu.mjs
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildNative } from './build.mjs';
import { Failure, firstExample, main, root } from './common.mjs';
import { prepare } from './prepare.mjs';
import { armNode, needArmTools, onArm } from './qemu.mjs';
import { checkSymbols } from './symbols.mjs';

/** Parts of the names of C++ tests: those of the fused kernels against libtorch's operators that are quick in an emulator. */
const NATIVE_TESTS = ['NormalStream', 'fused leapfrog', 'fused Langevin dynamics is step', 'goes on over many blocks'];

/** Whether two numbers are the same but for rounding; some are sums that cancel. */
const isNear = (a, b) => Math.abs(a - b) <= 1e-5 + 1e-3 * Math.abs(b);

const PROGRAM = `
import { DoubleWellModel, MLPEnergy } from 'torchebm/core';
import { ContrastiveDivergence } from 'torchebm/losses';
import { HamiltonianMonteCarlo, LangevinDynamics } from 'torchebm/samplers';
import * as torch from 'torchebm/torch';

const moments = (x) => [x.mean().item(), x.std().item()];
const well = new DoubleWellModel();
torch.manualSeed(0);
const langevin = await new LangevinDynamics(well, { stepSize: 0.01 }).sample({ x: torch.randn([64, 8]), nSteps: 50 });
const hmc = new HamiltonianMonteCarlo(well, { stepSize: 0.05, nLeapfrogSteps: 5 });
const hamiltonian = await hmc.sample({ x: torch.randn([64, 8]), nSteps: 10 });
const model = new MLPEnergy(2);
const sampler = new LangevinDynamics(model, { stepSize: 0.1 });
const [loss] = new ContrastiveDivergence(model, sampler, { kSteps: 10 })(torch.randn([256, 2]));
loss.backward();
const gradients = [...model.parameters()].map(({ grad }) => grad.norm().item());
console.log(JSON.stringify({
  'Langevin dynamics': moments(langevin),
  'Hamiltonian Monte Carlo': moments(hamiltonian),
  'contrastive divergence, loss': [loss.item()],
  'contrastive divergence, gradients': gradients,
}));
`;

/** Runs a program and gives what it prints. */
function output(program, args, env) {
  const { status, signal, stdout, stderr, error } = spawnSync(program, args, { cwd: root, env, encoding: 'utf8' });
  if (status === 0) return stdout;
  throw new Failure(`${program} ${args[0]}: ${error?.message ?? signal ?? status}\n${stdout}${stderr}`);
}

await main(async () => {
  needArmTools();
  const { env } = await prepare();
  const { folder, libtorch } = await buildNative({ tests: true, kind: 'arm64' });
  for (const name of ['torchebm', 'loader']) checkSymbols(join(root, folder, name, 'build', 'Release', `${name}.node`));

  const node = armNode();
  const armEnv = { ...env, TORCHEBM_LIBTORCH: libtorch.folder, TORCHEBM_BUILD: join(root, folder) };
  const there = (program, args, more = {}) => output(...onArm(program, args), { ...armEnv, ...more });
  const file = join(root, '.cache', 'arm64.mjs');
  const both = (program) => {
    writeFileSync(file, program);
    return [output(process.execPath, [file], env), there(node, [file])];
  };

  const [here, said] = both(firstExample());
  console.log(`The first example of the README: ${said.trim()}`);
  if (here !== said) throw new Failure(`The first example of the README prints here: ${here}`);
  const [expected, got] = both(PROGRAM).map((text) => JSON.parse(text));
  for (const [name, numbers] of Object.entries(expected)) {
    console.log(`${name}: ${got[name].join(', ')}`);
    if (!numbers.every((number, i) => isNear(got[name][i], number)))
      throw new Failure(`${name}, here: ${numbers.join(', ')}`);
  }
  const libraries = join(libtorch.folder, 'lib');
  console.log(there(join(root, folder, 'ebm_test'), NATIVE_TESTS, { LD_LIBRARY_PATH: libraries }).trim());
});
