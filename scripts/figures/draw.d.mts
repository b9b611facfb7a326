import type { Described } from './apart.mjs';

export function draw(
  scripts: Record<string, string>,
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<{ todos: Record<string, unknown[]>; drawn: Record<string, Described> }>;
