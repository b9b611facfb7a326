import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Command } from 'commander';
import { packageVersion } from '../addon/package.js';

interface Options {
  out?: string;
  check?: boolean;
}

/** Adds `torchebm port`, which translates scripts of Python. */
export function addPort(program: Command): void {
  program
    .command('port')
    .description('Translate Python TorchEBM and PyTorch scripts into TypeScript.')
    .argument('<files...>', 'scripts (.py), or a folder of them, which becomes a package')
    .option('--out <dir>', 'where to write; default: beside the scripts, or <folder>-ts')
    .option('--check', 'print the report alone')
    .action(portFiles);
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

async function portFiles(files: string[], options: Options): Promise<void> {
  const { port } = await import('../porter/port.js');
  let total = 0;
  let left = 0;
  for (const given of files) {
    const isFolder = statSync(given).isDirectory();
    const list = isFolder ? scripts(given) : [given];
    const out = options.out ?? (isFolder ? `${given.replace(/\/$/, '')}-ts` : null);
    const siblings = isFolder
      ? new Set(list.map((f) => relative(given, f).replace(/\.py$/, '').replaceAll('/', '.')))
      : new Set<string>();
    for (const file of list) {
      const source = readFileSync(file, 'utf8');
      const { code, todos, notes } = port(source, siblings);
      const name = isFolder ? relative(given, file) : basename(file);
      const target = join(out ?? dirname(file), name.replace(/\.py$/, '.ts'));
      total++;
      left += todos.length;
      if (!options.check) {
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, code);
      }
      const state = todos.length === 0 ? 'nothing left by hand' : `${todos.length} left by hand`;
      console.log(`${file}${options.check ? '' : ` -> ${target}`}: ${state}`);
      for (const t of todos) console.log(`  line ${t.line}: ${t.python.trim()}\n    ${t.reason}`);
      for (const n of notes) console.log(`  line ${n.line}: ${n.python.trim()} (${n.reason})`);
    }
    if (isFolder && out && !options.check) writePackage(out, basename(given.replace(/\/$/, '')));
  }
  if (total > 1) console.log(`${total} scripts, ${left} places left by hand`);
}

/** Makes a folder of TypeScript a package that runs. */
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
  const write = (file: string, value: unknown): void =>
    writeFileSync(join(out, file), `${JSON.stringify(value, null, 2)}\n`);
  write('package.json', { ...settings, scripts: scripts_, dependencies, devDependencies });
  write('tsconfig.json', { compilerOptions, include: ['**/*.ts'], exclude: ['dist', 'node_modules'] });
}
