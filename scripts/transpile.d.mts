import type { SpawnSyncOptionsWithStringEncoding, SpawnSyncReturns } from 'node:child_process';

export function runTypeScript(
  path: string,
  options: SpawnSyncOptionsWithStringEncoding,
): Promise<SpawnSyncReturns<string>>;
