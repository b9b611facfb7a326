import type { PythonFunction } from './python.mjs';
export interface Run {
  name: string;
  shape: number[];
  dtype: string;
  seed: number;
  result: Record<string, unknown>;
}
export function readCases(): Map<string, Map<string, PythonFunction>>;
export function hasForms(definition: PythonFunction): boolean;
export interface Difference {
  path: string;
  by: number;
}
export function compare(
  torchebm: object,
  definition: PythonFunction,
  run: Run,
  options?: { sync?: boolean },
): Promise<{ differences: Difference[]; count: number }>;
export function judge(
  differences: Difference[],
  result: Run['result'],
  spread?: Record<string, number>,
): { path: string; relative: number; state: 'equal' | 'close' | 'apart' | 'off' };
