/** @file `torchebm/jobs`: trainings as jobs, each in a folder of its own, of which one process at a time has it. */
export { JobStoppedError } from './errors.js';
export type { JobContext, JobFitOptions, JobFunction } from './execution.js';
export { createJob, type Job } from './job.js';
export type { Logger, LogLevel, LogRecord } from './logger.js';
export { type Health, type JobSource, liveness, openTelemetry, prometheus, readiness } from './metrics.js';
export type { JobEvent, JobStatus } from './news.js';
export type { JobOptions, JobRequest } from './options.js';
export { bullmqProcessor, pgBossHandler, type QueueHandler, type QueueOptions } from './queues.js';
export type { JobState } from './record.js';
export { JobRunner, type JobRunnerOptions } from './runner.js';
export { type Watch, type WatchOptions, watch } from './watch/server.js';
