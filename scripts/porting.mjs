// npm run porting: how well `torchebm port` does. Every script is ported, checked by tsc --strict, and run beside Python.
//   PATH …          scripts, pages with blocks of Python, or folders of both; default: all that there is below
//   --examples DIR  the examples of Python TorchEBM; default: .cache/torchebm/examples, cloned when it is not there
//   --python P      a Python with torchebm 0.8.9, matplotlib and tqdm; default: .cache/reference
//   --only TEXT     the scripts whose name has this text
//   --seconds N     what a script may take; default 120, and more for a machine that is busy
//   --no-run        the translations and their types alone
// Without paths: the reference's examples, the blocks of Python in the pages of this repository, and test/porting/*.py.
// Both sides run the same small copy of a script (porting/shrink.py), the port being made from that copy; the numbers
// that they print, the variables of the module at its end, and the pictures that they write are compared. Where numbers
// differ, Python runs once more with the last digits of `exp`, `log` and `pow`, and of roots in float32, changed: numbers
// that it does not hold itself then are counted apart, since no other language can hold them.
import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import ts from 'typescript';
import { Failure, main, root, run } from './common.mjs';
import { prepare } from './prepare.mjs';
import { REFERENCE, referencePython } from './reference.mjs';

/** The commit of Python TorchEBM that has the examples of its version 0.8.9. */
const EXAMPLES = {
  url: 'https://github.com/soran-ghaderi/torchebm',
  commit: 'a77aeeee71a930197c2732a1445d9957453446fd',
};
const here = join(root, 'scripts', 'porting');
const work = process.env.TORCHEBM_PORTING ?? join(root, '.cache', 'porting');
/** Numbers are equal to this part of their size, or to the last digit that is printed. */
const TOLERANCE = 1e-5;
/** Python holds a number that a last digit of one function moves by less than this part of its size. */
const HELD = TOLERANCE / 10;
let seconds = 120;

async function all() {
  const { values, positionals } = parseArgs({
    options: {
      examples: { type: 'string' },
      python: { type: 'string' },
      only: { type: 'string' },
      seconds: { type: 'string' },
      'no-run': { type: 'boolean' },
    },
    allowPositionals: true,
  });
  if (values.seconds !== undefined) seconds = Number(values.seconds);
  if (!(seconds > 0)) throw new Failure(`porting: expected --seconds to be a positive number, got ${values.seconds}`);
  const { libtorch } = await prepare();
  const { port } = await import(pathToFileURL(join(root, 'dist', 'porter', 'port.js')).href);
  const given = positionals.length > 0 ? positionals.map((p) => resolve(p)) : [examples(values.examples), ...own()];
  const programs = given.flatMap(programsOf).filter(({ name }) => name.includes(values.only ?? ''));
  if (programs.length === 0) throw new Failure('porting: expected paths to hold scripts of Python, found none');
  for (const p of programs) Object.assign(p, port(p.source));
  types(programs);
  if (!values['no-run']) {
    const python = referencePython(libtorch, values.python);
    needs(python, ['matplotlib', 'tqdm']);
    await side('python', programs, (p) => runPython(python, p));
    await side('ts', programs, (p) => runPort(port, p));
    for (const p of programs) p.result = compare(p);
    const differing = programs.filter((p) => p.result.numbers === 'differ');
    await side('digit', differing, (p) => runNudged(python, p));
    for (const p of differing) p.result = compare(p, unheld(p));
  }
  const table = report(programs);
  writeFileSync(join(work, 'report.md'), `${table}\n${details(programs)}`);
  console.log(table);
  const bad = programs.filter((p) => p.errors.length > 0 || p.result?.numbers === 'differ' || p.result?.stopped);
  if (bad.length > 0) process.exitCode = 1;
}

/** The folder of the reference's examples. */
function examples(given) {
  if (given !== undefined) return resolve(given);
  const clone = join(root, '.cache', 'torchebm');
  if (!existsSync(join(clone, 'examples'))) {
    console.error(`Cloning the examples of Python TorchEBM ${REFERENCE} into ${relative(root, clone)}`);
    rmSync(clone, { recursive: true, force: true });
    const git = (...args) => run('git', ['-C', clone, ...args], { what: `git ${args[0]}` });
    mkdirSync(clone, { recursive: true });
    git('init', '--quiet');
    git('sparse-checkout', 'set', 'examples');
    git('fetch', '--quiet', '--depth', '1', '--filter=blob:none', EXAMPLES.url, EXAMPLES.commit);
    git('checkout', '--quiet', 'FETCH_HEAD');
  }
  return join(clone, 'examples');
}

/** The pages and scripts of this repository. */
const own = () => [join(root, 'README.md'), join(root, 'docs'), join(root, 'test', 'porting')];

/** The scripts of a file or a folder: Python files, and blocks of Python in pages. */
function programsOf(path) {
  if (!existsSync(path)) throw new Failure(`porting: expected ${path} to be a file or a folder, found none`);
  const files = statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true })
        .map((f) => join(path, f))
        .filter((f) => /\.(py|md|txt)$/.test(f))
        .sort()
    : [path];
  return files.flatMap((file) => {
    const name = relative(statSync(path).isDirectory() ? dirname(path) : dirname(dirname(path)), file).replace(
      /\.\w+$/,
      '',
    );
    const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
    if (file.endsWith('.py')) return [{ name, source: text, folder: dirname(file) }];
    const blocks = [...text.matchAll(/^([ \t]*)```python[^\n]*\n([\s\S]*?)^[ \t]*```/gm)];
    return blocks.map(([, pad, block], i) => {
      const source = block
        .split('\n')
        .map((l) => (l.startsWith(pad) ? l.slice(pad.length) : l))
        .join('\n');
      return { name: `${name} ${i + 1}`, source, folder: null };
    });
  });
}

function needs(python, modules) {
  const missing = modules.filter((m) => spawnSync(python, ['-c', `import ${m}`]).status !== 0);
  if (missing.length === 0) return;
  run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...missing], { what: 'pip install' });
}

const slug = (name) => name.replaceAll(/[^\w.-]+/g, '_');

/** The errors of tsc --strict in every port, in a package that depends on this one. */
function types(programs) {
  const folder = join(work, 'types');
  rmSync(folder, { recursive: true, force: true });
  consumer(folder);
  const files = programs.map((p) => {
    const file = join(folder, `${slug(p.name)}.ts`);
    writeFileSync(file, p.code);
    return file;
  });
  const options = {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.esnext.disposable.d.ts'],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    moduleDetection: ts.ModuleDetectionKind.Force,
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: ['node'],
  };
  const program = ts.createProgram(files, options);
  programs.forEach((p, i) => {
    const source = program.getSourceFile(files[i]);
    p.errors = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map((d) => {
      const { line } = source.getLineAndCharacterOfPosition(d.start ?? 0);
      return `${line + 1}: ${ts.flattenDiagnosticMessageText(d.messageText, ' ').slice(0, 200)}`;
    });
  });
}

/** A package that finds this one as a user's does. */
function consumer(folder) {
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  symlinkSync(root, join(folder, 'node_modules', 'torchebm'));
  symlinkSync(join(root, 'node_modules', '@types'), join(folder, 'node_modules', '@types'));
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
}

/** Runs all scripts of one side, two at a time, those of one folder in their order since they read each other's files. */
async function side(name, programs, work_) {
  const folder = join(work, name);
  rmSync(folder, { recursive: true, force: true });
  if (name === 'ts') consumer(folder);
  const groups = new Map();
  for (const p of programs) {
    const key = p.folder === null ? p.name : dirname(p.name);
    groups.set(key, [...(groups.get(key) ?? []), p]);
  }
  const queue = [...groups.values()];
  const next = async () => {
    for (let group = queue.shift(); group; group = queue.shift()) for (const p of group) await work_(p);
  };
  await Promise.all([next(), next()]);
}

const ENV = { OMP_NUM_THREADS: '1', MKL_NUM_THREADS: '1', TQDM_DISABLE: '1', TORCHEBM_SMOKE: '1', COLUMNS: '80' };

/** A place for a run of a script, with the files that lie beside it. */
function place(name, p, text, ending) {
  const folder = join(work, name, p.folder === null ? slug(p.name) : dirname(p.name));
  mkdirSync(folder, { recursive: true });
  const shown = join(folder, `figures-${slug(basename(p.name))}`);
  mkdirSync(shown);
  const file = join(folder, `${slug(basename(p.name))}.${ending}`);
  writeFileSync(file, text);
  return { folder, file, env: { ...process.env, ...ENV, TORCHEBM_FIGURES: shown } };
}

const start = promisify(execFile);

async function execute(program, args, { folder, env }) {
  const before = new Set(pictures(folder));
  try {
    const options = { cwd: folder, env, timeout: seconds * 1000, maxBuffer: 2 ** 26 };
    const { stdout } = await start(program, args, options);
    return { ok: true, stdout, pictures: pictures(folder).filter((f) => !before.has(f)) };
  } catch (error) {
    const lines = String(error.stderr || error.message)
      .trim()
      .split('\n');
    const says = lines.findLast((l) => /^\w*(Error|Exception)\b/.test(l.trim())) ?? lines.at(-1);
    return {
      ok: false,
      stdout: error.stdout ?? '',
      error: (error.killed ? `no end after ${seconds} s` : says).trim(),
      pictures: [],
    };
  }
}

const pictures = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((f) => /\.(png|svg|gif|pdf|jpe?g|mp4)$/.test(f) && !f.startsWith('node_modules'))
    .sort();

/** Python's run of the small copy; of the script as it stands where the small one fails. Its result is kept. */
async function runPython(python, p) {
  const shrunk = spawnSync(python, [join(here, 'shrink.py')], { input: p.source, encoding: 'utf8' }).stdout;
  const tools = ['run.py', 'shrink.py'].map((f) => readFileSync(join(here, f), 'utf8'));
  for (const text of shrunk === p.source ? [shrunk] : [shrunk, p.source]) {
    const at = place('python', p, text, 'py');
    const print = createHash('sha256')
      .update([...tools, at.file, text].join('\0'))
      .digest('hex')
      .slice(0, 16);
    const kept = join(work, 'kept', print);
    if (!existsSync(join(kept, 'result.json'))) {
      const report = join(work, 'kept', `${print}.json`);
      mkdirSync(join(work, 'kept'), { recursive: true });
      const result = await execute(python, [join(here, 'run.py'), at.file, report], at);
      Object.assign(result, result.ok ? JSON.parse(readFileSync(report, 'utf8')) : { probes: [] });
      rmSync(report, { force: true });
      cpSync(at.folder, join(kept, 'files'), { recursive: true });
      writeFileSync(join(kept, 'result.json'), JSON.stringify(result));
    } else cpSync(join(kept, 'files'), at.folder, { recursive: true });
    p.python = { ...JSON.parse(readFileSync(join(kept, 'result.json'), 'utf8')), text, folder: at.folder };
    if (p.python.ok) return;
    rmSync(join(at.folder, `figures-${slug(basename(p.name))}`), { recursive: true, force: true });
  }
}

/** Python's run with other last digits of some functions. */
async function runNudged(python, p) {
  const at = place('digit', p, p.python.text, 'py');
  const env = { ...at.env, TORCHEBM_LAST_DIGIT: '1' };
  const result = await execute(python, [join(here, 'run.py'), at.file, join(at.folder, 'report.json')], { ...at, env });
  p.nudged = { ...result, folder: at.folder };
}

/** The places of the numbers that Python does not hold itself when a last digit changes. */
function unheld({ python, nudged }) {
  const [xs, ys] = [python, nudged].map((run_) => words(run_).match(NUMBER) ?? []);
  if (!nudged.ok || xs.length !== ys.length) return new Set();
  const moves = (x, y) => x !== y && Math.abs(x - y) > HELD * Math.max(Math.abs(x), 1e-2);
  return new Set(xs.flatMap((x, i) => (moves(Number(x), Number(ys[i])) ? [i] : [])));
}

/** The run of the port of what Python ran. */
async function runPort(port, p) {
  if (!p.python.ok) return;
  const { code } = port(`${p.python.text.trimEnd()}\n${p.python.probes.map((l) => `${l}\n`).join('')}`);
  const at = place('ts', p, code, 'ts');
  const js = at.file.replace(/\.ts$/, '.js');
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  writeFileSync(js, ts.transpileModule(code, { compilerOptions }).outputText);
  const args = ['--import', pathToFileURL(join(here, 'start.mjs')).href, js];
  p.port = { ...(await execute(process.execPath, args, at)), folder: at.folder };
}

/** The signs that a terminal takes for colours. */
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g');
const NUMBER = /[-+]?(?:\d+\.?\d*(?:e[-+]?\d+)?|\.\d+|(?<![a-z])(?:nan|inf)(?![a-z]))/gi;

/** The output of a run, without the names of folders and dtypes, times and the ends of lines. */
const words = ({ stdout, folder }) =>
  stdout
    .replaceAll(folder, '.')
    .replaceAll('\r', '\n')
    .replace(/dtype=torch\.\w+/g, 'dtype')
    .replace(/\bnp\.(int|float)\d+\(/g, '(')
    .replace(/\d+(\.\d+)?(?= ?(s|ms|secs?|seconds|it\/s)\b)/g, 'TIME')
    .replaceAll(COLOURS, '');

function equal(a, b) {
  const [x, y] = [Number(a.replace(/inf/i, 'Infinity')), Number(b.replace(/inf/i, 'Infinity'))];
  if (Object.is(x, y) || x === y) return true;
  const digits = /\.(\d+)/.exec(a)?.[1].length ?? 0;
  const power = Number(/e([-+]?\d+)/i.exec(a)?.[1] ?? 0);
  const last = digits > 0 || power !== 0 ? 1.01 * 10 ** (power - digits) : 0;
  return Math.abs(x - y) <= Math.max(TOLERANCE * Math.max(Math.abs(x), 1e-2), last);
}

/** The agreement of the two sides; `apart` has the places of numbers that are not asked for. */
function compare(p, apart = new Set()) {
  if (!p.python.ok) return { fragment: p.python.error };
  if (!p.port.ok) return { stopped: p.port.error };
  const [a, b] = [words(p.python), words(p.port)];
  const [xs, ys] = [a.match(NUMBER) ?? [], b.match(NUMBER) ?? []];
  const first = xs.findIndex((x, i) => ys[i] === undefined || !(equal(x, ys[i]) || apart.has(i)));
  const numbers = xs.length === ys.length && first < 0 ? xs.length : 'differ';
  // A figure of PDF is one of SVG here.
  const missing = p.python.pictures.map((f) => f.replace(/\.pdf$/, '.svg')).filter((f) => !p.port.pictures.includes(f));
  return {
    numbers,
    apart: numbers === 'differ' ? 0 : xs.filter((x, i) => !equal(x, ys[i])).length,
    where:
      numbers === 'differ'
        ? `${first < 0 ? 'count' : `number ${first + 1}`}: ${xs[first]} and ${ys[first]} (${xs.length}, ${ys.length})`
        : '',
    text: a.trim() === b.trim(),
    pictures: p.python.pictures.length,
    missing,
  };
}

/** The table. */
function report(programs) {
  const rows = programs.map((p) => {
    const lines = p.todos.reduce((n, t) => n + t.lines, 0);
    const r = p.result;
    const state =
      r === undefined
        ? ''
        : r.fragment
          ? 'Python does not run it'
          : r.stopped
            ? `stops: ${r.stopped}`
            : r.numbers === 'differ'
              ? `differ at ${r.where}`
              : `${r.numbers - r.apart} equal${r.apart ? `, ${r.apart} that Python does not hold itself` : ''}${r.text ? '' : ', other text'}`;
    const drawn = r?.pictures ? `${r.pictures - r.missing.length} of ${r.pictures}` : '';
    return [
      p.name,
      lines === 0 ? 'untouched' : `${lines} by hand`,
      p.errors.length === 0 ? '' : `${p.errors.length} errors`,
      state.replaceAll('|', '\\|').slice(0, 160),
      drawn,
    ];
  });
  const lines = (p) => p.todos.reduce((n, t) => n + t.lines, 0);
  const ran = programs.filter((p) => p.result && !p.result.fragment);
  const equal_ = ran.filter((p) => typeof p.result.numbers === 'number');
  const figures = ran.reduce((n, p) => n + (p.result.pictures ?? 0), 0);
  const lacking = ran.reduce((n, p) => n + (p.result.missing?.length ?? 0), 0);
  const untouched = programs.filter((p) => lines(p) === 0).length;
  const summary =
    `${programs.length} scripts: ${untouched} untouched (${Math.round((100 * untouched) / programs.length)} %), at most ${Math.max(...programs.map(lines))} lines by hand, ` +
    `${programs.filter((p) => p.errors.length > 0).length} with errors of types; of ${ran.length} that Python runs, ` +
    `${equal_.filter((p) => p.result.apart === 0).length} have equal numbers, ${equal_.filter((p) => p.result.apart > 0).length} but for those that a last digit of exp moves in Python too; ${figures - lacking} of ${figures} pictures`;
  const head = ['| Script | By hand | Types | Numbers | Pictures |', '|---|---|---|---|---|'];
  return `${[...head, ...rows.map((r) => `| ${r.join(' | ')} |`), '', summary].join('\n')}\n`;
}

/** The work left by hand, errors of tsc and numbers that differ, script by script; beside the table in .cache/porting. */
function details(programs) {
  return programs
    .map((p) => {
      const lines = [
        ...p.todos.map((t) => `by hand: line ${t.line}: ${t.python.trim()} (${t.reason})`),
        ...p.errors.map((e) => `tsc: ${e}`),
        ...(p.result?.stopped ? [`stops: ${p.result.stopped}`] : []),
        ...(p.result?.fragment ? [`Python: ${p.result.fragment}`] : []),
        ...(p.result?.where ? [`differs: ${p.result.where}`] : []),
        ...(p.result?.missing ?? []).map((f) => `no picture ${f}`),
      ];
      return lines.length > 0 ? [`## ${p.name}`, ...lines.map((l) => `- ${l}`), ''].join('\n') : '';
    })
    .filter(Boolean)
    .join('\n');
}

await main(all);
