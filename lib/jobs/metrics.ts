/** @file The state of a process for operators: jobs as numbers, for Prometheus and OpenTelemetry, and whether it is well. */
import * as fs from 'node:fs';
import { kindError, positive, readOptions } from '../arguments/options.js';
import { CheckpointFolder } from '../training/checkpointFolder.js';
import type { Job } from './job.js';
import { STATES } from './record.js';

/** Whose jobs are told of: a `JobRunner`, or anything with `jobs`. */
export interface JobSource {
  readonly jobs: readonly Job[];
}

type Labels = Record<string, string>;

/** A quantity that is measured when somebody asks. */
interface Quantity {
  name: string;
  help: string;
  unit: string;
  read(source: JobSource): [labels: Labels, value: number][];
}

/** The most metrics of its own that a job may have here. */
const SCALARS = 100;

const NOT_FINITE = / not finite|\bNaN\b|-?Infinity\b/;

const running = ({ jobs }: JobSource) => jobs.filter(({ state }) => state === 'running');

/** A number of each running job that has it. */
const each =
  (of: (job: Job) => number | undefined | null) =>
  (source: JobSource): [Labels, number][] =>
    running(source).flatMap((job) => {
      const value = of(job);
      return value === undefined || value === null ? [] : [[{ job: job.id }, value] as [Labels, number]];
    });

/** Seconds since the newest checkpoint. */
function checkpointAge(job: Job): number | null {
  const { latest } = new CheckpointFolder(`${job.folder}/checkpoints`);
  const stat = latest === null ? undefined : fs.statSync(latest, { throwIfNoEntry: false });
  return stat ? Math.max(0, Date.now() - stat.mtimeMs) / 1000 : null;
}

const QUANTITIES: readonly Quantity[] = [
  {
    ...{ name: 'torchebm_jobs', help: 'Jobs by state.', unit: '{job}' },
    read: ({ jobs }) => STATES.map((state) => [{ state }, jobs.filter((job) => job.state === state).length]),
  },
  { name: 'torchebm_job_step', help: 'Steps done.', unit: '{step}', read: each(({ status }) => status.step) },
  { name: 'torchebm_job_loss', help: 'The loss of the last step.', unit: '1', read: each(({ status }) => status.loss) },
  {
    ...{ name: 'torchebm_job_term', help: 'The other metrics of the last step, by name.', unit: '1' },
    read: (source) =>
      running(source).flatMap(({ id, status }) =>
        Object.entries(status.terms ?? {}).map(([term, value]): [Labels, number] => [{ job: id, term }, value]),
      ),
  },
  {
    ...{
      name: 'torchebm_job_scalar',
      help: 'The newest of what it adds itself, such as acceptance, by tag.',
      unit: '1',
    },
    read: (source) =>
      running(source).flatMap(({ id, status }) =>
        Object.entries(status.scalars ?? {})
          .slice(0, SCALARS)
          .map(([tag, value]): [Labels, number] => [{ job: id, tag }, value]),
      ),
  },
  {
    ...{ name: 'torchebm_job_step_seconds', help: 'Seconds a step, over the last 5 to 10 seconds.', unit: 's' },
    read: each(({ status: { rate } }) => (rate ? 1 / rate : undefined)),
  },
  { name: 'torchebm_job_samples', help: 'Rows trained on.', unit: '{row}', read: each(({ status }) => status.samples) },
  {
    ...{ name: 'torchebm_job_last_step_age_seconds', help: 'Seconds since the last step.', unit: 's' },
    read: each((job) => (job.status.lastStep === undefined ? undefined : job._quiet / 1000)),
  },
  {
    ...{ name: 'torchebm_job_checkpoint_age_seconds', help: 'Seconds since the newest checkpoint.', unit: 's' },
    read: each(checkpointAge),
  },
  {
    name: 'torchebm_job_tensors',
    help: 'Live tensors of its thread.',
    unit: '{tensor}',
    read: each(({ status }) => status.tensors),
  },
  {
    ...{ name: 'torchebm_job_memory_bytes', help: 'Bytes of its tensors, by device.', unit: 'By' },
    read: (source) =>
      running(source).flatMap(({ id, status }) =>
        Object.entries(status.memory ?? {}).map(([device, value]): [Labels, number] => [{ job: id, device }, value]),
      ),
  },
  {
    ...{ name: 'torchebm_jobs_not_finite', help: 'Jobs that a number ended which was not finite.', unit: '{job}' },
    read: ({ jobs }) => [
      [{}, jobs.filter((job) => job.state === 'failed' && NOT_FINITE.test(job.status.error ?? '')).length],
    ],
  },
];

const quoted = (text: string) => text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n');
const labelled = (labels: Labels) => {
  const all = Object.entries(labels).map(([name, value]) => `${name}="${quoted(value)}"`);
  return all.length > 0 ? `{${all.join(',')}}` : '';
};
const numeral = (value: number) =>
  Number.isNaN(value) ? 'NaN' : Number.isFinite(value) ? String(value) : value > 0 ? '+Inf' : '-Inf';

/**
 * The jobs of a runner in Prometheus's text format: their number by state; step, loss and terms, what they add by
 * `addScalar` (an acceptance rate, say), seconds a step, rows, ages of the last step and checkpoint, tensors and bytes by device.
 *
 * @example
 * import { JobRunner, prometheus } from 'torchebm/jobs';
 * const runner = new JobRunner({ dir: 'out/watched', train: async () => 1 });
 * console.log(prometheus(runner).split('\n')[2]); // torchebm_jobs{state="waiting"} 0
 */
export function prometheus(source: JobSource): string {
  checkSource('prometheus', source);
  const now = { jobs: source.jobs };
  const families = QUANTITIES.map(({ name, help, read }) => {
    const lines = read(now).map(([labels, value]) => `${name}${labelled(labels)} ${numeral(value)}\n`);
    return lines.length === 0 ? '' : `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${lines.join('')}`;
  });
  return families.join('');
}

/** The parts of OpenTelemetry's `Meter` that are used here. */
export interface MeterLike {
  createObservableGauge(name: string, options: { description: string; unit: string }): ObservableLike;
}
interface ObservableLike {
  addCallback(callback: (result: { observe(value: number, attributes?: Labels): void }) => void): void;
}

/**
 * Gives OpenTelemetry the same numbers as {@link prometheus}, with points in place of underscores in their names. The
 * meter is that of `@opentelemetry/api`, which is not a dependency: `metrics.getMeter('torchebm')`.
 *
 * @throws TypeError for what is no meter.
 */
export function openTelemetry(source: JobSource, meter: MeterLike): void {
  checkSource('openTelemetry', source);
  if (typeof meter?.createObservableGauge !== 'function') throw kindError('openTelemetry', 'meter', 'a Meter', meter);
  for (const { name, help, unit, read } of QUANTITIES) {
    const gauge = meter.createObservableGauge(
      name.replace('torchebm_job_', 'torchebm.job.').replace('torchebm_', 'torchebm.'),
      {
        description: help,
        unit,
      },
    );
    gauge.addCallback((result) => {
      for (const [labels, value] of read(source)) result.observe(value, labels);
    });
  }
}

/** Whether a process is well. */
export interface Health {
  /** Whether it does its work. */
  ok: boolean;
  /** The jobs that have not taken a step for too long. */
  stuck: string[];
}

/**
 * Liveness: whether every running job has taken a step (or begun) within the last `within` milliseconds; 60,000 by default. A
 * server that answers may have jobs that hang, and only the age of their steps tells.
 *
 * @throws RangeError for a time that is not positive.
 * @example
 * import { JobRunner, liveness } from 'torchebm/jobs';
 * const runner = new JobRunner({ dir: 'out/alive', train: async () => 1 });
 * console.log(liveness(runner).ok); // true
 */
export function liveness(source: JobSource, options: { within?: number } = {}): Health {
  checkSource('liveness', source);
  const { within } = readOptions<{ within: number }>('liveness', options, { within: 60_000 });
  positive('liveness', 'within', within);
  const stuck = running(source).filter(({ _quiet }) => _quiet > within);
  return { ok: stuck.length === 0, stuck: stuck.map(({ id }) => id) };
}

/**
 * Readiness: whether a runner takes jobs, which it does not once it was told to stop.
 *
 * @example
 * import { JobRunner, readiness } from 'torchebm/jobs';
 * const runner = new JobRunner({ dir: 'out/ready', train: async () => 1 });
 * await runner.stop();
 * console.log(readiness(runner)); // false
 */
export function readiness(source: JobSource & { readonly isOpen: boolean }): boolean {
  checkSource('readiness', source);
  return source.isOpen;
}

function checkSource(owner: string, source: unknown): void {
  if (!Array.isArray((source as JobSource | null)?.jobs)) throw kindError(owner, 'source', 'a JobRunner', source);
}
