import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../lib/addon/package.js';
import { parseNpy } from '../../lib/io/index.js';
import * as torch from '../../lib/torch/index.js';
import { runNode, temporary } from '../addon/support.js';

/** Models are small: more threads than one would wait for one another, and for other tests. */
const env = { ...process.env, OMP_NUM_THREADS: '1' };
const torchebm = (...args: string[]) => runNode([join(packageRoot, 'dist/cli/main.js'), ...args], env);

/** 60 points in two groups, one column ten times as wide as the other. */
function table(header: string): string {
  const rows = Array.from({ length: 60 }, (_, i) => `${(i % 2) * 4 + Math.sin(i)},${10 * Math.cos(7 * i)}`);
  return `${header}${rows.join('\n')}\n`;
}

/** Trainings of the table, by their options: each is done once, and its folder is of no test alone. */
const trainings = new Map<string, ReturnType<typeof training>>();
function trained(...options: string[]) {
  const key = options.join(' ');
  if (!trainings.has(key)) trainings.set(key, training(options));
  return trainings.get(key)!;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

async function training(options: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'torchebm-train-'));
  folders.push(folder);
  const file = join(folder, 'points.csv');
  writeFileSync(file, table('left,right\n'));
  const out = join(folder, 'out');
  const result = await torchebm('train', file, '--steps', '3', '--hidden', '8', ...options, '--out', out);
  return { ...result, out, model: join(out, 'model.pt') };
}

describe('train and sample', () => {
  it('fits a table, writes what it says, and draws points in the units of the table', async () => {
    const { code, stdout, stderr, out, model } = await trained();
    expect(stderr).toMatch(/Training \[#{20}\] 3\/3 .*loss /);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^generated +\d/m);
    for (const name of ['landscape.png', 'loss.png', 'training.gif', 'model.pt', 'model.safetensors']) {
      expect(existsSync(join(out, name)), name).toBe(true);
    }
    // One picture of the last step; more of them come 50 steps apart at least.
    expect(readdirSync(join(out, 'job', 'figures'))).toEqual(['samples-3.png']);
    const samples = join(temporary(), 'samples.csv');
    const drawn = await torchebm('sample', model, '-n', '50', '--steps', '5', '--out', samples);
    expect(drawn.stdout).toBe(`50 points of 2 columns in ${samples}\n`);
    const [header, ...lines] = readFileSync(samples, 'utf8').trim().split('\n');
    expect(header).toBe('left,right');
    const rows = lines.map((row) => row.split(',').map(Number));
    expect(rows.length).toBe(50);
    const spread = (column: number) => Math.max(...rows.map((row) => Math.abs(row[column]!)));
    expect(spread(1)).toBeGreaterThan(8);
  });

  it.each([
    ['cd', 'langevin'],
    ['pcd', 'mala'],
    ['ssm', 'hmc'],
    ['nce', 'nuts'],
    ['flow', 'flow'],
    ['eqm', 'gradient'],
  ])('learns by %s too, and draws by %s', async (loss, sampler) => {
    const { code, model } = await trained('--loss', loss);
    expect(code).toBe(0);
    const samples = join(temporary(), 'samples.npy');
    const draw = [model, '-n', '5', '--steps', '5', '--sampler', sampler, '--out', samples];
    const drawn = await torchebm('sample', ...draw);
    expect(drawn.stdout).toBe(`5 points of 2 columns in ${samples}\n`);
    expect(parseNpy(readFileSync(samples), samples).shape).toEqual([5, 2]);
  });

  it.each(['underdamped', 'nesterov', 'annealed', 'tempering'])('draws by %s too', async (sampler) => {
    const { model } = await trained();
    const samples = join(temporary(), 'samples.npy');
    const drawn = await torchebm('sample', model, '--steps', '20', '--sampler', sampler, '--out', samples);
    expect(drawn.stdout).toBe(`1000 points of 2 columns in ${samples}\n`);
  });

  it.each(['nce', 'flow', 'eqm'])(
    'learns four columns with long tails by %s',
    async (loss) => {
      const folder = temporary();
      const file = join(folder, 'points.csv');
      const z = torch.randn([600, 4], { generator: new torch.Generator().manualSeed(2) });
      const shared = z.select(1, 0).unsqueeze(1);
      const rows = z
        .add(shared)
        .mul(torch.tensor([0.5, 1, 0.8, 1.2]))
        .exp()
        .tolist() as number[][];
      writeFileSync(file, rows.map((row) => row.join(',')).join('\n'));
      const given = ['--loss', loss, '--steps', '300', '--hidden', '24,24', '--out', folder];
      const done = await torchebm('train', file, ...given);
      expect(done.code).toBe(0);
      expect(done.stderr).not.toContain('farther from the data than noise is');
      const distance = (name: string) => Number(new RegExp(`^${name}.*?([\\d.]+)`, 'm').exec(done.stdout)![1]);
      expect(distance('generated')).toBeLessThan(distance('noise'));
    },
    240_000,
  );

  it('learns the 150 irises, with all defaults but the steps, and draws what is nearer to them than noise', async () => {
    // Fisher, 1936: four columns, of which two have two heaps; noise has their means and variances.
    const irises = join(packageRoot, 'test', 'fixtures', 'cli', 'iris.csv');
    const out = temporary();
    const done = await torchebm('train', irises, '--steps', '1000', '--out', out);
    expect(done.code).toBe(0);
    expect(done.stderr).not.toContain('farther from the data than noise is');
    const distance = (name: string) => Number(new RegExp(`^${name}.*?([\\d.]+)`, 'm').exec(done.stdout)![1]);
    expect(distance('generated')).toBeLessThan(distance('noise'));
    const file = join(out, 'drawn.csv');
    const drawn = await torchebm('sample', join(out, 'model.pt'), '-n', '150', '--out', file);
    expect(drawn.stderr).not.toContain('farther from the data');
    const [header, ...rows] = readFileSync(file, 'utf8').trim().split('\n');
    expect(header).toBe('sepal_length,sepal_width,petal_length,petal_width');
    // The two heaps: setosa's petals are a third as long.
    const petals = rows.map((row) => Number(row.split(',')[2]));
    const short = petals.filter((length) => length < 2.5).length / rows.length;
    expect(short).toBeGreaterThan(0.2);
    expect(short).toBeLessThan(0.47);
  }, 240_000);

  it('refuses a sampler that does not fit the model', async () => {
    const refused = await trained('--loss', 'nce', '--sampler', 'flow');
    expect([refused.code, refused.stderr]).toEqual([
      1,
      expect.stringMatching(/--sampler flow: the model is an energy, which does not take 'flow'\n$/),
    ]);
    const { model } = await trained('--loss', 'nce');
    const annealed = await torchebm('sample', model, '--sampler', 'annealed', '--out', join(temporary(), 'a.csv'));
    expect(annealed.stderr).toBe('--sampler annealed: the model was not trained with --loss dsm\n');
  });

  it('says of a model that it is worse than noise, when it is trained and when it is drawn from', async () => {
    // So large a rate that the weights leave all that they have learned.
    const { stderr, model } = await trained('--loss', 'nce', '--lr', '100', '--steps', '4');
    expect(stderr).toContain('The generated points are farther from the data than noise is');
    const drawn = await torchebm('sample', model, '-n', '5', '--out', join(temporary(), 'a.csv'));
    expect(drawn.stderr).toMatch(/model\.pt: the points of this model are farther from the data/);
  }, 240_000);

  it('stops at a signal and goes on from there, to the same model', async () => {
    const folder = temporary();
    const file = join(folder, 'points.csv');
    writeFileSync(file, table(''));
    const train = (out: string, ...more: string[]) => [
      join(packageRoot, 'dist/cli/main.js'),
      ...['train', file, '--steps', '300', '--hidden', '8', '--out', join(folder, out), ...more],
    ];
    const child = spawn(process.execPath, train('stopped'), { stdio: ['ignore', 'ignore', 'pipe'], env });
    let stderr = '';
    for await (const chunk of child.stderr) {
      stderr += chunk;
      // The first line of the bar tells of the first step.
      if (stderr.includes('Training [')) child.kill('SIGINT');
    }
    expect(stderr).toMatch(/Stopped after step \d+\. To go on, give the same command with --resume\.\n$/);
    const again = await runNode(train('stopped'), env);
    expect(again.stderr).toContain('go on with --resume, or give another --out');
    expect((await runNode(train('stopped', '--resume'), env)).code).toBe(0);
    expect((await runNode(train('whole'), env)).code).toBe(0);
    const weights = (out: string) => readFileSync(join(folder, out, 'model.safetensors'));
    expect(weights('stopped').equals(weights('whole'))).toBe(true);
  }, 240_000);

  it('serves a page meanwhile with --watch, whose button stops it', async () => {
    const folder = temporary();
    const file = join(folder, 'points.csv');
    writeFileSync(file, table(''));
    const out = join(folder, 'out');
    const args = ['train', file, '--steps', '100000', '--hidden', '8', '--out', out, '--watch'];
    const child = spawn(process.execPath, [join(packageRoot, 'dist/cli/main.js'), ...args]);
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    try {
      const soon = { timeout: 60_000, interval: 50 };
      await expect.poll(() => said, soon).toMatch(/Training \[/);
      const [, address, token] = /The page is at (\S+)#token=([\w-]+)/.exec(said)!;
      const events = await fetch(`${address}events?job=job`);
      let read = '';
      for await (const part of events.body!) {
        read += Buffer.from(part).toString();
        if (read.includes('"loss":[[')) break;
      }
      expect(read).toContain('"state":"running"');
      const headers = { authorization: `Bearer ${token}` };
      expect((await fetch(`${address}stop?job=job`, { method: 'POST', headers })).status).toBe(202);
      expect(await ended).toBe(130);
      expect(said).toMatch(/Stopped after step \d+. To go on, give the same command with --resume.\n$/);
    } finally {
      child.kill('SIGKILL');
    }
  });

  it('draws in parts, goes on behind the last of them, and ends with the same points', async () => {
    const folder = temporary();
    const { model } = await trained();
    const draw = (out: string, ...more: string[]) => [
      join(packageRoot, 'dist/cli/main.js'),
      ...['sample', model, '-n', '8000', '--steps', '200', '--out', join(folder, out), ...more],
    ];
    const child = spawn(process.execPath, draw('a.npy'), { stdio: ['ignore', 'ignore', 'pipe'], env });
    let stderr = '';
    for await (const chunk of child.stderr) {
      stderr += chunk;
      if (stderr.includes('Drawing [')) child.kill('SIGINT');
    }
    expect(stderr).toMatch(/Stopped after [1-7]000 points\. To go on, give the same command with --resume\.\n$/);
    expect(existsSync(join(folder, 'a.npy'))).toBe(false);
    const again = await runNode(draw('a.npy'), env);
    expect(again.stderr).toContain('go on with --resume, or give another --out');
    const other = await runNode(draw('a.npy', '--resume', '--seed', '3'), env);
    expect(other.stderr).toBe('--seed: expected 0, as when the job began, got 3\n');
    expect((await runNode(draw('a.npy', '--resume'), env)).code).toBe(0);
    expect((await runNode(draw('b.npy'), env)).code).toBe(0);
    const points = (name: string) => readFileSync(join(folder, name));
    expect(points('a.npy').equals(points('b.npy'))).toBe(true);
    expect(existsSync(join(folder, 'a.npy.job'))).toBe(false);
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
    const out = join(temporary(), 'a.csv');
    const missing = await torchebm('sample', 'no-such-model.pt', '--out', out);
    expect(existsSync(`${out}.job`)).toBe(false);
    expect(missing.stderr).toBe('jit.load: cannot read "no-such-model.pt": there is no such file\n');
    const steps = await torchebm('train', 'points.csv', '--steps', '0');
    expect(steps.stderr).toContain('It must be a positive whole number.');
    const loss = await torchebm('train', 'points.csv', '--loss', 'pdc');
    expect(loss.stderr).toContain('Allowed choices are dsm, ssm, pcd, cd, nce, flow, eqm.');
  });
});
