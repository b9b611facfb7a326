/** @file The state of a trainer: model, loss, optimizer, schedules, average, callbacks, generators, waiting gradients. */
import { kindError } from '../arguments/options.js';
import { parametersOf } from '../optim/optimizer.js';
import { isAccelerator } from '../tensor/device.js';
import { deviceState, setDeviceState } from '../tensor/generator.js';
import type { Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';
import type { BaseTrainer } from './baseTrainer.js';
import { isPlain, loadOwnState, loadSchedulerStates, ownState, schedulerStates } from './state.js';

/** The states of the generators that a trainer's steps draw from; null for those they do not. */
export type GeneratorStates = Record<'global' | 'own' | 'device', Tensor | null>;

/** The states of a trainer's generators. */
export function generatorStates({ device, generator }: BaseTrainer): GeneratorStates {
  return {
    global: generator ? null : torch.getRngState(),
    own: generator?.getState() ?? null,
    // Whoever draws there without the trainer's generator, such as a dropout, draws from the global one.
    device: isAccelerator(device) ? deviceState(device) : null,
  };
}

/** The state of a trainer, of which `accumulated` steps wait for the optimizer; tensors are shared. */
export function stateOf(trainer: BaseTrainer, accumulated: number): Record<string, unknown> {
  const { model, lossFn, optimizer, lrScheduler, ema, callbacks, metrics } = trainer;
  if (ema && !(ema.stateDict && ema.loadStateDict)) {
    throw kindError(trainer.constructor.name, 'ema', 'an object with stateDict and loadStateDict', ema);
  }
  const waiting = accumulated > 0 ? parametersOf(optimizer).map(({ grad }) => grad) : [];
  return {
    model: model.stateDict(),
    loss: ownState(lossFn, model),
    optimizer: optimizer.stateDict(),
    optimizer_steps: optimizer.stepCount,
    lr_scheduler: lrScheduler?.stateDict() ?? null,
    ema: ema?.stateDict?.() ?? null,
    schedulers: schedulerStates({ loss: lossFn, model }),
    callbacks: callbacks.map((callback) => callback.stateDict?.() ?? null),
    generators: trainer._generators(),
    accumulated,
    gradients: waiting,
    metrics,
  };
}

/** Gives a trainer back what {@link stateOf} took; returns how many steps wait for the optimizer. */
export function loadStateInto(owner: string, trainer: BaseTrainer, state: any): number {
  if (!isPlain(state) || !isPlain(state.model)) throw kindError(owner, 'state', 'a state of stateDict', state);
  const { model, lossFn, optimizer, lrScheduler, ema, callbacks, generator, device } = trainer;
  const { callbacks: states, generators } = state as any;
  const parts = { lr_scheduler: lrScheduler, ema, 'generators.own': generator } as const;
  const has = { lr_scheduler: state.lr_scheduler, ema: state.ema, 'generators.own': generators.own };
  for (const name of Object.keys(parts) as (keyof typeof parts)[]) {
    if ((parts[name] === null) !== (has[name] === null)) {
      const [there, here] = has[name] === null ? ['no', 'one'] : ['a', 'none'];
      throw new Error(`${owner}: the state has ${there} ${name}, and this trainer has ${here}`);
    }
  }
  if (states.length !== callbacks.length) {
    throw new Error(`${owner}: the state is of ${states.length} callbacks, and this trainer has ${callbacks.length}`);
  }
  model.loadStateDict(state.model);
  loadOwnState(lossFn, model, state.loss as never);
  optimizer.loadStateDict(state.optimizer as never);
  optimizer.stepCount = state.optimizer_steps as number;
  lrScheduler?.loadStateDict(state.lr_scheduler as never);
  ema?.loadStateDict?.(state.ema);
  loadSchedulerStates({ loss: lossFn, model }, state.schedulers as never);
  for (const [i, callback] of callbacks.entries()) if (states[i] !== null) callback.loadStateDict?.(states[i]);
  const gradients = state.gradients as (Tensor | null)[];
  for (const [i, parameter] of parametersOf(optimizer).entries()) {
    parameter.grad = gradients[i]?.to({ device: parameter.device, copy: true }) ?? null;
  }
  trainer.metrics = state.metrics as Record<string, unknown>;
  if (generator) generator.setState(generators.own);
  else torch.setRngState(generators.global);
  if (generators.device && isAccelerator(device)) setDeviceState(device, generators.device);
  return state.accumulated as number;
}
