/** @file The numbers that `npm run cuda` reads in ptxas's log, and that it refuses kernels that spill. */
import { describe, expect, it } from 'vitest';
import { faultsOf, kindOf, LIMITS, parsePtxas, tableOf } from '../../scripts/cuda/ptxas.mjs';

const HMC =
  '_ZN3ebm4cuda5enterINS0_3HmcIfLi0ENS0_13FormulaTargetIfNS_8formulas14StyblinskiTangEEENS0_11PhiloxNoiseIfEEEEEEvT_';
const EACH =
  '_ZN3ebm4cuda5enterINS0_14FirstOrderEachIdNS0_13FormulaTargetIdNS_8formulas8HarmonicEEENS0_12LangevinRuleIdEENS0_11PhiloxNoiseIdEEEEEEvT_';

const BLOCK = '_ZN3ebm4cuda11enter_blockINS0_12TrainingPassIfLi3EEEEEvT_';

/** ptxas's words on one kernel. */
const said = (name: string, arch: string, registers: number, stores = 0, loads = 0) =>
  [
    `ptxas info    : Compiling entry function '${name}' for '${arch}'`,
    `ptxas info    : Function properties for ${name}`,
    `    72 bytes stack frame, ${stores} bytes spill stores, ${loads} bytes spill loads`,
    `ptxas info    : Used ${registers} registers, used 0 barriers, 72 bytes cumulative stack size`,
    'ptxas info    : Compile time = 12.3 ms',
  ].join('\n');

describe('the log of ptxas', () => {
  it('has the registers, the stack and the spills of every kernel', () => {
    const kernels = parsePtxas(`ptxas info    : 0 bytes gmem\n${said(HMC, 'sm_80', 95)}\n${said(EACH, 'sm_90', 64)}`);
    expect(kernels).toEqual([
      { name: HMC, arch: 'sm_80', registers: 95, stack: 72, stores: 0, loads: 0 },
      { name: EACH, arch: 'sm_90', registers: 64, stack: 72, stores: 0, loads: 0 },
    ]);
    const wanted = [{ ...kernels[0]!, registers: 120 }];
    const rest = { stack: 72, spills: 0 };
    expect(tableOf([...kernels, { ...kernels[0]!, registers: 40 }], wanted)).toEqual([
      { sampler: 'Hmc', type: 'float', arch: 'sm_80', kernels: 2, registers: 95, wanted: 120, ...rest },
      { sampler: 'FirstOrderEach', type: 'double', arch: 'sm_90', kernels: 1, registers: 64, wanted: '-', ...rest },
    ]);
    expect(faultsOf(kernels, wanted)).toEqual([]);
    expect(kindOf(BLOCK)).toEqual(['TrainingPass', 'float']);
  });

  const spills = (stores: number, loads: number) => faultsOf(parsePtxas(said(HMC, 'sm_86', 32, stores, loads)), []);
  it('is refused where a kernel spills, if only one that loads', () => {
    expect(spills(60, 86)).toEqual([`Hmc of float for sm_86 (${HMC}) spills: 60 bytes stored, 86 bytes loaded`]);
    expect(spills(0, 4)).toHaveLength(1);
    expect(spills(4, 0)).toHaveLength(1);
  });

  it('is refused where a kernel without a bound wants more registers than the limit of its type', () => {
    const wants = (name: string, registers: number) => faultsOf([], parsePtxas(said(name, 'sm_90', registers)));
    expect(wants(HMC, LIMITS.float)).toEqual([]);
    expect(wants(HMC, LIMITS.float + 1)).toEqual([
      `Hmc of float for sm_90 (${HMC}) wants 129 registers, more than 128`,
    ]);
    expect(wants(EACH, LIMITS.float + 1)).toEqual([]);
    expect(wants(EACH, LIMITS.double + 1)).toHaveLength(1);
  });

  it('is an error where it says nothing, so that a change of words is noticed', () => {
    expect(() => parsePtxas('nvcc: all is well')).toThrow('-Xptxas -v');
    expect(() => parsePtxas(said(HMC, 'sm_80', 32).replace('stack frame', 'frame'))).toThrow('spills');
    expect(() => kindOf('_Z3foov')).toThrow('no kernel');
  });
});
