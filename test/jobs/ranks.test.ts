import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../lib/addon/package.js';
import { createJob } from '../../lib/jobs/index.js';
import { temporary } from '../addon/support.js';
import { programs, start } from './support.js';

const cli = join(packageRoot, 'dist', 'cli', 'main.js');

/** The ends of a job on two ranks. */
async function run(dir: string, args: string[] = [], restarts = '0') {
  const launch = [cli, 'launch', '--nproc', '2', '--max-restarts', restarts, programs('ranks.mjs'), dir, ...args];
  const text = await start(process.execPath, launch).ended;
  const ends = [...text.matchAll(/^\[\D*\d+\]:? ?(\{"rank".*\})$/gm)].map(([, json]) => JSON.parse(json!));
  return { text, ends: ends.sort((a, b) => a.rank - b.rank) };
}

describe('createJob({ distributed })', () => {
  it('has one folder, and goes on to the same bits when a rank is killed and when one stops it', async () => {
    const [whole, killed, stopped] = [temporary(), temporary(), temporary()];
    const { ends, text } = await run(whole);
    expect(ends, text).toEqual([
      { rank: 0, state: 'done', result: expect.any(String) },
      { rank: 1, state: 'done', result: ends[0]?.result },
    ]);
    expect(readFileSync(join(whole, 'shared', 'note.txt'), 'utf8')).toBe('by rank 0');
    expect(readdirSync(join(whole, 'shared', 'checkpoints'))).toContain('rank-1');
    const metrics = readFileSync(join(whole, 'shared', 'logs', 'metrics.jsonl'), 'utf8')
      .trim()
      .split('\n');
    expect(metrics.filter((line) => /"tag":"loss"/.test(line)).length).toBe(24);

    const again = await run(killed, ['13'], '1');
    expect(again.text).toContain('rank 1 was ended by SIGKILL');
    expect(again.ends.slice(-2), again.text).toEqual(ends);

    const first = await run(stopped, ['0', '8']);
    expect(
      first.ends.map(({ state }) => state),
      first.text,
    ).toEqual(['stopped', 'stopped']);
    expect((await run(stopped)).ends).toEqual(ends);
    // One that is done has its result at once, on all ranks.
    expect((await run(stopped)).ends).toEqual(ends);
  }, 240_000);

  it('is refused on all ranks while another process has the folder', async () => {
    const dir = temporary();
    const job = createJob({
      id: 'shared',
      dir,
      train: ({ signal }) => new Promise((_, no) => (signal.onabort = () => no(signal.reason))),
    });
    const { ends } = await run(dir);
    expect(ends.map(({ state, name }) => [state, name])).toEqual([
      ['failed', 'HeldError'],
      ['failed', 'HeldError'],
    ]);
    await job.abort();
  }, 60_000);

  it('is of functions', () => {
    expect(() => createJob({ id: 'a', dir: 'out', train: './a.mjs', distributed: 'auto' })).toThrow(
      'createJob: expected distributed to be null for a module',
    );
  });
});
