/** @file The thread that draws: figures are saved there, so that the event loop goes on. */

import * as path from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { packageRoot } from '../addon/package.js';
import { type EncodeJob, encode } from './encode.js';

type Reply = { bytes: Uint8Array<ArrayBuffer> } | { error: unknown };

const isDrawing = 'torchebm/plot: draws';

let worker: Worker | undefined;
const waiting: { resolve(bytes: Uint8Array<ArrayBuffer>): void; reject(reason: unknown): void }[] = [];

/** The bytes of a file, made on a thread that lives as long as the process; jobs wait for one another. */
export function inWorker(job: EncodeJob): Promise<Uint8Array<ArrayBuffer>> {
  worker ??= started();
  const thread = worker;
  return new Promise((resolve, reject) => {
    thread.postMessage(job);
    waiting.push({ resolve, reject });
    // The process stays while there is a job, and no longer.
    thread.ref();
  });
}

function started(): Worker {
  const thread = new Worker(path.join(packageRoot, 'dist', 'plot', 'worker.js'), {
    workerData: isDrawing,
    execArgv: [],
  });
  thread.on('message', (reply: Reply) => {
    const { resolve, reject } = waiting.shift()!;
    if (waiting.length === 0) thread.unref();
    if ('bytes' in reply) resolve(reply.bytes);
    else reject(reply.error);
  });
  const ended = (reason: unknown) => {
    if (worker === thread) worker = undefined;
    for (const { reject } of waiting.splice(0)) reject(reason);
  };
  thread.on('error', ended);
  thread.on('exit', () => ended(new Error('torchebm/plot: the thread that draws ended early')));
  return thread;
}

if (!isMainThread && workerData === isDrawing) {
  parentPort!.on('message', (job: EncodeJob) => {
    try {
      const bytes = encode(job);
      // A part of a larger buffer, as small ones are, is copied; a buffer of its own is handed over.
      const isWhole = bytes.byteLength === bytes.buffer.byteLength;
      parentPort!.postMessage({ bytes } satisfies Reply, isWhole ? [bytes.buffer] : []);
    } catch (error) {
      parentPort!.postMessage({ error } satisfies Reply);
    }
  });
}
