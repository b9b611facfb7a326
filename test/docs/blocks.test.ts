import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findLibtorch } from '../../lib/addon/libtorch.js';
import { packageRoot } from '../../lib/addon/package.js';
import { blocksOf, deadLinks, pagesIn, unmarkedBlocks } from '../../scripts/pages.mjs';
import { runNode, temporary } from '../addon/support.js';

// The file stands in the package, so that the block's imports of torchebm find it.
const file = join(packageRoot, `.block-${process.pid}.mjs`);
afterAll(() => rmSync(file, { force: true }));

const blocks = [
  'README.md',
  'docs/extending.md',
  'docs/models.md',
  'docs/jobs.md',
  'docs/distributed.md',
  'docs/dashboard.md',
  'docs/random-numbers.md',
].flatMap((page) => blocksOf(packageRoot, page));

it.each(blocks)('$page: $heading', async ({ code }) => {
  writeFileSync(file, code);
  const { code: status, stderr } = await runNode([file], process.env);
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

it('finds the blocks of the README', () => {
  expect(blocksOf(packageRoot, 'README.md').length).toBeGreaterThanOrEqual(2);
});

it.each(pagesIn(packageRoot))('the links of %s lead somewhere', (page) => {
  expect(deadLinks(packageRoot, page)).toEqual([]);
});

it('finds that every block of these pages runs or says why not, but for what follows', () => {
  const others = (page: string) => unmarkedBlocks(packageRoot, page).map(({ code }) => code.split('\n')[0]);
  expect(others('docs/jobs.md')).toEqual(['#!/bin/bash']);
  // Messages, in the words of test/distributed; commands, as test/cli and test/jobs run them.
  expect(others('docs/distributed.md')).toEqual([
    expect.stringMatching(/^allReduce: expected all 4 ranks at operation 17/),
  ]);
  expect(others('docs/dashboard.md')).toEqual([expect.stringMatching(/^npx torchebm watch --jobs/)]);
});

describe('the batch script for Slurm, the only other block of docs/jobs.md that is not marked', () => {
  const others = unmarkedBlocks(packageRoot, 'docs/jobs.md');
  const { code: train } = blocksOf(packageRoot, 'docs/jobs.md').find(({ code }) => code.includes('exitCode = 75'))!;
  const toldToEnd = train
    .replace('config.n ** 2', 'new Promise((resolve) => setTimeout(resolve, 500))')
    .replace('try {', "process.kill(process.pid, 'SIGTERM');\ntry {");

  it.each([
    ['that is done', train, '9', []],
    ['that was told to end', toldToEnd, '', ['requeue 7']],
    ['that fails', train.replace('config.n ** 2', 'missing'), '', []],
  ])('runs a training %s', (state, program, out, requeued) => {
    expect(others.map(({ language }) => language)).toEqual(['bash']);
    const folder = temporary();
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(packageRoot, join(folder, 'node_modules', 'torchebm'));
    writeFileSync(join(folder, 'train.mjs'), program);
    const stand = (name: string, script: string) => {
      writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
      chmodSync(join(folder, name), 0o755);
    };
    stand('srun', 'exec "$@"');
    stand('scontrol', `echo "$@" >> ${join(folder, 'requeued')}`);
    // libtorch may be in the folder of the real HOME.
    const own = { PATH: `${folder}:${process.env.PATH}`, HOME: folder, TORCHEBM_LIBTORCH: findLibtorch().folder };
    const env = { ...process.env, ...own, SLURM_JOB_ID: '7' };
    const { status, stdout, stderr } = spawnSync('bash', ['-c', others[0]!.code], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    expect({ status, stdout: stdout.trim(), stderr }).toEqual({
      status: state === 'that fails' ? 1 : 0,
      stdout: out,
      stderr: state === 'that fails' ? expect.stringContaining('missing is not defined') : '',
    });
    const file = join(folder, 'requeued');
    expect(existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []).toEqual(requeued);
    const { state: kept } = JSON.parse(readFileSync(join(folder, 'jobs', '7.0', 'job.json'), 'utf8'));
    expect(['done', 'failed', 'stopped', 'waiting']).toContain(kept);
  });
});
