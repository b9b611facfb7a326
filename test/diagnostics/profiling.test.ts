import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { DoubleWellModel } from '../../lib/core/index.js';
import { LangevinDynamics } from '../../lib/samplers/index.js';
import * as torch from '../../lib/torch/index.js';
import { type Profile, profileContext } from '../../lib/utils/index.js';

const folder = mkdtempSync(join(tmpdir(), 'profile-'));
afterAll(() => rmSync(folder, { recursive: true }));

const quiet = { printTable: false };
const x = torch.ones([4, 4]);

describe('profileContext', () => {
  it('counts and times the operators, and returns what the body does', () => {
    let profile!: Profile;
    const sum = profileContext((p) => {
      profile = p;
      return x.mm(x).mm(x).sum().item();
    }, quiet);
    expect(sum).toBe(256);
    const rows = Object.fromEntries(profile.keyAverages().map((row) => [row.key, row]));
    expect(rows['aten::mm']!.count).toBe(2);
    expect(rows['aten::item']!.count).toBe(1);
    for (const row of Object.values(rows)) {
      expect(row.cpuTimeTotal).toBeGreaterThan(0);
      expect(row.selfCpuTimeTotal).toBeLessThanOrEqual(row.cpuTimeTotal * 1.001);
      expect(row.cpuTime * row.count).toBeCloseTo(row.cpuTimeTotal, 6);
    }
    const [head, first] = profile.table({ sortBy: 'count', rowLimit: 1 }).split('\n');
    expect(head).toMatch(/^Name +Self CPU % +Self CPU +CPU total +CPU time avg +# of Calls$/);
    expect(first).toMatch(/^\S+ +\d+\.\d\d% .*\d+$/);
  });

  it('records jobs on threads of their own, and writes a Chrome trace with shapes', async () => {
    const exportTrace = join(folder, 'deep', 'trace.json');
    const sampler = new LangevinDynamics(new DoubleWellModel());
    const samples = await profileContext(() => sampler.sample({ dim: 2, nSamples: 3, nSteps: 4 }), {
      ...quiet,
      exportTrace,
    });
    expect(samples.shape).toEqual([3, 2]);
    const { traceEvents } = JSON.parse(readFileSync(exportTrace, 'utf8')) as { traceEvents: any[] };
    const draws = traceEvents.filter(({ name }) => name === 'aten::normal_');
    expect(draws.length).toBeGreaterThanOrEqual(1);
    expect(draws[0].args['Input Dims'][0]).toEqual([3, 2]);
  });

  it('prints a table at the end', () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    try {
      profileContext(() => x.add(1), { rowLimit: 3 });
      expect(log.mock.calls[0]![0]).toContain('aten::add');
    } finally {
      log.mockRestore();
    }
  });

  it('ends with a body that fails, and can begin again', async () => {
    const fail = () => {
      throw new Error('inside');
    };
    expect(() => profileContext(fail, quiet)).toThrow('inside');
    await expect(profileContext(async () => fail(), quiet)).rejects.toThrow('inside');
    expect(() => profileContext(() => profileContext(() => x, quiet), quiet)).toThrow('another profile is under way');
    expect(profileContext(() => 3, quiet)).toBe(3);
  });

  it.each([
    ['no body', () => profileContext(3 as never), 'body to be a function'],
    ['an unknown option', () => profileContext(() => {}, { with_stack: true } as never), 'unknown option with_stack'],
    ['no such column', () => profileContext(() => {}, { sortBy: 'name' as never }), 'expected sortBy'],
    ['no rows', () => profileContext(() => {}, { rowLimit: 0 }), 'rowLimit to be a positive integer'],
    ['a file that is none', () => profileContext(() => {}, { exportTrace: 3 as never }), 'the name of a file'],
    ['no such activity', () => profileContext(() => {}, { activities: ['gpu' as never] }), 'expected activities'],
    ['a number for a switch', () => profileContext(() => {}, { recordShapes: 1 as never }), 'true or false'],
  ])('refuses %s', (_what, run, text) => {
    expect(run).toThrow(text);
  });
});
