import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { packageVersion } from '../addon/package.js';
import { writeFileAtomicSync } from '../io/atomic.js';

interface Options {
  out?: string;
  check?: boolean;
  force?: boolean;
}

/** Adds `torchebm port`, which translates scripts of Python. */
export function addPort(program: Command): void {
  program
    .command('port')
    .description('Translate Python TorchEBM and PyTorch scripts into TypeScript.')
    .argument('<files...>', 'scripts (.py), or a folder of them, which becomes a package')
    .option('--out <dir>', 'where to write; default: beside the scripts, or <folder>-ts')
    .option('--check', 'print the report alone')
    .option('--force', 'write over translations that differ, edited by hand or not')
    .action(portFiles);
}

/** A script, and where its translation goes. */
interface Script {
  file: string;
  target: string;
  /** Modules of the same folder, as Python imports them. */
  siblings: ReadonlySet<string>;
}

function scripts(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return /^(__pycache__|\..*|venv|node_modules)$/.test(entry.name) ? [] : scripts(path);
      return entry.name.endsWith('.py') ? [path] : [];
    })
    .sort();
}

/** The scripts that are meant by the names given, and the folders that become packages. */
function plan(files: readonly string[], out: string | undefined): { list: Script[]; packages: [string, string][] } {
  const list: Script[] = [];
  const packages: [string, string][] = [];
  for (const given of files) {
    const inFolder = (file: string): string => relative(given, file).replace(/\.py$/, '');
    if (!statSync(given, { throwIfNoEntry: false })?.isDirectory()) {
      const target = join(out ?? dirname(given), `${basename(given).replace(/\.py$/, '')}.ts`);
      list.push({ file: given, target, siblings: new Set() });
      continue;
    }
    const name = given.replace(/\/+$/, '');
    const folder = out ?? `${name}-ts`;
    const all = scripts(given);
    const siblings = new Set(all.map((file) => inFolder(file).replaceAll('/', '.')));
    for (const file of all) list.push({ file, target: join(folder, `${inFolder(file)}.ts`), siblings });
    packages.push([folder, basename(resolve(name))]);
  }
  const owners = new Map<string, string>();
  for (const { file, target } of list) {
    const other = owners.get(resolve(target));
    if (other !== undefined && resolve(other) !== resolve(file))
      throw new Error(`${target}: expected one script for it, got ${other} and ${file}`);
    owners.set(resolve(target), file);
  }
  return { list, packages };
}

async function portFiles(files: string[], options: Options): Promise<void> {
  const [{ port }, { readSource }] = await Promise.all([
    import('../porter/port.js'),
    import('../porter/reading/source.js'),
  ]);
  const { list, packages } = plan(files, options.out);
  let left = 0;
  const failed: string[] = [];
  for (const { file, target, siblings } of list) {
    try {
      const { code, todos, notes } = port(readSource(file), siblings);
      if (!options.check) write(target, code, options.force ?? false);
      left += todos.length;
      const state = todos.length === 0 ? 'nothing left by hand' : `${todos.length} left by hand`;
      console.log(`${file}${options.check ? '' : ` -> ${target}`}: ${state}`);
      for (const t of todos) console.log(`  line ${t.line}: ${t.python.trim()}\n    ${t.reason}`);
      for (const n of notes) console.log(`  line ${n.line}: ${n.python.trim()} (${n.reason})`);
    } catch (error) {
      // One script that cannot be read or written does not keep the others.
      failed.push(error instanceof Error ? error.message : String(error));
    }
  }
  if (!options.check) for (const [folder, name] of packages) writePackage(folder, name);
  if (list.length > 1) console.log(`${list.length - failed.length} scripts, ${left} places left by hand`);
  if (failed.length > 0) throw new Error(failed.join('\n'));
}

/** Writes a translation; a file that is there and says something else may have been edited by hand. */
function write(target: string, code: string, force: boolean): void {
  const old = existsSync(target) ? readFileSync(target, 'utf8') : code;
  if (old !== code && !force) throw new Error(`${target}: it is there and differs; --force writes over it`);
  writeFileAtomicSync(target, code);
}

/** Makes a folder of TypeScript a package that runs; settings that are there stay. */
function writePackage(out: string, name: string): void {
  const settings = { name: name.toLowerCase().replace(/[^a-z0-9-]+/g, '-'), private: true, type: 'module' };
  const scripts_ = { build: 'tsc', check: 'tsc --noEmit' };
  const dependencies = { torchebm: `^${packageVersion}` };
  const devDependencies = { '@types/node': '^20.0.0', typescript: '^5.9.0 || ^6.0.0' };
  const compilerOptions = {
    target: 'ES2022',
    lib: ['ES2023', 'ESNext.Disposable'],
    module: 'NodeNext',
    moduleResolution: 'NodeNext',
    strict: true,
    skipLibCheck: true,
    types: ['node'],
    outDir: 'dist',
  };
  const writeNew = (file: string, value: unknown): void => {
    if (!existsSync(join(out, file))) writeFileAtomicSync(join(out, file), `${JSON.stringify(value, null, 2)}\n`);
  };
  writeNew('package.json', { ...settings, scripts: scripts_, dependencies, devDependencies });
  writeNew('tsconfig.json', { compilerOptions, include: ['**/*.ts'], exclude: ['dist', 'node_modules'] });
}
