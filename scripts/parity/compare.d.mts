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
export function compare(
  torchebm: object,
  definition: PythonFunction,
  run: Run,
  options?: { sync?: boolean; distance?: (a: number, b: number, path: string) => number },
): Promise<{ worst: number; path: string; count: number }>;
