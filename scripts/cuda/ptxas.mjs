// The report of ptxas on the kernels that it has compiled (-Xptxas -v): registers, stack, spills.

/**
 * The most registers that a thread may want, so that enough of them fit beside one another: two blocks of 256 in float32.
 * The kernels are bounded to that (kBlocks in device.h), and take no more whatever they want; so they are asked without
 * the bound too.
 */
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

/**
 * A row for each sampler, type and architecture, with the most that one of its kernels takes, and, on the architecture of
 * the unbounded ones, wants.
 */
export function tableOf(kernels, unbounded = []) {
  const rows = new Map();
  const wanted = new Map(unbounded.map(({ name, arch, registers }) => [name + arch, registers]));
  for (const kernel of kernels) {
    const [sampler, type] = kindOf(kernel.name);
    const key = [sampler, type, kernel.arch].join(' ');
    const row = rows.get(key) ?? {
      sampler,
      type,
      arch: kernel.arch,
      kernels: 0,
      registers: 0,
      wanted: '-',
      stack: 0,
      spills: 0,
    };
    const own = wanted.get(kernel.name + kernel.arch);
    if (own !== undefined) row.wanted = Math.max(row.wanted === '-' ? 0 : row.wanted, own);
    row.kernels += 1;
    row.registers = Math.max(row.registers, kernel.registers);
    row.stack = Math.max(row.stack, kernel.stack);
    row.spills += kernel.stores + kernel.loads;
    rows.set(key, row);
  }
  return [...rows.values()];
}

/** The faults of kernels: spills, and more registers than the limit of their type, of those that are unbounded. */
export function faultsOf(kernels, unbounded, limits = LIMITS) {
  const who = ({ name, arch }) => `${kindOf(name).join(' of ')} for ${arch} (${name})`;
  const spilling = kernels.filter(({ stores, loads }) => stores + loads > 0);
  const greedy = unbounded.filter(({ name, registers }) => registers > limits[kindOf(name)[1]]);
  return [
    ...spilling.map((kernel) => `${who(kernel)} spills: ${kernel.stores} bytes stored, ${kernel.loads} bytes loaded`),
    ...greedy.map(
      (kernel) => `${who(kernel)} wants ${kernel.registers} registers, more than ${limits[kindOf(kernel.name)[1]]}`,
    ),
  ];
}
