/** @file `torchebm/training`: trainers, and what goes with a long training. */
export {
  BaseTrainer,
  type BaseTrainerOptions,
  type Batches,
  type FitOptions,
  type Follower,
  type History,
  type LossCall,
  type LossFunction,
  type MetricWriter,
  type StepMetrics,
  TrainingStep,
} from './baseTrainer.js';
export { EarlyStopping, type EarlyStoppingOptions, type TrainerCallback } from './callbacks.js';
export {
  CheckpointFolder,
  readCheckpoint,
  readCheckpointSync,
  writeCheckpoint,
  writeCheckpointSync,
} from './checkpoint.js';
export {
  ContrastiveDivergenceTrainer,
  type ContrastiveDivergenceTrainerOptions,
} from './contrastiveDivergenceTrainer.js';
