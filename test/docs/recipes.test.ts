/** @file Recipes of pages that need a cluster or a daemon, run with stand-ins for its programs. */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../lib/addon/package.js';
import { markedBlocks } from '../../scripts/pages.mjs';
import { temporary } from '../addon/support.js';
import { freePort, start } from '../distributed/support.js';

const marked = ['docs/jobs.md', 'docs/distributed.md'].flatMap((page) => markedBlocks(packageRoot, page));
const recipe = (page: string, words: string) =>
  marked.find((block) => block.page === page && block.code.includes(words))!.code;

/** Machines of two ranks, all of which are this one, in place of those that a recipe names. */
async function here(code: string): Promise<string> {
  return code
    .replaceAll('29500', String(await freePort()))
    .replaceAll(/\b(10\.0\.0\.1|node0|train-0\.train)(?=:)/g, '127.0.0.1')
    .replaceAll('--nproc 4', '--nproc 2');
}

/** Runs a recipe in a folder where its programs are these scripts; gives what each rank of four has printed. */
async function run(code: string, programs: Record<string, string>, env: NodeJS.ProcessEnv = {}) {
  const folder = temporary();
  const cli = join(packageRoot, 'dist', 'cli', 'main.js');
  const all = { npx: `shift; exec "${process.execPath}" "${cli}" "$@"`, ...programs };
  for (const [name, script] of Object.entries(all)) {
    const file = join(folder, 'bin', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `#!/bin/bash\n${script}\n`);
    chmodSync(file, 0o755);
  }
  writeFileSync(join(folder, 'train.mjs'), 'console.log(JSON.stringify(process.env));');
  const PATH = `${join(folder, 'bin')}:${process.env.PATH}`;
  const { code: status, text } = await start('bash', ['-c', `cd ${folder}\n${code}`], { ...env, PATH, BIN: folder })
    .ended;
  const ranks = [...text.matchAll(/^\[rank (\d)\] (\{.*\})$/gm)].sort(([, a], [, b]) => Number(a) - Number(b));
  return { status, text, ranks: ranks.map(([, , json]) => JSON.parse(json!)) };
}

const expectFour = ({ status, text, ranks }: Awaited<ReturnType<typeof run>>) => {
  expect(
    ranks.map(({ RANK, WORLD_SIZE, GROUP_RANK }) => [RANK, WORLD_SIZE, GROUP_RANK]),
    text,
  ).toEqual([
    ['0', '4', '0'],
    ['1', '4', '0'],
    ['2', '4', '1'],
    ['3', '4', '1'],
  ]);
  expect(status).toBe(0);
};

describe('recipes that are marked as not run, with stand-ins for what they need', () => {
  it('two machines', async () => {
    const [first, second] = (await here(recipe('docs/distributed.md', '--rdzv 10.0.0.1'))).trim().split('\n');
    expectFour(await run(`${first!.split('#')[0]} &\n${second}\nwait`, {}));
  });

  it('Docker: ranks', async () => {
    const code = await here(recipe('docs/distributed.md', 'docker network create'));
    const docker = '[ "$1" = run ] || exit 0\nuntil [ "$1" = my-image ]; do shift; done\nshift\n"$@"';
    // It runs in the foreground here.
    const program = code.replace(/^( {2}docker run[\s\S]*train\.mjs)$/m, '$1 &');
    expect(program).not.toBe(code);
    expectFour(await run(`${program}\nwait`, { docker }));
  });

  it('Slurm: ranks', async () => {
    const srun = 'for i in 0 1; do SLURM_NODEID=$i "$@" & done; wait';
    const env = { SLURM_JOB_NODELIST: 'n[1-2]', SLURM_NNODES: '2' };
    const code = await here(recipe('docs/distributed.md', '#SBATCH --nodes=2'));
    expectFour(await run(code, { srun, scontrol: 'echo 127.0.0.1; echo other' }, env));
  });

  it('Kubernetes: ranks', async () => {
    const yaml = await here(recipe('docs/distributed.md', 'completionMode: Indexed'));
    const [, command] = /args: \['(.*)'\]/.exec(yaml)!;
    const pod = (index: number) => `JOB_COMPLETION_INDEX=${index} sh -c '${command}'`;
    expectFour(await run(`${pod(0)} &\n${pod(1)}\nwait`, {}));
    // The host of the address is the first pod of the job, in its headless service.
    const raw = recipe('docs/distributed.md', 'completionMode: Indexed');
    expect(raw).toContain('clusterIP: None, selector: { job-name: train }');
    expect(raw).toContain('subdomain: train');
    expect(raw).toContain('--rdzv train-0.train:29500');
  });

  it.each([
    ['docker run', /node node_modules\/torchebm\/(examples\/\S+) (\S+) (\S+)/],
    ['kind: Deployment', /command: \[node, node_modules\/torchebm\/(examples\/[^,]+), ([^,]+), ([^\]]+)\]/],
  ])('jobs in %s: the programs are in the package, and take these arguments', (words, pattern) => {
    const [, file, ...args] = pattern.exec(recipe('docs/jobs.md', words))!;
    const { files } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'));
    expect(files.some((each: string) => `${file}`.startsWith(each.replace(/\/?\**$/, '')))).toBe(true);
    const [, taken] = /const \[(.*)\] =\s+process\.argv\.slice\(2\)/.exec(
      readFileSync(join(packageRoot, file!), 'utf8'),
    )!;
    const names = taken!.split(',').map((each) => each.trim().split(' ')[0]);
    expect(names.slice(0, args.length)).toEqual(file!.includes('server') ? ['dir', 'port'] : ['dir', 'url']);
  });
});
