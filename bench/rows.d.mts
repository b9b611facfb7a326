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
export function readRows(): Promise<{ id: string; folder: string; row: Row }[]>;
