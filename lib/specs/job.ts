/** @file Running native loops: on a thread of the pool, or in place. */
import { types } from 'node:util';
import { type Addon, type JobRecord, type JobSpec, type NativeJob, native } from '../addon/binding.js';
import { inPlace, type JobOptions, onAbort, Pace, Reports } from '../control/progress.js';
import { raise } from '../tensor/op.js';
import { lower } from './lower.js';

/** The plan of a job: its name for messages, and the steps that it takes. */
export interface JobPlan extends JobOptions {
  name: string;
  total: number;
  /** The mode in which it begins, such as autocast. */
  within?: (begin: () => void) => void;
  /** The place in the queue, of {@link nextTurn}; the end by default. */
  turn?: number;
  /** Whether its promise waits until it has stopped, however long that takes; no by default. */
  waits?: boolean;
}

/** The time that an aborted job may take to stop before its promise is rejected without it. */
export const PATIENCE = 50;

let jobs = 0;
let stopsAtExit = false;

type Prepared = Omit<JobSpec, 'reads'>;

function prepare(plan: JobPlan, sync: boolean, tell: JobSpec['onProgress']): Prepared {
  const { name, total, priority = 0, turn = null } = plan;
  jobs++;
  return { id: jobs, name, sync, total, onProgress: tell, priority, turn };
}

/** Begins a job of the addon: the arguments are lowered, the record's tensors raised. */
function begin(
  job: Prepared,
  name: keyof Addon,
  args: readonly unknown[],
  within: NonNullable<JobPlan['within']> = (start) => start(),
) {
  const { values, reads } = lower(args);
  let record: any;
  within(() => {
    record = (native()[name] as NativeJob)({ ...job, reads }, ...values);
  });
  return record;
}

/** A record with tensors in place of their holders. */
function raised<R extends JobRecord>(record: R): R {
  for (const [key, value] of Object.entries(record)) (record as Record<string, unknown>)[key] = raise(value);
  return record;
}

/** A place in the queue for threads, for the jobs of one call. */
export function nextTurn(): number {
  return native().nextTurn();
}

/** The error of a failed job: the signal's reason for one that was stopped, as `fetch` does. */
function failure(plan: JobPlan, { error, aborted }: JobRecord): unknown {
  if (aborted)
    return plan.signal?.aborted ? plan.signal.reason : new DOMException('This operation was aborted', 'AbortError');
  const value = error!.value;
  // Made by a thread without a JavaScript stack; here the stack names the caller.
  if (types.isNativeError(value) && (value as { native?: string }).native) Error.captureStackTrace(value, failure);
  return value;
}

/** Runs a job in place. `settle` hears of the steps done, also when it fails. */
export function runJobSync(
  plan: JobPlan,
  job: keyof Addon,
  args: readonly unknown[],
  settle?: (done: number) => void,
): any {
  const { name, signal, onProgress } = plan;
  signal?.throwIfAborted();
  const pace = new Pace();
  const tell = onProgress ? inPlace(name, onProgress) : null;
  const prepared = prepare(plan, true, tell && (({ step, total }) => tell(pace.at(step, total))));
  const silence = onAbort(signal, () => native().abortJob(prepared.id));
  try {
    const record = raised(begin(prepared, job, args, plan.within));
    settle?.(record.done);
    if (record.error || record.aborted) throw failure(plan, record);
    return record;
  } finally {
    silence();
  }
}

/** Runs a job on a thread of the pool, in turn with the jobs that use the same things. */
export async function runJob(
  plan: JobPlan,
  job: keyof Addon,
  args: readonly unknown[],
  settle?: (done: number) => void,
): Promise<any> {
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
    native().abortJob(prepared.id);
    if (!waits) timer ??= setTimeout(() => native().abandonJob(prepared.id), PATIENCE);
  };
  const pace = new Pace();
  const reports = onProgress ? new Reports(onProgress, abort) : null;
  const prepared = prepare(plan, false, reports && (({ step, total }) => reports.tell(pace.at(step, total))));
  const silence = onAbort(signal, abort);
  try {
    const record = raised(await begin(prepared, job, args, plan.within));
    settle?.(record.done);
    reports?.check();
    if (record.error || record.aborted) throw failure(plan, record);
    await reports?.settled(signal);
    return record;
  } finally {
    silence();
    clearTimeout(timer);
  }
}
