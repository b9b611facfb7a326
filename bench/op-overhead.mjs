// The cost of one small operation, here and in Python on the same libtorch, measured in turns in one run.
//   node bench/op-overhead.mjs [python]     the Python to compare with; default: TORCHEBM_BENCH_PYTHON, else python3
// Prints for each operation the median of the rounds of both and their ratio. One thread each.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import * as torch from 'torchebm/torch';

const ROUNDS = 9;
const CALLS = 100_000;
const python = process.argv[2] ?? process.env.TORCHEBM_BENCH_PYTHON ?? 'python3';

torch.setNumThreads(1);
const x = torch.ones([4]);
const y = torch.ones([4]);
const w = torch.ones([4], { requiresGrad: true });
const m = torch.ones([4, 4]);
const rows = [
  ['x.add(y)', () => x.add(y), 'x.add(y)'],
  ['x.add_(y)', () => x.add_(y), 'x.add_(y)'],
  ['x.mul(2)', () => x.mul(2), 'x.mul(2)'],
  ['x.add(y, { alpha: 2 })', () => x.add(y, { alpha: 2 }), 'x.add(y, alpha=2)'],
  ['x.sum(-1, { keepdim: true })', () => x.sum(-1, { keepdim: true }), 'x.sum(-1, keepdim=True)'],
  ['m.matmul(m)', () => m.matmul(m), 'm.matmul(m)'],
  ['w.mul(x)', () => w.mul(x), 'w.mul(x)'],
  ['x.view([2, 2])', () => x.view([2, 2]), 'x.view([2, 2])'],
  ['torch.cat([x, y])', () => torch.cat([x, y]), 'torch.cat([x, y])'],
  ['torch.zeros([4])', () => torch.zeros([4]), 'torch.zeros([4])'],
  ['x.shape', () => x.shape, 'x.shape'],
];

const program = `
import sys, time, torch
torch.set_num_threads(1)
x, y, m = torch.ones(4), torch.ones(4), torch.ones(4, 4)
w = torch.ones(4, requires_grad=True)
print(torch.__version__, flush=True)
for line in sys.stdin:
    f = eval('lambda: ' + line)
    begin = time.perf_counter()
    for _ in range(${CALLS}): f()
    print((time.perf_counter() - begin) / ${CALLS} * 1e6, flush=True)
`;

const child = spawn(python, ['-c', program], { stdio: ['pipe', 'pipe', 'inherit'] });
const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
const next = async () => {
  const { value, done } = await lines.next();
  if (done) throw new Error(`${python} ended; it must have torch: node bench/op-overhead.mjs <python>`);
  return value;
};
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

function measure(f) {
  const begin = performance.now();
  for (let i = 0; i < CALLS; i++) f();
  return ((performance.now() - begin) / CALLS) * 1e3;
}

console.log(`Node ${process.versions.node}, Python's torch ${await next()}; µs a call, median of ${ROUNDS} rounds`);
console.log(`${'operation'.padEnd(32)}${'here'.padStart(8)}${'Python'.padStart(8)}${'ratio'.padStart(8)}`);
for (const [name, f, expression] of rows) {
  measure(f);
  const ours = [];
  const theirs = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(measure(f));
    child.stdin.write(`${expression}\n`);
    theirs.push(Number(await next()));
  }
  const [a, b] = [median(ours), median(theirs)];
  const ratio = median(ours.map((t, i) => t / theirs[i]));
  console.log(
    `${name.padEnd(32)}${a.toFixed(3).padStart(8)}${b.toFixed(3).padStart(8)}${ratio.toFixed(2).padStart(8)}`,
  );
}
child.stdin.end();
