/** @file The pages for contributors stay true: files that they name are there, and quotations are those of the files. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../lib/addon/package.js';

const read = (file: string) => readFileSync(join(packageRoot, file), 'utf8');
const pages = ['CONTRIBUTING.md', 'docs/architecture.md', 'docs/extending.md'];

/** Paths in backticks; those with a placeholder are none. */
const pathsOf = (page: string) =>
  [...read(page).matchAll(/`((?:lib|native|test|scripts|docs|build|bench|\.ci)\/[\w./]*)`/g)]
    .map(([, path]) => path!)
    .filter((path) => !path.startsWith('build/'));

it.each(pages)('%s names files and folders that are there', (page) => {
  const paths = pathsOf(page);
  expect(paths.length).toBeGreaterThan(2);
  expect(paths.filter((path) => !existsSync(join(packageRoot, path)))).toEqual([]);
});

describe('docs/extending.md', () => {
  const quotations = [...read('docs/extending.md').matchAll(/`([\w./]+)`:\n\n +```(?:cpp|ts)\n([\s\S]*?)\n +```/g)];
  const lines = (text: string) => text.split('\n').map((line) => line.trim());

  it('quotes from files, and has no other C++ or TypeScript', () => {
    const blocks = read('docs/extending.md').match(/^ *```(?:cpp|ts)$/gm) ?? [];
    expect(quotations.length).toBe(blocks.length);
    expect(quotations.length).toBeGreaterThan(15);
  });

  it.each(quotations.map(([, file, code]) => [file!, code!]))('quotes what stands in %s', (file, code) => {
    expect(lines(read(file)).join('\n')).toContain(lines(code).join('\n'));
  });
});
