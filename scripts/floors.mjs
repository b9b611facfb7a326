// The floors of the library, read from what its files import: for the picture in docs/architecture.md, and for tests.
//   node scripts/floors.mjs   draws the picture anew
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, normalize, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './common.mjs';

const filesIn = (folder, pattern) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => pattern.test(file))
    .map((file) => normalize(file));

/** Files by name, each with those that it imports; imports of types alone count where `types` is set. */
export function importsOf(folder, types) {
  const statement = /^(?:import|export)\s+(type\s+)?(?:[^;'"]*?\sfrom\s+)?'(\.[^']+)'/gm;
  return new Map(
    filesIn(folder, /\.ts$/).map((file) => {
      const found = [...readFileSync(join(folder, file), 'utf8').matchAll(statement)];
      const targets = found
        .filter(([text, type]) => types || !(type || /^\w+\s+\{\s*(type\s[^,}]+,?\s*)+\}/.test(text)))
        .map(([, , target]) => normalize(join(file, '..', target.replace(/\.js$/, '.ts'))))
        .filter((target) => target !== file);
      return [file, targets];
    }),
  );
}

/** Files by name, each with those of the same folder that it includes. */
export function includesOf(folder) {
  return new Map(
    filesIn(folder, /\.(h|cpp)$/).map((file) => {
      const found = [...readFileSync(join(folder, file), 'utf8').matchAll(/^#include "([^"]+)"/gm)];
      return [file, found.map(([, target]) => relative(folder, join(folder, '..', target)))];
    }),
  );
}

/** The same between the rooms, without the files that `skip` names. */
export function rooms(files, skip = []) {
  const roomOf = (file) => file.split('/')[0];
  const found = new Map();
  for (const [file, targets] of files) {
    if (skip.includes(file) || !file.includes('/')) continue;
    const others = targets.filter((target) => target.includes('/') && roomOf(target) !== roomOf(file)).map(roomOf);
    found.set(roomOf(file), new Set([...(found.get(roomOf(file)) ?? []), ...others]));
  }
  return new Map([...found].map(([room, others]) => [room, [...others].filter((other) => found.has(other))]));
}

/** Python's public faces, which show what stands in other rooms. */
export const faces = ['index.ts', 'core/index.ts', 'utils/index.ts'];

/** Rooms in rows, the highest first: each stands above all that it uses. Rooms that use one another share a row. */
function rows(graph) {
  const reach = (from) => {
    const seen = new Set();
    const visit = (room) => {
      for (const other of graph.get(room) ?? []) if (!seen.has(other)) visit(other, seen.add(other));
    };
    visit(from);
    return seen;
  };
  const below = new Map([...graph.keys()].map((room) => [room, reach(room)]));
  const heights = new Map();
  const height = (room) => {
    if (!heights.has(room)) {
      const lower = [...below.get(room)].filter((other) => !below.get(other).has(room));
      heights.set(room, Math.max(-1, ...lower.map(height)) + 1);
    }
    return heights.get(room);
  };
  const found = [];
  for (const room of [...graph.keys()].sort()) found[height(room)] = [...(found[height(room)] ?? []), room];
  return found.reverse();
}

/** The picture: the rooms of each floor, from the highest to the ground. */
export function picture() {
  const draw = (title, graph) => [title, ...rows(graph).map((row) => `    ${row.join('   ')}`), ''];
  return [
    ...draw('lib: TypeScript', rooms(importsOf(join(root, 'lib'), true), faces)),
    ...draw('native/binding: the border, which alone knows Node', rooms(includesOf(join(root, 'native/binding')))),
    ...draw('native/ebm: C++ on libtorch, which knows nothing of Node', rooms(includesOf(join(root, 'native/ebm')))),
    'libtorch',
  ].join('\n');
}

const page = join(root, 'docs', 'architecture.md');
const block = /(<!-- drawn by scripts\/floors.mjs -->\n```text\n)[\s\S]*?(\n```)/;

/** The picture as docs/architecture.md has it. */
export const drawn = () => block.exec(readFileSync(page, 'utf8'))?.[0].split('\n').slice(2, -1).join('\n');

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace(block, (_, open, close) => `${open}${picture()}${close}`),
  );
}
