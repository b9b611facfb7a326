// The calls of a training to a server of MLflow, for the test, which has recorded answers, and for scripts/trackers.mjs, which
// records them.

/** Runs it all; what is told of refusals. */
export async function callMlflow(MlflowWriter, uri) {
  const options = { uri, experiment: 'recorded', run: "it's first", params: { lr: 1e-3, hidden: [64, 64] } };
  const first = await MlflowWriter.open({ ...options, tags: { who: 'test' } });
  for (const [i, loss] of [0.5, Number.NaN, Number.POSITIVE_INFINITY].entries()) first.addScalar('loss', loss, i + 1);
  first.addScalar('val/loss', 0.25, 3);
  await first.close({ status: 'RUNNING' });

  // Another process goes on from the checkpoint of step 2.
  const again = await MlflowWriter.open(options);
  again.addScalar('loss', Number.POSITIVE_INFINITY, 3);
  again.addScalar('loss', 0.125, 4);
  await again.close();

  const next = await MlflowWriter.open(options);
  await next.close({ status: 'FAILED' });

  const open = await MlflowWriter.open({ ...options, run: 'second' });
  await open.close({ status: 'RUNNING' });
  const refused = await MlflowWriter.open({ ...options, run: 'second', params: { lr: 1 } }).catch((error) => error);
  return { ids: [first, again, next, open].map(({ runId }) => runId), refused: refused.message };
}
