/** @file The lease of a job's folder, by which one process has it alone. */
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { Lease } from '../addon/lease.js';
import type { Signal } from '../control/progress.js';
import { readRecord } from './record.js';

/** The lease of a job's folder, once nobody else has it. */
export async function takeFolder(
  folder: string,
  { wait, silence }: { wait: number; silence: number },
  signal: Signal,
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
export async function replaceLogs(folder: string, lease: Lease): Promise<void> {
  const logs = path.join(folder, 'logs');
  const [copy, old] = ['logs', 'old'].map((name) => path.join(lease.fence.folder, name)) as [string, string];
  try {
    await fs.cp(logs, copy, { recursive: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return; // none yet
    throw error;
  }
  await fs.rename(logs, old);
  await fs.rename(copy, logs);
}
