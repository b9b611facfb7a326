export interface Kernel {
  name: string;
  arch: string;
  registers: number;
  stack: number;
  stores: number;
  loads: number;
}
export const LIMITS: { float: number; double: number };
export function parsePtxas(log: string): Kernel[];
export function kindOf(name: string): [string, string];
export function tableOf(
  kernels: Kernel[],
  unbounded?: Kernel[],
): {
  sampler: string;
  type: string;
  arch: string;
  kernels: number;
  registers: number;
  wanted: number | '-';
  stack: number;
  spills: number;
}[];
export function faultsOf(kernels: Kernel[], unbounded: Kernel[], limits?: { float: number; double: number }): string[];
