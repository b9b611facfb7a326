// Makes dist/*.js of lib/*.ts, file by file and only where a source is newer: the same text that tsc writes, without its
// check of types, so that a test starts at once.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesIn, root } from './common.mjs';

const lib = join(root, 'lib');
const dist = join(root, 'dist');

/** Makes the modules below a folder of lib, and removes from dist those whose source is gone. */
export async function transpile(folder = '') {
  const sources = filesIn([join('lib', folder)], (path) => path.endsWith('.ts')).map(({ path, stat }) => ({
    path,
    module: relative(lib, path).slice(0, -'.ts'.length),
    mtime: stat.mtimeMs,
  }));
  const outputs = filesIn([join('dist', folder)], (path) => /\.(ts|js|map)$/.test(path));
  const modules = new Set(sources.map(({ module }) => module));
  for (const { path } of outputs) {
    if (!modules.has(relative(dist, path).replace(/(\.d\.ts|\.js)$/, ''))) rmSync(path);
  }
  const made = new Map(outputs.map(({ path, stat }) => [path, stat.mtimeMs]));
  const target = ({ module }) => join(dist, `${module}.js`);
  const stale = sources.filter((source) => !(made.get(target(source)) >= source.mtime));
  if (stale.length === 0) return;
  const { default: ts } = await import('typescript');
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  for (const source of stale) {
    // The package is of ES modules alone; NodeNext would look for package.json once a file.
    const compilerOptions = { target: config.compilerOptions.target, module: ts.ModuleKind.ESNext };
    const options = { fileName: source.path, compilerOptions };
    const { outputText } = ts.transpileModule(readFileSync(source.path, 'utf8'), options);
    mkdirSync(dirname(target(source)), { recursive: true });
    // Another process may be reading it.
    const draft = `${target(source)}.${process.pid}`;
    writeFileSync(draft, outputText);
    renameSync(draft, target(source));
  }
}

/** Imports `dist/addon/<name>.js`: the package's own lookup and setup, before the rest of the library is built. */
export async function importAddon(name) {
  await transpile('addon');
  return import(pathToFileURL(join(dist, 'addon', `${name}.js`)).href);
}

/** Runs a program of TypeScript in the package, so that its imports of torchebm find it; `options` are those of spawnSync. */
export async function runTypeScript(path, options) {
  const { default: ts } = await import('typescript');
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  const file = join(root, `.example-${process.pid}.mjs`);
  writeFileSync(file, ts.transpileModule(readFileSync(path, 'utf8'), { compilerOptions }).outputText);
  try {
    return spawnSync(process.execPath, [file], options);
  } finally {
    rmSync(file);
  }
}
