// Translates scripts of Matplotlib by the porter and runs them one after another in one process.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../common.mjs';
import { described } from './read.mjs';

/** The drawing of each script, as read.mjs describes it; its program, its picture and its SVG are written to a folder. */
export async function draw(scripts, folder, env) {
  const { port } = await import(pathToFileURL(join(root, 'dist', 'porter', 'port.js')).href);
  const { textWidth } = await import(pathToFileURL(join(root, 'dist', 'plot', 'svg.js')).href);
  const { default: ts } = await import('typescript');
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  // Programs in the package find torchebm.
  const file = (name) => join(root, `.figure-${process.pid}-${name}.mjs`);
  const todos = {};
  for (const [name, path] of Object.entries(scripts)) {
    const ported = port(readFileSync(path, 'utf8'));
    if (ported.todos.length > 0) todos[name] = ported.todos;
    writeFileSync(join(folder, `${name}.ts`), ported.code);
    writeFileSync(file(name), ts.transpileModule(ported.code, { compilerOptions }).outputText);
  }
  const first = pathToFileURL(join(root, 'scripts', 'figures', 'svg.mjs')).href;
  const imports = Object.keys(scripts).map(
    (name) => `await import(${JSON.stringify(pathToFileURL(file(name)).href)});`,
  );
  const program = `await import(${JSON.stringify(first)});\n${imports.join('\n')}`;
  writeFileSync(file('all'), program);
  const { status, stderr } = spawnSync(process.execPath, [file('all')], { cwd: folder, env, encoding: 'utf8' });
  for (const name of [...Object.keys(scripts), 'all']) rmSync(file(name));
  if (status !== 0) throw new Error(`scripts/figures: ${stderr}`);
  const read = (name) => described(readFileSync(join(folder, `${name}.svg`), 'utf8'), textWidth);
  return { todos, drawn: Object.fromEntries(Object.keys(scripts).map((name) => [name, read(name)])) };
}
