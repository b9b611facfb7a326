/** @file The oldest system that the compiled addons run on. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../../lib/addon/package.js';
import { checkSymbols, newerSymbols } from '../../scripts/symbols.mjs';
import { temporary, write } from './support.js';

it.each(['torchebm', 'loader'])('the addon %s runs on glibc 2.28', (name) => {
  expect(newerSymbols(join(packageRoot, 'build', name, 'build/Release', `${name}.node`))).toEqual([]);
});

/** The number of arm64 in a file's head, as ELF numbers processors. */
const AARCH64 = 183;

/** An addon that calls `wanted` of a C library with that version; for arm64 by its head, the tables being the same. */
function addonAsking(version: string, arch: 'x64' | 'arm64' = 'x64'): string {
  const folder = temporary();
  write(folder, {
    'system.c': 'int wanted(void) { return 1; }',
    'system.map': `${version} { global: wanted; local: *; };`,
    'addon.c': 'int wanted(void);\nint start(void) { return wanted(); }',
  });
  const compile = (...args: string[]) => execFileSync('cc', ['-shared', '-fPIC', ...args], { cwd: folder });
  compile('system.c', '-Wl,--version-script=system.map', '-o', 'libsystem.so');
  compile('addon.c', '-L.', '-lsystem', '-o', 'addon.node');
  const addon = join(folder, 'addon.node');
  if (arch === 'arm64') {
    const file = readFileSync(addon);
    file.writeUInt16LE(AARCH64, 18);
    writeFileSync(addon, file);
  }
  return addon;
}

it.each(['GLIBC_2.29', 'GLIBCXX_3.4.26', 'CXXABI_1.3.12', 'GLIBC_10.1'])('a symbol of %s is refused', (version) => {
  expect(() => checkSymbols(addonAsking(version))).toThrow(
    `addon.node asks for more than GLIBC_2.28, GLIBCXX_3.4.25, CXXABI_1.3.11, GCC_7.0.0:\n  wanted of ${version}\n`,
  );
});

it('a newer symbol of an addon for arm64 is refused too', () => {
  const addon = addonAsking('GLIBC_2.29', 'arm64');
  expect(execFileSync('readelf', ['-h', addon], { encoding: 'utf8' })).toContain('AArch64');
  expect(newerSymbols(addon)).toEqual(['wanted of GLIBC_2.29']);
});

it.each(['GLIBC_2.28', 'GLIBC_2.9', 'GLIBCXX_3.4.25', 'GLIBCXX_3.4'])('a symbol of %s is not', (version) => {
  expect(newerSymbols(addonAsking(version))).toEqual([]);
});
