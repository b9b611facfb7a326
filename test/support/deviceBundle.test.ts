/** @file The end of the bundle for a machine with a GPU: what was not measured is told of, and counted. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packageRoot } from '../../lib/addon/package.js';
import { ROWS, rowsOf, tableOf } from '../../scripts/deviceBundle/table.mjs';

const ids = Object.keys(ROWS);
const every = <T>(row: T) => Object.fromEntries(ids.map((id) => [id, row]));
const rivals = ids.reduce((sum, id) => sum + ROWS[id]!.rivals.length, 0);

describe('the table', () => {
  const ours = every({ time: 2 });
  const theirs = every({ eager: 20, compiled: 5, demo: 4, share: 1 });
  const all = ['ours', 'eager', 'compiled', 'demo'];

  it('counts each number, and shows ratios and shares', () => {
    const { lines, ...count } = tableOf(ours, theirs, all);
    expect(count).toEqual({ passed: ids.length + rivals, failed: 0, skipped: 0, reasons: [] });
    expect(lines[1]).toMatch(/^langevin-doublewell +2\.0 +20\.0 +10\.0x +5\.0 +2\.5x +4\.0 +2\.0x +20x eager.* +50 %$/);
  });

  it('has failed where a rival that was asked for has no number, with the reason', () => {
    const { lines, failed, skipped, reasons } = tableOf(ours, {}, all);
    expect([failed, skipped]).toEqual([rivals, 0]);
    expect(reasons).toContain('cd10-step, eager: nothing was measured');
    expect(lines[1]).toContain('failed');
    const one = { ...theirs, 'cd10-step': { failed: { eager: 'OutOfMemoryError: much' } } };
    expect(tableOf(ours, one, all).reasons).toEqual(['cd10-step, eager: OutOfMemoryError: much']);
  });

  it('skips what nobody asked for', () => {
    const { failed, skipped, lines } = tableOf(ours, {}, ['ours']);
    expect([failed, skipped]).toEqual([0, rivals]);
    expect(lines[1]).toContain('skipped');
  });

  it('has failed where a loop here has no number', () => {
    expect(tableOf({}, theirs, all)).toMatchObject({ failed: ids.length });
    const [id] = ids as [string];
    const { reasons } = tableOf({ ...ours, [id]: { failed: 'no kernel' } }, theirs, all);
    expect(reasons).toEqual([`${id}, ours: no kernel`]);
  });

  it('reads a row from each line of JSON, and nothing else', () => {
    expect(rowsOf('a warning\n{"id": "cd10-step", "time": 3}\n\n')).toEqual({
      'cd10-step': { id: 'cd10-step', time: 3 },
    });
  });
});

describe.runIf(process.platform === 'linux')('run.sh', () => {
  let folder: string;
  const bash = (python: string) => {
    const env = { PATH: process.env.PATH, PYTHON: python };
    const { status, stdout, stderr } = spawnSync('bash', [join(folder, 'run.sh')], { encoding: 'utf8', env });
    return { status, lines: stdout.trim().split('\n'), stderr };
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'torchebm-bundle-'));
    copyFileSync(join(packageRoot, 'scripts', 'deviceBundle', 'run.sh'), join(folder, 'run.sh'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('says in one line that a Python has no torch, and fails', () => {
    // A Python that prints what `find_spec` of a package that is not there leads to.
    mkdirSync(join(folder, 'bin'));
    const python = join(folder, 'bin', 'python3');
    writeFileSync(python, '#!/bin/sh\necho\n', { mode: 0o755 });
    const { status, lines, stderr } = bash(python);
    expect(status).toBe(1);
    expect(lines[0]).toContain(`${python} has no torch. Install it there`);
    expect(lines[1]).toBe('0 passed, 1 failed, 0 skipped');
    expect(stderr).toBe('');
  });

  it('says that there is no such Python, and fails', () => {
    const { status, lines } = bash('no-such-python');
    expect(status).toBe(1);
    expect(lines[0]).toContain('There is no no-such-python.');
    expect(lines.at(-1)).toBe('0 passed, 1 failed, 0 skipped');
  });
});
