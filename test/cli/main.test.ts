import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findLibtorch } from '../../lib/addon/libtorch.js';
import { packageRoot } from '../../lib/addon/package.js';
import { bareEnvironment, runNode, temporary } from '../addon/support.js';

const torchebm = (args: string[], env = bareEnvironment(temporary())) =>
  runNode([join(packageRoot, 'dist/cli/main.js'), ...args], env);

describe('the command line', () => {
  it.each([[[]], [['setup']], [['doctor']]])('has help for %j', async (command) => {
    const { code, stdout } = await torchebm([...command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain(`Usage: torchebm ${command[0] ?? '[options]'}`);
  });

  it('suggests the command that was meant', async () => {
    const { code, stderr } = await torchebm(['docter']);
    expect(code).toBe(1);
    expect(stderr).toContain('Did you mean doctor?');
  });

  it('fails with one message and no stack', async () => {
    const { code, stderr } = await torchebm(['setup', '--from', '/no/such/folder']);
    expect(code).toBe(1);
    expect(stderr).toContain('there is no such file or folder');
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe('doctor', () => {
  it('says what is missing and what to do, and fails', async () => {
    const { code, stdout } = await torchebm(['doctor']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^Node +\d+\./m);
    expect(stdout).toMatch(/^libtorch +missing$/m);
    expect(stdout).toContain('npx torchebm setup --');
  });

  it('prints JSON', async () => {
    const { code, stdout } = await torchebm(['doctor', '--json']);
    expect(code).toBe(1);
    const diagnosis = JSON.parse(stdout);
    expect(diagnosis).toMatchObject({ node: process.versions.node, loads: false });
    expect(diagnosis.places).toHaveLength(4);
    expect(diagnosis.problems).not.toEqual([]);
  });

  it('is content where libtorch loads', async () => {
    const { folder } = findLibtorch();
    const env = { ...bareEnvironment(temporary()), TORCHEBM_LIBTORCH: folder };
    const { code, stdout } = await torchebm(['doctor'], env);
    expect([code, stdout]).toEqual([0, expect.stringContaining('All is well.')]);
    expect(stdout).toContain(folder);
  });
});
