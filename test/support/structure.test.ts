/** @file The floors of lib and native: who may import whom. docs/architecture.md explains them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../lib/addon/package.js';
import { drawn, faces, importsOf, includesOf, picture, rooms } from '../../scripts/floors.mjs';

const root = (folder: string) => join(packageRoot, folder);

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

describe('native/binding', () => {
  const registry = readFileSync(join(root('native/ebm'), 'registry.cpp'), 'utf8');
  const texts = readdirSync(root('native/binding'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(h|cpp)$/.test(file))
    .map((file): [file: string, text: string] => [file, readFileSync(join(root('native/binding'), file), 'utf8')]);

  it('names no component: only the registry does', () => {
    const components = [...registry.matchAll(/<(?:\w+, )?(\w+)>\("/g)].map(([, name]) => name!);
    expect(components).toEqual(
      expect.arrayContaining(['RungeKutta', 'Leapfrog', 'MetropolisAdjustedLangevin', 'Adam']),
    );
    const named = new RegExp(`\\bebm::(?:${components.join('|')})\\b`, 'g');
    const found = texts.flatMap(([file, text]) => (text.match(named) ?? []).map((name) => `${file}: ${name}`));
    expect(found).toEqual([]);
  });

  it('includes no header of a component, only those of what they share', () => {
    const headers = (text: string) => [...text.matchAll(/#include "(ebm\/[^"]+)"/g)].map(([, name]) => name!);
    const own = headers(registry).filter((name) => name !== 'ebm/registry.h');
    expect(own).toEqual(expect.arrayContaining(['ebm/samplers/langevin_dynamics.h', 'ebm/losses/flow_matching.h']));
    const found = texts.flatMap(([file, text]) =>
      headers(text)
        .filter((name) => own.includes(name))
        .map((name) => `${file}: ${name}`),
    );
    expect(found).toEqual([]);
  });
});

it('docs/architecture.md shows the floors as they are: node scripts/floors.mjs draws them', () => {
  expect(drawn()).toBe(picture());
});
