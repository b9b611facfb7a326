import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { constants } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
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

/** Whether a process is there; one that has ended and whose parent has not asked yet is not. */
function isAlive(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
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

  it('ends ranks that do not hear SIGTERM, with what they have started', async () => {
    const stubborn = `trap '' TERM
      if [ "$RANK" = 1 ]; then until [ -e "$0" ]; do sleep 0.05; done; exit 3; fi
      sleep 1000 &
      echo "{\\"pid\\":$!}"; : > "$0"
      wait`;
    const flag = join(temporary(), 'flag');
    const { code, text } = await launch(['--nproc', '2', '--grace', '1', 'sh', '-c', stubborn, flag]).ended;
    expect(code).toBe(1);
    expect(text).toContain('rank 1 ended with code 3, the first to fail');
    const { pid } = byRank(text).get(0);
    await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
  });

  it('has ranks save what they have after Ctrl-C, which a terminal sends to all of its processes', async () => {
    const folder = temporary();
    const args = [cli, 'launch', '--nproc', '2', program('fit.mjs'), 'term', folder, '100000'];
    // It leads processes of its own, as what a terminal runs.
    const run = start('setsid', ['--wait', process.execPath, ...args]);
    await run.says(/rank 1\] step 5\n/);
    process.kill(-run.child.pid!, 'SIGINT');
    const { code, text } = await run.ended;
    expect(code).toBe(0);
    expect(byRank(text).get(0).steps).toBe(byRank(text).get(1).steps);
  });

  it.each(['SIGHUP', 'SIGQUIT'] as const)('ends its ranks on %s', async (signal) => {
    const run = launch(['--nproc', '2', 'sh', '-c', 'echo "{\\"pid\\":$$}"; sleep 1000']);
    await run.says(/rank 0\] \{/);
    await run.says(/rank 1\] \{/);
    run.child.kill(signal);
    const { code, text } = await run.ended;
    expect(code).toBe(128 + constants.signals[signal]);
    for (const { pid } of byRank(text).values()) expect(isAlive(pid)).toBe(false);
  });

  it('leaves no rank behind when it is killed, not even one that does not hear SIGTERM', async () => {
    const flag = join(temporary(), 'flag');
    const rank = `[ "$RANK" = 1 ] && trap '' TERM; [ "$RANK" = 0 ] && trap 'echo saved > "$0"; exit' TERM
      sleep 1000 & echo "{\\"pids\\":[$$,$!]}"; while :; do wait; done`;
    const run = launch(['--nproc', '2', '--grace', '1', 'sh', '-c', rank, flag]);
    await run.says(/rank 0\] \{/);
    await run.says(/rank 1\] \{/);
    run.child.kill('SIGKILL');
    const { signal, text } = await run.ended;
    expect(signal).toBe('SIGKILL');
    expect(text).toContain('torchebm launch: the launcher is gone; its ranks are ended');
    for (const { pids } of byRank(text).values()) {
      for (const pid of pids) await expect.poll(() => isAlive(pid), { timeout: 30_000 }).toBe(false);
    }
    expect(readFileSync(flag, 'utf8')).toBe('saved\n');
  });

  it('ends while it waits for other machines', async () => {
    const rdzv = `127.0.0.1:${await freePort()}`;
    const run = launch(['--nnodes', '2', '--node-rank', '0', '--rdzv', rdzv, program('environment.mjs')]);
    // Until it listens.
    const port = Number(rdzv.split(':')[1]);
    const listens = () =>
      new Promise<boolean>((resolve) => {
        const socket = connect(port, '127.0.0.1', () => resolve(socket.destroy() !== null));
        socket.on('error', () => resolve(false));
      });
    await expect.poll(listens, { timeout: 30_000 }).toBe(true);
    await sleep(500);
    run.child.kill('SIGTERM');
    expect(await run.ended).toEqual({ code: 143, signal: null, text: '' });
  });

  it('ends its ranks when nobody reads what they print', async () => {
    const folder = temporary();
    const pids = join(folder, 'pids');
    const ranks = `'echo $$ >> ${pids}; while :; do echo line; sleep 0.05; done'`;
    const line = `"${process.execPath}" "${cli}" launch --nproc 2 sh -c ${ranks} | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const { text } = await start('bash', ['-c', line]).ended;
    expect(text).toMatch(/^\[rank \d\] line\n141\n$/);
    for (const pid of readFileSync(pids, 'utf8').trim().split('\n')) expect(isAlive(Number(pid))).toBe(false);
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
