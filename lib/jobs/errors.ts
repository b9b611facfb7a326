/** @file The errors of jobs, and how any of them is written down. */

/** The job was stopped, with a checkpoint, to go on some other time. */
export class JobStoppedError extends Error {
  override name = 'JobStoppedError';
}

/** An error as it is written down. */
export interface RecordedError {
  name: string;
  message: string;
  stack?: string;
}

/** Whether something that was thrown is an error; a proxy that was revoked is none, and says so by throwing. */
export function isError(thrown: unknown, kind: abstract new (...args: never[]) => Error = Error): boolean {
  try {
    return thrown instanceof kind;
  } catch {
    return false;
  }
}

/** An error, or whatever else was thrown, as it is written down. */
export function recorded(thrown: unknown): RecordedError {
  try {
    if (!(thrown instanceof Error)) {
      const article = /^[aeiou]/.test(typeof thrown) ? 'an' : 'a';
      const what = thrown == null ? String(thrown) : `${article} ${typeof thrown}, ${String(thrown)},`;
      return { name: 'Error', message: `${what} was thrown` };
    }
    const [name, message, stack] = [thrown.name, thrown.message, thrown.stack].map((part) => part && String(part));
    return { name: name || 'Error', message: message ?? '', ...(stack ? { stack } : {}) };
  } catch {
    return { name: 'Error', message: 'something was thrown that cannot be written down' };
  }
}
