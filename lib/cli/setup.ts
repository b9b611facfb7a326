import { type Command, Option } from 'commander';

interface Options {
  cpu?: boolean;
  cuda?: boolean;
  headers?: boolean;
  dir?: string;
  from?: string;
  index?: string;
  sha256?: string;
}

/** Adds `torchebm setup`, which puts libtorch where the package finds it. */
export function addSetup(program: Command): void {
  program
    .command('setup')
    .description('Download libtorch and put it where torchebm finds it.')
    .addOption(new Option('--cpu', 'the part that a CPU needs (545 MB)').conflicts('cuda'))
    .option('--cuda', 'CUDA too (2.5 GB); the default where there is an NVIDIA driver')
    .option('--headers', 'the C++ headers too, to build the addon from source')
    .option('--dir <folder>', 'where to put it, for TORCHEBM_LIBTORCH to name (default: the cache in your home folder)')
    .option('--index <url>', 'the package index to download from (default: the one that pip is configured for)')
    .option('--from <path>', 'take a folder of the wheels, or the archive of a libtorch (a file or a URL)')
    .option('--sha256 <hash>', 'the hash of the archive given by --from')
    .action(run);
}

async function run(options: Options): Promise<void> {
  const { setup } = await import('../addon/setup.js');
  const { drawProgress } = await import('../addon/progress.js');
  const { findCudaDriver } = await import('../addon/platform.js');
  const { cpu, cuda = !cpu && !options.from && findCudaDriver() !== undefined, ...rest } = options;
  const interrupt = new AbortController();
  process.once('SIGINT', () => {
    process.exitCode = 130;
    interrupt.abort(new Error('setup: interrupted; run it again to go on.'));
  });
  const { folder, version, fetched } = await setup({
    ...rest,
    cuda,
    signal: interrupt.signal,
    onProgress: drawProgress(),
    onWait: (pid) => process.stderr.write(`Waiting for the setup that process ${pid} runs.\n`),
  });
  console.log(`libtorch ${version} ${fetched ? 'is now' : 'was already'} in ${folder}`);
  if (options.dir) console.log(`Set TORCHEBM_LIBTORCH=${folder} wherever torchebm runs.`);
}
