// Draws every script of scripts/figures twice, by Matplotlib and, translated by the porter, by torchebm/plot: puts both
// pictures of each side by side in .cache/figures, and says how far their frames, colour bars and texts stand apart.
//   NAME …        the scripts; default: all
//   --python P    a Python with torchebm 0.8.9 and matplotlib; default: .cache/reference
//   --fixtures    writes what Matplotlib draws to test/fixtures/figures.json, where test/plot/figures.test.ts reads it
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Resvg } from '@resvg/resvg-js';
import { Failure, main, root, run } from './common.mjs';
import { apart } from './figures/apart.mjs';
import { described } from './figures/read.mjs';
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
    writeFileSync(join(root, 'test', 'fixtures', 'figures.json'), `${JSON.stringify(theirs)}\n`);
  }
  const { port } = await import(pathToFileURL(join(root, 'dist', 'porter', 'port.js')).href);
  const { textWidth } = await import(pathToFileURL(join(root, 'dist', 'plot', 'svg.js')).href);
  const ts = (await import('typescript')).default;
  for (const [i, name] of names.entries()) {
    const { code, todos } = port(readFileSync(sources[i], 'utf8'));
    writeFileSync(join(folders.ours, `${name}.ts`), code);
    if (todos.length > 0) console.log(`${name}: not translated: ${JSON.stringify(todos)}`);
    const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
    // A program in the package finds torchebm.
    const program = join(root, `.figure-${process.pid}.mjs`);
    writeFileSync(program, ts.transpileModule(code, { compilerOptions }).outputText);
    const given = ['--import', pathToFileURL(join(scripts, 'svg.mjs')).href, program];
    const { status, stderr } = spawnSync(process.execPath, given, { cwd: folders.ours, env, encoding: 'utf8' });
    rmSync(program);
    if (status !== 0) throw new Failure(`${name}: ${stderr}`);
    const ours = described(readFileSync(join(folders.ours, `${name}.svg`), 'utf8'), textWidth);
    console.log(`${name.padEnd(18)} ${apart(theirs[name], ours).text}`);
    writeFileSync(
      join(out, `${name}.png`),
      beside(join(folders.theirs, `${name}.png`), join(folders.ours, `${name}.png`)),
    );
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
