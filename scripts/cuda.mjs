// npm run cuda: compiles the kernels for GPUs (native/ebm/cuda) with NVIDIA's nvcc, which needs neither a GPU nor a
// driver, and writes the companion package torchebm-cuda-linux-x64 to .cache/cuda, or with --arm64 that for Linux on arm64,
// which a cross-compiler and qemu-user-static make and try here (see cuda/platforms.mjs). Compares our Philox with cuRAND's
// headers, and fails where a kernel spills or wants more registers than the limit. Compiles what carries tensors between
// GPUs (native/nccl), and what has them take steps by graphs (native/graphs), for the same package, and asks libtorch's half
// for CUDA for all of their names where one is there.
//   --libtorch that alone
//   --arm64    for Linux on arm64
//   --quick    for one architecture (sm_90) alone, and no package
//   --fresh    sets nvcc up anew
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure, main, root, run } from './common.mjs';
import { PLATFORMS, runtimeOf } from './cuda/platforms.mjs';
import { faultsOf, LIMITS, parsePtxas, tableOf } from './cuda/ptxas.mjs';
import { fetchLibtorch, install } from './prepare.mjs';
import { needArmTools } from './qemu.mjs';
import { checkSymbols } from './symbols.mjs';
import { importAddon } from './transpile.mjs';

/** The wheels of the toolkit, which pip installs under the Python package `nvidia`. */
const WHEELS = [
  {
    name: 'nvidia-cuda-nvcc',
    version: '13.0.88',
    file: 'nvidia_cuda_nvcc-13.0.88-py3-none-manylinux2014_x86_64.manylinux_2_17_x86_64.whl',
    sha256: '56fe502eb77625a12f25172caa3cdddb4e4c8ba2c8c17dba44b164761b380f03',
    bytes: 37384532,
  },
  {
    name: 'nvidia-nvvm',
    version: '13.0.88',
    file: 'nvidia_nvvm-13.0.88-py3-none-manylinux2010_x86_64.manylinux_2_12_x86_64.whl',
    sha256: 'c5f41ffeb6466944a026dfa5317d7d85355c119bbec279205d22f1869d1054e0',
    bytes: 61601415,
  },
  {
    name: 'nvidia-cuda-crt',
    version: '13.0.88',
    file: 'nvidia_cuda_crt-13.0.88-py3-none-manylinux2014_x86_64.manylinux_2_17_x86_64.whl',
    sha256: '2c8043c7c9e02492716426e9919fc78d2c5b3b2a7a768a88e952676b08aa55a4',
    bytes: 134086,
  },
  {
    name: 'nvidia-cuda-runtime',
    version: '13.0.96',
    file: 'nvidia_cuda_runtime-13.0.96-py3-none-manylinux2014_x86_64.manylinux_2_17_x86_64.whl',
    sha256: '7f82250d7782aa23b6cfe765ecc7db554bd3c2870c43f3d1821f1d18aebf0548',
    bytes: 2243632,
  },
  {
    name: 'nvidia-cuda-cccl',
    version: '13.0.85',
    file: 'nvidia_cuda_cccl-13.0.85-py3-none-manylinux2014_x86_64.manylinux_2_17_x86_64.whl',
    sha256: 'e0da7ad981f3a8aff08241b5bfc1af868742a63e2762f53a5171c492ef242649',
    bytes: 3120526,
  },
  {
    name: 'nvidia-curand',
    version: '10.4.0.35',
    file: 'nvidia_curand-10.4.0.35-py3-none-manylinux_2_27_x86_64.whl',
    sha256: '1aee33a5da6e1db083fe2b90082def8915f30f3248d5896bcec36a579d941bfc',
    bytes: 59544258,
  },
  {
    name: 'nvidia-nccl-cu13',
    version: '2.28.9',
    file: 'nvidia_nccl_cu13-2.28.9-py3-none-manylinux_2_18_x86_64.whl',
    sha256: 'e4553a30f34195f3fa1da02a6da3d6337d28f2003943aa0a3d247bbc25fefc42',
    bytes: 196493177,
  },
];

/** Ampere to Blackwell. The code in between, PTX, is the oldest one's: a newer GPU compiles it when it meets it. */
const ARCHITECTURES = ['sm_80', 'sm_86', 'sm_89', 'sm_90', 'sm_100', 'sm_120'];

/** The one that they are compiled for without a bound on registers too. */
const UNBOUNDED = 'sm_90';

/** The files of kernels, those that take longest first, and what starts them. */
const SOURCES = ['double', 'float', 'network_double', 'network_float', 'library'];

const cache = join(root, '.cache', 'cuda');
const kit = join(cache, 'kit', 'nvidia', 'cu13');
const native = join(root, 'native');

/** An object of a source, for a platform. */
const objectOf = (name, platform) => join(cache, platform, `${name}.o`);

/** Unpacks the toolkit to .cache/cuda/kit. */
async function setUp(fresh) {
  const stamp = join(cache, 'kit', 'wheels.json');
  const wanted = JSON.stringify(WHEELS.map(({ sha256 }) => sha256));
  if (!fresh && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const { download } = await importAddon('wheels');
  const { readZip, unzip } = await importAddon('unzip');
  const { drawProgress } = await importAddon('progress');
  const files = await download(WHEELS, join(cache, 'wheels'), { env: process.env, onProgress: drawProgress() });
  rmSync(join(cache, 'kit'), { recursive: true, force: true });
  for (const file of files) {
    for (const entry of await readZip(file)) {
      // Of cuRAND and NCCL the headers alone.
      if (entry.name.endsWith('/') || /libcurand|libnccl|dist-info/.test(entry.name)) continue;
      await unzip(file, entry, join(cache, 'kit', entry.name));
    }
  }
  for (const program of ['nvcc', 'cudafe++', 'fatbinary', 'nvlink', 'ptxas', 'bin2c']) {
    chmodSync(join(kit, 'bin', program), 0o755);
  }
  chmodSync(join(kit, 'nvvm', 'bin', 'cicc'), 0o755);
  writeFileSync(stamp, wanted);
}

/** Our Philox beside cuRAND's own code, compiled for this processor with fused products, as nvcc compiles it. */
function compareWithCurand() {
  const program = join(cache, 'curand');
  const include = join(kit, 'include');
  const headers = ['-I', native, '-isystem', include, '-isystem', join(include, 'cccl')];
  const flags = ['-std=gnu++20', '-O2', '-mfma', '-ffp-contract=fast', '-w'];
  run('g++', [...flags, ...headers, join(root, 'scripts', 'cuda', 'curand.cpp'), '-o', program]);
  const { status, stdout } = spawnSync(program, { encoding: 'utf8' });
  console.log(stdout.trim().split('\n').at(-1));
  if (status !== 0) throw new Failure('Philox differs from cuRAND');
}

/** Compiles a source to an object; gives what ptxas says. */
function compile(name, architectures, platform) {
  const code = [...architectures, 'compute_80'].join(',');
  const kind = ['-arch=compute_80', `-code=${code}`, '--compress-mode=size', ...PLATFORMS[platform].nvcc, '-c'];
  return nvcc(name, [...kind, '-Xcompiler', '-fPIC,-fvisibility=hidden', '-o', objectOf(name, platform)]);
}

/**
 * The same for one architecture, with no bound on the registers of a thread; gives what ptxas says of how many it wants.
 * Under a bound no kernel takes more: it spills, or is computed otherwise.
 */
function compileUnbounded(name) {
  return nvcc(name, [`-arch=${UNBOUNDED}`, '-cubin', '-DEBM_UNBOUNDED', '-o', join(cache, `${name}.unbounded.cubin`)]);
}

function nvcc(name, options) {
  const args = ['-std=c++20', '-O3', '-fmad=false', '--expt-relaxed-constexpr', '-Xptxas', '-v', '-I', native];
  args.push(...options, join(native, 'ebm', 'cuda', `${name}.cu`));
  return new Promise((resolve, reject) => {
    const child = spawn(join(kit, 'bin', 'nvcc'), args, { stdio: ['ignore', 'inherit', 'pipe'] });
    let log = '';
    child.stderr.on('data', (data) => {
      log += data;
    });
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve(log);
      else reject(new Failure(`nvcc ${name}.cu failed:\n${log}`));
    });
  });
}

/** Of `work(item)` for all items, the results: as many at once as there are processors. */
async function inTurns(items, work) {
  const results = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const i = next++;
      results[i] = await work(items[i]);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return results;
}

function show(kernels, unbounded) {
  const columns = ['sampler', 'type', 'arch', 'kernels', 'registers', 'wanted', 'stack', 'spills'];
  const rows = [columns, ...tableOf(kernels, unbounded).map((row) => columns.map((column) => String(row[column])))];
  const widths = columns.map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  for (const row of rows)
    console.log(
      row
        .map((cell, i) => cell.padEnd(widths[i]))
        .join('  ')
        .trimEnd(),
    );
  console.log(`Limits: ${LIMITS.float} registers wanted (float32), ${LIMITS.double} (float64), no spills.`);
}

/** Links the library, and opens it here. */
async function link(platform) {
  const { compiler, here } = PLATFORMS[platform];
  const library = join(cache, platform, 'torchebm_cuda.so');
  const objects = SOURCES.map((name) => objectOf(name, platform));
  const sources = ['-std=c++20', '-O2', '-fPIC', '-fvisibility=hidden', join(native, 'glibc', 'glibc.cpp')];
  const runtime = await runtimeOf(platform, cache);
  // CUDA's runtime is the one that libtorch has opened.
  run(compiler, ['-shared', '-s', '-o', library, ...sources, ...objects, `-L${runtime}`, '-lcudart']);
  checkSymbols(library);
  const program = join(cache, platform, 'opens');
  run(compiler, ['-std=c++20', '-I', native, join(root, 'scripts', 'cuda', 'opens.cpp'), '-o', program, '-ldl']);
  const env = { ...process.env, LD_LIBRARY_PATH: runtime };
  run(...here(program, [library]), { env, what: 'opening the library' });
  return library;
}

/** The libraries of the package that are built with libtorch's half for CUDA, each of one source. */
const OF_LIBTORCH = ['nccl', 'graphs'];
const fileOf = (name) => `torchebm_${name}.so`;

/**
 * Compiles one of them, with headers of libtorch, CUDA and NCCL. Of libtorch's libraries it names none, as the addon:
 * whoever opens it has opened them.
 */
function compileWithLibtorch(name, torch, platform) {
  const library = join(cache, platform, fileOf(name));
  const include = join(torch, 'include');
  const folders = [include, join(include, 'torch', 'csrc', 'api', 'include'), join(native, 'nccl', 'absent')];
  folders.push(join(cache, 'kit', 'nvidia', 'nccl', 'include'), join(kit, 'include'), join(kit, 'include', 'cccl'));
  const flags = ['-std=c++20', '-O2', '-DNDEBUG', '-fPIC', '-fvisibility=hidden', '-Wall', '-Wextra', '-Werror'];
  const headers = ['-I', native, ...folders.flatMap((folder) => ['-isystem', folder])];
  const sources = [join(native, name, `${name}.cpp`), join(native, 'glibc', 'glibc.cpp')];
  const all = [...flags, '-Wno-unused-parameter', ...headers, ...sources];
  run(PLATFORMS[platform].compiler, ['-shared', '-s', '-o', library, ...all]);
  checkSymbols(library);
  return library;
}

/** Opens them behind libtorch's half for CUDA, with all names at once, and asks each for what takes a GPU. */
function openWithLibtorch(libraries, torch) {
  const lib = join(torch, 'lib');
  if (!existsSync(join(lib, 'libtorch_cuda.so'))) {
    console.log(
      `NCCL and graphs: compiled; ${torch} has no half for CUDA, so that their names were looked for nowhere.`,
    );
    return;
  }
  const program = join(cache, 'opens_torch');
  const include = join(torch, 'include');
  const headers = ['-I', native, '-isystem', include, '-isystem', join(include, 'torch', 'csrc', 'api', 'include')];
  const linked = [`-L${lib}`, '-ltorch_cpu', '-lc10', '-ldl', '-Wl,--allow-shlib-undefined'];
  const source = join(root, 'scripts', 'cuda', 'opens_torch.cpp');
  run('g++', ['-std=c++20', ...headers, source, '-o', program, ...linked]);
  const env = { ...process.env, LD_LIBRARY_PATH: lib };
  run(program, [join(lib, 'libtorch_cuda.so'), ...libraries], { env, what: 'opening what is built with libtorch' });
}

/** Puts the libraries into a package that npm can pack. */
function writePackage(libraries, platform) {
  const { cpu } = PLATFORMS[platform];
  const name = `torchebm-cuda-${platform}`;
  const folder = join(cache, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const library of libraries) copyFileSync(library, join(folder, basename(library)));
  const { version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const meta = {
    name,
    version,
    description: `The CUDA kernels of torchebm, its CUDA graphs, and NCCL between its processes, for Linux on ${cpu}.`,
    license,
    os: ['linux'],
    cpu: [cpu],
    libc: ['glibc'],
    files: libraries.map((library) => basename(library)),
    main: basename(libraries[0]),
  };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(meta, undefined, 2)}\n`);
  copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  const sizes = libraries.map((library) => `${basename(library)} of ${(statSync(library).size / 1e6).toFixed(1)} MB`);
  console.log(`${folder}: ${sizes.join(', ')}`);
}

await main(async () => {
  const { values } = parseArgs({
    options: Object.fromEntries(['quick', 'fresh', 'libtorch', 'arm64'].map((name) => [name, { type: 'boolean' }])),
  });
  const platform = values.arm64 ? 'linux-arm64' : 'linux-x64';
  if (values.arm64) needArmTools();
  const begun = Date.now();
  install();
  // Some of it is compiled with its headers.
  await fetchLibtorch();
  await setUp(values.fresh);
  const { findLibtorch } = await importAddon('libtorch');
  const torch = findLibtorch({ headers: true }).folder;
  mkdirSync(join(cache, platform), { recursive: true });
  const ofLibtorch = OF_LIBTORCH.map((name) => compileWithLibtorch(name, torch, platform));
  if (!values.arm64) openWithLibtorch(ofLibtorch, torch);
  if (values.libtorch) return;
  compareWithCurand();
  const architectures = values.quick ? ['sm_90'] : ARCHITECTURES;
  const logs = await inTurns(SOURCES, (name) => compile(name, architectures, platform));
  const kernels = parsePtxas(logs.join('\n'));
  const unbounded = parsePtxas((await inTurns(SOURCES.slice(0, -1), compileUnbounded)).join('\n'));
  show(kernels, unbounded);
  const faults = faultsOf(kernels, unbounded);
  if (faults.length > 0) throw new Failure(faults.join('\n'));
  const library = await link(platform);
  if (!values.quick) writePackage([library, ...ofLibtorch], platform);
  console.log(`${kernels.length} kernels in ${Math.round((Date.now() - begun) / 1000)} s.`);
});
