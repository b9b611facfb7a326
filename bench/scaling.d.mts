import type { Figure } from '../lib/plot/index.js';

export function curve<R extends { size: Record<string, number> }>(rows: R[], axis: string): [value: number, row: R][];
export function scalingFigure(results: { id: string; ours: object | null; rivals: object }[]): Figure;
