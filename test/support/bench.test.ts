import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { agreement } from '../../bench/agreement.mjs';
import { sizeOf } from '../../bench/grid.mjs';
import { report, rewritten } from '../../bench/report.mjs';
import { readRows } from '../../bench/rows.mjs';
import { curve, scalingFigure } from '../../bench/scaling.mjs';

const OPERATIONS = 'add add-in-place mul-number add-alpha sum matmul mul-grad view cat zeros shape item'.split(' ');
const IDS = [
  ...'langevin-gauss langevin-doublewell langevin-mlp-256 langevin-mlp-8192 langevin-mlp-8192-bf16'.split(' '),
  ...'langevin-own hmc-gauss hmc-mlp nuts-gauss-50 nuts-funnel cd10-step pcd10-step dsm-step ssm-step'.split(' '),
  ...'sm-exact-step nce-step fm-step eqm-step flow-rk4-mlp ot-coupling-512 ot-coupling-2048'.split(' '),
  ...'dit-sample digits-pcd port-loop import'.split(' '),
  ...OPERATIONS.map((name) => `op-overhead-${name}`),
];

it('has every workload once, with a file for each rival that knows it', async () => {
  const rows = await readRows();
  expect(rows.map(({ id }) => id).sort()).toEqual(IDS.sort());
  for (const { id, folder, row } of rows.filter(({ row }) => !row.absent)) {
    expect(Object.keys(row.goal).length, id).toBeGreaterThan(0);
    for (const rival of row.rivals) {
      const file = join(folder, `${rival === 'compile' ? 'torchebm' : rival}.py`);
      expect(existsSync(file), file).toBe(true);
      const name = id.startsWith('op-overhead-') ? 'op-overhead-' : `"${id}"`;
      expect(readFileSync(file, 'utf8'), `${file}: ${id}`).toContain(name);
    }
  }
});

it('lets a time count only with results that agree: numbers to rounding, or the law', () => {
  const near = { std: 0.1 };
  const ours = { numbers: [1, 2], law: { std: 2 } };
  expect(agreement({ near }, ours, { numbers: [1, 2.0001] })).toBeNull();
  expect(agreement({ near }, ours, { numbers: [1, 2.1], law: { std: 2 } })).toMatch('numbers are off by 0.03');
  expect(agreement({ near }, ours, { numbers: [1] })).toBe('gave 1 numbers, here 2');
  expect(agreement({ near }, ours, { law: { std: 2.19 } })).toBeNull();
  expect(agreement({ near }, ours, { law: { std: 2.21 } })).toBe('std is 2.21, here 2');
  expect(agreement({ near }, ours, { law: { std: NaN } })).toBe('std is NaN, here 2');
  expect(agreement({ near }, ours, { law: {} })).toBe('gave no results to compare');
});

it('writes tables with the share of the limit, the goals, and what does not run', async () => {
  const limit = { ms: 1, what: 'random numbers' };
  const rows = [
    { id: 'dsm-step', threads: 2, ours: { ms: 2, peakMB: 200 }, rivals: {}, limit, checked: true },
    { id: 'langevin-mlp-8192-bf16', threads: 2, ours: null, rivals: {}, limit, checked: false, absent: 'not yet' },
  ];
  rows[0]!.rivals = {
    torchebm: { ms: 8, peakMB: 500 },
    compile: { ms: null, peakMB: null, failed: 'no' },
    jax: { ms: 3, peakMB: 300 },
  };
  const run = { processor: 'A CPU', cores: 2, memoryGB: 8, date: '2026-01-02T03:04:05Z', load: 3, rows };
  const text = report({ ...run, versions: { node: '20.1' } }, await readRows());
  expect(text).toContain('A CPU, 2 cores, 8 GB, 2026-01-02, load 3 before the run; node 20.1.');
  expect(text).toContain('2 threads, milliseconds:');
  expect(text).toContain(
    '| 2.00 | 8.00, 4.0× | does not run | 3.00, 1.5× | 50 %, random numbers | 200 against 500 | ' +
      'Python 3× met, JAX 1.8× **missed** |',
  );
  expect(text).toContain('| not yet |');
  const page = 'a\n<!-- written by bench/report.mjs -->\nold\n<!-- end -->\nb';
  expect(rewritten(page, 'new')).toBe('a\n<!-- written by bench/report.mjs -->\nnew\n<!-- end -->\nb');
  expect(() => rewritten('a page', 'new')).toThrow('expected the marks');
});

it('has three workloads whose sizes grow, with all their rivals, to ten million chain-dimensions', async () => {
  const rows = await readRows('scaling');
  expect(new Set(rows.map(({ folder }) => folder)).size).toBe(3);
  for (const { folder, row } of rows) {
    for (const rival of row.rivals) expect(existsSync(join(folder, `${rival}.py`))).toBe(true);
  }
  const numbers = rows.map(({ id }) => sizeOf(id).size).map(({ chains, width }) => chains! * width!);
  expect(Math.max(...numbers)).toBeGreaterThanOrEqual(1e7);
});

it('draws how the times grow along each size, beside the rivals that have run', async () => {
  const results = (await readRows('scaling')).map(({ id }, i) => ({
    id,
    ours: { ms: i + 1 },
    rivals: { torchebm: i % 2 ? { ms: null } : { ms: 3 * i + 1 } },
  }));
  const own = results.filter(({ id }) => id.startsWith('hmc-gauss/')).map((row) => ({ ...row, ...sizeOf(row.id) }));
  expect(curve(own, 'steps').map(([steps]) => steps)).toEqual([5, 50, 500]);
  const svg = scalingFigure(results).svg();
  for (const text of ['hmc-gauss', 'langevin-mlp', 'chains', 'steps', 'width', 'milliseconds', 'here', 'Python'])
    expect(svg).toContain(text);
  expect(svg).not.toContain('JAX');
});
