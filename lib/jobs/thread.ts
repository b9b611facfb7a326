/** @file A job whose function is the default export of a module: a thread of its own, with its own memory and generators. */
import {
  isMainThread,
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  Worker,
  type WorkerOptions,
  workerData,
} from 'node:worker_threads';
import { isError, JobStoppedError, type RecordedError, recorded } from './errors.js';
import type { JobSpec, Tell } from './execution.js';

/** An end: what a function has returned or thrown. */
type Ended = { result: unknown } | { thrown: unknown } | { error: RecordedError };
/** A message of a thread. */
type Message = { news: Parameters<Tell>[0] } | { ended: Ended };
type Order = { stop: number } | { abort: unknown };

/** The running of a job, wherever it is. */
export interface Engine {
  stop(within: number): void;
  abort(reason: unknown): void;
  /** Settles with what the function has returned or thrown, when nothing of it runs any more. */
  readonly ended: Promise<unknown>;
}

/** Milliseconds that the thread of an aborted job may take before it is ended. */
const PATIENCE = 5_000;
/** The same of a job whose time to stop is over, which may have a checkpoint to write. */
const STOP_PATIENCE = 30_000;

const OF_PROGRAMS = /^(-e|--eval|-p|--print|-pe)$/;

/** The flags of this process that a thread is given by name; none for the flags of the process itself, which it has. */
function flags(): { execArgv?: string[] } {
  const given = process.execArgv;
  // A program on the command line is not the thread's.
  if (!given.some((flag) => OF_PROGRAMS.test(flag) || flag.startsWith('--input-type'))) return {};
  const found: string[] = [];
  for (let i = 0; i < given.length; i++) {
    const flag = given[i]!;
    if (OF_PROGRAMS.test(flag)) i++;
    else if (!flag.startsWith('--input-type')) found.push(flag);
  }
  return { execArgv: found };
}

/** A thread with the flags of this process; those that only a whole process can have, such as V8's, hold for it anyway. */
function makeWorker(options: WorkerOptions): Worker {
  const file = new URL('./thread.js', import.meta.url);
  try {
    return new Worker(file, { ...options, ...flags() });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_WORKER_INVALID_EXEC_ARGV') throw error;
    return new Worker(file, { ...options, execArgv: [] });
  }
}

/** Starts a job in a thread of its own. */
export function startThread(spec: JobSpec, module: string, tell: Tell): Engine {
  // A channel of its own: what the job's module posts to its parent is not meant for us.
  const { port1: port, port2: inside } = new MessageChannel();
  const worker = makeWorker({ workerData: { torchebmJob: { spec, module, port: inside } }, transferList: [inside] });
  let reason: { value: unknown } | null = null;
  let timer: NodeJS.Timeout | undefined;
  const ended = new Promise<unknown>((resolve, reject) => {
    let end: Ended | null = null;
    const hear = (message: Message) => {
      if ('news' in message) return tell(message.news);
      end ??= message.ended;
      void worker.terminate();
    };
    port.on('message', hear);
    port.on('messageerror', (error) => hear({ ended: { thrown: error } }));
    worker.on('error', (error) => {
      end ??= { thrown: error };
    });
    worker.on('exit', (code) => {
      clearTimeout(timer);
      for (let left = receiveMessageOnPort(port); left; left = receiveMessageOnPort(port)) hear(left.message);
      port.close();
      if (end && 'result' in end) resolve(end.result);
      else if (reason) reject(reason.value);
      else if (!end) reject(new Error(`the thread of job ${spec.id} ended with code ${code}`));
      else reject('thrown' in end ? end.thrown : Object.assign(new Error(end.error.message), end.error));
    });
  });
  const order = (what: Order) => port.postMessage(what);
  /** Ends a thread that does not hear, such as one in an endless loop. */
  const end = (value: unknown, ms: number) => {
    clearTimeout(timer);
    if (ms >= 2 ** 31) return;
    timer = setTimeout(() => {
      reason ??= { value };
      void worker.terminate();
    }, ms);
  };
  return {
    ended,
    stop: (within) => {
      order({ stop: within });
      if (!reason)
        end(
          new JobStoppedError('the job was stopped; its thread did not answer, and was ended'),
          within + STOP_PATIENCE,
        );
    },
    abort: (value) => {
      order({ abort: null });
      if (!reason) end(value, PATIENCE);
      reason ??= { value };
    },
  };
}

/** The other side: runs the job, and tells of it. */
async function run({ spec, module, port }: { spec: JobSpec; module: string; port: MessagePort }): Promise<void> {
  const end = (ended: Ended) => {
    try {
      port.postMessage({ ended } satisfies Message);
    } catch (error) {
      // A value that was thrown and cannot cross.
      port.postMessage({ ended: { error: recorded('thrown' in ended ? ended.thrown : error) } } satisfies Message);
    }
  };
  try {
    const { native } = await import('../addon/binding.js');
    const torch = await import('../torch/index.js');
    const { Execution } = await import('./execution.js');
    native().openMemoryAccount(`job ${spec.id}`, spec.memory);
    if (spec.threads !== null) torch.setNumThreads(spec.threads);
    torch.manualSeed(spec.seed);
    const execution = new Execution(spec, (news) => port.postMessage({ news } satisfies Message));
    port.on('message', (what: Order) => {
      if ('stop' in what) execution.stop(what.stop);
      else execution.abort(new Error(`job ${spec.id} was cancelled`));
    });
    const { default: train } = await import(module);
    if (typeof train !== 'function') throw new TypeError(`${module}: expected the default export to be a function`);
    end({ result: await execution.run(train) });
  } catch (thrown) {
    end(isError(thrown) ? { error: recorded(thrown) } : { thrown });
  }
}

if (!isMainThread && workerData?.torchebmJob) {
  const { torchebmJob } = workerData;
  // Out of the reach of the module.
  delete workerData.torchebmJob;
  void run(torchebmJob);
}
