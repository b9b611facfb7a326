// An activity of Temporal: a training that goes on in another worker when its own was killed. Give it a heartbeatTimeout
// of some 30 seconds and as many attempts as workers may die.
import { activityInfo, cancellationSignal, heartbeat } from '@temporalio/activity';
import { createJob } from 'torchebm/jobs';

export async function train(config: { steps: number; seed?: number }): Promise<{ loss: number }> {
  const { activityId, workflowExecution } = activityInfo();
  const job = createJob({
    id: `${workflowExecution?.workflowId ?? 'alone'}-${activityId}`.replace(/[^\w.:@=+-]/g, '_'),
    dir: process.env.JOBS ?? 'out/temporal',
    train: new URL('./training.mjs', import.meta.url),
    config,
    seed: config.seed ?? 0,
    wait: Number.POSITIVE_INFINITY,
    signal: cancellationSignal(),
  });
  // Cancellation comes with the answers to heartbeats.
  const beats = setInterval(() => heartbeat(job.status), 5000);
  try {
    return await job.result;
  } finally {
    clearInterval(beats);
  }
}
