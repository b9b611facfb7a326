// The report of ptxas on the kernels that it has compiled (-Xptxas -v): registers, stack, spills.

/** The most registers that a thread may have, so that enough of them fit beside one another. */
export const LIMITS = { float: 128, double: 240 };

/** The kernels of a log: name (mangled), arch, registers, stack, and the bytes stored and loaded by spills. */
export function parsePtxas(log) {
  const kernels = [];
  let kernel;
  for (const line of log.split('\n')) {
    const begun = /Compiling entry function '(\S+)' for '(\S+)'/.exec(line);
    if (begun) kernel = { name: begun[1], arch: begun[2] };
    if (!kernel) continue;
    const memory = /(\d+) bytes stack frame, (\d+) bytes spill stores, (\d+) bytes spill loads/.exec(line);
    if (memory) [kernel.stack, kernel.stores, kernel.loads] = memory.slice(1).map(Number);
    const used = /Used (\d+) registers/.exec(line);
    if (!used) continue;
    if (kernel.stores === undefined) throw new Error(`ptxas says nothing of the spills of ${kernel.name}`);
    kernels.push({ ...kernel, registers: Number(used[1]) });
    kernel = undefined;
  }
  if (kernels.length === 0) throw new Error('ptxas says nothing of any kernel: was it asked with -Xptxas -v?');
  return kernels;
}

/** The sampler and type of a kernel by its mangled name, as [Hmc, float]. */
export function kindOf(name) {
  const found = /^_ZN3ebm4cuda(?:5enter|11enter_block)INS0_(\d+)(\w+)/.exec(name);
  const [sampler, rest] = found ? [found[2].slice(0, found[1]), found[2].slice(found[1])] : [];
  const type = { If: 'float', Id: 'double' }[rest?.slice(0, 2)];
  if (!type) throw new Error(`${name} is no kernel of ebm::cuda`);
  return [sampler, type];
}

/** A row for each sampler, type and architecture, with the most that one of its kernels takes. */
export function tableOf(kernels) {
  const rows = new Map();
  for (const kernel of kernels) {
    const [sampler, type] = kindOf(kernel.name);
    const key = [sampler, type, kernel.arch].join(' ');
    const row = rows.get(key) ?? { sampler, type, arch: kernel.arch, kernels: 0, registers: 0, stack: 0, spills: 0 };
    row.kernels += 1;
    row.registers = Math.max(row.registers, kernel.registers);
    row.stack = Math.max(row.stack, kernel.stack);
    row.spills += kernel.stores + kernel.loads;
    rows.set(key, row);
  }
  return [...rows.values()];
}

/** The faults of the kernels: spills, and more registers than the limit of their type. */
export function faultsOf(kernels, limits = LIMITS) {
  return kernels.flatMap(({ name, arch, registers, stores, loads }) => {
    const [sampler, type] = kindOf(name);
    const who = `${sampler} of ${type} for ${arch} (${name})`;
    return [
      ...(stores + loads > 0 ? [`${who} spills: ${stores} bytes stored, ${loads} bytes loaded`] : []),
      ...(registers > limits[type] ? [`${who} takes ${registers} registers, more than ${limits[type]}`] : []),
    ];
  });
}
