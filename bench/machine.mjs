// The machine that a run is on, and what it can do at most: products of matrices, traffic of memory, random numbers.
import { spawnSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { torch } from 'torchebm';
import { REFERENCE } from '../scripts/reference.mjs';

/** Processor, memory, load before the run, date and versions. */
export async function describeMachine(libtorch, pythons) {
  const load = Math.round(loadavg()[0] * 10) / 10;
  const versions = { node: process.versions.node, libtorch: libtorch.version };
  if (pythons.torchebm) versions.torchebm = REFERENCE;
  if (pythons.jax) Object.assign(versions, packagesOf(pythons.jax, ['jax', 'blackjax', 'optax', 'nutpie', 'pymc']));
  if (pythons.flow_matching) Object.assign(versions, packagesOf(pythons.flow_matching, ['flow_matching']));
  return {
    date: new Date().toISOString(),
    processor: cpus()[0].model.trim(),
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    load,
    versions,
  };
}

function packagesOf(python, names) {
  const program = `import importlib.metadata as m, json; print(json.dumps({n: m.version(n) for n in ${JSON.stringify(names)}}))`;
  const { status, stdout } = spawnSync(python, ['-c', program], { encoding: 'utf8' });
  return status === 0 ? JSON.parse(stdout) : {};
}

/** Per second, on so many threads: operations of a matrix product, bytes copied, and normal numbers of one thread. */
export async function measureLimits(threads) {
  torch.setNumThreads(threads);
  const [a, b, big, copy] = [
    torch.randn([2048, 2048]),
    torch.randn([2048, 2048]),
    torch.zeros([1 << 25]),
    torch.zeros([1 << 25]),
  ];
  const best = (work) => {
    let ms = Infinity;
    for (let i = 0; i < 7; i++) {
      const begin = performance.now();
      torch.tidy(work);
      ms = Math.min(ms, performance.now() - begin);
    }
    return ms / 1e3;
  };
  const limits = {
    flops: (2 * 2048 ** 3) / best(() => void a.matmul(b)),
    bytes: (2 * 4 * 2 ** 25) / best(() => void copy.copy_(big)),
    normals: 2 ** 22 / best(() => void copy.narrow(0, 0, 1 << 22).normal_()),
  };
  for (const tensor of [a, b, big, copy]) tensor.dispose();
  return limits;
}

const WORDS = { flops: 'arithmetic, as sgemm', bytes: 'memory bandwidth', normals: 'random numbers' };

/** The least time that a row's work can take in ms, by what takes it; null for a row that names no work. */
export function limitOf(work, limits) {
  if (!work) return null;
  const times = Object.entries(work).map(([name, amount]) => [(amount / limits[name]) * 1e3, WORDS[name]]);
  const [ms, what] = times.reduce((a, b) => (a[0] > b[0] ? a : b));
  return { ms, what };
}
