import { spawnSync } from 'node:child_process';
import { root } from '../../../scripts/common.mjs';

const program = `import { readFileSync } from 'node:fs';
import { torch } from 'torchebm';
const sum = torch.ones([2]).sum().item();
console.log(JSON.stringify({ sum, kB: Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) }));`;

export const rows = {
  import: {
    what: 'from the start of a process to its first tensor',
    rivals: ['torchebm', 'jax'],
    goal: { torchebm: 5, jax: 4 },
    near: { sum: 0 },
    make: () => ({
      run() {
        const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { cwd: root });
        const { sum, kB } = JSON.parse(stdout);
        return { sum, peakMB: Math.round(kB / 1024) };
      },
      results: ({ sum }) => ({ law: { sum } }),
    }),
  },
};
