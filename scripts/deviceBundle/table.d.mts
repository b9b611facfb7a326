export interface Ours {
  time?: number;
  failed?: string;
}
export interface Theirs {
  eager?: number;
  compiled?: number;
  demo?: number;
  share?: number;
  failed?: Record<string, string>;
}
export const ROWS: Record<string, { goal: string; rivals: string[] }>;
export function rowsOf(text: string): Record<string, { id: string }>;
export function tableOf(
  ours: Record<string, Ours>,
  theirs: Record<string, Theirs>,
  asked: string[],
): { passed: number; failed: number; skipped: number; reasons: string[]; lines: string[] };
