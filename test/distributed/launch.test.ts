import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../lib/addon/package.js';
import { temporary } from '../addon/support.js';
import { freePort, program, start } from './support.js';

const cli = join(packageRoot, 'dist', 'cli', 'main.js');
const launch = (args: string[], env: NodeJS.ProcessEnv = {}) => start(process.execPath, [cli, 'launch', ...args], env);

/** The last JSON that each rank printed, by rank. */
function byRank(text: string): Map<number, any> {
  const lines = [...text.matchAll(/^\[(?:rank |default)(\d+)\]:? ?(\{.*\})$/gm)];
  return new Map(lines.map(([, rank, json]) => [Number(rank), JSON.parse(json!)]));
}

describe('torchebm launch', () => {
  it("gives torchrun's environment, and its arguments on", async () => {
    const { code, text } = await launch(['--nproc', '2', program('environment.mjs'), '--a', 'b']).ended;
    expect(code).toBe(0);
    const all = byRank(text);
    expect([...all.keys()].sort()).toEqual([0, 1]);
    const expected = {
      ...{ LOCAL_WORLD_SIZE: '2', WORLD_SIZE: '2', GROUP_RANK: '0', GROUP_WORLD_SIZE: '1', ROLE_NAME: 'default' },
      ...{ MASTER_ADDR: '127.0.0.1', TORCHELASTIC_RESTART_COUNT: '0', TORCHELASTIC_USE_AGENT_STORE: 'True' },
    };
    expect(all.get(1)).toMatchObject({ ...expected, RANK: '1', LOCAL_RANK: '1', ROLE_RANK: '1', args: ['--a', 'b'] });
  });

  it('starts machines that meet at an address', async () => {
    const rdzv = `127.0.0.1:${await freePort()}`;
    const node = (rank: number) =>
      launch(['--nproc', '2', '--nnodes', '2', '--node-rank', String(rank), '--rdzv', rdzv, program('operations.mjs')]);
    const ends = await Promise.all([node(0), node(1)].map(({ ended }) => ended));
    expect(ends.map(({ code }) => code)).toEqual([0, 0]);
    expect([...byRank(ends[1]!.text).keys()].sort()).toEqual([2, 3]);
    expect(byRank(ends[1]!.text).get(3).sum).toEqual([10, 100]);
  });

  it('ends the rest at the first failure, and says who it was', async () => {
    const { code, text } = await launch(['--nproc', '3', program('failing.mjs'), 'killed', '60000']).ended;
    expect(code).toBe(1);
    expect(text).toContain('torchebm launch: rank 1 was ended by SIGKILL, the first to fail; the others were ended');
  });

  it('starts all again from the last checkpoint', async () => {
    const [whole, parts] = [temporary(), temporary()];
    const straight = await launch(['--nproc', '2', program('fit.mjs'), 'cd', whole, '14']).ended;
    const flag = join(parts, 'flag');
    const args = ['--nproc', '2', '--max-restarts', '2', program('fit.mjs'), 'cd', parts, '14'];
    const { code, text } = await launch(args, { AT_1: '10:once', FLAG: flag }).ended;
    expect(code).toBe(0);
    expect(text).toContain('starting all again, 1 of 2 times');
    expect(byRank(text).get(1).weights).toEqual(byRank(straight.text).get(1).weights);
    expect(existsSync(flag)).toBe(true);
  });

  it('passes SIGTERM on, and waits for checkpoints', async () => {
    const folder = temporary();
    const run = launch(['--nproc', '2', program('fit.mjs'), 'term', folder, '100000']);
    await run.says(/rank 1\] step 5\n/);
    run.child.kill('SIGTERM');
    const { code, text } = await run.ended;
    expect(code).toBe(0);
    const all = byRank(text);
    expect(all.get(0).steps).toBe(all.get(1).steps);
    expect(existsSync(join(folder, `step-${String(all.get(0).steps).padStart(9, '0')}.safetensors`))).toBe(true);
  });

  it('says what is wrong with its arguments', async () => {
    const wrong = async (...args: string[]) => (await launch([...args, 'x.mjs']).ended).text;
    expect(await wrong('--nproc', '0')).toContain('It must be a positive whole number.');
    expect(await wrong('--nnodes', '2')).toContain('expected --node-rank and --rdzv with --nnodes above 1');
    expect(await wrong('--nnodes', '2', '--node-rank', '2', '--rdzv', 'a:1')).toContain(
      'to be below --nnodes, 2, got 2',
    );
    expect(await wrong('--rdzv', 'nowhere')).toContain('It must be HOST:PORT');
    expect((await launch(['--nproc', '1', '/no/such/program']).ended).text).toContain('rank 0 could not be started');
  });
});
