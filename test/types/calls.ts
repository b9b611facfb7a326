/**
 * @file Calls of operators that run, and calls that are refused, with their types. Written by scripts/calls.mjs from the
 * operators' schemas. Do not edit.
 */
// biome-ignore-all format: one call a line.
import * as torch from '../../lib/torch/index.js';

const x = torch.rand([2, 2]);
const index = torch.zeros([2, 2], { dtype: 'int64' });
const mask = x.gt(0.5);
const generator = new torch.Generator();

export const accepted: (() => unknown)[] = [
  () => x.add({ other: x, alpha: 2 }),
  () => x.add({ other: x }),
  () => x.add(x, { alpha: 2 }),
  () => x.add(x),
  () => x.addcdiv({ tensor1: x, tensor2: x }),
  () => x.addcdiv(x, { tensor2: x }),
  () => x.addcdiv(x, x),
  () => x.addcmul({ tensor1: x, tensor2: x }),
  () => x.addcmul(x, { tensor2: x }),
  () => x.addcmul(x, x),
  () => x.all(),
  () => x.all({ dim: 1, keepdim: true }),
  () => x.all({ dim: 1 }),
  () => x.all(1, { keepdim: true }),
  () => x.all(1),
  () => x.all(1, true),
  () => x.all(null, true),
  () => x.all({ keepdim: true }),
  () => x.all({ dim: [0], keepdim: true }),
  () => x.all([0], { keepdim: true }),
  () => x.all([0]),
  () => x.all([0], true),
  () => x.all({ dim: [0] }),
  () => x.amax({ dim: [0], keepdim: true }),
  () => x.amax(),
  () => x.amax([0], { keepdim: true }),
  () => x.amax([0]),
  () => x.amax([0], true),
  () => x.amax({ keepdim: true }),
  () => x.amax({ dim: [0] }),
  () => x.argmax({ dim: 1, keepdim: true }),
  () => x.argmax(),
  () => x.argmax(1, { keepdim: true }),
  () => x.argmax(1),
  () => x.argmax(1, true),
  () => x.argmax(null, true),
  () => x.argmax({ keepdim: true }),
  () => x.argmax({ dim: 1 }),
  () => x.argsort({ dim: 1, descending: true }),
  () => x.argsort(),
  () => x.argsort(1, { descending: true }),
  () => x.argsort(1),
  () => x.argsort(1, true),
  () => x.argsort({ descending: true }),
  () => x.argsort({ dim: 1 }),
  () => x.argsort({ stable: true }),
  () => x.bernoulli({ generator: generator }),
  () => x.bernoulli(),
  () => x.bernoulli({ p: x, generator: generator }),
  () => x.bernoulli({ p: x }),
  () => x.bernoulli(x, { generator: generator }),
  () => x.bernoulli(x),
  () => x.bernoulli({ p: 0.5, generator: generator }),
  () => x.bernoulli({ p: 0.5 }),
  () => x.bernoulli(0.5, { generator: generator }),
  () => x.bernoulli(0.5),
  () => x.chunk({ chunks: 1, dim: 1 }),
  () => x.chunk({ chunks: 1 }),
  () => x.chunk(1, { dim: 1 }),
  () => x.chunk(1),
  () => x.chunk(1, 1),
  () => x.clamp({ min: 2, max: 2 }),
  () => x.clamp(2, { max: 2 }),
  () => x.clamp(2),
  () => x.clamp(2, 2),
  () => x.clamp(null, 2),
  () => x.clamp({ max: 2 }),
  () => x.clamp(2, null),
  () => x.clamp({ min: 2 }),
  () => x.clamp({ min: x, max: x }),
  () => x.clamp(x, { max: x }),
  () => x.clamp(x),
  () => x.clamp(x, x),
  () => x.clamp(null, x),
  () => x.clamp({ max: x }),
  () => x.clamp(x, null),
  () => x.clamp({ min: x }),
  () => x.cumprod({ dim: 1, dtype: 'float64' }),
  () => x.cumprod({ dim: 1 }),
  () => x.cumprod(1, { dtype: 'float64' }),
  () => x.cumprod(1),
  () => x.cumsum({ dim: 1, dtype: 'float64' }),
  () => x.cumsum({ dim: 1 }),
  () => x.cumsum(1, { dtype: 'float64' }),
  () => x.cumsum(1),
  () => x.diagonal(),
  () => x.diagonal(1),
  () => x.diagonal({ offset: 1, dim2: 1 }),
  () => x.div({ other: x }),
  () => x.div(x),
  () => x.expand({ size: [2, 2] }),
  () => x.expand([2, 2]),
  () => x.flatten({ startDim: 1, endDim: 1 }),
  () => x.flatten(),
  () => x.flatten(1, { endDim: 1 }),
  () => x.flatten(1),
  () => x.flatten(1, 1),
  () => x.flatten({ endDim: 1 }),
  () => x.flatten({ startDim: 1 }),
  () => x.flip({ dims: [0] }),
  () => x.flip([0]),
  () => x.flip(),
  () => x.gather({ dim: 1, index: index }),
  () => x.gather(1, { index: index }),
  () => x.gather(1, index),
  () => x.kthvalue({ k: 2, dim: 1, keepdim: true }),
  () => x.kthvalue({ k: 2 }),
  () => x.kthvalue(2, { dim: 1, keepdim: true }),
  () => x.kthvalue(2),
  () => x.kthvalue(2, 1, { keepdim: true }),
  () => x.kthvalue(2, 1),
  () => x.kthvalue(2, 1, true),
  () => x.kthvalue({ k: 2, keepdim: true }),
  () => x.kthvalue({ k: 2, dim: 1 }),
  () => x.lerp({ end: x, weight: 2 }),
  () => x.lerp(x, { weight: 2 }),
  () => x.lerp(x, 2),
  () => x.lerp({ end: x, weight: x }),
  () => x.lerp(x, { weight: x }),
  () => x.lerp(x, x),
  () => x.logSoftmax({ dim: 1, dtype: 'float64' }),
  () => x.logSoftmax({ dim: 1 }),
  () => x.logSoftmax(1, { dtype: 'float64' }),
  () => x.logSoftmax(1),
  () => x.logSoftmax(1, 'float64'),
  () => x.logSoftmax(1, null),
  () => x.logsumexp({ dim: [0], keepdim: true }),
  () => x.logsumexp({ dim: [0] }),
  () => x.logsumexp([0], { keepdim: true }),
  () => x.logsumexp([0]),
  () => x.logsumexp([0], true),
  () => x.maskedFill({ mask: mask, value: 2 }),
  () => x.maskedFill(mask, { value: 2 }),
  () => x.maskedFill(mask, 2),
  () => x.matmul({ other: x }),
  () => x.matmul(x),
  () => x.max(),
  () => x.max({ other: x }),
  () => x.max(x),
  () => x.max({ dim: 1, keepdim: true }),
  () => x.max({ dim: 1 }),
  () => x.max(1, { keepdim: true }),
  () => x.max(1),
  () => x.max(1, true),
  () => x.mean({ dtype: 'float64' }),
  () => x.mean(),
  () => x.mean({ dim: [0], keepdim: true, dtype: 'float64' }),
  () => x.mean([0], { keepdim: true, dtype: 'float64' }),
  () => x.mean([0]),
  () => x.mean([0], true, { dtype: 'float64' }),
  () => x.mean([0], true),
  () => x.mean(null, true, { dtype: 'float64' }),
  () => x.mean({ keepdim: true }),
  () => x.mean({ dim: [0] }),
  () => x.median(),
  () => x.median({ dim: 1, keepdim: true }),
  () => x.median({ dim: 1 }),
  () => x.median(1, { keepdim: true }),
  () => x.median(1),
  () => x.median(1, true),
  () => x.min(),
  () => x.min({ other: x }),
  () => x.min(x),
  () => x.min({ dim: 1, keepdim: true }),
  () => x.min({ dim: 1 }),
  () => x.min(1, { keepdim: true }),
  () => x.min(1),
  () => x.min(1, true),
  () => x.narrow({ dim: 1, start: 1, length: 1 }),
  () => x.narrow(1, { start: 1, length: 1 }),
  () => x.narrow(1, 1, { length: 1 }),
  () => x.narrow(1, 1, 1),
  () => x.pow({ exponent: 2 }),
  () => x.pow(2),
  () => x.pow({ exponent: x }),
  () => x.pow(x),
  () => x.prod({ dtype: 'float64' }),
  () => x.prod(),
  () => x.prod({ dim: 1, keepdim: true, dtype: 'float64' }),
  () => x.prod({ dim: 1 }),
  () => x.prod(1, { keepdim: true, dtype: 'float64' }),
  () => x.prod(1),
  () => x.prod(1, true, { dtype: 'float64' }),
  () => x.prod(1, true),
  () => x.quantile({ q: 0.5, dim: 1, keepdim: true }),
  () => x.quantile({ q: 0.5 }),
  () => x.quantile(0.5, { dim: 1, keepdim: true }),
  () => x.quantile(0.5),
  () => x.quantile(0.5, 1, { keepdim: true }),
  () => x.quantile(0.5, 1),
  () => x.quantile(0.5, 1, true),
  () => x.quantile(0.5, null, true),
  () => x.quantile({ q: 0.5, keepdim: true }),
  () => x.quantile({ q: 0.5, dim: 1 }),
  () => x.repeat({ repeats: [2, 1] }),
  () => x.repeat([2, 1]),
  () => x.repeat(1, 1),
  () => x.reshape({ shape: [4, 1] }),
  () => x.reshape([4, 1]),
  () => x.roll({ shifts: [0], dims: [0] }),
  () => x.roll({ shifts: [0] }),
  () => x.roll([0], { dims: [0] }),
  () => x.roll([0]),
  () => x.roll([0], [0]),
  () => x.softmax({ dim: 1, dtype: 'float64' }),
  () => x.softmax({ dim: 1 }),
  () => x.softmax(1, { dtype: 'float64' }),
  () => x.softmax(1),
  () => x.softmax(1, 'float64'),
  () => x.softmax(1, null),
  () => x.sort({ dim: 1, descending: true }),
  () => x.sort(),
  () => x.sort(1, { descending: true }),
  () => x.sort(1),
  () => x.sort(1, true),
  () => x.sort({ descending: true }),
  () => x.sort({ dim: 1 }),
  () => x.sort({ stable: true }),
  () => x.split({ splitSize: 1, dim: 1 }),
  () => x.split({ splitSize: 1 }),
  () => x.split(1, { dim: 1 }),
  () => x.split(1),
  () => x.split(1, 1),
  () => x.squeeze(),
  () => x.squeeze({ dim: 1 }),
  () => x.squeeze(1),
  () => x.squeeze({ dim: [0] }),
  () => x.squeeze([0]),
  () => x.std({ unbiased: true }),
  () => x.std(),
  () => x.std(true),
  () => x.std(1),
  () => x.std(null),
  () => x.std({ dim: [0], correction: 2 }),
  () => x.std([0], { correction: 2 }),
  () => x.std([0]),
  () => x.std(null, { correction: 2 }),
  () => x.std({ dim: [0], unbiased: true, keepdim: true }),
  () => x.std([0], { unbiased: true, keepdim: true }),
  () => x.std([0], true, { keepdim: true }),
  () => x.std([0], true),
  () => x.std([0], true, true),
  () => x.std(null, true, true),
  () => x.std({ unbiased: true, keepdim: true }),
  () => x.std({ dim: [0], keepdim: true }),
  () => x.std({ dim: [0], unbiased: true }),
  () => x.sum({ dtype: 'float64' }),
  () => x.sum(),
  () => x.sum(null, true, { dtype: 'float64' }),
  () => x.sum({ keepdim: true }),
  () => x.sum({ dim: [0], keepdim: true, dtype: 'float64' }),
  () => x.sum([0], { keepdim: true, dtype: 'float64' }),
  () => x.sum([0]),
  () => x.sum([0], true, { dtype: 'float64' }),
  () => x.sum([0], true),
  () => x.sum({ dim: [0] }),
  () => x.tile({ dims: [0] }),
  () => x.tile([0]),
  () => x.tile(),
  () => x.tile(1, 1),
  () => x.topk({ k: 2, dim: 1, largest: true, sorted: true }),
  () => x.topk({ k: 2 }),
  () => x.topk(2, { dim: 1, largest: true, sorted: true }),
  () => x.topk(2),
  () => x.topk(2, 1, { largest: true, sorted: true }),
  () => x.topk(2, 1),
  () => x.topk(2, 1, true, { sorted: true }),
  () => x.topk(2, 1, true),
  () => x.topk(2, 1, true, true),
  () => x.topk({ k: 2, largest: true, sorted: true }),
  () => x.topk({ k: 2, dim: 1, sorted: true }),
  () => x.topk({ k: 2, dim: 1, largest: true }),
  () => x.transpose({ dim0: 1, dim1: 1 }),
  () => x.transpose(1, { dim1: 1 }),
  () => x.transpose(1, 1),
  () => x.triu({ diagonal: 1 }),
  () => x.triu(),
  () => x.triu(1),
  () => x.unbind({ dim: 1 }),
  () => x.unbind(),
  () => x.unbind(1),
  () => x.unsqueeze({ dim: 1 }),
  () => x.unsqueeze(1),
  () => x.var({ unbiased: true }),
  () => x.var(),
  () => x.var(true),
  () => x.var(1),
  () => x.var(null),
  () => x.var({ dim: [0], correction: 2 }),
  () => x.var([0], { correction: 2 }),
  () => x.var([0]),
  () => x.var(null, { correction: 2 }),
  () => x.var({ dim: [0], unbiased: true, keepdim: true }),
  () => x.var([0], { unbiased: true, keepdim: true }),
  () => x.var([0], true, { keepdim: true }),
  () => x.var([0], true),
  () => x.var([0], true, true),
  () => x.var(null, true, true),
  () => x.var({ unbiased: true, keepdim: true }),
  () => x.var({ dim: [0], keepdim: true }),
  () => x.var({ dim: [0], unbiased: true }),
  () => x.view({ size: [2, 2] }),
  () => x.view([2, 2]),
  () => x.view({ dtype: 'float64' }),
  () => x.view('float64'),
  () => torch.add({ input: x, other: x, alpha: 2 }),
  () => torch.add({ input: x, other: x }),
  () => torch.add(x, { other: x, alpha: 2 }),
  () => torch.add(x, { other: x }),
  () => torch.add(x, x, { alpha: 2 }),
  () => torch.add(x, x),
  () => torch.arange({ end: 2, dtype: 'float64' }),
  () => torch.arange({ end: 2 }),
  () => torch.arange(2, { dtype: 'float64' }),
  () => torch.arange(2),
  () => torch.arange(2, { end: 2 }),
  () => torch.arange({ start: 2, end: 2, dtype: 'float64' }),
  () => torch.arange({ start: 2, end: 2 }),
  () => torch.arange(2, { end: 2, dtype: 'float64' }),
  () => torch.arange(2, 2, { dtype: 'float64' }),
  () => torch.arange(2, 2),
  () => torch.arange({ start: 2, end: 2, step: 2, dtype: 'float64' }),
  () => torch.arange(2, { end: 2, step: 2, dtype: 'float64' }),
  () => torch.arange(2, 2, { step: 2, dtype: 'float64' }),
  () => torch.arange(2, 2, 2, { dtype: 'float64' }),
  () => torch.arange(2, 2, 2),
  () => torch.cat({ tensors: [x, x], dim: 1 }),
  () => torch.cat({ tensors: [x, x] }),
  () => torch.cat([x, x], { dim: 1 }),
  () => torch.cat([x, x]),
  () => torch.cat([x, x], 1),
  () => torch.eye({ n: 1, dtype: 'float64' }),
  () => torch.eye({ n: 1 }),
  () => torch.eye(1, { dtype: 'float64' }),
  () => torch.eye(1),
  () => torch.eye({ n: 1, m: 1, dtype: 'float64' }),
  () => torch.eye({ n: 1, m: 1 }),
  () => torch.eye(1, { m: 1, dtype: 'float64' }),
  () => torch.eye(1, { m: 1 }),
  () => torch.eye(1, 1, { dtype: 'float64' }),
  () => torch.eye(1, 1),
  () => torch.linspace({ start: 2, end: 2, steps: 1, dtype: 'float64' }),
  () => torch.linspace({ start: 2, end: 2, steps: 1 }),
  () => torch.linspace(2, { end: 2, steps: 1, dtype: 'float64' }),
  () => torch.linspace(2, { end: 2, steps: 1 }),
  () => torch.linspace(2, 2, { steps: 1, dtype: 'float64' }),
  () => torch.linspace(2, 2, { steps: 1 }),
  () => torch.linspace(2, 2, 1, { dtype: 'float64' }),
  () => torch.linspace(2, 2, 1),
  () => torch.logspace({ start: 2, end: 2, steps: 1, base: 0.5, dtype: 'float64' }),
  () => torch.logspace({ start: 2, end: 2, steps: 1 }),
  () => torch.logspace(2, { end: 2, steps: 1, base: 0.5, dtype: 'float64' }),
  () => torch.logspace(2, { end: 2, steps: 1 }),
  () => torch.logspace(2, 2, { steps: 1, base: 0.5, dtype: 'float64' }),
  () => torch.logspace(2, 2, { steps: 1 }),
  () => torch.logspace(2, 2, 1, { base: 0.5, dtype: 'float64' }),
  () => torch.logspace(2, 2, 1),
  () => torch.logspace(2, 2, 1, 0.5, { dtype: 'float64' }),
  () => torch.logspace(2, 2, 1, 0.5),
  () => torch.mean({ input: x, dtype: 'float64' }),
  () => torch.mean({ input: x }),
  () => torch.mean(x, { dtype: 'float64' }),
  () => torch.mean(x),
  () => torch.mean({ input: x, dim: [0], keepdim: true, dtype: 'float64' }),
  () => torch.mean(x, { dim: [0], keepdim: true, dtype: 'float64' }),
  () => torch.mean(x, [0], { keepdim: true, dtype: 'float64' }),
  () => torch.mean(x, [0]),
  () => torch.mean(x, [0], true, { dtype: 'float64' }),
  () => torch.mean(x, [0], true),
  () => torch.mean(x, null, true, { dtype: 'float64' }),
  () => torch.mean({ input: x, keepdim: true }),
  () => torch.mean({ input: x, dim: [0] }),
  () => torch.multinomial({ input: x, numSamples: 1, replacement: true, generator: generator }),
  () => torch.multinomial({ input: x, numSamples: 1 }),
  () => torch.multinomial(x, { numSamples: 1, replacement: true, generator: generator }),
  () => torch.multinomial(x, { numSamples: 1 }),
  () => torch.multinomial(x, 1, { replacement: true, generator: generator }),
  () => torch.multinomial(x, 1),
  () => torch.multinomial(x, 1, true, { generator: generator }),
  () => torch.multinomial(x, 1, true),
  () => torch.normal({ mean: x, std: x, generator: generator }),
  () => torch.normal({ mean: x, std: x }),
  () => torch.normal(x, { std: x, generator: generator }),
  () => torch.normal(x, { std: x }),
  () => torch.normal(x, x, { generator: generator }),
  () => torch.normal(x, x),
  () => torch.normal({ mean: x }),
  () => torch.normal({ mean: x, std: 0.5, generator: generator }),
  () => torch.normal(x, { std: 0.5, generator: generator }),
  () => torch.normal(x),
  () => torch.normal(x, 0.5, { generator: generator }),
  () => torch.normal(x, 0.5),
  () => torch.normal({ mean: 0.5, std: x, generator: generator }),
  () => torch.normal({ mean: 0.5, std: x }),
  () => torch.normal(0.5, { std: x, generator: generator }),
  () => torch.normal(0.5, { std: x }),
  () => torch.normal(0.5, x, { generator: generator }),
  () => torch.normal(0.5, x),
  () => torch.normal({ mean: 0.5, std: 0.5, size: [2, 2], generator: generator, dtype: 'float64' }),
  () => torch.normal({ mean: 0.5, std: 0.5, size: [2, 2] }),
  () => torch.normal(0.5, { std: 0.5, size: [2, 2], generator: generator, dtype: 'float64' }),
  () => torch.normal(0.5, { std: 0.5, size: [2, 2] }),
  () => torch.normal(0.5, 0.5, { size: [2, 2], generator: generator, dtype: 'float64' }),
  () => torch.normal(0.5, 0.5, { size: [2, 2] }),
  () => torch.normal(0.5, 0.5, [2, 2], { generator: generator, dtype: 'float64' }),
  () => torch.normal(0.5, 0.5, [2, 2]),
  () => torch.ones({ size: [2, 2], dtype: 'float64' }),
  () => torch.ones({ size: [2, 2] }),
  () => torch.ones([2, 2], { dtype: 'float64' }),
  () => torch.ones([2, 2]),
  () => torch.ones(),
  () => torch.ones(1, 1),
  () => torch.ones(1, 1, { dtype: 'float64' }),
  () => torch.rand({ size: [2, 2], dtype: 'float64' }),
  () => torch.rand({ size: [2, 2] }),
  () => torch.rand([2, 2], { dtype: 'float64' }),
  () => torch.rand([2, 2]),
  () => torch.rand(),
  () => torch.rand(1, 1),
  () => torch.rand(1, 1, { dtype: 'float64' }),
  () => torch.rand({ size: [2, 2], generator: generator, dtype: 'float64' }),
  () => torch.rand({ size: [2, 2], generator: generator }),
  () => torch.rand([2, 2], { generator: generator, dtype: 'float64' }),
  () => torch.rand([2, 2], { generator: generator }),
  () => torch.rand(1, 1, { generator: generator, dtype: 'float64' }),
  () => torch.randint({ high: 9, size: [2, 2], dtype: 'float64' }),
  () => torch.randint({ high: 9, size: [2, 2] }),
  () => torch.randint(9, { size: [2, 2], dtype: 'float64' }),
  () => torch.randint(9, { size: [2, 2] }),
  () => torch.randint(9, [2, 2], { dtype: 'float64' }),
  () => torch.randint(9, [2, 2]),
  () => torch.randint({ high: 9, size: [2, 2], generator: generator, dtype: 'float64' }),
  () => torch.randint({ high: 9, size: [2, 2], generator: generator }),
  () => torch.randint(9, { size: [2, 2], generator: generator, dtype: 'float64' }),
  () => torch.randint(9, { size: [2, 2], generator: generator }),
  () => torch.randint(9, [2, 2], { generator: generator, dtype: 'float64' }),
  () => torch.randint(9, [2, 2], { generator: generator }),
  () => torch.randint({ low: 1, high: 9, size: [2, 2], dtype: 'float64' }),
  () => torch.randint({ low: 1, high: 9, size: [2, 2] }),
  () => torch.randint(1, { high: 9, size: [2, 2], dtype: 'float64' }),
  () => torch.randint(1, { high: 9, size: [2, 2] }),
  () => torch.randint(1, 9, { size: [2, 2], dtype: 'float64' }),
  () => torch.randint(1, 9, { size: [2, 2] }),
  () => torch.randint(1, 9, [2, 2], { dtype: 'float64' }),
  () => torch.randint(1, 9, [2, 2]),
  () => torch.randint(1, 9, 1, 1),
  () => torch.randint(1, 9, 1, 1, { dtype: 'float64' }),
  () => torch.randint({ low: 1, high: 9, size: [2, 2], generator: generator, dtype: 'float64' }),
  () => torch.randint({ low: 1, high: 9, size: [2, 2], generator: generator }),
  () => torch.randint(1, { high: 9, size: [2, 2], generator: generator, dtype: 'float64' }),
  () => torch.randint(1, { high: 9, size: [2, 2], generator: generator }),
  () => torch.randint(1, 9, { size: [2, 2], generator: generator, dtype: 'float64' }),
  () => torch.randint(1, 9, { size: [2, 2], generator: generator }),
  () => torch.randint(1, 9, [2, 2], { generator: generator, dtype: 'float64' }),
  () => torch.randint(1, 9, [2, 2], { generator: generator }),
  () => torch.randint(1, 9, 1, 1, { generator: generator, dtype: 'float64' }),
  () => torch.randn({ size: [2, 2], dtype: 'float64' }),
  () => torch.randn({ size: [2, 2] }),
  () => torch.randn([2, 2], { dtype: 'float64' }),
  () => torch.randn([2, 2]),
  () => torch.randn(),
  () => torch.randn(1, 1),
  () => torch.randn(1, 1, { dtype: 'float64' }),
  () => torch.randn({ size: [2, 2], generator: generator, dtype: 'float64' }),
  () => torch.randn({ size: [2, 2], generator: generator }),
  () => torch.randn([2, 2], { generator: generator, dtype: 'float64' }),
  () => torch.randn([2, 2], { generator: generator }),
  () => torch.randn(1, 1, { generator: generator, dtype: 'float64' }),
  () => torch.stack({ tensors: [x, x], dim: 1 }),
  () => torch.stack({ tensors: [x, x] }),
  () => torch.stack([x, x], { dim: 1 }),
  () => torch.stack([x, x]),
  () => torch.stack([x, x], 1),
  () => torch.sum({ input: x, dtype: 'float64' }),
  () => torch.sum({ input: x }),
  () => torch.sum(x, { dtype: 'float64' }),
  () => torch.sum(x),
  () => torch.sum(x, null, true, { dtype: 'float64' }),
  () => torch.sum({ input: x, keepdim: true }),
  () => torch.sum({ input: x, dim: [0], keepdim: true, dtype: 'float64' }),
  () => torch.sum(x, { dim: [0], keepdim: true, dtype: 'float64' }),
  () => torch.sum(x, [0], { keepdim: true, dtype: 'float64' }),
  () => torch.sum(x, [0]),
  () => torch.sum(x, [0], true, { dtype: 'float64' }),
  () => torch.sum(x, [0], true),
  () => torch.sum({ input: x, dim: [0] }),
  () => torch.where({ condition: mask }),
  () => torch.where(mask),
  () => torch.where({ condition: mask, input: 2, other: 2 }),
  () => torch.where(mask, { input: 2, other: 2 }),
  () => torch.where(mask, 2, { other: 2 }),
  () => torch.where(mask, 2, 2),
  () => torch.where({ condition: mask, input: x, other: 2 }),
  () => torch.where(mask, { input: x, other: 2 }),
  () => torch.where(mask, x, { other: 2 }),
  () => torch.where(mask, x, 2),
  () => torch.where({ condition: mask, input: 2, other: x }),
  () => torch.where(mask, { input: 2, other: x }),
  () => torch.where(mask, 2, { other: x }),
  () => torch.where(mask, 2, x),
  () => torch.where({ condition: mask, input: x, other: x }),
  () => torch.where(mask, { input: x, other: x }),
  () => torch.where(mask, x, { other: x }),
  () => torch.where(mask, x, x),
  () => torch.zeros({ size: [2, 2], dtype: 'float64' }),
  () => torch.zeros({ size: [2, 2] }),
  () => torch.zeros([2, 2], { dtype: 'float64' }),
  () => torch.zeros([2, 2]),
  () => torch.zeros(),
  () => torch.zeros(1, 1),
  () => torch.zeros(1, 1, { dtype: 'float64' }),
  () => torch.zerosLike({ input: x, dtype: 'float64' }),
  () => torch.zerosLike({ input: x }),
  () => torch.zerosLike(x, { dtype: 'float64' }),
  () => torch.zerosLike(x),
];

export const refused: (() => unknown)[] = [
  // @ts-expect-error
  () => x.add('3', { alpha: 2 }),
  // @ts-expect-error
  () => x.add({ other: '3' }),
  // @ts-expect-error
  () => x.add(null, { alpha: 2 }),
  // @ts-expect-error
  () => x.add(),
  // @ts-expect-error
  () => x.add(x, { alpha: '3' }),
  // @ts-expect-error
  () => x.add(x, { oops: 1 }),
  // @ts-expect-error
  () => x.add(x, { other: x }),
  // @ts-expect-error
  () => x.add(x, /0/),
  // @ts-expect-error
  () => x.addcdiv(/0/, x),
  // @ts-expect-error
  () => x.addcdiv({ tensor1: /0/, tensor2: x }),
  // @ts-expect-error
  () => x.addcdiv(null, x),
  // @ts-expect-error
  () => x.addcdiv({ tensor2: x }),
  // @ts-expect-error
  () => x.addcdiv(x, /0/),
  // @ts-expect-error
  () => x.addcdiv({ tensor1: x, tensor2: /0/ }),
  // @ts-expect-error
  () => x.addcdiv(x, null),
  // @ts-expect-error
  () => x.addcdiv({ tensor1: x }),
  // @ts-expect-error
  () => x.addcdiv(x, x, { oops: 1 }),
  // @ts-expect-error
  () => x.addcdiv(x, x, { tensor2: x }),
  // @ts-expect-error
  () => x.addcdiv(x, x, /0/),
  // @ts-expect-error
  () => x.addcmul(/0/, x),
  // @ts-expect-error
  () => x.addcmul({ tensor1: /0/, tensor2: x }),
  // @ts-expect-error
  () => x.addcmul(null, x),
  // @ts-expect-error
  () => x.addcmul({ tensor2: x }),
  // @ts-expect-error
  () => x.addcmul(x, /0/),
  // @ts-expect-error
  () => x.addcmul({ tensor1: x, tensor2: /0/ }),
  // @ts-expect-error
  () => x.addcmul(x, null),
  // @ts-expect-error
  () => x.addcmul({ tensor1: x }),
  // @ts-expect-error
  () => x.addcmul(x, x, { oops: 1 }),
  // @ts-expect-error
  () => x.addcmul(x, x, { tensor2: x }),
  // @ts-expect-error
  () => x.addcmul(x, x, /0/),
  // @ts-expect-error
  () => x.all({ oops: 1 }),
  // @ts-expect-error
  () => x.all(/0/),
  // @ts-expect-error
  () => x.all(true, true),
  // @ts-expect-error
  () => x.all({ dim: true, keepdim: true }),
  // @ts-expect-error
  () => x.all(1, 1),
  // @ts-expect-error
  () => x.all({ dim: 1, keepdim: 1 }),
  // @ts-expect-error
  () => x.all(1, null),
  // @ts-expect-error
  () => x.all(1, true, { oops: 1 }),
  // @ts-expect-error
  () => x.all(1, true, { keepdim: true }),
  // @ts-expect-error
  () => x.all(1, true, /0/),
  // @ts-expect-error
  () => x.all(/0/, true),
  // @ts-expect-error
  () => x.all({ dim: /0/, keepdim: true }),
  // @ts-expect-error
  () => x.all([0], 1),
  // @ts-expect-error
  () => x.all({ dim: [0], keepdim: 1 }),
  // @ts-expect-error
  () => x.all([0], null),
  // @ts-expect-error
  () => x.all([0], true, { oops: 1 }),
  // @ts-expect-error
  () => x.all([0], true, { keepdim: true }),
  // @ts-expect-error
  () => x.all([0], true, /0/),
  // @ts-expect-error
  () => x.amax(/0/, true),
  // @ts-expect-error
  () => x.amax({ dim: /0/, keepdim: true }),
  // @ts-expect-error
  () => x.amax(null, true),
  // @ts-expect-error
  () => x.amax([0], 1),
  // @ts-expect-error
  () => x.amax({ dim: [0], keepdim: 1 }),
  // @ts-expect-error
  () => x.amax([0], null),
  // @ts-expect-error
  () => x.amax([0], true, { oops: 1 }),
  // @ts-expect-error
  () => x.amax([0], true, { keepdim: true }),
  // @ts-expect-error
  () => x.amax([0], true, /0/),
  // @ts-expect-error
  () => x.argmax(true, true),
  // @ts-expect-error
  () => x.argmax({ dim: true, keepdim: true }),
  // @ts-expect-error
  () => x.argmax(1, 1),
  // @ts-expect-error
  () => x.argmax({ dim: 1, keepdim: 1 }),
  // @ts-expect-error
  () => x.argmax(1, null),
  // @ts-expect-error
  () => x.argmax(1, true, { oops: 1 }),
  // @ts-expect-error
  () => x.argmax(1, true, { keepdim: true }),
  // @ts-expect-error
  () => x.argmax(1, true, /0/),
  // @ts-expect-error
  () => x.argsort(true, true),
  // @ts-expect-error
  () => x.argsort({ dim: true, descending: true }),
  // @ts-expect-error
  () => x.argsort(null, true),
  // @ts-expect-error
  () => x.argsort(1, 1),
  // @ts-expect-error
  () => x.argsort({ dim: 1, descending: 1 }),
  // @ts-expect-error
  () => x.argsort(1, null),
  // @ts-expect-error
  () => x.argsort(1, true, { oops: 1 }),
  // @ts-expect-error
  () => x.argsort(1, true, { descending: true }),
  // @ts-expect-error
  () => x.argsort(1, true, /0/),
  // @ts-expect-error
  () => x.argsort({ stable: 1 }),
  // @ts-expect-error
  () => x.argsort({ oops: 1 }),
  // @ts-expect-error
  () => x.argsort(/0/),
  // @ts-expect-error
  () => x.bernoulli({ oops: 1 }),
  // @ts-expect-error
  () => x.bernoulli(/0/),
  // @ts-expect-error
  () => x.bernoulli(/0/, { generator: generator }),
  // @ts-expect-error
  () => x.bernoulli({ p: /0/ }),
  // @ts-expect-error
  () => x.bernoulli(null, { generator: generator }),
  // @ts-expect-error
  () => x.bernoulli(x, { oops: 1 }),
  // @ts-expect-error
  () => x.bernoulli(x, { p: x }),
  // @ts-expect-error
  () => x.bernoulli(x, /0/),
  // @ts-expect-error
  () => x.bernoulli(true, { generator: generator }),
  // @ts-expect-error
  () => x.bernoulli({ p: true }),
  // @ts-expect-error
  () => x.bernoulli(0.5, { oops: 1 }),
  // @ts-expect-error
  () => x.bernoulli(0.5, { p: 0.5 }),
  // @ts-expect-error
  () => x.bernoulli(0.5, /0/),
  // @ts-expect-error
  () => x.chunk(true, 1),
  // @ts-expect-error
  () => x.chunk({ chunks: true, dim: 1 }),
  // @ts-expect-error
  () => x.chunk(null, 1),
  // @ts-expect-error
  () => x.chunk({ dim: 1 }),
  // @ts-expect-error
  () => x.chunk(1, true),
  // @ts-expect-error
  () => x.chunk({ chunks: 1, dim: true }),
  // @ts-expect-error
  () => x.chunk(1, null),
  // @ts-expect-error
  () => x.chunk(1, 1, { oops: 1 }),
  // @ts-expect-error
  () => x.chunk(1, 1, { dim: 1 }),
  // @ts-expect-error
  () => x.chunk(1, 1, /0/),
  // @ts-expect-error
  () => x.clamp('3', 2),
  // @ts-expect-error
  () => x.clamp({ min: '3', max: 2 }),
  // @ts-expect-error
  () => x.clamp(2, '3'),
  // @ts-expect-error
  () => x.clamp({ min: 2, max: '3' }),
  // @ts-expect-error
  () => x.clamp(2, 2, { oops: 1 }),
  // @ts-expect-error
  () => x.clamp(2, 2, { max: 2 }),
  // @ts-expect-error
  () => x.clamp(2, 2, /0/),
  // @ts-expect-error
  () => x.clamp(/0/, x),
  // @ts-expect-error
  () => x.clamp({ min: /0/, max: x }),
  // @ts-expect-error
  () => x.clamp(x, /0/),
  // @ts-expect-error
  () => x.clamp({ min: x, max: /0/ }),
  // @ts-expect-error
  () => x.clamp(x, x, { oops: 1 }),
  // @ts-expect-error
  () => x.clamp(x, x, { max: x }),
  // @ts-expect-error
  () => x.clamp(x, x, /0/),
  // @ts-expect-error
  () => x.cumprod(true, { dtype: 'float64' }),
  // @ts-expect-error
  () => x.cumprod({ dim: true }),
  // @ts-expect-error
  () => x.cumprod(null, { dtype: 'float64' }),
  // @ts-expect-error
  () => x.cumprod(),
  // @ts-expect-error
  () => x.cumprod(1, { dtype: 32 }),
  // @ts-expect-error
  () => x.cumprod(1, { oops: 1 }),
  // @ts-expect-error
  () => x.cumprod(1, { dim: 1 }),
  // @ts-expect-error
  () => x.cumprod(1, /0/),
  // @ts-expect-error
  () => x.cumsum(true, { dtype: 'float64' }),
  // @ts-expect-error
  () => x.cumsum({ dim: true }),
  // @ts-expect-error
  () => x.cumsum(null, { dtype: 'float64' }),
  // @ts-expect-error
  () => x.cumsum(),
  // @ts-expect-error
  () => x.cumsum(1, { dtype: 32 }),
  // @ts-expect-error
  () => x.cumsum(1, { oops: 1 }),
  // @ts-expect-error
  () => x.cumsum(1, { dim: 1 }),
  // @ts-expect-error
  () => x.cumsum(1, /0/),
  // @ts-expect-error
  () => x.diagonal(true, 1, 1),
  // @ts-expect-error
  () => x.diagonal({ offset: true, dim1: 1, dim2: 1 }),
  // @ts-expect-error
  () => x.diagonal(null, 1, 1),
  // @ts-expect-error
  () => x.diagonal(1, true, 1),
  // @ts-expect-error
  () => x.diagonal({ offset: 1, dim1: true, dim2: 1 }),
  // @ts-expect-error
  () => x.diagonal(1, null, 1),
  // @ts-expect-error
  () => x.diagonal(1, 1, true),
  // @ts-expect-error
  () => x.diagonal({ offset: 1, dim1: 1, dim2: true }),
  // @ts-expect-error
  () => x.diagonal(1, 1, null),
  // @ts-expect-error
  () => x.diagonal(1, 1, 1, { oops: 1 }),
  // @ts-expect-error
  () => x.diagonal(1, 1, 1, { dim2: 1 }),
  // @ts-expect-error
  () => x.diagonal(1, 1, 1, /0/),
  // @ts-expect-error
  () => x.div('3'),
  // @ts-expect-error
  () => x.div({ other: '3' }),
  // @ts-expect-error
  () => x.div(null),
  // @ts-expect-error
  () => x.div(),
  // @ts-expect-error
  () => x.div(x, { oops: 1 }),
  // @ts-expect-error
  () => x.div(x, { other: x }),
  // @ts-expect-error
  () => x.div(x, /0/),
  // @ts-expect-error
  () => x.expand(/0/),
  // @ts-expect-error
  () => x.expand({ size: /0/ }),
  // @ts-expect-error
  () => x.expand(null),
  // @ts-expect-error
  () => x.expand([2, 2], { oops: 1 }),
  // @ts-expect-error
  () => x.expand([2, 2], { size: [2, 2] }),
  // @ts-expect-error
  () => x.expand([2, 2], /0/),
  // @ts-expect-error
  () => x.flatten(true, 1),
  // @ts-expect-error
  () => x.flatten({ startDim: true, endDim: 1 }),
  // @ts-expect-error
  () => x.flatten(null, 1),
  // @ts-expect-error
  () => x.flatten(1, true),
  // @ts-expect-error
  () => x.flatten({ startDim: 1, endDim: true }),
  // @ts-expect-error
  () => x.flatten(1, null),
  // @ts-expect-error
  () => x.flatten(1, 1, { oops: 1 }),
  // @ts-expect-error
  () => x.flatten(1, 1, { endDim: 1 }),
  // @ts-expect-error
  () => x.flatten(1, 1, /0/),
  // @ts-expect-error
  () => x.flip(/0/),
  // @ts-expect-error
  () => x.flip({ dims: /0/ }),
  // @ts-expect-error
  () => x.flip(null),
  // @ts-expect-error
  () => x.flip([0], { oops: 1 }),
  // @ts-expect-error
  () => x.flip([0], { dims: [0] }),
  // @ts-expect-error
  () => x.flip([0], /0/),
  // @ts-expect-error
  () => x.gather(true, index),
  // @ts-expect-error
  () => x.gather({ dim: true, index: index }),
  // @ts-expect-error
  () => x.gather(null, index),
  // @ts-expect-error
  () => x.gather({ index: index }),
  // @ts-expect-error
  () => x.gather(1, /0/),
  // @ts-expect-error
  () => x.gather({ dim: 1, index: /0/ }),
  // @ts-expect-error
  () => x.gather(1, null),
  // @ts-expect-error
  () => x.gather({ dim: 1 }),
  // @ts-expect-error
  () => x.gather(1, index, { oops: 1 }),
  // @ts-expect-error
  () => x.gather(1, index, { index: index }),
  // @ts-expect-error
  () => x.gather(1, index, /0/),
  // @ts-expect-error
  () => x.indexSelect(true, index),
  // @ts-expect-error
  () => x.indexSelect({ dim: true, index: index }),
  // @ts-expect-error
  () => x.indexSelect(null, index),
  // @ts-expect-error
  () => x.indexSelect({ index: index }),
  // @ts-expect-error
  () => x.indexSelect(1, /0/),
  // @ts-expect-error
  () => x.indexSelect({ dim: 1, index: /0/ }),
  // @ts-expect-error
  () => x.indexSelect(1, null),
  // @ts-expect-error
  () => x.indexSelect({ dim: 1 }),
  // @ts-expect-error
  () => x.indexSelect(1, index, { oops: 1 }),
  // @ts-expect-error
  () => x.indexSelect(1, index, { index: index }),
  // @ts-expect-error
  () => x.indexSelect(1, index, /0/),
  // @ts-expect-error
  () => x.kthvalue(true, 1, true),
  // @ts-expect-error
  () => x.kthvalue({ k: true, dim: 1, keepdim: true }),
  // @ts-expect-error
  () => x.kthvalue(null, 1, true),
  // @ts-expect-error
  () => x.kthvalue({ dim: 1, keepdim: true }),
  // @ts-expect-error
  () => x.kthvalue(2, true, true),
  // @ts-expect-error
  () => x.kthvalue({ k: 2, dim: true, keepdim: true }),
  // @ts-expect-error
  () => x.kthvalue(2, null, true),
  // @ts-expect-error
  () => x.kthvalue(2, 1, 1),
  // @ts-expect-error
  () => x.kthvalue({ k: 2, dim: 1, keepdim: 1 }),
  // @ts-expect-error
  () => x.kthvalue(2, 1, null),
  // @ts-expect-error
  () => x.kthvalue(2, 1, true, { oops: 1 }),
  // @ts-expect-error
  () => x.kthvalue(2, 1, true, { keepdim: true }),
  // @ts-expect-error
  () => x.kthvalue(2, 1, true, /0/),
  // @ts-expect-error
  () => x.lerp(/0/, 2),
  // @ts-expect-error
  () => x.lerp({ end: /0/, weight: 2 }),
  // @ts-expect-error
  () => x.lerp(null, 2),
  // @ts-expect-error
  () => x.lerp({ weight: 2 }),
  // @ts-expect-error
  () => x.lerp(x, '3'),
  // @ts-expect-error
  () => x.lerp({ end: x, weight: '3' }),
  // @ts-expect-error
  () => x.lerp(x, null),
  // @ts-expect-error
  () => x.lerp({ end: x }),
  // @ts-expect-error
  () => x.lerp(x, 2, { oops: 1 }),
  // @ts-expect-error
  () => x.lerp(x, 2, { weight: 2 }),
  // @ts-expect-error
  () => x.lerp(x, 2, /0/),
  // @ts-expect-error
  () => x.lerp(/0/, x),
  // @ts-expect-error
  () => x.lerp({ end: /0/, weight: x }),
  // @ts-expect-error
  () => x.lerp(null, x),
  // @ts-expect-error
  () => x.lerp({ weight: x }),
  // @ts-expect-error
  () => x.lerp(x, /0/),
  // @ts-expect-error
  () => x.lerp({ end: x, weight: /0/ }),
  // @ts-expect-error
  () => x.lerp(x, x, { oops: 1 }),
  // @ts-expect-error
  () => x.lerp(x, x, { weight: x }),
  // @ts-expect-error
  () => x.lerp(x, x, /0/),
  // @ts-expect-error
  () => x.logSoftmax(true, 'float64'),
  // @ts-expect-error
  () => x.logSoftmax({ dim: true, dtype: 'float64' }),
  // @ts-expect-error
  () => x.logSoftmax(null, 'float64'),
  // @ts-expect-error
  () => x.logSoftmax({ dtype: 'float64' }),
  // @ts-expect-error
  () => x.logSoftmax(1, 32),
  // @ts-expect-error
  () => x.logSoftmax({ dim: 1, dtype: 32 }),
  // @ts-expect-error
  () => x.logSoftmax(1, 'float64', { oops: 1 }),
  // @ts-expect-error
  () => x.logSoftmax(1, 'float64', { dtype: 'float64' }),
  // @ts-expect-error
  () => x.logSoftmax(1, 'float64', /0/),
  // @ts-expect-error
  () => x.logsumexp(/0/, true),
  // @ts-expect-error
  () => x.logsumexp({ dim: /0/, keepdim: true }),
  // @ts-expect-error
  () => x.logsumexp(null, true),
  // @ts-expect-error
  () => x.logsumexp({ keepdim: true }),
  // @ts-expect-error
  () => x.logsumexp([0], 1),
  // @ts-expect-error
  () => x.logsumexp({ dim: [0], keepdim: 1 }),
  // @ts-expect-error
  () => x.logsumexp([0], null),
  // @ts-expect-error
  () => x.logsumexp([0], true, { oops: 1 }),
  // @ts-expect-error
  () => x.logsumexp([0], true, { keepdim: true }),
  // @ts-expect-error
  () => x.logsumexp([0], true, /0/),
  // @ts-expect-error
  () => x.logsumexp(['floor'], 1),
  // @ts-expect-error
  () => x.logsumexp({ dim: ['floor'], keepdim: 1 }),
  // @ts-expect-error
  () => x.logsumexp(['floor'], null),
  // @ts-expect-error
  () => x.logsumexp(['floor'], true, { oops: 1 }),
  // @ts-expect-error
  () => x.logsumexp(['floor'], true, { keepdim: true }),
  // @ts-expect-error
  () => x.logsumexp(['floor'], true, /0/),
  // @ts-expect-error
  () => x.maskedFill(/0/, 2),
  // @ts-expect-error
  () => x.maskedFill({ mask: /0/, value: 2 }),
  // @ts-expect-error
  () => x.maskedFill(null, 2),
  // @ts-expect-error
  () => x.maskedFill({ value: 2 }),
  // @ts-expect-error
  () => x.maskedFill(mask, '3'),
  // @ts-expect-error
  () => x.maskedFill({ mask: mask, value: '3' }),
  // @ts-expect-error
  () => x.maskedFill(mask, null),
  // @ts-expect-error
  () => x.maskedFill({ mask: mask }),
  // @ts-expect-error
  () => x.maskedFill(mask, 2, { oops: 1 }),
  // @ts-expect-error
  () => x.maskedFill(mask, 2, { value: 2 }),
  // @ts-expect-error
  () => x.maskedFill(mask, 2, /0/),
  // @ts-expect-error
  () => x.maskedFill(/0/, x),
  // @ts-expect-error
  () => x.maskedFill({ mask: /0/, value: x }),
  // @ts-expect-error
  () => x.maskedFill(null, x),
  // @ts-expect-error
  () => x.maskedFill({ value: x }),
  // @ts-expect-error
  () => x.maskedFill(mask, /0/),
  // @ts-expect-error
  () => x.maskedFill({ mask: mask, value: /0/ }),
  // @ts-expect-error
  () => x.maskedFill(mask, x, { oops: 1 }),
  // @ts-expect-error
  () => x.maskedFill(mask, x, { value: x }),
  // @ts-expect-error
  () => x.maskedFill(mask, x, /0/),
  // @ts-expect-error
  () => x.matmul(/0/),
  // @ts-expect-error
  () => x.matmul({ other: /0/ }),
  // @ts-expect-error
  () => x.matmul(null),
  // @ts-expect-error
  () => x.matmul(),
  // @ts-expect-error
  () => x.matmul(x, { oops: 1 }),
  // @ts-expect-error
  () => x.matmul(x, { other: x }),
  // @ts-expect-error
  () => x.matmul(x, /0/),
  // @ts-expect-error
  () => x.max({ oops: 1 }),
  // @ts-expect-error
  () => x.max(/0/),
  // @ts-expect-error
  () => x.max({ other: /0/ }),
  // @ts-expect-error
  () => x.max(null),
  // @ts-expect-error
  () => x.max(x, { oops: 1 }),
  // @ts-expect-error
  () => x.max(x, { other: x }),
  // @ts-expect-error
  () => x.max(x, /0/),
  // @ts-expect-error
  () => x.max(true, true),
  // @ts-expect-error
  () => x.max({ dim: true, keepdim: true }),
  // @ts-expect-error
  () => x.max(null, true),
  // @ts-expect-error
  () => x.max({ keepdim: true }),
  // @ts-expect-error
  () => x.max(1, 1),
  // @ts-expect-error
  () => x.max({ dim: 1, keepdim: 1 }),
  // @ts-expect-error
  () => x.max(1, null),
  // @ts-expect-error
  () => x.max(1, true, { oops: 1 }),
  // @ts-expect-error
  () => x.max(1, true, { keepdim: true }),
  // @ts-expect-error
  () => x.max(1, true, /0/),
  // @ts-expect-error
  () => x.mean({ dtype: 32 }),
  // @ts-expect-error
  () => x.mean({ oops: 1 }),
  // @ts-expect-error
  () => x.mean(/0/),
  // @ts-expect-error
  () => x.mean(/0/, true, { dtype: 'float64' }),
  // @ts-expect-error
  () => x.mean({ dim: /0/, keepdim: true }),
  // @ts-expect-error
  () => x.mean([0], 1, { dtype: 'float64' }),
  // @ts-expect-error
  () => x.mean({ dim: [0], keepdim: 1 }),
  // @ts-expect-error
  () => x.mean([0], null, { dtype: 'float64' }),
  // @ts-expect-error
  () => x.mean([0], true, { dtype: 32 }),
  // @ts-expect-error
  () => x.mean([0], true, { oops: 1 }),
  // @ts-expect-error
  () => x.mean([0], true, { keepdim: true }),
  // @ts-expect-error
  () => x.mean([0], true, /0/),
  // @ts-expect-error
  () => x.mean(['floor'], 1, { dtype: 'float64' }),
  // @ts-expect-error
  () => x.mean({ dim: ['floor'], keepdim: 1 }),
  // @ts-expect-error
  () => x.mean(['floor'], null, { dtype: 'float64' }),
  // @ts-expect-error
  () => x.mean(['floor'], true, { dtype: 32 }),
  // @ts-expect-error
  () => x.mean(['floor'], true, { oops: 1 }),
  // @ts-expect-error
  () => x.mean(['floor'], true, { keepdim: true }),
  // @ts-expect-error
  () => x.mean(['floor'], true, /0/),
  // @ts-expect-error
  () => x.median({ oops: 1 }),
  // @ts-expect-error
  () => x.median(/0/),
  // @ts-expect-error
  () => x.median(true, true),
  // @ts-expect-error
  () => x.median({ dim: true, keepdim: true }),
  // @ts-expect-error
  () => x.median(null, true),
  // @ts-expect-error
  () => x.median({ keepdim: true }),
  // @ts-expect-error
  () => x.median(1, 1),
  // @ts-expect-error
  () => x.median({ dim: 1, keepdim: 1 }),
  // @ts-expect-error
  () => x.median(1, null),
  // @ts-expect-error
  () => x.median(1, true, { oops: 1 }),
  // @ts-expect-error
  () => x.median(1, true, { keepdim: true }),
  // @ts-expect-error
  () => x.median(1, true, /0/),
  // @ts-expect-error
  () => x.min({ oops: 1 }),
  // @ts-expect-error
  () => x.min(/0/),
  // @ts-expect-error
  () => x.min({ other: /0/ }),
  // @ts-expect-error
  () => x.min(null),
  // @ts-expect-error
  () => x.min(x, { oops: 1 }),
  // @ts-expect-error
  () => x.min(x, { other: x }),
  // @ts-expect-error
  () => x.min(x, /0/),
  // @ts-expect-error
  () => x.min(true, true),
  // @ts-expect-error
  () => x.min({ dim: true, keepdim: true }),
  // @ts-expect-error
  () => x.min(null, true),
  // @ts-expect-error
  () => x.min({ keepdim: true }),
  // @ts-expect-error
  () => x.min(1, 1),
  // @ts-expect-error
  () => x.min({ dim: 1, keepdim: 1 }),
  // @ts-expect-error
  () => x.min(1, null),
  // @ts-expect-error
  () => x.min(1, true, { oops: 1 }),
  // @ts-expect-error
  () => x.min(1, true, { keepdim: true }),
  // @ts-expect-error
  () => x.min(1, true, /0/),
  // @ts-expect-error
  () => x.narrow(true, 1, 1),
  // @ts-expect-error
  () => x.narrow({ dim: true, start: 1, length: 1 }),
  // @ts-expect-error
  () => x.narrow(null, 1, 1),
  // @ts-expect-error
  () => x.narrow({ start: 1, length: 1 }),
  // @ts-expect-error
  () => x.narrow(1, true, 1),
  // @ts-expect-error
  () => x.narrow({ dim: 1, start: true, length: 1 }),
  // @ts-expect-error
  () => x.narrow(1, null, 1),
  // @ts-expect-error
  () => x.narrow({ dim: 1, length: 1 }),
  // @ts-expect-error
  () => x.narrow(1, 1, true),
  // @ts-expect-error
  () => x.narrow({ dim: 1, start: 1, length: true }),
  // @ts-expect-error
  () => x.narrow(1, 1, null),
  // @ts-expect-error
  () => x.narrow({ dim: 1, start: 1 }),
  // @ts-expect-error
  () => x.narrow(1, 1, 1, { oops: 1 }),
  // @ts-expect-error
  () => x.narrow(1, 1, 1, { length: 1 }),
  // @ts-expect-error
  () => x.narrow(1, 1, 1, /0/),
  // @ts-expect-error
  () => x.narrow(true, x, 1),
  // @ts-expect-error
  () => x.narrow({ dim: true, start: x, length: 1 }),
  // @ts-expect-error
  () => x.narrow(null, x, 1),
  // @ts-expect-error
  () => x.narrow({ start: x, length: 1 }),
  // @ts-expect-error
  () => x.narrow(1, /0/, 1),
  // @ts-expect-error
  () => x.narrow({ dim: 1, start: /0/, length: 1 }),
  // @ts-expect-error
  () => x.narrow(1, x, true),
  // @ts-expect-error
  () => x.narrow({ dim: 1, start: x, length: true }),
  // @ts-expect-error
  () => x.narrow(1, x, null),
  // @ts-expect-error
  () => x.narrow({ dim: 1, start: x }),
  // @ts-expect-error
  () => x.narrow(1, x, 1, { oops: 1 }),
  // @ts-expect-error
  () => x.narrow(1, x, 1, { length: 1 }),
  // @ts-expect-error
  () => x.narrow(1, x, 1, /0/),
  // @ts-expect-error
  () => x.permute(/0/),
  // @ts-expect-error
  () => x.permute({ dims: /0/ }),
  // @ts-expect-error
  () => x.permute(null),
  // @ts-expect-error
  () => x.permute([0], { oops: 1 }),
  // @ts-expect-error
  () => x.permute([0], { dims: [0] }),
  // @ts-expect-error
  () => x.permute([0], /0/),
  // @ts-expect-error
  () => x.pow('3'),
  // @ts-expect-error
  () => x.pow({ exponent: '3' }),
  // @ts-expect-error
  () => x.pow(null),
  // @ts-expect-error
  () => x.pow(),
  // @ts-expect-error
  () => x.pow(2, { oops: 1 }),
  // @ts-expect-error
  () => x.pow(2, { exponent: 2 }),
  // @ts-expect-error
  () => x.pow(2, /0/),
  // @ts-expect-error
  () => x.pow(/0/),
  // @ts-expect-error
  () => x.pow({ exponent: /0/ }),
  // @ts-expect-error
  () => x.pow(x, { oops: 1 }),
  // @ts-expect-error
  () => x.pow(x, { exponent: x }),
  // @ts-expect-error
  () => x.pow(x, /0/),
  // @ts-expect-error
  () => x.prod({ dtype: 32 }),
  // @ts-expect-error
  () => x.prod({ oops: 1 }),
  // @ts-expect-error
  () => x.prod(/0/),
  // @ts-expect-error
  () => x.prod(true, true, { dtype: 'float64' }),
  // @ts-expect-error
  () => x.prod({ dim: true, keepdim: true }),
  // @ts-expect-error
  () => x.prod(null, true, { dtype: 'float64' }),
  // @ts-expect-error
  () => x.prod({ keepdim: true }),
  // @ts-expect-error
  () => x.prod(1, 1, { dtype: 'float64' }),
  // @ts-expect-error
  () => x.prod({ dim: 1, keepdim: 1 }),
  // @ts-expect-error
  () => x.prod(1, null, { dtype: 'float64' }),
  // @ts-expect-error
  () => x.prod(1, true, { dtype: 32 }),
  // @ts-expect-error
  () => x.prod(1, true, { oops: 1 }),
  // @ts-expect-error
  () => x.prod(1, true, { keepdim: true }),
  // @ts-expect-error
  () => x.prod(1, true, /0/),
  // @ts-expect-error
  () => x.quantile(/0/, 1, true),
  // @ts-expect-error
  () => x.quantile({ q: /0/, dim: 1, keepdim: true }),
  // @ts-expect-error
  () => x.quantile(null, 1, true),
  // @ts-expect-error
  () => x.quantile({ dim: 1, keepdim: true }),
  // @ts-expect-error
  () => x.quantile(0.5, true, true),
  // @ts-expect-error
  () => x.quantile({ q: 0.5, dim: true, keepdim: true }),
  // @ts-expect-error
  () => x.quantile(0.5, 1, 1),
  // @ts-expect-error
  () => x.quantile({ q: 0.5, dim: 1, keepdim: 1 }),
  // @ts-expect-error
  () => x.quantile(0.5, 1, null),
  // @ts-expect-error
  () => x.quantile(0.5, 1, true, { oops: 1 }),
  // @ts-expect-error
  () => x.quantile(0.5, 1, true, { keepdim: true }),
  // @ts-expect-error
  () => x.quantile(0.5, 1, true, /0/),
  // @ts-expect-error
  () => x.quantile(true, 1, true),
  // @ts-expect-error
  () => x.quantile({ q: true, dim: 1, keepdim: true }),
  // @ts-expect-error
  () => x.repeat(/0/),
  // @ts-expect-error
  () => x.repeat({ repeats: /0/ }),
  // @ts-expect-error
  () => x.repeat(null),
  // @ts-expect-error
  () => x.repeat([2, 1], { oops: 1 }),
  // @ts-expect-error
  () => x.repeat([2, 1], { repeats: [2, 1] }),
  // @ts-expect-error
  () => x.repeat([2, 1], /0/),
  // @ts-expect-error
  () => x.reshape(/0/),
  // @ts-expect-error
  () => x.reshape({ shape: /0/ }),
  // @ts-expect-error
  () => x.reshape(null),
  // @ts-expect-error
  () => x.reshape([4, 1], { oops: 1 }),
  // @ts-expect-error
  () => x.reshape([4, 1], { shape: [4, 1] }),
  // @ts-expect-error
  () => x.reshape([4, 1], /0/),
  // @ts-expect-error
  () => x.roll(/0/, [0]),
  // @ts-expect-error
  () => x.roll({ shifts: /0/, dims: [0] }),
  // @ts-expect-error
  () => x.roll(null, [0]),
  // @ts-expect-error
  () => x.roll({ dims: [0] }),
  // @ts-expect-error
  () => x.roll([0], /0/),
  // @ts-expect-error
  () => x.roll({ shifts: [0], dims: /0/ }),
  // @ts-expect-error
  () => x.roll([0], null),
  // @ts-expect-error
  () => x.roll([0], [0], { oops: 1 }),
  // @ts-expect-error
  () => x.roll([0], [0], { dims: [0] }),
  // @ts-expect-error
  () => x.roll([0], [0], /0/),
  // @ts-expect-error
  () => x.roll([0], 1, 1),
  // @ts-expect-error
  () => x.select({ dim: 1, index: index }),
  // @ts-expect-error
  () => x.select(1, { index: index }),
  // @ts-expect-error
  () => x.select(1, index),
  // @ts-expect-error
  () => x.select(true, index),
  // @ts-expect-error
  () => x.select({ dim: true, index: index }),
  // @ts-expect-error
  () => x.select(null, index),
  // @ts-expect-error
  () => x.select({ index: index }),
  // @ts-expect-error
  () => x.select(1, true),
  // @ts-expect-error
  () => x.select({ dim: 1, index: true }),
  // @ts-expect-error
  () => x.select(1, null),
  // @ts-expect-error
  () => x.select({ dim: 1 }),
  // @ts-expect-error
  () => x.select(1, index, { oops: 1 }),
  // @ts-expect-error
  () => x.select(1, index, { index: index }),
  // @ts-expect-error
  () => x.select(1, index, /0/),
  // @ts-expect-error
  () => x.softmax(true, 'float64'),
  // @ts-expect-error
  () => x.softmax({ dim: true, dtype: 'float64' }),
  // @ts-expect-error
  () => x.softmax(null, 'float64'),
  // @ts-expect-error
  () => x.softmax({ dtype: 'float64' }),
  // @ts-expect-error
  () => x.softmax(1, 32),
  // @ts-expect-error
  () => x.softmax({ dim: 1, dtype: 32 }),
  // @ts-expect-error
  () => x.softmax(1, 'float64', { oops: 1 }),
  // @ts-expect-error
  () => x.softmax(1, 'float64', { dtype: 'float64' }),
  // @ts-expect-error
  () => x.softmax(1, 'float64', /0/),
  // @ts-expect-error
  () => x.sort(true, true),
  // @ts-expect-error
  () => x.sort({ dim: true, descending: true }),
  // @ts-expect-error
  () => x.sort(null, true),
  // @ts-expect-error
  () => x.sort(1, 1),
  // @ts-expect-error
  () => x.sort({ dim: 1, descending: 1 }),
  // @ts-expect-error
  () => x.sort(1, null),
  // @ts-expect-error
  () => x.sort(1, true, { oops: 1 }),
  // @ts-expect-error
  () => x.sort(1, true, { descending: true }),
  // @ts-expect-error
  () => x.sort(1, true, /0/),
  // @ts-expect-error
  () => x.sort({ stable: 1 }),
  // @ts-expect-error
  () => x.sort({ oops: 1 }),
  // @ts-expect-error
  () => x.sort(/0/),
  // @ts-expect-error
  () => x.split(true, 1),
  // @ts-expect-error
  () => x.split({ splitSize: true, dim: 1 }),
  // @ts-expect-error
  () => x.split(null, 1),
  // @ts-expect-error
  () => x.split({ dim: 1 }),
  // @ts-expect-error
  () => x.split(1, true),
  // @ts-expect-error
  () => x.split({ splitSize: 1, dim: true }),
  // @ts-expect-error
  () => x.split(1, null),
  // @ts-expect-error
  () => x.split(1, 1, { oops: 1 }),
  // @ts-expect-error
  () => x.split(1, 1, { dim: 1 }),
  // @ts-expect-error
  () => x.split(1, 1, /0/),
  // @ts-expect-error
  () => x.split(/0/, 1),
  // @ts-expect-error
  () => x.split({ splitSize: /0/, dim: 1 }),
  // @ts-expect-error
  () => x.split([0], true),
  // @ts-expect-error
  () => x.split({ splitSize: [0], dim: true }),
  // @ts-expect-error
  () => x.split([0], null),
  // @ts-expect-error
  () => x.split([0], 1, { oops: 1 }),
  // @ts-expect-error
  () => x.split([0], 1, { dim: 1 }),
  // @ts-expect-error
  () => x.split([0], 1, /0/),
  // @ts-expect-error
  () => x.squeeze({ oops: 1 }),
  // @ts-expect-error
  () => x.squeeze(/0/),
  // @ts-expect-error
  () => x.squeeze(true),
  // @ts-expect-error
  () => x.squeeze({ dim: true }),
  // @ts-expect-error
  () => x.squeeze(null),
  // @ts-expect-error
  () => x.squeeze(1, { oops: 1 }),
  // @ts-expect-error
  () => x.squeeze(1, { dim: 1 }),
  // @ts-expect-error
  () => x.squeeze(1, /0/),
  // @ts-expect-error
  () => x.squeeze({ dim: /0/ }),
  // @ts-expect-error
  () => x.squeeze([0], { oops: 1 }),
  // @ts-expect-error
  () => x.squeeze([0], { dim: [0] }),
  // @ts-expect-error
  () => x.squeeze([0], /0/),
  // @ts-expect-error
  () => x.std({ unbiased: 1 }),
  // @ts-expect-error
  () => x.std(true, { oops: 1 }),
  // @ts-expect-error
  () => x.std(true, { unbiased: true }),
  // @ts-expect-error
  () => x.std(true, /0/),
  // @ts-expect-error
  () => x.std(/0/, { correction: 2 }),
  // @ts-expect-error
  () => x.std({ dim: /0/ }),
  // @ts-expect-error
  () => x.std([0], { correction: '3' }),
  // @ts-expect-error
  () => x.std([0], { oops: 1 }),
  // @ts-expect-error
  () => x.std([0], { dim: [0] }),
  // @ts-expect-error
  () => x.std([0], /0/),
  // @ts-expect-error
  () => x.std(1, 1),
  // @ts-expect-error
  () => x.std(1, 1, { correction: 2 }),
  // @ts-expect-error
  () => x.std(['floor'], { correction: '3' }),
  // @ts-expect-error
  () => x.std(['floor'], { oops: 1 }),
  // @ts-expect-error
  () => x.std(['floor'], { dim: ['floor'] }),
  // @ts-expect-error
  () => x.std(['floor'], /0/),
  // @ts-expect-error
  () => x.std(/0/, true, true),
  // @ts-expect-error
  () => x.std({ dim: /0/, unbiased: true, keepdim: true }),
  // @ts-expect-error
  () => x.std([0], 1, true),
  // @ts-expect-error
  () => x.std({ dim: [0], unbiased: 1, keepdim: true }),
  // @ts-expect-error
  () => x.std([0], null, true),
  // @ts-expect-error
  () => x.std([0], true, 1),
  // @ts-expect-error
  () => x.std({ dim: [0], unbiased: true, keepdim: 1 }),
  // @ts-expect-error
  () => x.std([0], true, null),
  // @ts-expect-error
  () => x.std([0], true, true, { oops: 1 }),
  // @ts-expect-error
  () => x.std([0], true, true, { keepdim: true }),
  // @ts-expect-error
  () => x.std([0], true, true, /0/),
  // @ts-expect-error
  () => x.std(['floor'], 1, true),
  // @ts-expect-error
  () => x.std({ dim: ['floor'], unbiased: 1, keepdim: true }),
  // @ts-expect-error
  () => x.std(['floor'], null, true),
  // @ts-expect-error
  () => x.std(['floor'], true, 1),
  // @ts-expect-error
  () => x.std({ dim: ['floor'], unbiased: true, keepdim: 1 }),
  // @ts-expect-error
  () => x.std(['floor'], true, null),
  // @ts-expect-error
  () => x.std(['floor'], true, true, { oops: 1 }),
  // @ts-expect-error
  () => x.std(['floor'], true, true, { keepdim: true }),
  // @ts-expect-error
  () => x.std(['floor'], true, true, /0/),
  // @ts-expect-error
  () => x.sum({ dtype: 32 }),
  // @ts-expect-error
  () => x.sum({ oops: 1 }),
  // @ts-expect-error
  () => x.sum(/0/),
  // @ts-expect-error
  () => x.sum(/0/, true, { dtype: 'float64' }),
  // @ts-expect-error
  () => x.sum({ dim: /0/, keepdim: true }),
  // @ts-expect-error
  () => x.sum(['floor'], 1, { dtype: 'float64' }),
  // @ts-expect-error
  () => x.sum({ dim: ['floor'], keepdim: 1 }),
  // @ts-expect-error
  () => x.sum(['floor'], null, { dtype: 'float64' }),
  // @ts-expect-error
  () => x.sum(['floor'], true, { dtype: 32 }),
  // @ts-expect-error
  () => x.sum(['floor'], true, { oops: 1 }),
  // @ts-expect-error
  () => x.sum(['floor'], true, { keepdim: true }),
  // @ts-expect-error
  () => x.sum(['floor'], true, /0/),
  // @ts-expect-error
  () => x.sum([0], 1, { dtype: 'float64' }),
  // @ts-expect-error
  () => x.sum({ dim: [0], keepdim: 1 }),
  // @ts-expect-error
  () => x.sum([0], null, { dtype: 'float64' }),
  // @ts-expect-error
  () => x.sum([0], true, { dtype: 32 }),
  // @ts-expect-error
  () => x.sum([0], true, { oops: 1 }),
  // @ts-expect-error
  () => x.sum([0], true, { keepdim: true }),
  // @ts-expect-error
  () => x.sum([0], true, /0/),
  // @ts-expect-error
  () => x.tile(/0/),
  // @ts-expect-error
  () => x.tile({ dims: /0/ }),
  // @ts-expect-error
  () => x.tile(null),
  // @ts-expect-error
  () => x.tile([0], { oops: 1 }),
  // @ts-expect-error
  () => x.tile([0], { dims: [0] }),
  // @ts-expect-error
  () => x.tile([0], /0/),
  // @ts-expect-error
  () => x.topk(true, 1, true, true),
  // @ts-expect-error
  () => x.topk({ k: true, dim: 1, largest: true, sorted: true }),
  // @ts-expect-error
  () => x.topk(null, 1, true, true),
  // @ts-expect-error
  () => x.topk({ dim: 1, largest: true, sorted: true }),
  // @ts-expect-error
  () => x.topk(2, true, true, true),
  // @ts-expect-error
  () => x.topk({ k: 2, dim: true, largest: true, sorted: true }),
  // @ts-expect-error
  () => x.topk(2, null, true, true),
  // @ts-expect-error
  () => x.topk(2, 1, 1, true),
  // @ts-expect-error
  () => x.topk({ k: 2, dim: 1, largest: 1, sorted: true }),
  // @ts-expect-error
  () => x.topk(2, 1, null, true),
  // @ts-expect-error
  () => x.topk(2, 1, true, 1),
  // @ts-expect-error
  () => x.topk({ k: 2, dim: 1, largest: true, sorted: 1 }),
  // @ts-expect-error
  () => x.topk(2, 1, true, null),
  // @ts-expect-error
  () => x.topk(2, 1, true, true, { oops: 1 }),
  // @ts-expect-error
  () => x.topk(2, 1, true, true, { sorted: true }),
  // @ts-expect-error
  () => x.topk(2, 1, true, true, /0/),
  // @ts-expect-error
  () => x.transpose(true, 1),
  // @ts-expect-error
  () => x.transpose({ dim0: true, dim1: 1 }),
  // @ts-expect-error
  () => x.transpose(null, 1),
  // @ts-expect-error
  () => x.transpose({ dim1: 1 }),
  // @ts-expect-error
  () => x.transpose(1, true),
  // @ts-expect-error
  () => x.transpose({ dim0: 1, dim1: true }),
  // @ts-expect-error
  () => x.transpose(1, null),
  // @ts-expect-error
  () => x.transpose({ dim0: 1 }),
  // @ts-expect-error
  () => x.transpose(1, 1, { oops: 1 }),
  // @ts-expect-error
  () => x.transpose(1, 1, { dim1: 1 }),
  // @ts-expect-error
  () => x.transpose(1, 1, /0/),
  // @ts-expect-error
  () => x.triu(true),
  // @ts-expect-error
  () => x.triu({ diagonal: true }),
  // @ts-expect-error
  () => x.triu(null),
  // @ts-expect-error
  () => x.triu(1, { oops: 1 }),
  // @ts-expect-error
  () => x.triu(1, { diagonal: 1 }),
  // @ts-expect-error
  () => x.triu(1, /0/),
  // @ts-expect-error
  () => x.unbind(true),
  // @ts-expect-error
  () => x.unbind({ dim: true }),
  // @ts-expect-error
  () => x.unbind(null),
  // @ts-expect-error
  () => x.unbind(1, { oops: 1 }),
  // @ts-expect-error
  () => x.unbind(1, { dim: 1 }),
  // @ts-expect-error
  () => x.unbind(1, /0/),
  // @ts-expect-error
  () => x.unsqueeze(true),
  // @ts-expect-error
  () => x.unsqueeze({ dim: true }),
  // @ts-expect-error
  () => x.unsqueeze(null),
  // @ts-expect-error
  () => x.unsqueeze(),
  // @ts-expect-error
  () => x.unsqueeze(1, { oops: 1 }),
  // @ts-expect-error
  () => x.unsqueeze(1, { dim: 1 }),
  // @ts-expect-error
  () => x.unsqueeze(1, /0/),
  // @ts-expect-error
  () => x.var({ unbiased: 1 }),
  // @ts-expect-error
  () => x.var(true, { oops: 1 }),
  // @ts-expect-error
  () => x.var(true, { unbiased: true }),
  // @ts-expect-error
  () => x.var(true, /0/),
  // @ts-expect-error
  () => x.var(/0/, { correction: 2 }),
  // @ts-expect-error
  () => x.var({ dim: /0/ }),
  // @ts-expect-error
  () => x.var([0], { correction: '3' }),
  // @ts-expect-error
  () => x.var([0], { oops: 1 }),
  // @ts-expect-error
  () => x.var([0], { dim: [0] }),
  // @ts-expect-error
  () => x.var([0], /0/),
  // @ts-expect-error
  () => x.var(1, 1),
  // @ts-expect-error
  () => x.var(1, 1, { correction: 2 }),
  // @ts-expect-error
  () => x.var(['floor'], { correction: '3' }),
  // @ts-expect-error
  () => x.var(['floor'], { oops: 1 }),
  // @ts-expect-error
  () => x.var(['floor'], { dim: ['floor'] }),
  // @ts-expect-error
  () => x.var(['floor'], /0/),
  // @ts-expect-error
  () => x.var(/0/, true, true),
  // @ts-expect-error
  () => x.var({ dim: /0/, unbiased: true, keepdim: true }),
  // @ts-expect-error
  () => x.var([0], 1, true),
  // @ts-expect-error
  () => x.var({ dim: [0], unbiased: 1, keepdim: true }),
  // @ts-expect-error
  () => x.var([0], null, true),
  // @ts-expect-error
  () => x.var([0], true, 1),
  // @ts-expect-error
  () => x.var({ dim: [0], unbiased: true, keepdim: 1 }),
  // @ts-expect-error
  () => x.var([0], true, null),
  // @ts-expect-error
  () => x.var([0], true, true, { oops: 1 }),
  // @ts-expect-error
  () => x.var([0], true, true, { keepdim: true }),
  // @ts-expect-error
  () => x.var([0], true, true, /0/),
  // @ts-expect-error
  () => x.var(['floor'], 1, true),
  // @ts-expect-error
  () => x.var({ dim: ['floor'], unbiased: 1, keepdim: true }),
  // @ts-expect-error
  () => x.var(['floor'], null, true),
  // @ts-expect-error
  () => x.var(['floor'], true, 1),
  // @ts-expect-error
  () => x.var({ dim: ['floor'], unbiased: true, keepdim: 1 }),
  // @ts-expect-error
  () => x.var(['floor'], true, null),
  // @ts-expect-error
  () => x.var(['floor'], true, true, { oops: 1 }),
  // @ts-expect-error
  () => x.var(['floor'], true, true, { keepdim: true }),
  // @ts-expect-error
  () => x.var(['floor'], true, true, /0/),
  // @ts-expect-error
  () => x.view(/0/),
  // @ts-expect-error
  () => x.view({ size: /0/ }),
  // @ts-expect-error
  () => x.view(null),
  // @ts-expect-error
  () => x.view([2, 2], { oops: 1 }),
  // @ts-expect-error
  () => x.view([2, 2], { size: [2, 2] }),
  // @ts-expect-error
  () => x.view([2, 2], /0/),
  // @ts-expect-error
  () => x.view({ dtype: 32 }),
  // @ts-expect-error
  () => x.view('float64', { oops: 1 }),
  // @ts-expect-error
  () => x.view('float64', { dtype: 'float64' }),
  // @ts-expect-error
  () => x.view('float64', /0/),
  // @ts-expect-error
  () => torch.add('3', x, { alpha: 2 }),
  // @ts-expect-error
  () => torch.add({ input: '3', other: x }),
  // @ts-expect-error
  () => torch.add(null, x, { alpha: 2 }),
  // @ts-expect-error
  () => torch.add({ other: x }),
  // @ts-expect-error
  () => torch.add(x, '3', { alpha: 2 }),
  // @ts-expect-error
  () => torch.add({ input: x, other: '3' }),
  // @ts-expect-error
  () => torch.add(x, null, { alpha: 2 }),
  // @ts-expect-error
  () => torch.add({ input: x }),
  // @ts-expect-error
  () => torch.add(x, x, { alpha: '3' }),
  // @ts-expect-error
  () => torch.add(x, x, { oops: 1 }),
  // @ts-expect-error
  () => torch.add(x, x, { other: x }),
  // @ts-expect-error
  () => torch.add(x, x, /0/),
  // @ts-expect-error
  () => torch.arange('3', { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.arange({ end: '3' }),
  // @ts-expect-error
  () => torch.arange(null, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.arange(),
  // @ts-expect-error
  () => torch.arange(2, { dtype: 32 }),
  // @ts-expect-error
  () => torch.arange(2, { oops: 1 }),
  // @ts-expect-error
  () => torch.arange(2, /0/),
  // @ts-expect-error
  () => torch.arange('3', 2, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.arange({ start: '3', end: 2 }),
  // @ts-expect-error
  () => torch.arange(null, 2, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.arange(2, '3', { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.arange({ start: 2, end: '3' }),
  // @ts-expect-error
  () => torch.arange(2, null, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.arange({ start: 2 }),
  // @ts-expect-error
  () => torch.arange(2, 2, { dtype: 32 }),
  // @ts-expect-error
  () => torch.arange(2, 2, { oops: 1 }),
  // @ts-expect-error
  () => torch.arange(2, 2, { end: 2 }),
  // @ts-expect-error
  () => torch.arange(2, 2, /0/),
  // @ts-expect-error
  () => torch.arange('3', 2, 2, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.arange({ start: '3', end: 2, step: 2 }),
  // @ts-expect-error
  () => torch.arange(null, 2, 2, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.arange({ end: 2, step: 2 }),
  // @ts-expect-error
  () => torch.arange(2, '3', 2, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.arange({ start: 2, end: '3', step: 2 }),
  // @ts-expect-error
  () => torch.arange(2, null, 2, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.arange({ start: 2, step: 2 }),
  // @ts-expect-error
  () => torch.arange(2, 2, '3', { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.arange({ start: 2, end: 2, step: '3' }),
  // @ts-expect-error
  () => torch.arange(2, 2, null, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.arange(2, 2, 2, { dtype: 32 }),
  // @ts-expect-error
  () => torch.arange(2, 2, 2, { oops: 1 }),
  // @ts-expect-error
  () => torch.arange(2, 2, 2, { step: 2 }),
  // @ts-expect-error
  () => torch.arange(2, 2, 2, /0/),
  // @ts-expect-error
  () => torch.cat(/0/, 1),
  // @ts-expect-error
  () => torch.cat({ tensors: /0/, dim: 1 }),
  // @ts-expect-error
  () => torch.cat(null, 1),
  // @ts-expect-error
  () => torch.cat({ dim: 1 }),
  // @ts-expect-error
  () => torch.cat([x, x], true),
  // @ts-expect-error
  () => torch.cat({ tensors: [x, x], dim: true }),
  // @ts-expect-error
  () => torch.cat([x, x], null),
  // @ts-expect-error
  () => torch.cat([x, x], 1, { oops: 1 }),
  // @ts-expect-error
  () => torch.cat([x, x], 1, { dim: 1 }),
  // @ts-expect-error
  () => torch.cat([x, x], 1, /0/),
  // @ts-expect-error
  () => torch.eye(true, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.eye({ n: true }),
  // @ts-expect-error
  () => torch.eye(null, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.eye(),
  // @ts-expect-error
  () => torch.eye(1, { dtype: 32 }),
  // @ts-expect-error
  () => torch.eye(1, { oops: 1 }),
  // @ts-expect-error
  () => torch.eye(1, { n: 1 }),
  // @ts-expect-error
  () => torch.eye(1, /0/),
  // @ts-expect-error
  () => torch.eye(true, 1, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.eye({ n: true, m: 1 }),
  // @ts-expect-error
  () => torch.eye(null, 1, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.eye({ m: 1 }),
  // @ts-expect-error
  () => torch.eye(1, true, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.eye({ n: 1, m: true }),
  // @ts-expect-error
  () => torch.eye(1, null, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.eye(1, 1, { dtype: 32 }),
  // @ts-expect-error
  () => torch.eye(1, 1, { oops: 1 }),
  // @ts-expect-error
  () => torch.eye(1, 1, { m: 1 }),
  // @ts-expect-error
  () => torch.eye(1, 1, /0/),
  // @ts-expect-error
  () => torch.linspace('3', 2, 1, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.linspace({ start: '3', end: 2, steps: 1 }),
  // @ts-expect-error
  () => torch.linspace(null, 2, 1, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.linspace({ end: 2, steps: 1 }),
  // @ts-expect-error
  () => torch.linspace(2, '3', 1, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.linspace({ start: 2, end: '3', steps: 1 }),
  // @ts-expect-error
  () => torch.linspace(2, null, 1, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.linspace({ start: 2, steps: 1 }),
  // @ts-expect-error
  () => torch.linspace(2, 2, true, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.linspace({ start: 2, end: 2, steps: true }),
  // @ts-expect-error
  () => torch.linspace(2, 2, null, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.linspace({ start: 2, end: 2 }),
  // @ts-expect-error
  () => torch.linspace(2, 2, 1, { dtype: 32 }),
  // @ts-expect-error
  () => torch.linspace(2, 2, 1, { oops: 1 }),
  // @ts-expect-error
  () => torch.linspace(2, 2, 1, { steps: 1 }),
  // @ts-expect-error
  () => torch.linspace(2, 2, 1, /0/),
  // @ts-expect-error
  () => torch.linspace('3', x, 1, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.linspace({ start: '3', end: x, steps: 1 }),
  // @ts-expect-error
  () => torch.linspace(null, x, 1, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.linspace({ end: x, steps: 1 }),
  // @ts-expect-error
  () => torch.linspace(2, /0/, 1, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.linspace({ start: 2, end: /0/, steps: 1 }),
  // @ts-expect-error
  () => torch.linspace(2, x, true, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.linspace({ start: 2, end: x, steps: true }),
  // @ts-expect-error
  () => torch.linspace(2, x, null, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.linspace({ start: 2, end: x }),
  // @ts-expect-error
  () => torch.linspace(2, x, 1, { dtype: 32 }),
  // @ts-expect-error
  () => torch.linspace(2, x, 1, { oops: 1 }),
  // @ts-expect-error
  () => torch.linspace(2, x, 1, { steps: 1 }),
  // @ts-expect-error
  () => torch.linspace(2, x, 1, /0/),
  // @ts-expect-error
  () => torch.linspace(/0/, 2, 1, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.linspace({ start: /0/, end: 2, steps: 1 }),
  // @ts-expect-error
  () => torch.linspace(x, '3', 1, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.linspace({ start: x, end: '3', steps: 1 }),
  // @ts-expect-error
  () => torch.linspace(x, null, 1, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.linspace({ start: x, steps: 1 }),
  // @ts-expect-error
  () => torch.linspace(x, 2, true, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.linspace({ start: x, end: 2, steps: true }),
  // @ts-expect-error
  () => torch.linspace(x, 2, null, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.linspace({ start: x, end: 2 }),
  // @ts-expect-error
  () => torch.linspace(x, 2, 1, { dtype: 32 }),
  // @ts-expect-error
  () => torch.linspace(x, 2, 1, { oops: 1 }),
  // @ts-expect-error
  () => torch.linspace(x, 2, 1, { steps: 1 }),
  // @ts-expect-error
  () => torch.linspace(x, 2, 1, /0/),
  // @ts-expect-error
  () => torch.linspace(/0/, x, 1, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.linspace({ start: /0/, end: x, steps: 1 }),
  // @ts-expect-error
  () => torch.linspace(x, /0/, 1, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.linspace({ start: x, end: /0/, steps: 1 }),
  // @ts-expect-error
  () => torch.linspace(x, x, true, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.linspace({ start: x, end: x, steps: true }),
  // @ts-expect-error
  () => torch.linspace(x, x, null, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.linspace({ start: x, end: x }),
  // @ts-expect-error
  () => torch.linspace(x, x, 1, { dtype: 32 }),
  // @ts-expect-error
  () => torch.linspace(x, x, 1, { oops: 1 }),
  // @ts-expect-error
  () => torch.linspace(x, x, 1, { steps: 1 }),
  // @ts-expect-error
  () => torch.linspace(x, x, 1, /0/),
  // @ts-expect-error
  () => torch.logspace('3', 2, 1, 0.5, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.logspace({ start: '3', end: 2, steps: 1, base: 0.5 }),
  // @ts-expect-error
  () => torch.logspace(null, 2, 1, 0.5, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.logspace({ end: 2, steps: 1, base: 0.5 }),
  // @ts-expect-error
  () => torch.logspace(2, '3', 1, 0.5, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.logspace({ start: 2, end: '3', steps: 1, base: 0.5 }),
  // @ts-expect-error
  () => torch.logspace(2, null, 1, 0.5, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.logspace({ start: 2, steps: 1, base: 0.5 }),
  // @ts-expect-error
  () => torch.logspace(2, 2, true, 0.5, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.logspace({ start: 2, end: 2, steps: true, base: 0.5 }),
  // @ts-expect-error
  () => torch.logspace(2, 2, null, 0.5, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.logspace({ start: 2, end: 2, base: 0.5 }),
  // @ts-expect-error
  () => torch.logspace(2, 2, 1, true, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.logspace({ start: 2, end: 2, steps: 1, base: true }),
  // @ts-expect-error
  () => torch.logspace(2, 2, 1, null, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.logspace(2, 2, 1, 0.5, { dtype: 32 }),
  // @ts-expect-error
  () => torch.logspace(2, 2, 1, 0.5, { oops: 1 }),
  // @ts-expect-error
  () => torch.logspace(2, 2, 1, 0.5, { base: 0.5 }),
  // @ts-expect-error
  () => torch.logspace(2, 2, 1, 0.5, /0/),
  // @ts-expect-error
  () => torch.logspace('3', x, 1, 0.5, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.logspace({ start: '3', end: x, steps: 1, base: 0.5 }),
  // @ts-expect-error
  () => torch.logspace(null, x, 1, 0.5, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.logspace({ end: x, steps: 1, base: 0.5 }),
  // @ts-expect-error
  () => torch.logspace(2, /0/, 1, 0.5, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.logspace({ start: 2, end: /0/, steps: 1, base: 0.5 }),
  // @ts-expect-error
  () => torch.logspace(2, x, true, 0.5, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.logspace({ start: 2, end: x, steps: true, base: 0.5 }),
  // @ts-expect-error
  () => torch.logspace(2, x, null, 0.5, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.logspace({ start: 2, end: x, base: 0.5 }),
  // @ts-expect-error
  () => torch.logspace(2, x, 1, true, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.logspace({ start: 2, end: x, steps: 1, base: true }),
  // @ts-expect-error
  () => torch.logspace(2, x, 1, null, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.logspace(2, x, 1, 0.5, { dtype: 32 }),
  // @ts-expect-error
  () => torch.logspace(2, x, 1, 0.5, { oops: 1 }),
  // @ts-expect-error
  () => torch.logspace(2, x, 1, 0.5, { base: 0.5 }),
  // @ts-expect-error
  () => torch.logspace(2, x, 1, 0.5, /0/),
  // @ts-expect-error
  () => torch.logspace(/0/, 2, 1, 0.5, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.logspace({ start: /0/, end: 2, steps: 1, base: 0.5 }),
  // @ts-expect-error
  () => torch.logspace(x, '3', 1, 0.5, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.logspace({ start: x, end: '3', steps: 1, base: 0.5 }),
  // @ts-expect-error
  () => torch.logspace(x, null, 1, 0.5, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.logspace({ start: x, steps: 1, base: 0.5 }),
  // @ts-expect-error
  () => torch.logspace(x, 2, true, 0.5, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.logspace({ start: x, end: 2, steps: true, base: 0.5 }),
  // @ts-expect-error
  () => torch.logspace(x, 2, null, 0.5, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.logspace({ start: x, end: 2, base: 0.5 }),
  // @ts-expect-error
  () => torch.logspace(x, 2, 1, true, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.logspace({ start: x, end: 2, steps: 1, base: true }),
  // @ts-expect-error
  () => torch.logspace(x, 2, 1, null, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.logspace(x, 2, 1, 0.5, { dtype: 32 }),
  // @ts-expect-error
  () => torch.logspace(x, 2, 1, 0.5, { oops: 1 }),
  // @ts-expect-error
  () => torch.logspace(x, 2, 1, 0.5, { base: 0.5 }),
  // @ts-expect-error
  () => torch.logspace(x, 2, 1, 0.5, /0/),
  // @ts-expect-error
  () => torch.logspace(/0/, x, 1, 0.5, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.logspace({ start: /0/, end: x, steps: 1, base: 0.5 }),
  // @ts-expect-error
  () => torch.logspace(x, /0/, 1, 0.5, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.logspace({ start: x, end: /0/, steps: 1, base: 0.5 }),
  // @ts-expect-error
  () => torch.logspace(x, x, true, 0.5, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.logspace({ start: x, end: x, steps: true, base: 0.5 }),
  // @ts-expect-error
  () => torch.logspace(x, x, null, 0.5, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.logspace({ start: x, end: x, base: 0.5 }),
  // @ts-expect-error
  () => torch.logspace(x, x, 1, true, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.logspace({ start: x, end: x, steps: 1, base: true }),
  // @ts-expect-error
  () => torch.logspace(x, x, 1, null, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.logspace(x, x, 1, 0.5, { dtype: 32 }),
  // @ts-expect-error
  () => torch.logspace(x, x, 1, 0.5, { oops: 1 }),
  // @ts-expect-error
  () => torch.logspace(x, x, 1, 0.5, { base: 0.5 }),
  // @ts-expect-error
  () => torch.logspace(x, x, 1, 0.5, /0/),
  // @ts-expect-error
  () => torch.mean(/0/, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.mean({ input: /0/ }),
  // @ts-expect-error
  () => torch.mean(null, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.mean(),
  // @ts-expect-error
  () => torch.mean(x, { dtype: 32 }),
  // @ts-expect-error
  () => torch.mean(x, { oops: 1 }),
  // @ts-expect-error
  () => torch.mean(x, { input: x }),
  // @ts-expect-error
  () => torch.mean(x, /0/),
  // @ts-expect-error
  () => torch.mean(/0/, [0], true, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.mean({ input: /0/, dim: [0], keepdim: true }),
  // @ts-expect-error
  () => torch.mean(null, [0], true, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.mean({ dim: [0], keepdim: true }),
  // @ts-expect-error
  () => torch.mean(x, /0/, true, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.mean({ input: x, dim: /0/, keepdim: true }),
  // @ts-expect-error
  () => torch.mean(x, [0], 1, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.mean({ input: x, dim: [0], keepdim: 1 }),
  // @ts-expect-error
  () => torch.mean(x, [0], null, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.mean(x, [0], true, { dtype: 32 }),
  // @ts-expect-error
  () => torch.mean(x, [0], true, { oops: 1 }),
  // @ts-expect-error
  () => torch.mean(x, [0], true, { keepdim: true }),
  // @ts-expect-error
  () => torch.mean(x, [0], true, /0/),
  // @ts-expect-error
  () => torch.mean(/0/, ['floor'], true, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.mean({ input: /0/, dim: ['floor'], keepdim: true }),
  // @ts-expect-error
  () => torch.mean(null, ['floor'], true, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.mean({ dim: ['floor'], keepdim: true }),
  // @ts-expect-error
  () => torch.mean(x, ['floor'], 1, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.mean({ input: x, dim: ['floor'], keepdim: 1 }),
  // @ts-expect-error
  () => torch.mean(x, ['floor'], null, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.mean(x, ['floor'], true, { dtype: 32 }),
  // @ts-expect-error
  () => torch.mean(x, ['floor'], true, { oops: 1 }),
  // @ts-expect-error
  () => torch.mean(x, ['floor'], true, { keepdim: true }),
  // @ts-expect-error
  () => torch.mean(x, ['floor'], true, /0/),
  // @ts-expect-error
  () => torch.multinomial(/0/, 1, true, { generator: generator }),
  // @ts-expect-error
  () => torch.multinomial({ input: /0/, numSamples: 1, replacement: true }),
  // @ts-expect-error
  () => torch.multinomial(null, 1, true, { generator: generator }),
  // @ts-expect-error
  () => torch.multinomial({ numSamples: 1, replacement: true }),
  // @ts-expect-error
  () => torch.multinomial(x, true, true, { generator: generator }),
  // @ts-expect-error
  () => torch.multinomial({ input: x, numSamples: true, replacement: true }),
  // @ts-expect-error
  () => torch.multinomial(x, null, true, { generator: generator }),
  // @ts-expect-error
  () => torch.multinomial({ input: x, replacement: true }),
  // @ts-expect-error
  () => torch.multinomial(x, 1, 1, { generator: generator }),
  // @ts-expect-error
  () => torch.multinomial({ input: x, numSamples: 1, replacement: 1 }),
  // @ts-expect-error
  () => torch.multinomial(x, 1, null, { generator: generator }),
  // @ts-expect-error
  () => torch.multinomial(x, 1, true, { oops: 1 }),
  // @ts-expect-error
  () => torch.multinomial(x, 1, true, { replacement: true }),
  // @ts-expect-error
  () => torch.multinomial(x, 1, true, /0/),
  // @ts-expect-error
  () => torch.normal(/0/, x, { generator: generator }),
  // @ts-expect-error
  () => torch.normal({ mean: /0/, std: x }),
  // @ts-expect-error
  () => torch.normal(null, x, { generator: generator }),
  // @ts-expect-error
  () => torch.normal({ std: x }),
  // @ts-expect-error
  () => torch.normal(x, /0/, { generator: generator }),
  // @ts-expect-error
  () => torch.normal({ mean: x, std: /0/ }),
  // @ts-expect-error
  () => torch.normal(x, null, { generator: generator }),
  // @ts-expect-error
  () => torch.normal(x, x, { oops: 1 }),
  // @ts-expect-error
  () => torch.normal(x, x, { std: x }),
  // @ts-expect-error
  () => torch.normal(x, x, /0/),
  // @ts-expect-error
  () => torch.normal(/0/, 0.5, { generator: generator }),
  // @ts-expect-error
  () => torch.normal({ mean: /0/, std: 0.5 }),
  // @ts-expect-error
  () => torch.normal(null, 0.5, { generator: generator }),
  // @ts-expect-error
  () => torch.normal({ std: 0.5 }),
  // @ts-expect-error
  () => torch.normal(x, true, { generator: generator }),
  // @ts-expect-error
  () => torch.normal({ mean: x, std: true }),
  // @ts-expect-error
  () => torch.normal(x, 0.5, { oops: 1 }),
  // @ts-expect-error
  () => torch.normal(x, 0.5, { std: 0.5 }),
  // @ts-expect-error
  () => torch.normal(x, 0.5, /0/),
  // @ts-expect-error
  () => torch.normal(true, x, { generator: generator }),
  // @ts-expect-error
  () => torch.normal({ mean: true, std: x }),
  // @ts-expect-error
  () => torch.normal(0.5, /0/, { generator: generator }),
  // @ts-expect-error
  () => torch.normal({ mean: 0.5, std: /0/ }),
  // @ts-expect-error
  () => torch.normal(0.5, null, { generator: generator }),
  // @ts-expect-error
  () => torch.normal({ mean: 0.5 }),
  // @ts-expect-error
  () => torch.normal(0.5, x, { oops: 1 }),
  // @ts-expect-error
  () => torch.normal(0.5, x, { std: x }),
  // @ts-expect-error
  () => torch.normal(0.5, x, /0/),
  // @ts-expect-error
  () => torch.normal(true, 0.5, [2, 2], { generator: generator, dtype: 'float64' }),
  // @ts-expect-error
  () => torch.normal({ mean: true, std: 0.5, size: [2, 2] }),
  // @ts-expect-error
  () => torch.normal(null, 0.5, [2, 2], { generator: generator, dtype: 'float64' }),
  // @ts-expect-error
  () => torch.normal({ std: 0.5, size: [2, 2] }),
  // @ts-expect-error
  () => torch.normal(0.5, true, [2, 2], { generator: generator, dtype: 'float64' }),
  // @ts-expect-error
  () => torch.normal({ mean: 0.5, std: true, size: [2, 2] }),
  // @ts-expect-error
  () => torch.normal(0.5, null, [2, 2], { generator: generator, dtype: 'float64' }),
  // @ts-expect-error
  () => torch.normal({ mean: 0.5, size: [2, 2] }),
  // @ts-expect-error
  () => torch.normal(0.5, 0.5, /0/, { generator: generator, dtype: 'float64' }),
  // @ts-expect-error
  () => torch.normal({ mean: 0.5, std: 0.5, size: /0/ }),
  // @ts-expect-error
  () => torch.normal(0.5, 0.5, null, { generator: generator, dtype: 'float64' }),
  // @ts-expect-error
  () => torch.normal({ mean: 0.5, std: 0.5 }),
  // @ts-expect-error
  () => torch.normal(0.5, 0.5, [2, 2], { generator: generator, dtype: 32 }),
  // @ts-expect-error
  () => torch.normal(0.5, 0.5, [2, 2], { oops: 1 }),
  // @ts-expect-error
  () => torch.normal(0.5, 0.5, [2, 2], { size: [2, 2] }),
  // @ts-expect-error
  () => torch.normal(0.5, 0.5, [2, 2], /0/),
  // @ts-expect-error
  () => torch.normal(0.5, 0.5, 1, 1),
  // @ts-expect-error
  () => torch.normal(0.5, 0.5, 1, 1, { generator: generator, dtype: 'float64' }),
  // @ts-expect-error
  () => torch.ones(/0/, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.ones({ size: /0/ }),
  // @ts-expect-error
  () => torch.ones(null, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.ones([2, 2], { dtype: 32 }),
  // @ts-expect-error
  () => torch.ones([2, 2], { oops: 1 }),
  // @ts-expect-error
  () => torch.ones([2, 2], { size: [2, 2] }),
  // @ts-expect-error
  () => torch.ones([2, 2], /0/),
  // @ts-expect-error
  () => torch.rand(/0/, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.rand({ size: /0/ }),
  // @ts-expect-error
  () => torch.rand(null, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.rand([2, 2], { dtype: 32 }),
  // @ts-expect-error
  () => torch.rand([2, 2], { oops: 1 }),
  // @ts-expect-error
  () => torch.rand([2, 2], { size: [2, 2] }),
  // @ts-expect-error
  () => torch.rand([2, 2], /0/),
  // @ts-expect-error
  () => torch.rand(/0/, { generator: generator, dtype: 'float64' }),
  // @ts-expect-error
  () => torch.rand(null, { generator: generator, dtype: 'float64' }),
  // @ts-expect-error
  () => torch.rand([2, 2], { generator: generator, dtype: 32 }),
  // @ts-expect-error
  () => torch.randint(true, [2, 2], { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.randint({ high: true, size: [2, 2] }),
  // @ts-expect-error
  () => torch.randint(null, [2, 2], { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.randint({ size: [2, 2] }),
  // @ts-expect-error
  () => torch.randint(9, /0/, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.randint({ high: 9, size: /0/ }),
  // @ts-expect-error
  () => torch.randint(9, null, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.randint({ high: 9 }),
  // @ts-expect-error
  () => torch.randint(9, [2, 2], { dtype: 32 }),
  // @ts-expect-error
  () => torch.randint(9, [2, 2], { oops: 1 }),
  // @ts-expect-error
  () => torch.randint(9, [2, 2], { size: [2, 2] }),
  // @ts-expect-error
  () => torch.randint(9, [2, 2], /0/),
  // @ts-expect-error
  () => torch.randint(true, [2, 2], { generator: generator, dtype: 'float64' }),
  // @ts-expect-error
  () => torch.randint(null, [2, 2], { generator: generator, dtype: 'float64' }),
  // @ts-expect-error
  () => torch.randint(9, /0/, { generator: generator, dtype: 'float64' }),
  // @ts-expect-error
  () => torch.randint(9, null, { generator: generator, dtype: 'float64' }),
  // @ts-expect-error
  () => torch.randint(9, [2, 2], { generator: generator, dtype: 32 }),
  // @ts-expect-error
  () => torch.randint(true, 9, [2, 2], { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.randint({ low: true, high: 9, size: [2, 2] }),
  // @ts-expect-error
  () => torch.randint(null, 9, [2, 2], { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.randint(1, true, [2, 2], { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.randint({ low: 1, high: true, size: [2, 2] }),
  // @ts-expect-error
  () => torch.randint(1, null, [2, 2], { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.randint({ low: 1, size: [2, 2] }),
  // @ts-expect-error
  () => torch.randint(1, 9, /0/, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.randint({ low: 1, high: 9, size: /0/ }),
  // @ts-expect-error
  () => torch.randint(1, 9, null, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.randint({ low: 1, high: 9 }),
  // @ts-expect-error
  () => torch.randint(1, 9, [2, 2], { dtype: 32 }),
  // @ts-expect-error
  () => torch.randint(1, 9, [2, 2], { oops: 1 }),
  // @ts-expect-error
  () => torch.randint(1, 9, [2, 2], { size: [2, 2] }),
  // @ts-expect-error
  () => torch.randint(1, 9, [2, 2], /0/),
  // @ts-expect-error
  () => torch.randint(true, 9, [2, 2], { generator: generator, dtype: 'float64' }),
  // @ts-expect-error
  () => torch.randint(null, 9, [2, 2], { generator: generator, dtype: 'float64' }),
  // @ts-expect-error
  () => torch.randint(1, true, [2, 2], { generator: generator, dtype: 'float64' }),
  // @ts-expect-error
  () => torch.randint(1, null, [2, 2], { generator: generator, dtype: 'float64' }),
  // @ts-expect-error
  () => torch.randint(1, 9, /0/, { generator: generator, dtype: 'float64' }),
  // @ts-expect-error
  () => torch.randint(1, 9, null, { generator: generator, dtype: 'float64' }),
  // @ts-expect-error
  () => torch.randint(1, 9, [2, 2], { generator: generator, dtype: 32 }),
  // @ts-expect-error
  () => torch.randn(/0/, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.randn({ size: /0/ }),
  // @ts-expect-error
  () => torch.randn(null, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.randn([2, 2], { dtype: 32 }),
  // @ts-expect-error
  () => torch.randn([2, 2], { oops: 1 }),
  // @ts-expect-error
  () => torch.randn([2, 2], { size: [2, 2] }),
  // @ts-expect-error
  () => torch.randn([2, 2], /0/),
  // @ts-expect-error
  () => torch.randn(/0/, { generator: generator, dtype: 'float64' }),
  // @ts-expect-error
  () => torch.randn(null, { generator: generator, dtype: 'float64' }),
  // @ts-expect-error
  () => torch.randn([2, 2], { generator: generator, dtype: 32 }),
  // @ts-expect-error
  () => torch.stack(/0/, 1),
  // @ts-expect-error
  () => torch.stack({ tensors: /0/, dim: 1 }),
  // @ts-expect-error
  () => torch.stack(null, 1),
  // @ts-expect-error
  () => torch.stack({ dim: 1 }),
  // @ts-expect-error
  () => torch.stack([x, x], true),
  // @ts-expect-error
  () => torch.stack({ tensors: [x, x], dim: true }),
  // @ts-expect-error
  () => torch.stack([x, x], null),
  // @ts-expect-error
  () => torch.stack([x, x], 1, { oops: 1 }),
  // @ts-expect-error
  () => torch.stack([x, x], 1, { dim: 1 }),
  // @ts-expect-error
  () => torch.stack([x, x], 1, /0/),
  // @ts-expect-error
  () => torch.sum(/0/, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.sum({ input: /0/ }),
  // @ts-expect-error
  () => torch.sum(null, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.sum(),
  // @ts-expect-error
  () => torch.sum(x, { dtype: 32 }),
  // @ts-expect-error
  () => torch.sum(x, { oops: 1 }),
  // @ts-expect-error
  () => torch.sum(x, { input: x }),
  // @ts-expect-error
  () => torch.sum(x, /0/),
  // @ts-expect-error
  () => torch.sum(/0/, ['floor'], true, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.sum({ input: /0/, dim: ['floor'], keepdim: true }),
  // @ts-expect-error
  () => torch.sum(null, ['floor'], true, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.sum({ dim: ['floor'], keepdim: true }),
  // @ts-expect-error
  () => torch.sum(x, /0/, true, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.sum({ input: x, dim: /0/, keepdim: true }),
  // @ts-expect-error
  () => torch.sum(x, ['floor'], 1, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.sum({ input: x, dim: ['floor'], keepdim: 1 }),
  // @ts-expect-error
  () => torch.sum(x, ['floor'], null, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.sum(x, ['floor'], true, { dtype: 32 }),
  // @ts-expect-error
  () => torch.sum(x, ['floor'], true, { oops: 1 }),
  // @ts-expect-error
  () => torch.sum(x, ['floor'], true, { keepdim: true }),
  // @ts-expect-error
  () => torch.sum(x, ['floor'], true, /0/),
  // @ts-expect-error
  () => torch.sum(/0/, [0], true, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.sum({ input: /0/, dim: [0], keepdim: true }),
  // @ts-expect-error
  () => torch.sum(null, [0], true, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.sum({ dim: [0], keepdim: true }),
  // @ts-expect-error
  () => torch.sum(x, [0], 1, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.sum({ input: x, dim: [0], keepdim: 1 }),
  // @ts-expect-error
  () => torch.sum(x, [0], null, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.sum(x, [0], true, { dtype: 32 }),
  // @ts-expect-error
  () => torch.sum(x, [0], true, { oops: 1 }),
  // @ts-expect-error
  () => torch.sum(x, [0], true, { keepdim: true }),
  // @ts-expect-error
  () => torch.sum(x, [0], true, /0/),
  // @ts-expect-error
  () => torch.where(/0/),
  // @ts-expect-error
  () => torch.where({ condition: /0/ }),
  // @ts-expect-error
  () => torch.where(null),
  // @ts-expect-error
  () => torch.where(),
  // @ts-expect-error
  () => torch.where(mask, { oops: 1 }),
  // @ts-expect-error
  () => torch.where(mask, { condition: mask }),
  // @ts-expect-error
  () => torch.where(mask, /0/),
  // @ts-expect-error
  () => torch.where(/0/, 2, 2),
  // @ts-expect-error
  () => torch.where({ condition: /0/, input: 2, other: 2 }),
  // @ts-expect-error
  () => torch.where(null, 2, 2),
  // @ts-expect-error
  () => torch.where({ input: 2, other: 2 }),
  // @ts-expect-error
  () => torch.where(mask, '3', 2),
  // @ts-expect-error
  () => torch.where({ condition: mask, input: '3', other: 2 }),
  // @ts-expect-error
  () => torch.where(mask, null, 2),
  // @ts-expect-error
  () => torch.where({ condition: mask, other: 2 }),
  // @ts-expect-error
  () => torch.where(mask, 2, '3'),
  // @ts-expect-error
  () => torch.where({ condition: mask, input: 2, other: '3' }),
  // @ts-expect-error
  () => torch.where(mask, 2, null),
  // @ts-expect-error
  () => torch.where({ condition: mask, input: 2 }),
  // @ts-expect-error
  () => torch.where(mask, 2, 2, { oops: 1 }),
  // @ts-expect-error
  () => torch.where(mask, 2, 2, { other: 2 }),
  // @ts-expect-error
  () => torch.where(mask, 2, 2, /0/),
  // @ts-expect-error
  () => torch.where(/0/, x, 2),
  // @ts-expect-error
  () => torch.where({ condition: /0/, input: x, other: 2 }),
  // @ts-expect-error
  () => torch.where(null, x, 2),
  // @ts-expect-error
  () => torch.where({ input: x, other: 2 }),
  // @ts-expect-error
  () => torch.where(mask, /0/, 2),
  // @ts-expect-error
  () => torch.where({ condition: mask, input: /0/, other: 2 }),
  // @ts-expect-error
  () => torch.where(mask, x, '3'),
  // @ts-expect-error
  () => torch.where({ condition: mask, input: x, other: '3' }),
  // @ts-expect-error
  () => torch.where(mask, x, null),
  // @ts-expect-error
  () => torch.where({ condition: mask, input: x }),
  // @ts-expect-error
  () => torch.where(mask, x, 2, { oops: 1 }),
  // @ts-expect-error
  () => torch.where(mask, x, 2, { other: 2 }),
  // @ts-expect-error
  () => torch.where(mask, x, 2, /0/),
  // @ts-expect-error
  () => torch.where(/0/, 2, x),
  // @ts-expect-error
  () => torch.where({ condition: /0/, input: 2, other: x }),
  // @ts-expect-error
  () => torch.where(null, 2, x),
  // @ts-expect-error
  () => torch.where({ input: 2, other: x }),
  // @ts-expect-error
  () => torch.where(mask, '3', x),
  // @ts-expect-error
  () => torch.where({ condition: mask, input: '3', other: x }),
  // @ts-expect-error
  () => torch.where(mask, null, x),
  // @ts-expect-error
  () => torch.where({ condition: mask, other: x }),
  // @ts-expect-error
  () => torch.where(mask, 2, /0/),
  // @ts-expect-error
  () => torch.where({ condition: mask, input: 2, other: /0/ }),
  // @ts-expect-error
  () => torch.where(mask, 2, x, { oops: 1 }),
  // @ts-expect-error
  () => torch.where(mask, 2, x, { other: x }),
  // @ts-expect-error
  () => torch.where(mask, 2, x, /0/),
  // @ts-expect-error
  () => torch.where(/0/, x, x),
  // @ts-expect-error
  () => torch.where({ condition: /0/, input: x, other: x }),
  // @ts-expect-error
  () => torch.where(null, x, x),
  // @ts-expect-error
  () => torch.where({ input: x, other: x }),
  // @ts-expect-error
  () => torch.where(mask, /0/, x),
  // @ts-expect-error
  () => torch.where({ condition: mask, input: /0/, other: x }),
  // @ts-expect-error
  () => torch.where(mask, x, /0/),
  // @ts-expect-error
  () => torch.where({ condition: mask, input: x, other: /0/ }),
  // @ts-expect-error
  () => torch.where(mask, x, x, { oops: 1 }),
  // @ts-expect-error
  () => torch.where(mask, x, x, { other: x }),
  // @ts-expect-error
  () => torch.where(mask, x, x, /0/),
  // @ts-expect-error
  () => torch.zeros(/0/, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.zeros({ size: /0/ }),
  // @ts-expect-error
  () => torch.zeros(null, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.zeros([2, 2], { dtype: 32 }),
  // @ts-expect-error
  () => torch.zeros([2, 2], { oops: 1 }),
  // @ts-expect-error
  () => torch.zeros([2, 2], { size: [2, 2] }),
  // @ts-expect-error
  () => torch.zeros([2, 2], /0/),
  // @ts-expect-error
  () => torch.zerosLike(/0/, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.zerosLike({ input: /0/ }),
  // @ts-expect-error
  () => torch.zerosLike(null, { dtype: 'float64' }),
  // @ts-expect-error
  () => torch.zerosLike(),
  // @ts-expect-error
  () => torch.zerosLike(x, { dtype: 32 }),
  // @ts-expect-error
  () => torch.zerosLike(x, { oops: 1 }),
  // @ts-expect-error
  () => torch.zerosLike(x, { input: x }),
  // @ts-expect-error
  () => torch.zerosLike(x, /0/),
];
