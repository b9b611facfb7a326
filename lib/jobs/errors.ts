/** The job was stopped, with a checkpoint, to go on some other time. */
export class JobStoppedError extends Error {
  override name = 'JobStoppedError';
}
