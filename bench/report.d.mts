import type { Row } from './rows.mjs';

export function report(run: object, rows: { id: string; row: Row }[]): string;
export function rewritten(page: string, text: string): string;
