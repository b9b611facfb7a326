// The packed package in the hands of a TypeScript program: every name that it exports, and every example of its pages and
// doc comments.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure, root, run } from './common.mjs';
import { blocksOf, deadLinks, examplesOf, pagesIn } from './pages.mjs';

const TOOLS = {
  ts5: 'npm:typescript@5.9.3',
  ts7: 'npm:typescript@7.0.2',
  '@types/node': '20.19.43',
  publint: '0.3.25',
  '@arethetypeswrong/cli': '0.18.5',
};

const COMPILERS = { 'TypeScript 5.9': 'ts5', 'TypeScript 7': 'ts7' };

// Without Node's types there are either the browser's, or nothing but the language.
const modules = {
  nodenext: { module: 'nodenext', lib: ['ES2022'] },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
};

/** Checks what is installed in `app` as torchebm, and the tarball it comes from; throws a Failure that names all faults. */
export async function checkConsumer(app, tarball) {
  const tools = installTools();
  const installed = join(app, 'node_modules', 'torchebm');
  const { default: ts } = await import(pathToFileURL(join(tools, 'ts5', 'lib', 'typescript.js')).href);
  const faults = [];
  const check = (what, program, args, { ignored } = {}) => {
    console.log(`checking the package: ${what}`);
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: app, encoding: 'utf8' });
    const said = `${stdout}${stderr}`.split('\n').filter((line) => line && !ignored?.test(line));
    if (status !== 0 && said.length > 0) faults.push(`${what}:\n${said.join('\n')}`);
  };

  const pages = pagesIn(installed);
  for (const page of pages) {
    for (const link of deadLinks(installed, page)) faults.push(`${page}: ${link} is not in the package`);
  }

  const types = readdirSync(join(installed, 'dist'), { recursive: true }).filter((file) => file.endsWith('.d.ts'));
  const blocks = [
    ...pages.flatMap((page) => blocksOf(installed, page)),
    ...types.flatMap((file) => examplesOf(installed, join('dist', file))),
  ];
  mkdirSync(join(app, 'blocks'));
  for (const [i, { page, code }] of blocks.entries()) {
    writeFileSync(join(app, 'blocks', `${page.replaceAll(/\W+/g, '-')}-${i}.ts`), `${code}\nexport {};\n`);
  }
  const names = await namesIn(ts, app, installed);
  faults.push(...names.faults);
  writeFileSync(join(app, 'console.d.ts'), 'declare const console: { log(...values: unknown[]): void };\n');

  for (const [name, module] of Object.entries(modules)) {
    for (const node of [true, false]) {
      const project = join(app, `${name}${node ? '-node' : ''}.json`);
      const nodeTypes = node ? { types: ['node'], typeRoots: [join(tools, '@types')] } : { types: [] };
      const files = !node && module.lib ? ['console.d.ts'] : [];
      const compilerOptions = {
        ...{ strict: true, skipLibCheck: false, noEmit: true, target: 'ES2022' },
        ...module,
        ...nodeTypes,
      };
      writeFileSync(project, JSON.stringify({ compilerOptions, files: ['names.ts', ...files], include: ['blocks'] }));
      for (const [compiler, folder] of Object.entries(COMPILERS)) {
        const what = `${compiler}, ${name}, ${node ? 'with' : 'without'} @types/node`;
        const tsc = [join(tools, folder, 'bin', 'tsc'), '--pretty', 'false', '--project', project];
        // JavaScript has no types for its own parameters and for what it catches; its programs may use Node.
        check(what, process.execPath, tsc, {
          ignored: /^blocks.*error TS(7006|7031|18046|2591: Cannot find name 'process')/,
        });
      }
    }
  }
  check('publint', join(tools, '.bin', 'publint'), [tarball, '--strict']);
  check('attw', join(tools, '.bin', 'attw'), [tarball, '--profile', 'esm-only', '--no-emoji']);
  if (faults.length > 0) throw new Failure(faults.join('\n'));
  console.log(
    `All ${names.count} names and ${blocks.length} examples compile, ${pages.length} pages have no dead link`,
  );
}

/** The tools at the versions above, in a folder of their own; returns its node_modules. */
function installTools() {
  const folder = join(root, '.cache', 'consumer');
  const manifest = JSON.stringify({ private: true, dependencies: TOOLS });
  const file = join(folder, 'package.json');
  if (!existsSync(file) || readFileSync(file, 'utf8') !== manifest) {
    mkdirSync(folder, { recursive: true });
    const from = ['--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--prefer-offline'];
    run('npm', ['install', ...from, ...Object.entries(TOOLS).map(([name, version]) => `${name}@${version}`)]);
    writeFileSync(file, manifest);
  }
  return join(folder, 'node_modules');
}

/**
 * A program that touches all that the entry points export, as their types say it; and what types and modules disagree
 * on: exports, and members of classes.
 */
async function namesIn(ts, app, installed) {
  const { name, exports } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  const entries = Object.keys(exports).filter((entry) => exports[entry].types);
  const lines = entries.map((entry, i) => `import * as e${i} from '${name}${entry.slice(1)}';`);
  const file = join(app, 'names.ts');
  writeFileSync(file, lines.join('\n'));
  const { NodeNext } = ts.ModuleKind;
  const program = ts.createProgram([file], { module: NodeNext, target: ts.ScriptTarget.ES2022, types: [] });
  const checker = program.getTypeChecker();
  const { Alias, Class, Type, Value, ValueModule } = ts.SymbolFlags;
  const faults = new Set();
  let count = 0;

  const touch = (module, values, path, owner) => {
    const untyped = new Set(Object.keys(values));
    for (const exported of checker.getExportsOfModule(module)) {
      const symbol = exported.flags & Alias ? checker.getAliasedSymbol(exported) : exported;
      const at = `${path}.${exported.name}`;
      const isValue = symbol.flags & Value && !exported.declarations?.some(ts.isTypeOnlyExportDeclaration);
      const known = untyped.delete(exported.name);
      if (isValue && !known) faults.add(`${owner} has the type of ${exported.name}, but no value`);
      if (symbol.flags & ValueModule) {
        touch(symbol, values[exported.name], at, `${owner}.${exported.name}`);
        continue;
      }
      count++;
      if (isValue) lines.push(`void ${at};`);
      if (symbol.flags & Type) lines.push(`type T${count} = ${at}${argumentsOf(symbol)};`);
      if (symbol.flags & Class && known) compareMembers(symbol, values[exported.name]);
    }
    for (const unknown of untyped) faults.add(`${owner} exports ${unknown} without a type`);
  };
  const compareMembers = (symbol, value) => {
    const type = checker.getDeclaredTypeOfSymbol(symbol);
    for (const member of Object.getOwnPropertyNames(value.prototype)) {
      if (member !== 'constructor' && !type.getProperty(member)) faults.add(`${value.name}.${member} has no type`);
    }
  };
  const argumentsOf = ({ declarations }) => {
    const generic = declarations.find(({ typeParameters }) => typeParameters);
    const needed = generic?.typeParameters.filter((parameter) => !parameter.default) ?? [];
    return needed.length > 0 ? `<${needed.map(() => 'any').join(', ')}>` : '';
  };

  const { statements } = program.getSourceFile(file);
  for (const [i, entry] of entries.entries()) {
    const values = await import(pathToFileURL(join(installed, exports[entry].default)).href);
    touch(checker.getSymbolAtLocation(statements[i].moduleSpecifier), values, `e${i}`, `${name}${entry.slice(1)}`);
  }
  writeFileSync(file, `${lines.join('\n')}\n`);
  return { count, faults };
}
