import { rmSync } from 'node:fs';
import type { BaseTrainer } from '../training/index.js';
import { CheckpointFolder } from '../training/index.js';

/** How long a training that is told to end may take for its step, in milliseconds. */
const PATIENCE = 1500;

/** The checkpoints of a training that a person may stop with Ctrl-C. */
export class Checkpoints {
  constructor(
    readonly folder: string,
    resume: boolean,
  ) {
    const { latest } = new CheckpointFolder(folder);
    if (latest !== null && !resume) {
      throw new Error(`${folder}: a training was stopped here; go on with --resume, or give another --out`);
    }
    if (latest === null && resume) throw new Error(`${folder}: expected a checkpoint to resume from, found none`);
  }

  /** Trains until the end, or until the process is told to end, of which it says false. */
  async during(trainer: BaseTrainer, fit: () => Promise<unknown>): Promise<boolean> {
    let isStopped = false;
    const stop = () => {
      isStopped = true;
      trainer.stop({ within: PATIENCE });
    };
    const signals = ['SIGINT', 'SIGTERM'] as const;
    for (const signal of signals) process.once(signal, stop);
    try {
      await fit();
    } finally {
      for (const signal of signals) process.off(signal, stop);
    }
    return !isStopped;
  }

  /** Removes the folder, of a training that is done. */
  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
