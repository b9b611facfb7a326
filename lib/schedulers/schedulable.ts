import { camelCase, snakeCase } from '../arguments/names.js';
import { positive as expectPositive, kindError, number } from '../arguments/options.js';
import type { Module } from '../nn/module.js';
import { BaseScheduler, ConstantScheduler } from './index.js';

/** The methods that {@link Schedulable} adds to a class of modules. */
export interface Scheduled {
  /** The schedulers by name; not part of state dictionaries. */
  schedulers: Record<string, BaseScheduler>;

  /** Sets, or replaces, the scheduler of a parameter. */
  registerScheduler(name: string, scheduler: BaseScheduler): void;

  /** Makes `value` the schedule of a parameter: a scheduler as it is, a number as a constant. */
  _registerParam(name: string, value: number | BaseScheduler, options?: { positive?: boolean }): void;

  /** The schedulers by name; the record itself, not a copy. */
  getSchedulers(): Record<string, BaseScheduler>;

  /**
   * The present value of a parameter's scheduler.
   *
   * @throws RangeError if there is none of that name.
   */
  getScheduledValue(name: string): number;

  /** Steps every scheduler of this module and of all below it; those of a module held twice go two steps. */
  stepSchedulers(): void;

  /** Resets every scheduler of this module and of all below it. */
  resetSchedulers(): void;
}

type ModuleClass = abstract new (...args: any[]) => Module;

/** Whether a module holds schedulers. */
export function isSchedulable(module: object): module is Module & Scheduled {
  return brand in module;
}

const brand = Symbol('schedulable');

/**
 * A class of modules whose parameters may change from step to step.
 *
 * Names may be written as here or as in Python: `'stepSize'` and `'step_size'` mean one scheduler.
 *
 * @example
 * import { LinearScheduler, Schedulable, TorchEBMModule } from 'torchebm/core';
 * class Annealed extends Schedulable(TorchEBMModule) {}
 * const part = new Annealed();
 * part.registerScheduler('temperature', new LinearScheduler(1, 0, 10));
 * part.stepSchedulers();
 * console.log(part.getScheduledValue('temperature')); // 0.9
 */
export function Schedulable<T extends ModuleClass>(Base: T) {
  abstract class ScheduledModule extends Base implements Scheduled {
    schedulers: Record<string, BaseScheduler> = {};

    get [brand](): true {
      return true;
    }

    registerScheduler(name: string, scheduler: BaseScheduler): void {
      if (!(scheduler instanceof BaseScheduler)) throw kindError(this.constructor.name, name, 'a scheduler', scheduler);
      this.schedulers[nameIn(this.schedulers, name) ?? name] = scheduler;
    }

    _registerParam(
      name: string,
      value: number | BaseScheduler,
      { positive = false }: { positive?: boolean } = {},
    ): void {
      if (value instanceof BaseScheduler) {
        this.registerScheduler(name, value);
        return;
      }
      const owner = this.constructor.name;
      if (typeof value !== 'number') throw kindError(owner, name, 'a number or a scheduler', value);
      (positive ? expectPositive : number)(owner, name, value);
      this.registerScheduler(name, new ConstantScheduler(value));
    }

    getSchedulers(): Record<string, BaseScheduler> {
      return this.schedulers;
    }

    getScheduledValue(name: string): number {
      const known = nameIn(this.schedulers, name);
      if (known === undefined) {
        const names = Object.keys(this.schedulers).join(', ') || 'none';
        throw new RangeError(`${this.constructor.name}: no scheduler named ${name}; there are ${names}`);
      }
      return this.schedulers[known]!.getValue();
    }

    stepSchedulers(): void {
      this.apply((module) => {
        if (isSchedulable(module)) for (const scheduler of Object.values(module.schedulers)) scheduler.step();
      });
    }

    resetSchedulers(): void {
      this.apply((module) => {
        if (isSchedulable(module)) for (const scheduler of Object.values(module.schedulers)) scheduler.reset();
      });
    }
  }
  return ScheduledModule as unknown as T & (abstract new (...args: any[]) => Scheduled);
}

/** The spelling under which a name is known, if it is. */
function nameIn(schedulers: Record<string, BaseScheduler>, name: string): string | undefined {
  if (Object.hasOwn(schedulers, name)) return name;
  return [camelCase(name), snakeCase(name)].find((spelling) => Object.hasOwn(schedulers, spelling));
}

/** Modules are instances of `Schedulable` if their class was made by it. */
Object.defineProperty(Schedulable, Symbol.hasInstance, {
  value: (module: unknown) =>
    (typeof module === 'object' || typeof module === 'function') && module !== null && isSchedulable(module),
});
