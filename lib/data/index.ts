/** @file `torch.utils.data`: datasets, the order of their items, and batches. */
export { type Collated, defaultCollate } from './collate.js';
export { DataLoader, type DataLoaderOptions, type DataLoaderState } from './dataLoader.js';
export {
  ChainDataset,
  ConcatDataset,
  Dataset,
  type DatasetLike,
  IterableDataset,
  randomSplit,
  StackDataset,
  Subset,
  TensorDataset,
} from './dataset.js';
export { DistributedSampler, type DistributedSamplerOptions } from './distributedSampler.js';
export {
  BatchSampler,
  RandomSampler,
  type RandomSamplerOptions,
  Sampler,
  SequentialSampler,
  SubsetRandomSampler,
  WeightedRandomSampler,
} from './indexSampler.js';
