import { native, type ParamGroupSpec } from '../addon/binding.js';
import type { UpdateRuleSpec } from '../specs/generated/components.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { raise } from '../tensor/op.js';
import { type Closure, Optimizer } from './optimizer.js';

/** A tensor that a step has made to remember: the group, the place in its list, and the tensor. */
export type Made = [group: number, place: number, tensor: Tensor];

/** A native rule: the names of what it remembers of a parameter, in its order, and the rule with the settings of a group. */
export interface Rule {
  remembers: readonly string[];
  of(group: any): UpdateRuleSpec;
}

/**
 * Base of the optimizers whose arithmetic is native: a step is one call for all parameters.
 *
 * A subclass of one of them that overrides `update` steps parameter by parameter instead.
 */
export abstract class NativeOptimizer<O extends object = any> extends Optimizer<O> {
  /** @internal */
  protected abstract readonly rule: Rule;

  protected override update(..._: unknown[]): void {}

  /** Whether a step is the native rule and nothing else. @internal */
  get _isNative(): boolean {
    return (
      this.step === Optimizer.prototype.step &&
      this.run === NativeOptimizer.prototype.run &&
      this.update === NativeOptimizer.prototype.update &&
      !this.hasHooks
    );
  }

  protected override run(closure?: Closure): Tensor | undefined {
    if (this.update !== NativeOptimizer.prototype.update) return super.run(closure);
    const loss = closure && torch.enableGrad(closure);
    this.#keep(raise(native().optimizerStep(this.constructor.name, this._groups())) as Made[]);
    return loss;
  }

  /** The groups for a native step. @internal */
  _groups(): ParamGroupSpec[] {
    const { remembers } = this.rule;
    return this.paramGroups.map((group) => {
      const { params } = group;
      const state = new Int32Array(params.length * remembers.length).fill(-1);
      const parameters = new Int32Array(params.length);
      for (const [i, parameter] of params.entries()) {
        parameters[i] = parameter._id;
        const remembered = this.state.get(parameter);
        if (!remembered) continue;
        for (const [j, name] of remembers.entries()) state[i * remembers.length + j] = remembered[name]?._id ?? -1;
      }
      return { ...this.rule.of(group), parameters, state };
    });
  }

  /** Counts a step that a native job has taken. @internal */
  _stepped(made: readonly Made[]): void {
    this.#keep(made);
    this.stepCount++;
  }

  /** Keeps what a native step has made. */
  #keep(made: readonly Made[]): void {
    const { remembers } = this.rule;
    for (const [group, place, tensor] of made) {
      const parameter = this.paramGroups[group]!.params[Math.floor(place / remembers.length)]!;
      const remembered = this.state.get(parameter) ?? {};
      this.state.set(parameter, remembered);
      remembered[remembers[place % remembers.length]!] = torch.keep(tensor);
    }
  }
}
