// Running programs under the sanitizers of addresses (ASan), leaks (LSan) and undefined behaviour (UBSan).
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './common.mjs';

/** The files that list what libtorch and Node do themselves, each with the reason. */
const suppressions = (name) => `suppressions=${join(root, 'native', 'test', 'sanitizers', `${name}.txt`)}`;

const undefinedBehaviour = `halt_on_error=1:print_stacktrace=1:${suppressions('undefined')}`;

/** Tests ask for more memory than there is, and expect an error. */
const addresses = 'allocator_may_return_null=1';

/** The variables of a program that was linked with the sanitizers. */
export function sanitizedProgram() {
  return {
    ASAN_OPTIONS: `${addresses}:detect_leaks=1:strict_init_order=1`,
    LSAN_OPTIONS: suppressions('leaks'),
    UBSAN_OPTIONS: undefinedBehaviour,
  };
}

/** The variables of Node, which was not: the sanitizer must be there first. Node leaves its memory to the system. */
export function sanitizedNode() {
  const { stdout } = spawnSync(process.env.CXX ?? 'c++', ['-print-file-name=libasan.so'], { encoding: 'utf8' });
  return { LD_PRELOAD: stdout.trim(), ASAN_OPTIONS: `${addresses}:detect_leaks=0`, UBSAN_OPTIONS: undefinedBehaviour };
}
