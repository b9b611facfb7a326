// Draws every script of scripts/figures twice, by Matplotlib and, translated by the porter, by torchebm/plot: puts both
// pictures of each side by side in .cache/figures, and says how far their frames, colour bars and texts stand apart.
//   NAME …        the scripts; default: all
//   --python P    a Python with torchebm 0.8.9 and matplotlib; default: .cache/reference
//   --fixtures    writes what Matplotlib draws to test/fixtures/figures/matplotlib.json, where test/plot/figures.test.ts reads it
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Resvg } from '@resvg/resvg-js';
import { main, root, run } from './common.mjs';
import { apart } from './figures/apart.mjs';
import { draw } from './figures/draw.mjs';
import { prepare } from './prepare.mjs';
import { referencePython } from './reference.mjs';

const scripts = join(root, 'scripts', 'figures');
const out = join(root, '.cache', 'figures');

await main(async () => {
  const options = { python: { type: 'string' }, fixtures: { type: 'boolean' } };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const all = readdirSync(scripts).flatMap((file) => /^(.*)\.py$/.exec(file)?.[1] ?? []);
  const names = positionals.length > 0 ? positionals : all.filter((name) => name !== 'run');
  const { libtorch, env } = await prepare();
  const folders = { theirs: join(out, 'matplotlib'), ours: join(out, 'torchebm') };
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
  const sources = names.map((name) => join(scripts, `${name}.py`));
  const python = referencePython(libtorch, values.python);
  run(python, [join(scripts, 'run.py'), folders.theirs, ...sources], { what: 'scripts/figures/run.py' });
  const theirs = Object.fromEntries(names.map((name) => [name, read(folders.theirs, name)]));
  if (values.fixtures) {
    writeFileSync(join(root, 'test', 'fixtures', 'figures', 'matplotlib.json'), `${JSON.stringify(theirs)}\n`);
  }
  const paths = Object.fromEntries(names.map((name, i) => [name, sources[i]]));
  const { todos, drawn } = await draw(paths, folders.ours, env);
  for (const name of names) {
    if (todos[name]) console.log(`${name}: not translated: ${JSON.stringify(todos[name])}`);
    console.log(`${name.padEnd(18)} ${apart(theirs[name], drawn[name]).text}`);
    const files = Object.values(folders).map((folder) => join(folder, `${name}.png`));
    writeFileSync(join(out, `${name}.png`), beside(...files));
  }
});

function read(folder, name) {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
}

/** Matplotlib's picture at the left (above, where they are wide), ours at the right. */
function beside(...files) {
  const pictures = files.map((file) => {
    const png = readFileSync(file);
    return { png, width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
  });
  const [first, second] = pictures;
  const isWide = first.width > 1.6 * first.height;
  const [x, y] = isWide ? [0, first.height + 10] : [first.width + 10, 0];
  const [width, height] = [Math.max(first.width, x + second.width), Math.max(first.height, y + second.height)];
  const image = ({ png, width, height }, x, y) =>
    `<image x="${x}" y="${y}" width="${width}" height="${height}" href="data:image/png;base64,${png.toString('base64')}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#d0d0d0"/>${image(first, 0, 0)}${image(second, x, y)}</svg>`;
  return new Resvg(svg).render().asPng();
}
