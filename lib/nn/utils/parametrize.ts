/** @file Parameters that are computed from others each time they are read (`nn.utils.parametrize`). */

import { camelCase } from '../../arguments/names.js';
import {
  type Arguments,
  counted,
  kindError,
  type Named,
  readArguments,
  short,
  type Trailing,
} from '../../arguments/options.js';
import * as torch from '../../tensor/index.js';
import { Tensor } from '../../tensor/index.js';
import { ModuleDict, ModuleList } from '../containers.js';
import { internals } from '../members.js';
import { Module } from '../module.js';
import { Parameter } from '../parameter.js';

/** A module that computes a parameter; `rightInverse` gives what it has to be computed from. */
export interface Parametrization extends Module {
  rightInverse?(value: any): Tensor | Tensor[];
}

type Slots = Record<string, unknown>;

/** Gives a tensor the memory of another. */
function replaceMemory(tensor: Tensor, by: Tensor): void {
  if (tensor !== by) tensor.data = by.detach();
}

/** The parametrizations of one tensor, called in order on what they compute it from: `original`, or `original0`, … */
export class ParametrizationList extends ModuleList<Parametrization> {
  readonly originals: string[] = [];
  unsafe: boolean;

  constructor(parametrizations: Iterable<Parametrization>, original: Tensor, unsafe = false) {
    super(parametrizations);
    this.unsafe = unsafe;
    const value = torch.noGrad(() => {
      let parts: Tensor | Tensor[] = original;
      for (const member of [...this].reverse()) parts = member.rightInverse?.(parts) ?? parts;
      return parts;
    });
    const { shape, dtype } = original;
    if (value instanceof Tensor) {
      replaceMemory(original, value);
      this.adopt('original', original, original);
    } else {
      value.forEach((part, i) => {
        const { requiresGrad } = original;
        const learned = original instanceof Parameter ? new Parameter(part, { requiresGrad }) : part;
        this.adopt(`original${i}`, learned, original);
      });
    }
    if (!unsafe) alike(this.forward(), shape, dtype);
  }

  private adopt(name: string, tensor: Tensor, original: Tensor): void {
    (this as unknown as Slots)[name] = tensor;
    if (!(original instanceof Parameter)) this[internals].buffers.set(name, { persistent: true });
    this.originals.push(name);
  }

  /** The tensors that this one is computed from. */
  parts(): Tensor[] {
    return this.originals.map((name) => (this as unknown as Slots)[name] as Tensor);
  }

  override _members(): Iterable<string> {
    // The constructor of the base class asks before `originals` is there.
    return [...(this.originals ?? []), ...super._members()];
  }

  override forward(): Tensor {
    const [first, ...rest] = this;
    let value: Tensor = first!(...this.parts());
    for (const member of rest) value = member(value);
    return value;
  }

  /** Sets the originals so that the parametrized tensor becomes `value`. */
  rightInverse(value: Tensor): void {
    torch.noGrad(() => {
      let parts: Tensor | Tensor[] = value;
      for (const member of [...this].reverse()) {
        if (!member.rightInverse) throw new Error(`${member.constructor.name}: expected a method rightInverse`);
        parts = member.rightInverse(parts);
      }
      const given = parts instanceof Tensor ? [parts] : parts;
      const own = this.parts();
      if (given.length !== own.length)
        throw new Error(`rightInverse: expected ${counted(own.length, 'tensor')}, got ${given.length}`);
      own.forEach((tensor, i) => {
        if (tensor.dtype !== given[i]!.dtype)
          throw kindError('rightInverse', 'its result', tensor.dtype, given[i]!.dtype);
        replaceMemory(tensor, given[i]!);
      });
    });
  }
}

function alike(value: unknown, shape: readonly number[], dtype: string): Tensor {
  if (!(value instanceof Tensor)) throw kindError('registerParametrization', 'the result', 'a Tensor', value);
  if (value.dtype !== dtype || value.shape.join() !== shape.join()) {
    throw new TypeError(
      `registerParametrization: expected a result of shape [${shape}] and type ${dtype}, got [${value.shape}] and ` +
        `${value.dtype}; option unsafe allows it`,
    );
  }
  return value;
}

function lists(module: Module): ModuleDict<ParametrizationList> | undefined {
  const { parametrizations } = module as { parametrizations?: unknown };
  return parametrizations instanceof ModuleDict ? parametrizations : undefined;
}

function checkNames(owner: string, module: unknown, tensorName: unknown): void {
  if (!(module instanceof Module)) throw kindError(owner, 'module', 'a module', module);
  if (typeof tensorName !== 'string') throw kindError(owner, 'tensorName', 'a name', tensorName);
}

/** True if a tensor of the module, or the one named, is parametrized. */
export function isParametrized(
  ...args: Arguments<{ module: Module; tensorName?: string | null }, ['module', 'tensorName']>
): boolean {
  const owner = 'isParametrized';
  const { module, tensorName } = readArguments<{ module: Module; tensorName: string | null }>(
    owner,
    args,
    { tensorName: null },
    ['module', 'tensorName'],
  );
  checkNames(owner, module, tensorName ?? '');
  const own = lists(module);
  return own !== undefined && (tensorName ? own.has(tensorName) : own.size > 0);
}

interface RegisterParametrizationArguments<T extends Module> {
  module: T;
  tensorName: string;
  parametrization: Parametrization;
  unsafe?: boolean;
}

/**
 * Makes a parameter or buffer of a module the result of `parametrization`; on one already parametrized, it is applied
 * last. State dictionaries then hold `parametrizations.<name>.original`.
 *
 * `unsafe` allows it to change shape and type.
 *
 * @example
 * class Symmetric extends nn.Module {
 *   override forward(x: Tensor): Tensor {
 *     return x.triu().add(x.triu(1).mT);
 *   }
 * }
 * const layer = nn.utils.parametrize.registerParametrization(new nn.Linear(4, 4), 'weight', new Symmetric());
 */
export function registerParametrization<T extends Module>(
  module: T,
  tensorName: string,
  parametrization: Parametrization,
  ...rest: Trailing<{ unsafe?: boolean }, []>
): T;
/** The same, with arguments by name. */
export function registerParametrization<T extends Module>(
  ...named: Named<RegisterParametrizationArguments<T>, ['module', 'tensorName', 'parametrization']>
): T;
export function registerParametrization<T extends Module>(...args: unknown[]): T {
  const { module, tensorName, parametrization, unsafe } = readArguments<Required<RegisterParametrizationArguments<T>>>(
    'registerParametrization',
    args,
    { unsafe: false },
    ['module', 'tensorName', 'parametrization'],
  );
  checkNames('registerParametrization', module, tensorName);
  if (!(parametrization instanceof Module)) {
    throw kindError('registerParametrization', 'parametrization', 'a module', parametrization);
  }
  const property = camelCase(tensorName);
  const slots = module as unknown as Slots;
  parametrization.train(module.training);
  const present = lists(module);
  if (present?.has(tensorName)) {
    if (!unsafe) {
      const before = slots[property] as Tensor;
      const after = alike(parametrization(before), before.shape, before.dtype);
      if (parametrization.rightInverse) alike(parametrization.rightInverse(after), before.shape, before.dtype);
    }
    const list = present.get(tensorName);
    list.append(parametrization);
    list.unsafe ||= unsafe;
    return module;
  }
  const original = slots[property];
  if (!(original instanceof Parameter) && !module[internals].buffers.has(property)) {
    throw kindError(
      'registerParametrization',
      tensorName,
      `a parameter or buffer of ${module.constructor.name}`,
      original,
    );
  }
  const list = new ParametrizationList([parametrization], original as Tensor, unsafe);
  delete slots[property];
  module[internals].buffers.delete(property);
  if (!present) {
    slots.parametrizations = new ModuleDict();
    const name = `Parametrized${module.constructor.name}`;
    Object.defineProperty(module, 'reprName', { value: () => name, configurable: true });
  }
  lists(module)!.set(tensorName, list);
  Object.defineProperty(module, property, {
    configurable: true,
    get(this: Module): Tensor {
      return lists(this)!.get(tensorName)();
    },
    set(this: Module, value: Tensor) {
      lists(this)!.get(tensorName).rightInverse(value);
    },
  });
  return module;
}

interface RemoveParametrizationsArguments<T extends Module> {
  module: T;
  tensorName: string;
  leaveParametrized?: boolean;
}

/**
 * Takes all parametrizations off a tensor, which keeps its value, or with `leaveParametrized: false` becomes the
 * original again.
 */
export function removeParametrizations<T extends Module>(
  module: T,
  tensorName: string,
  ...rest: Trailing<{ leaveParametrized?: boolean }, ['leaveParametrized']>
): T;
/** The same, with arguments by name. */
export function removeParametrizations<T extends Module>(
  ...named: Named<RemoveParametrizationsArguments<T>, ['module', 'tensorName']>
): T;
export function removeParametrizations<T extends Module>(...args: unknown[]): T {
  const { module, tensorName, leaveParametrized } = readArguments<Required<RemoveParametrizationsArguments<T>>>(
    'removeParametrizations',
    args,
    { leaveParametrized: true },
    ['module', 'tensorName', 'leaveParametrized'],
  );
  checkNames('removeParametrizations', module, tensorName);
  const own = lists(module);
  if (!own?.has(tensorName))
    throw new RangeError(`${module.constructor.name}: ${short(tensorName)} is not parametrized`);
  const property = camelCase(tensorName);
  const slots = module as unknown as Slots;
  const list = own.get(tensorName);
  const parts = list.parts();
  let tensor = parts[0]!;
  if (list.originals[0] === 'original') {
    if (leaveParametrized)
      replaceMemory(
        tensor,
        torch.noGrad(() => slots[property] as Tensor),
      );
  } else {
    if (!leaveParametrized) throw new RangeError(`${tensorName}: computed from several tensors, so it has no original`);
    const value = slots[property] as Tensor;
    tensor = value.requiresGrad ? new Parameter(value) : value;
  }
  delete slots[property];
  own.delete(tensorName);
  if (own.size === 0) {
    delete slots.parametrizations;
    delete slots.reprName;
  }
  if (tensor instanceof Parameter) module.registerParameter(tensorName, tensor);
  else module.registerBuffer(tensorName, tensor);
  return module;
}
