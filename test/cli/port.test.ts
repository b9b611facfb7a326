import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { packageRoot } from '../../lib/addon/package.js';
import { runNode } from '../addon/support.js';

const folder = mkdtempSync(join(tmpdir(), 'torchebm-port-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = (...names: string[]) => join(folder, ...names);
const run = (...args: string[]) => runNode([join(packageRoot, 'dist/cli/main.js'), 'port', ...args], process.env);
const text = (...names: string[]) => readFileSync(path(...names), 'utf8');
for (const name of ['one', 'two']) {
  mkdirSync(path(name));
  writeFileSync(path(name, 'a.py'), `print("${name}")\n`);
}

it('refuses two scripts that one file would hold, and writes neither', async () => {
  const { code, stderr } = await run(path('one', 'a.py'), path('two', 'a.py'), '--out', path('both'));
  expect(code).toBe(1);
  expect(stderr).toContain(`expected one script for it, got ${path('one', 'a.py')} and ${path('two', 'a.py')}`);
  expect(() => text('both', 'a.ts')).toThrow('ENOENT');
});

it('keeps a translation that was edited, but for --force', async () => {
  expect((await run(path('one', 'a.py'))).code).toBe(0);
  const first = text('one', 'a.ts');
  expect((await run(path('one', 'a.py'))).code).toBe(0);
  writeFileSync(path('one', 'a.ts'), `${first}// mine\n`);
  const refused = await run(path('one', 'a.py'));
  expect(refused.code).toBe(1);
  expect(refused.stderr).toBe(`${path('one', 'a.ts')}: it is there and differs; --force writes over it\n`);
  expect(text('one', 'a.ts')).toContain('// mine');
  expect((await run(path('one', 'a.py'), '--force')).code).toBe(0);
  expect(text('one', 'a.ts')).toBe(first);
});

it('ports what it can of a folder, and tells of the rest', async () => {
  mkdirSync(path('project'));
  writeFileSync(path('project', 'good.py'), 'print(1)\n');
  symlinkSync(path('nowhere.py'), path('project', 'bad.py'));
  const { code, stdout, stderr } = await run(path('project'));
  expect([code, stderr]).toEqual([1, `${path('project', 'bad.py')}: there is no such file\n`]);
  expect(stdout).toContain('1 scripts, 0 places left by hand');
  expect(text('project-ts', 'good.ts')).toContain('console.log(1)');
  writeFileSync(path('project-ts', 'package.json'), '{}');
  await run(path('project'));
  expect(text('project-ts', 'package.json')).toBe('{}');
});

it('reads the coding that a script names, and refuses bytes that are no text', async () => {
  writeFileSync(path('latin.py'), Buffer.from('# -*- coding: latin-1 -*-\nprint("\xe9")\n', 'latin1'));
  expect((await run(path('latin.py'))).code).toBe(0);
  expect(text('latin.ts')).toContain('é');
  writeFileSync(path('bytes.py'), Buffer.from('print("\xe9")\n', 'latin1'));
  writeFileSync(path('odd.py'), '# coding: klingon\n');
  const { code, stderr } = await run(path('bytes.py'), path('odd.py'), '/dev/null');
  expect(code).toBe(1);
  expect(stderr.trimEnd().split('\n')).toEqual([
    `${path('bytes.py')}: expected text in utf-8; a first line such as "# coding: latin-1" names another coding`,
    `${path('odd.py')}: expected a known coding, got klingon`,
    '/dev/null: expected a file or a folder',
  ]);
});
