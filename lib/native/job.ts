/** @file Running native loops: on a thread of the pool, or in place. */
import { type JobRecord, type JobSpec, native } from '../addon/binding.js';
import { inPlace, type JobOptions, onAbort, Pace, Reports } from '../control/progress.js';

/** A job to be: its name for messages, the steps that it takes, and the tensors that it reads. */
export interface JobPlan extends JobOptions {
  name: string;
  total: number;
  reads: readonly number[];
  /** The place in the queue, of {@link nextTurn}; the end by default. */
  turn?: number;
  /** Whether its promise waits until it has stopped, however long that takes; no by default. */
  waits?: boolean;
}

/** How long an aborted job may take to stop before its promise is rejected without it. */
export const PATIENCE = 50;

let jobs = 0;
let stopsAtExit = false;

function describe(plan: JobPlan, sync: boolean, tell: JobSpec['onProgress']): JobSpec {
  const { name, total, reads, priority = 0, turn = null } = plan;
  jobs++;
  return { id: jobs, name, sync, total, reads: [...reads], onProgress: tell, priority, turn };
}

/** A place in the queue for threads, for the jobs of one call. */
export function nextTurn(): number {
  return native().nextTurn();
}

/** What a failed job throws: the signal's reason for one that was stopped, as `fetch` does. */
function failure(plan: JobPlan, { error, aborted }: JobRecord): unknown {
  if (aborted && plan.signal?.aborted) return plan.signal.reason;
  const value = error!.value;
  // Made by a thread without a JavaScript stack; here the stack names the caller.
  if (value instanceof Error && (value as { native?: string }).native) Error.captureStackTrace(value, failure);
  return value;
}

/** Runs a job in place. `settle` hears of the steps done, also when it fails. */
export function runSync<R extends JobRecord>(
  plan: JobPlan,
  start: (job: JobSpec) => R,
  settle?: (done: number) => void,
): R {
  const { name, signal, onProgress } = plan;
  signal?.throwIfAborted();
  const pace = new Pace();
  const tell = onProgress ? inPlace(name, onProgress) : null;
  const spec = describe(plan, true, tell && (({ step, total }) => tell(pace.at(step, total))));
  const silence = onAbort(signal, () => native().abortJob(spec.id));
  try {
    const record = start(spec);
    settle?.(record.done);
    if (record.error) throw failure(plan, record);
    return record;
  } finally {
    silence();
  }
}

/** Runs a job on a thread of the pool, in turn with the jobs that use the same things. */
export async function runAsync<R extends JobRecord>(
  plan: JobPlan,
  start: (job: JobSpec) => R | Promise<R>,
  settle?: (done: number) => void,
): Promise<R> {
  const { signal, onProgress, waits = false } = plan;
  signal?.throwIfAborted();
  if (!stopsAtExit) {
    // A thread that outlives the process's end would run in libraries that are being taken down.
    process.once('exit', () => native().stopJobs());
    stopsAtExit = true;
  }
  let timer: NodeJS.Timeout | undefined;
  // It may take as long as the operation that it is at.
  const abort = () => {
    native().abortJob(spec.id);
    if (!waits) timer ??= setTimeout(() => native().abandonJob(spec.id), PATIENCE);
  };
  const pace = new Pace();
  const reports = onProgress ? new Reports(onProgress, abort) : null;
  const spec = describe(plan, false, reports && (({ step, total }) => reports.tell(pace.at(step, total))));
  const silence = onAbort(signal, abort);
  try {
    const record = await start(spec);
    settle?.(record.done);
    reports?.check();
    if (record.error) throw failure(plan, record);
    await reports?.settled(signal);
    return record;
  } finally {
    silence();
    clearTimeout(timer);
  }
}
