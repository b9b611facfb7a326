import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { program, type Rank, start } from './support.js';

// Two machines: namespaces of the network, each with an address of its own, and a cable between them. It needs root.
const names = [0, 1].map((rank) => `torchebm-${process.pid}-${rank}`);
const cable = (rank: number) => `ebm${process.pid % 10_000}${rank}`;
const ip = (...args: string[]) => execFileSync('ip', args, { stdio: ['ignore', 'pipe', 'inherit'] });
const address = (rank: number) => `10.87.${process.pid % 250}.${rank + 1}`;

beforeAll(() => {
  for (const name of names) ip('netns', 'add', name);
  ip('-n', names[0]!, 'link', 'add', cable(0), 'type', 'veth', 'peer', 'name', cable(1), 'netns', names[1]!);
  for (const [rank, name] of names.entries()) {
    ip('-n', name, 'addr', 'add', `${address(rank)}/24`, 'dev', cable(rank));
    for (const device of ['lo', cable(rank)]) ip('-n', name, 'link', 'set', device, 'up');
  }
});
afterAll(() => {
  for (const name of names) ip('netns', 'del', name);
});

const machines = (file: string, args: string[]): Rank[] =>
  names.map((name, rank) =>
    start('ip', ['netns', 'exec', name, process.execPath, program(file), ...args], {
      ...{ RANK: String(rank), WORLD_SIZE: '2', MASTER_ADDR: address(0), MASTER_PORT: '29500' },
    }),
  );

const last = (text: string) => JSON.parse(text.trim().split('\n').at(-1)!);

describe('two machines', () => {
  it('do every operation together, at their own addresses', async () => {
    const ends = await Promise.all(machines('operations.mjs', []).map(({ ended }) => ended));
    expect(ends.map(({ code }) => code)).toEqual([0, 0]);
    expect(ends.map(({ text }) => last(text).sum)).toEqual([
      [3, 30],
      [3, 30],
    ]);
  });

  it('miss one another within the timeout when the cable is cut', async () => {
    const all = machines('failing.mjs', ['forever', '6000']);
    await Promise.all(all.map(({ says }) => says(/three/)));
    ip('-n', names[1]!, 'link', 'set', cable(1), 'down');
    const [first, second] = await Promise.all(all.map(async ({ ended }) => last((await ended).text)));
    ip('-n', names[1]!, 'link', 'set', cable(1), 'up');
    expect(first.name).toBe('DistributedError');
    expect(first.message).toMatch(/expected all 2 ranks at operation \d+, .*within 6 s, got no sign of life of rank 1/);
    expect(second.message).toMatch(/got no answer from the store in which the ranks meet|no sign of life of rank 0/);
    for (const { took } of [first, second]) expect(took).toBeLessThan(8_000);
  });
});
