/** @file Running native loops, with the types of {@link Jobs}. */
import { type JobPlan, runJob, runJobSync } from '../specs/job.js';
import type { Jobs } from './calls.js';

export { type JobPlan, nextTurn, PATIENCE } from '../specs/job.js';

/** Runs a job in place. `settle` hears of the steps done, also when it fails. */
export const runSync = runJobSync as <N extends keyof Jobs>(
  plan: JobPlan,
  job: N,
  args: Parameters<Jobs[N]>,
  settle?: (done: number) => void,
) => ReturnType<Jobs[N]>;

/** Runs a job on a thread of the pool, in turn with the jobs that use the same things. */
export const runAsync = runJob as <N extends keyof Jobs>(
  plan: JobPlan,
  job: N,
  args: Parameters<Jobs[N]>,
  settle?: (done: number) => void,
) => Promise<ReturnType<Jobs[N]>>;
