export interface Row {
  what: string;
  rivals: string[];
  goal: Record<string, number>;
  work?: Record<string, number>;
  near?: Record<string, number>;
  unit?: number;
  absent?: string;
  make(): unknown;
}
export function readRows(kind?: 'rows' | 'scaling'): Promise<{ id: string; folder: string; row: Row }[]>;
