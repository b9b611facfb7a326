/** @file The bill of materials of the package, and the licences in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot, pinsOf } from '../../lib/addon/package.js';
import { billOfMaterials, checkLicences } from '../../scripts/bill.mjs';

const platforms = ['linux-x64', 'linux-arm64', 'darwin-arm64', 'win32-x64'];

it('lists every wheel of every platform once, by its content', () => {
  const { components } = billOfMaterials();
  const references = components.map((component) => component['bom-ref']);
  expect(new Set(references).size).toBe(references.length);
  const listed = new Map(components.map((component) => [component['bom-ref'], component]));
  for (const platform of platforms) {
    const { cpu, cuda } = pinsOf(platform);
    for (const [scope, wheels] of [
      ['required', cpu],
      ['optional', cuda],
    ] as const) {
      for (const { name, version, file, sha256 } of wheels) {
        const hashes = [{ alg: 'SHA-256', content: sha256 }];
        expect(listed.get(`pkg:pypi/${name}@${version}?file_name=${file}`)).toMatchObject({ scope, hashes });
      }
    }
  }
});

it('has the licence of whatever is compiled in', () => {
  const page = readFileSync(join(packageRoot, 'third-party.md'), 'utf8').toLowerCase();
  const carried = billOfMaterials().components.filter((component) => component['bom-ref'].startsWith('carried:'));
  expect(carried.length).toBeGreaterThan(5);
  for (const { name } of carried) expect(page.replaceAll(/[\s-]+/g, ' ')).toContain(name.replaceAll('-', ' '));
  expect(checkLicences).not.toThrow();
});
