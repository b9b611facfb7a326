/** @file `torchebm/training`: trainers, and what goes with a long training. */
export { BaseTrainer } from './baseTrainer.js';
export { EarlyStopping, type EarlyStoppingOptions, type TrainerCallback } from './callbacks.js';
export {
  CheckpointFolder,
  readCheckpoint,
  readCheckpointSync,
  writeCheckpoint,
  writeCheckpointSync,
} from './checkpointFolder.js';
export {
  ContrastiveDivergenceTrainer,
  type ContrastiveDivergenceTrainerOptions,
} from './contrastiveDivergenceTrainer.js';
export type { WeightAverage } from './ema.js';
export type { Batches, FitOptions, FitProgress, MetricWriter } from './fit.js';
export { type History, type StepMetrics, TrainingStep } from './position.js';
export type { BaseTrainerOptions, LossCall, LossFunction } from './trainerOptions.js';
