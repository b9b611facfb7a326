/** @file A job whose function runs in this thread. */
import { Execution, type JobFunction, type JobSpec, type Tell } from './execution.js';
import type { Engine } from './thread.js';

/** Milliseconds that a function may take to end when its signal is aborted; what `fit` has to end is not counted. */
const PATIENCE = 1_000;

/** Runs a function in this thread; one that does not end when its signal is aborted is given up. */
export function startHere(spec: JobSpec, train: JobFunction, tell: Tell): Engine {
  const execution = new Execution(spec, tell);
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    if (execution.isFitting) wait();
    else execution.giveUp();
  };
  const wait = () => {
    timer = setTimeout(look, PATIENCE);
  };
  execution.signal.addEventListener('abort', wait, { once: true });
  const ended = execution.run(train).finally(() => {
    execution.signal.removeEventListener('abort', wait);
    clearTimeout(timer);
  });
  return { ended, stop: (within) => execution.stop(within), abort: (reason) => execution.abort(reason) };
}
