// The calls of a training to a server of trackio, for the test, which has recorded answers, and for scripts/trackers.mjs,
// which records them.

/** Runs it all; what is told of a refusal. */
export async function callTrackio(TrackioWriter, address) {
  const uri = `${address}/?write_token=secret`;
  const options = { uri, project: 'recorded', run: "it's first", config: { lr: 1e-3, hidden: [64, 64] } };
  const first = await TrackioWriter.open(options);
  for (const [i, loss] of [0.5, Number.NaN, Number.POSITIVE_INFINITY].entries()) first.addScalar('loss', loss, i + 1);
  first.addScalar('val/loss', 0.25, 3);
  await first.close();

  // Another process goes on from the checkpoint of step 2.
  const again = await TrackioWriter.open(options);
  again.addScalar('loss', 7, 3);
  again.addScalar('loss', 0.125, 4);
  await again.close();

  const other = await TrackioWriter.open({ ...options, run: 'second', config: { lr: 1 } });
  other.addScalar('loss', 0.75, 1);
  await other.close();
  const refused = await TrackioWriter.open({ ...options, token: 'wrong' }).catch((error) => error);
  return { refused: refused.message };
}
