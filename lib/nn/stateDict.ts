/** @file State dictionaries: the parameters and buffers of modules by name, out and in. */
import { short } from '../arguments/messages.js';
import { noGrad } from '../tensor/autograd.js';
import { Tensor } from '../tensor/tensor.js';
import { buffersOf, childrenOf, internals, keyOf, parametersOf, slots } from './members.js';
import type { Module } from './module.js';
import { Parameter } from './parameter.js';

/** Tensors by name, as `stateDict()` gives them and `torch.save` and safetensors store them. */
export type StateDict = Record<string, Tensor>;

/** Keys that `loadStateDict` did not find or did not know. */
export interface IncompatibleKeys {
  missingKeys: string[];
  unexpectedKeys: string[];
}

/** Writes the state of a module and of all below it into a dictionary. */
export function saveState(module: Module, into: StateDict, prefix: string, keepVars: boolean): void {
  const { stateDictPreHooks, stateDictHooks } = module[internals];
  for (const { hook } of stateDictPreHooks) hook(module, prefix, keepVars);
  for (const [key, tensor] of stateOf(module)) into[prefix + key] = keepVars ? tensor : tensor.detach();
  for (const [property, child] of childrenOf(module))
    saveState(child, into, `${prefix}${keyOf(module, property)}.`, keepVars);
  for (const { hook } of stateDictHooks) hook(module, into, prefix);
}

/** A module's own parameters and persistent buffers by key. */
function stateOf(module: Module): [key: string, tensor: Tensor, property: string][] {
  const found: [string, Tensor, string][] = [];
  for (const [property, parameter] of parametersOf(module)) found.push([keyOf(module, property), parameter, property]);
  for (const [property, buffer, persistent] of buffersOf(module)) {
    if (persistent) found.push([keyOf(module, property), buffer, property]);
  }
  return found;
}

/** Copies a dictionary into a module and all below it, or takes its tensors themselves; see {@link Module.loadStateDict}. */
export function loadStateDict(
  module: Module,
  stateDict: StateDict,
  strict: boolean,
  assign: boolean,
): IncompatibleKeys {
  const source = { ...stateDict };
  const keys: IncompatibleKeys = { missingKeys: [], unexpectedKeys: [] };
  const known = new Set<string>();
  const wrong: string[] = [];
  loadState(module, source, '', assign, known, keys, wrong);
  keys.unexpectedKeys.push(...Object.keys(source).filter((key) => !known.has(key)));
  for (const { hook } of module[internals].loadPostHooks) hook(module, keys);
  if (strict) {
    if (keys.unexpectedKeys.length) wrong.unshift(`unexpected keys ${keys.unexpectedKeys.map(short).join(', ')}`);
    if (keys.missingKeys.length) wrong.unshift(`missing keys ${keys.missingKeys.map(short).join(', ')}`);
  }
  if (wrong.length) {
    throw new Error(`${module.constructor.name}: cannot load this state dictionary: ${wrong.join('; ')}`);
  }
  return keys;
}

/** Copies a dictionary into a module and all below it; collects the keys that are known, missing and wrong. */
function loadState(
  module: Module,
  source: StateDict,
  prefix: string,
  assign: boolean,
  known: Set<string>,
  keys: IncompatibleKeys,
  wrong: string[],
): void {
  for (const { hook } of module[internals].loadPreHooks) hook(module, source, prefix);
  for (const [key, tensor, property] of stateOf(module)) {
    const name = prefix + key;
    known.add(name);
    const value = source[name];
    if (value === undefined) {
      keys.missingKeys.push(name);
    } else if (!(value instanceof Tensor)) {
      wrong.push(`${name} is not a tensor`);
    } else if (value.shape.join() !== tensor.shape.join()) {
      wrong.push(`${name} has shape [${value.shape.join(', ')}], expected [${tensor.shape.join(', ')}]`);
    } else if (assign) {
      const taken = tensor instanceof Parameter ? new Parameter(value, { requiresGrad: tensor.requiresGrad }) : value;
      slots(module)[property] = taken;
    } else {
      noGrad(() => tensor.copy_(value));
    }
  }
  for (const [property, child] of childrenOf(module)) {
    loadState(child, source, `${prefix}${keyOf(module, property)}.`, assign, known, keys, wrong);
    if (child[internals].loadPostHooks.size) for (const { hook } of child[internals].loadPostHooks) hook(child, keys);
  }
}
