/** @file The floors of lib and native: who may import whom. docs/architecture.md explains them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../lib/addon/package.js';

const root = (folder: string) => join(packageRoot, folder);

function filesIn(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => pattern.test(file))
    .map((file) => normalize(file));
}

/** Files by name, each with those that it imports; imports of types alone count where `types` is set. */
function importsOf(folder: string, types: boolean): Map<string, string[]> {
  const statement = /^(?:import|export)\s+(type\s+)?(?:[^;'"]*?\sfrom\s+)?'(\.[^']+)'/gm;
  return new Map(
    filesIn(folder, /\.ts$/).map((file) => {
      const found = [...readFileSync(join(folder, file), 'utf8').matchAll(statement)];
      const targets = found
        .filter(([text, type]) => types || !(type || /^\w+\s+\{\s*(type\s[^,}]+,?\s*)+\}/.test(text)))
        .map(([, , target]) => normalize(join(file, '..', target!.replace(/\.js$/, '.ts'))))
        .filter((target) => target !== file);
      return [file, targets];
    }),
  );
}

/** Files by name, each with those of the same folder that it includes. */
function includesOf(folder: string): Map<string, string[]> {
  return new Map(
    filesIn(folder, /\.(h|cpp)$/).map((file) => {
      const found = [...readFileSync(join(folder, file), 'utf8').matchAll(/^#include "([^"]+)"/gm)];
      return [file, found.map(([, target]) => relative(folder, join(folder, '..', target!)))];
    }),
  );
}

/** The same between the rooms, without the files that `skip` names. */
function rooms(files: Map<string, string[]>, skip: readonly string[] = []): Map<string, string[]> {
  const roomOf = (file: string) => file.split('/')[0]!;
  const found = new Map<string, Set<string>>();
  for (const [file, targets] of files) {
    if (skip.includes(file) || !file.includes('/')) continue;
    const others = targets.filter((target) => roomOf(target) !== roomOf(file)).map(roomOf);
    found.set(roomOf(file), new Set([...(found.get(roomOf(file)) ?? []), ...others]));
  }
  return new Map([...found].map(([room, others]) => [room, [...others]]));
}

/** A circle, as the names along it; null if there is none. */
function circle(graph: Map<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (name: string): string[] | null => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    if (done.has(name)) return null;
    path.push(name);
    for (const next of graph.get(name) ?? []) {
      const found = visit(next);
      if (found) return found;
    }
    path.pop();
    done.add(name);
    return null;
  };
  for (const name of graph.keys()) {
    const found = visit(name);
    if (found) return found;
  }
  return null;
}

/** Python's public faces, which show what stands in other rooms. */
const faces = ['index.ts', 'core/index.ts', 'utils/index.ts'];

describe('lib', () => {
  it('has no circle of files', () => {
    expect(circle(importsOf(root('lib'), false))).toBeNull();
  });

  it('has no circle of rooms', () => {
    expect(circle(rooms(importsOf(root('lib'), true), faces))).toBeNull();
  });

  it('finds circles', () => {
    expect(
      circle(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
    ).toEqual(['b', 'c', 'b']);
  });
});

describe('native/ebm', () => {
  const files = includesOf(root('native/ebm'));

  it('knows nothing of Node', () => {
    const others = [...files].flatMap(([file, targets]) => targets.map((target) => `${file}: ${target}`));
    expect(others.filter((line) => line.includes(': ..'))).toEqual([]);
  });

  it('has no circle of files', () => {
    expect(circle(files)).toBeNull();
  });
});
