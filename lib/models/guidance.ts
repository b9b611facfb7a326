import {
  integer,
  type Keywords,
  kindError,
  type Named,
  number,
  positiveInteger,
  readArguments,
} from '../arguments/options.js';
import { deprecated } from '../arguments/warning.js';
import { type ModelKwargs, type NullCondition, substituteCondition } from '../core/torchebmModule.js';
import { BaseModel } from '../energies/baseModel.js';
import { Module } from '../nn/module.js';
import * as torch from '../torch/index.js';
import { Tensor } from '../torch/index.js';

/** The inputs of a guided model beside x: `t` and `y` by position or by name, and anything else by name. */
export type GuidedArguments =
  | [conditions?: ModelKwargs]
  | [t: Tensor | null, conditions?: ModelKwargs]
  | [t: Tensor | null, y: Tensor | null, conditions?: ModelKwargs];

interface Guided {
  t: Tensor | null;
  y: Tensor | null;
  rest: ModelKwargs;
}

function readGuided(owner: string, args: readonly unknown[]): Guided {
  const last = args.at(-1);
  const named = last !== null && typeof last === 'object' && !(last instanceof Tensor);
  const { t, y, ...rest } = (named ? last : {}) as ModelKwargs;
  const positions = named ? args.slice(0, -1) : args;
  if (positions.length > 2) throw new TypeError(`${owner}: expected x, t, y and an object, got more arguments`);
  const given = Object.entries({ t, y }).map(([name, value], i) => {
    const position = positions[i] ?? null;
    if (position !== null && value !== undefined) throw new TypeError(`${owner}: ${name} is given twice`);
    const condition = position ?? value ?? null;
    if (condition !== null && !(condition instanceof Tensor)) throw kindError(owner, name, 'a Tensor', condition);
    return condition;
  });
  return { t: given[0]!, y: given[1]!, rest };
}

/** The model's output; the first, if it gives several. */
function output(model: any, x: Tensor, { t, y, rest }: Guided): Tensor {
  const conditions = y === null ? rest : { ...rest, y };
  const given = [...(t === null ? [] : [t]), ...(Object.keys(conditions).length > 0 ? [conditions] : [])];
  const result = model(x, ...given);
  return Array.isArray(result) ? result[0] : result;
}

/** u + w (c − u) in the first channels, if only some are guided; the others stay as in u. */
function guide(conditional: Tensor, unconditional: Tensor, scale: number, channels: number | null): Tensor {
  const mix = (c: Tensor, u: Tensor) => u.add(c.sub(u).mul(scale));
  if (channels === null || conditional.dim() < 2) return mix(conditional, unconditional);
  const all = conditional.size(1);
  const guided = Math.min(channels, all);
  const part = mix(conditional.narrow(1, 0, guided), unconditional.narrow(1, 0, guided));
  return guided < all ? torch.cat([part, unconditional.narrow(1, guided, all - guided)], 1) : part;
}

/** Options of {@link ClassifierFreeGuidance}. */
export interface ClassifierFreeGuidanceOptions {
  /** Guides the first channels alone; all by default. */
  guideChannels?: number | null;
}

interface ClassifierFreeGuidanceArguments extends ClassifierFreeGuidanceOptions {
  model: Module;
  guidanceScale: number;
  nullCondition: NullCondition;
}

/**
 * Classifier-free guidance: u + w (c − u), of a model's outputs c under a condition y and u under none.
 *
 * Both are evaluated in one batch of twice the rows. It serves fields, `model(x, t, { y })`, and energies,
 * `model(x, { y })`, of which it is an energy too. w = 1 is the conditional model, w = 0 the unconditional one, at the
 * cost of one evaluation; without y the model is called as it is. `nullCondition` is a number (that of the null label),
 * a tensor that broadcasts over y, or a function of y and a mask.
 *
 * Ho and Salimans, Classifier-free diffusion guidance, 2022.
 *
 * @throws TypeError unless model is a module, guidanceScale a number and nullCondition given; RangeError unless
 * `guideChannels` is a positive integer.
 * @example
 * import { ClassifierFreeGuidance, TimeConditionedMLP } from 'torchebm/models';
 * import * as torch from 'torchebm/torch';
 * const field = new TimeConditionedMLP({ inDim: 2, numClasses: 3 });
 * const guided = new ClassifierFreeGuidance(field, 2, 3); // number 3 is the null label
 * const y = torch.tensor([0, 1], { dtype: 'int64' });
 * console.log(guided(torch.randn([2, 2]), torch.rand([2]), { y }).shape); // [2, 2]
 */
export class ClassifierFreeGuidance extends BaseModel {
  /** The conditional model. */
  model: Module;
  /** w. */
  guidanceScale: number;
  /** The condition that stands for none. */
  nullCondition: NullCondition;
  /** The number of guided channels; null for all. */
  guideChannels: number | null;

  constructor(
    model: Module,
    guidanceScale: number,
    nullCondition: NullCondition,
    options?: ClassifierFreeGuidanceOptions,
  );
  constructor(...named: Named<ClassifierFreeGuidanceArguments, ['model', 'guidanceScale', 'nullCondition']>);
  constructor(...args: unknown[]) {
    super();
    const owner = new.target.name;
    const { model, guidanceScale, nullCondition, guideChannels } = readArguments<
      Required<ClassifierFreeGuidanceArguments>
    >(
      owner,
      args,
      {
        guideChannels: null,
      },
      ['model', 'guidanceScale', 'nullCondition'],
    );
    if (!(model instanceof Module)) throw kindError(owner, 'model', 'a module', model);
    if (!['number', 'function'].includes(typeof nullCondition) && !(nullCondition instanceof Tensor)) {
      throw kindError(owner, 'nullCondition', 'a number, a Tensor or a function', nullCondition);
    }
    this.model = model;
    this.guidanceScale = number(owner, 'guidanceScale', guidanceScale);
    this.nullCondition = nullCondition;
    this.guideChannels = guideChannels === null ? null : positiveInteger(owner, 'guideChannels', guideChannels);
  }

  override forward(x: Tensor, ...args: GuidedArguments): Tensor {
    const { model, guidanceScale, guideChannels } = this;
    const given = readGuided(this.constructor.name, args);
    const { t, y, rest } = given;
    if (y === null) return output(model, x, given);
    let row = y;
    while (row.dim() > 1) row = row.select(1, 0);
    // By its shape rather than its size, so that a recorded graph fits any batch.
    const none = substituteCondition(y, torch.onesLike(row, { dtype: 'bool' }), this.nullCondition);
    if (guidanceScale === 0) return output(model, x, { t, y: none, rest });
    const twice = <T>(value: T) =>
      value instanceof Tensor && value.dim() > 0 && value.size(0) === x.size(0) ? torch.cat([value, value]) : value;
    const both = output(model, torch.cat([x, x]), {
      t: twice(t),
      y: torch.cat([y, none]),
      rest: Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, twice(value)])),
    });
    const [conditional, unconditional] = both.chunk(2) as [Tensor, Tensor];
    return guide(conditional, unconditional, guidanceScale, guideChannels);
  }
}

/** Options of {@link LabelClassifierFreeGuidance}. */
export interface LabelClassifierFreeGuidanceOptions {
  /** w; 1 by default, and the conditional model up to there. */
  cfgScale?: number;
  /** The number of guided channels, the first ones; 3 by default. */
  guideChannels?: number;
}

/**
 * Guidance as versions 0.5 to 0.7 had it: labels alone, two evaluations, and plain conditional outputs for w ≤ 1.
 * It warns once.
 *
 * @deprecated Use {@link ClassifierFreeGuidance}, which guides all channels unless told otherwise.
 * @throws TypeError unless base is a module and nullLabelId given; RangeError unless it is an integer and
 * `guideChannels` a positive one.
 * @example
 * import { LabelClassifierFreeGuidance, TimeConditionedMLP } from 'torchebm/models';
 * const field = new TimeConditionedMLP({ inDim: 2, numClasses: 3 });
 * const guided = new LabelClassifierFreeGuidance(field, { nullLabelId: 3, cfgScale: 4 });
 * console.log(guided.cfgScale); // 4
 */
export class LabelClassifierFreeGuidance extends Module {
  /** The conditional model. */
  base: Module;
  readonly nullLabelId: number;
  readonly cfgScale: number;
  readonly guideChannels: number;

  constructor(
    base: Module,
    ...args: Keywords<{ nullLabelId: number }, ['nullLabelId'], LabelClassifierFreeGuidanceOptions>
  ) {
    super();
    const owner = new.target.name;
    deprecated('LabelClassifierFreeGuidance', 'ClassifierFreeGuidance');
    const { nullLabelId, cfgScale, guideChannels } = readArguments<
      { nullLabelId: number } & Required<LabelClassifierFreeGuidanceOptions>
    >(owner, args, { cfgScale: 1, guideChannels: 3 }, ['nullLabelId']);
    if (!(base instanceof Module)) throw kindError(owner, 'base', 'a module', base);
    this.base = base;
    this.nullLabelId = integer(owner, 'nullLabelId', nullLabelId);
    this.cfgScale = number(owner, 'cfgScale', cfgScale);
    this.guideChannels = positiveInteger(owner, 'guideChannels', guideChannels);
  }

  override forward(x: Tensor, ...args: GuidedArguments): Tensor {
    const owner = this.constructor.name;
    const given = readGuided(owner, args);
    const { base, cfgScale, nullLabelId, guideChannels } = this;
    if (given.y === null) throw new TypeError(`${owner}: expected y to be given`);
    const conditional = output(base, x, given);
    if (cfgScale <= 1) return conditional;
    const unconditional = output(base, x, { ...given, y: torch.fullLike(given.y, nullLabelId) });
    return guide(conditional, unconditional, cfgScale, guideChannels);
  }
}
