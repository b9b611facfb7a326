// The numeric environments: which kernels libtorch, MKL and oneDNN take is chosen by these variables when a process
// starts, as another processor would choose. Fixtures are written under all of them, and their tests run under all.
import { readFileSync } from 'node:fs';

const threads = (count) => ({ OMP_NUM_THREADS: `${count}`, MKL_NUM_THREADS: `${count}` });

/** name → what the processor must have, and the variables. Fixtures hold the numbers of the first. */
export const ENVIRONMENTS = {
  compatible: {
    needs: ['avx2', 'fma'],
    env: { ATEN_CPU_CAPABILITY: 'avx2', MKL_CBWR: 'COMPATIBLE', ONEDNN_MAX_CPU_ISA: 'AVX2', ...threads(1) },
  },
  plain: {
    needs: ['sse4_2'],
    env: {
      ATEN_CPU_CAPABILITY: 'default',
      MKL_ENABLE_INSTRUCTIONS: 'SSE4_2',
      ONEDNN_MAX_CPU_ISA: 'SSE41',
      ...threads(1),
    },
  },
  avx2: {
    needs: ['avx2', 'fma'],
    env: { ATEN_CPU_CAPABILITY: 'avx2', MKL_ENABLE_INSTRUCTIONS: 'AVX2', ONEDNN_MAX_CPU_ISA: 'AVX2', ...threads(2) },
  },
  avx512: {
    needs: ['avx512f', 'avx512dq', 'avx512bw', 'avx512vl'],
    env: {
      ATEN_CPU_CAPABILITY: 'avx512',
      MKL_ENABLE_INSTRUCTIONS: 'AVX512',
      ONEDNN_MAX_CPU_ISA: 'AVX512_CORE',
      ...threads(1),
    },
  },
  mixed: {
    needs: ['sse4_2'],
    env: { ATEN_CPU_CAPABILITY: 'default', MKL_CBWR: 'COMPATIBLE', ONEDNN_MAX_CPU_ISA: 'ALL', ...threads(2) },
  },
  own: { needs: [], env: threads(2) },
};

/** Every variable that an environment may set. */
const VARIABLES = [...new Set(Object.values(ENVIRONMENTS).flatMap(({ env }) => Object.keys(env)))];

/** The variables of this process, but those of the environment `name`. */
export function variablesOf(name) {
  const rest = Object.entries(process.env).filter(([variable]) => !VARIABLES.includes(variable));
  return { ...Object.fromEntries(rest), ...ENVIRONMENTS[name].env };
}

/** The features that this processor lacks for the environment `name`. */
export function missing(name) {
  const flags = new Set(/^flags\s*:(.*)$/m.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1].trim().split(' '));
  return ENVIRONMENTS[name].needs.filter((flag) => !flags.has(flag));
}
