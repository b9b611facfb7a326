/** @file The state of a training beside its program, by its parts, and giving it back to them. */

import { camelCase } from '../arguments/names.js';
import { Module } from '../nn/module.js';
import type { StateDict } from '../nn/stateDict.js';
import type { BaseScheduler, SchedulerState } from '../schedulers/index.js';
import { isSchedulable } from '../schedulers/schedulable.js';
import type * as torch from '../torch/index.js';
import { Tensor } from '../torch/index.js';

/** Whether a value is an object of values by name, and nothing more. */
export function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** A state with tensors of its own. */
export function copied(value: unknown): any {
  if (value instanceof Tensor) return value.detach().clone();
  if (Array.isArray(value)) return value.map(copied);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, copied(child)]));
}

/** Loads a state; if that fails, all is as it was. */
export function loadOrKeep(load: (state: any) => void, state: unknown, own: unknown): void {
  const before = copied(own);
  try {
    load(state);
  } catch (error) {
    load(before);
    throw error;
  }
}

/** The state of a loss beside its model: a replay buffer, parameters of its own. */
export function ownState(loss: unknown, model: Module): StateDict {
  if (!(loss instanceof Module)) return {};
  const shared = new Set(Object.values(model.stateDict({ keepVars: true })));
  const all = Object.entries(loss.stateDict({ keepVars: true }));
  return Object.fromEntries(all.filter(([, tensor]) => !shared.has(tensor)).map(([name, x]) => [name, x.detach()]));
}

/** Gives a loss back what {@link ownState} took; buffers that come into being later are made or taken away. */
export function loadOwnState(loss: unknown, model: Module, state: StateDict): void {
  if (!(loss instanceof Module)) return;
  const put = (name: string, value: Tensor | null) => {
    const path = name.split('.');
    const property = camelCase(path.pop()!);
    const owner = loss.getSubmodule(path.join('.')) as unknown as Record<string, unknown>;
    if (owner[property] === null || value === null) owner[property] = value;
  };
  const present = ownState(loss, model);
  for (const [name, tensor] of Object.entries(state)) {
    if (!present[name])
      put(name, tensor.to({ device: (loss as unknown as { device: torch.Device }).device, copy: true }));
  }
  for (const name of Object.keys(present)) if (!state[name]) put(name, null);
  loss.loadStateDict({ ...loss.stateDict(), ...state });
}

/** The schedulers in the given modules, each under a name of its own. */
export function schedulersIn(modules: Record<string, unknown>): Map<string, BaseScheduler> {
  const found = new Map<string, BaseScheduler>();
  const known = new Set<BaseScheduler>();
  for (const [root, module] of Object.entries(modules)) {
    if (!(module instanceof Module)) continue;
    for (const [path, part] of module.namedModules()) {
      if (!isSchedulable(part)) continue;
      for (const [name, scheduler] of Object.entries(part.schedulers)) {
        if (known.has(scheduler)) continue;
        known.add(scheduler);
        found.set([root, path, name].filter(Boolean).join('.'), scheduler);
      }
    }
  }
  return found;
}

/** The states of the schedulers in the given modules. */
export function schedulerStates(modules: Record<string, unknown>): Record<string, SchedulerState> {
  return Object.fromEntries([...schedulersIn(modules)].map(([name, scheduler]) => [name, scheduler.stateDict()]));
}

/** Gives the schedulers in the given modules back what {@link schedulerStates} took. */
export function loadSchedulerStates(modules: Record<string, unknown>, states: Record<string, SchedulerState>): void {
  const found = schedulersIn(modules);
  const unknown = Object.keys(states).filter((name) => !found.has(name));
  const missing = [...found.keys()].filter((name) => !(name in states));
  if (unknown.length + missing.length > 0) {
    const list = (names: string[]) => names.join(', ') || 'none';
    throw new Error(
      `cannot load the schedulers of this state: it has ${list(unknown)} beside, and lacks ${list(missing)}`,
    );
  }
  for (const [name, state] of Object.entries(states)) found.get(name)!.loadStateDict(state);
}
