/** A case as scripts/oracle/conformance.py writes it. */
export interface Case {
  dtype: string;
  error?: string;
  program: { call: string; args: unknown[]; kwargs: Record<string, unknown> }[];
}
export function replay(
  torch: object,
  operator: string,
  entry: Case,
  method?: string | null,
): { kind: 'different' | 'unreachable'; reason: string } | null;
export const EXPLAINED: Readonly<Record<string, string>>;
export function camelCase(name: string): string;
