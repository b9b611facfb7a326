/** @file How a process comes to have the folder of a job, alone. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { Lease } from '../addon/lease.js';
import { readRecord } from './record.js';

/** The lease of a job's folder, once nobody else has it. */
export async function takeFolder(
  folder: string,
  { wait, silence }: { wait: number; silence: number },
  signal: AbortSignal,
): Promise<Lease> {
  for (;;) {
    const after = readRecord(folder)?.lease ?? 0;
    const lease = await Lease.acquire(path.join(folder, '.lease'), { wait, silence, after, signal });
    // An owner may have come and gone meanwhile.
    if ((readRecord(folder)?.lease ?? 0) < lease.number) return lease;
    lease.release();
  }
}

/** Copies the logs, so that an owner that was overtaken and still has them open writes to files that nobody sees. */
export function replaceLogs(folder: string, lease: Lease): void {
  const logs = path.join(folder, 'logs');
  if (!fs.existsSync(logs)) return;
  const [copy, old] = ['logs', 'old'].map((name) => path.join(lease.fence.folder, name)) as [string, string];
  fs.cpSync(logs, copy, { recursive: true });
  fs.renameSync(logs, old);
  fs.renameSync(copy, logs);
}
