// The platforms of the companion package: how its libraries are compiled on x64, and tried here.
import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { onArm } from '../qemu.mjs';
import { importAddon } from '../transpile.mjs';

export const PLATFORMS = {
  'linux-x64': { cpu: 'x64', compiler: 'g++', nvcc: [], here: (program, args) => [program, args] },
  // nvcc compiles the same code for GPUs, and has the other compiler, of Debian's g++-aarch64-linux-gnu, make the rest.
  'linux-arm64': {
    cpu: 'arm64',
    compiler: 'aarch64-linux-gnu-g++',
    nvcc: ['-ccbin', 'aarch64-linux-gnu-g++'],
    here: onArm,
  },
};

/** The folder of CUDA's runtime for a platform, of the wheel that libtorch has there; fetched where it is not there yet. */
export async function runtimeOf(platform, cache) {
  const folder = join(cache, platform, 'lib');
  if (existsSync(join(folder, 'libcudart.so'))) return folder;
  const { pinsOf } = await importAddon('package');
  const { download } = await importAddon('wheels');
  const { readZip, unzip } = await importAddon('unzip');
  const wheel = pinsOf(platform).cpu.find(({ name }) => name === 'nvidia-cuda-runtime');
  const [file] = await download([wheel], join(cache, 'wheels', platform), { env: process.env });
  for (const entry of await readZip(file)) {
    if (entry.name.endsWith('/libcudart.so.13')) await unzip(file, entry, join(folder, 'libcudart.so.13'));
  }
  symlinkSync('libcudart.so.13', join(folder, 'libcudart.so'));
  return folder;
}
