import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../lib/addon/package.js';
import { runNode, temporary } from '../addon/support.js';

const torchebm = (...args: string[]) => runNode([join(packageRoot, 'dist/cli/main.js'), ...args], process.env);

/** 60 points in two groups, one column ten times as wide as the other. */
function table(header: string): string {
  const rows = Array.from({ length: 60 }, (_, i) => `${(i % 2) * 4 + Math.sin(i)},${10 * Math.cos(7 * i)}`);
  return `${header}${rows.join('\n')}\n`;
}

describe('train and sample', () => {
  it('fits a table, writes what it says, and draws points in the units of the table', async () => {
    const folder = temporary();
    const file = join(folder, 'points.csv');
    writeFileSync(file, table('left,right\n'));
    const out = join(folder, 'out');
    const trained = await torchebm('train', file, '--steps', '40', '--hidden', '16,16', '--out', out);
    expect(trained.stderr).toMatch(/Training \[#{20}\] 40\/40 .*loss /);
    expect(trained.code).toBe(0);
    expect(trained.stdout).toMatch(/^generated +\d/m);
    for (const name of ['landscape.png', 'loss.png', 'training.gif', 'model.pt', 'model.safetensors']) {
      expect(existsSync(join(out, name)), name).toBe(true);
    }
    const samples = join(folder, 'samples.csv');
    const drawn = await torchebm('sample', join(out, 'model.pt'), '-n', '50', '--steps', '5', '--out', samples);
    expect(drawn.stdout).toBe(`50 points of 2 columns in ${samples}\n`);
    const rows = readFileSync(samples, 'utf8')
      .trim()
      .split('\n')
      .map((row) => row.split(',').map(Number));
    expect(rows.length).toBe(50);
    const spread = (column: number) => Math.max(...rows.map((row) => Math.abs(row[column]!)));
    expect(spread(1)).toBeGreaterThan(8);
  });

  it.each(['cd', 'ssm', 'nce'])('learns by %s too', async (loss) => {
    const folder = temporary();
    const file = join(folder, 'points.csv');
    writeFileSync(file, table(''));
    const out = join(folder, 'out');
    const given = ['--loss', loss, '--steps', '3', '--hidden', '8', '--out', out];
    expect((await torchebm('train', file, ...given)).code).toBe(0);
    const samples = join(folder, 'samples.npy');
    const drawn = await torchebm('sample', join(out, 'model.pt'), '-n', '5', '--steps', '5', '--out', samples);
    expect(drawn.stdout).toBe(`5 points of 2 columns in ${samples}\n`);
  });

  it('stops at a signal and goes on from there, to the same model', async () => {
    const folder = temporary();
    const file = join(folder, 'points.csv');
    writeFileSync(file, table(''));
    const train = (out: string, ...more: string[]) => [
      join(packageRoot, 'dist/cli/main.js'),
      ...['train', file, '--steps', '300', '--hidden', '8', '--out', join(folder, out), ...more],
    ];
    const child = spawn(process.execPath, train('stopped'), { stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    for await (const chunk of child.stderr) {
      stderr += chunk;
      // The first line of the bar tells of the first step.
      if (stderr.includes('Training [')) child.kill('SIGINT');
    }
    expect(stderr).toMatch(/Stopped after step \d+\. To go on, give the same command with --resume\.\n$/);
    const again = await runNode(train('stopped'), process.env);
    expect(again.stderr).toContain('go on with --resume, or give another --out');
    expect((await runNode(train('stopped', '--resume'), process.env)).code).toBe(0);
    expect((await runNode(train('whole'), process.env)).code).toBe(0);
    const weights = (out: string) => readFileSync(join(folder, out, 'model.safetensors'));
    expect(weights('stopped').equals(weights('whole'))).toBe(true);
  }, 240_000);

  it.each([
    ['cell.csv', 'a,b\n1,2\n3,x\n', 'row 3, column "b": expected a number, got "x"'],
    ['ragged.csv', 'a,b\n1,2\n3\n', 'row 3'],
    ['few.csv', '1,2\n3,4\n', 'expected at least 20 rows to train on, got 2'],
    ['empty.csv', '', 'empty'],
    ['points.txt', '1,2\n', 'to end in one of .csv'],
  ])('refuses %s with one line', async (name, text, message) => {
    const file = join(temporary(), name);
    writeFileSync(file, text);
    const { code, stderr } = await torchebm('train', file);
    expect(code).toBe(1);
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n').length).toBe(1);
  });

  it('refuses a model that is not there, and options that make no sense', async () => {
    const missing = await torchebm('sample', 'no-such-model.pt');
    expect(missing.stderr).toBe('jit.load: cannot read "no-such-model.pt": there is no such file\n');
    const steps = await torchebm('train', 'points.csv', '--steps', '0');
    expect(steps.stderr).toContain('It must be a positive whole number.');
    const loss = await torchebm('train', 'points.csv', '--loss', 'pdc');
    expect(loss.stderr).toContain('Allowed choices are dsm, ssm, pcd, cd, nce.');
  });
});
