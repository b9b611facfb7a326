import {
  integer,
  type Named,
  number,
  oneOf,
  orNull,
  positiveInteger,
  readArguments,
  type Trailing,
  valueError,
} from '../arguments/options.js';
import { withScratchNumbers } from '../tensor/generator.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { expectTensor } from '../tensor/tensor.js';
import { type FactoryOptions, factoryDefaults } from './factory.js';
import * as F from './functional/index.js';
import * as init from './init/index.js';
import { Module } from './module.js';
import { Parameter } from './parameter.js';
import { float, py } from './repr.js';

function row(owner: string, index: number | null, rows: number): number | null {
  if (index === null) return null;
  if (index >= rows || index < -rows) throw valueError(owner, 'paddingIdx', `a row of the table (${rows})`, index);
  return index < 0 ? index + rows : index;
}

interface TableOptions {
  /** A row that stays as it is (it starts at zero and gets no gradient); none by default. */
  paddingIdx?: number | null;
  /** Rows longer than this are shortened to it when looked up. */
  maxNorm?: number | null;
  /** The p of that norm; 2 by default. */
  normType?: number;
  /** Divides gradients by how often a row occurs in the batch. */
  scaleGradByFreq?: boolean;
  /** Gives sparse gradients. */
  sparse?: boolean;
}

/** Options of {@link Embedding}. */
export interface EmbeddingOptions extends TableOptions, FactoryOptions {}

interface EmbeddingArguments extends EmbeddingOptions {
  numEmbeddings: number;
  embeddingDim: number;
}

/**
 * A table of learnable rows: indices (…) become rows (…, embeddingDim), drawn from N(0, 1) at first.
 *
 * @example
 * const table = new nn.Embedding(10, 3);
 * table(torch.tensor([[1, 2, 4], [4, 3, 9]])).shape; // [2, 3, 3]
 */
export class Embedding extends Module {
  readonly numEmbeddings: number;
  readonly embeddingDim: number;
  readonly paddingIdx: number | null;
  readonly maxNorm: number | null;
  readonly normType: number;
  readonly scaleGradByFreq: boolean;
  readonly sparse: boolean;
  weight!: Parameter;

  constructor(
    numEmbeddings: number,
    embeddingDim: number,
    ...rest: Trailing<EmbeddingOptions, ['paddingIdx', 'maxNorm', 'normType', 'scaleGradByFreq', 'sparse']>
  );
  constructor(...named: Named<EmbeddingArguments, ['numEmbeddings', 'embeddingDim']>);
  constructor(...args: unknown[]) {
    super();
    const { numEmbeddings, embeddingDim, device, dtype, ...options } = readArguments<Required<EmbeddingArguments>>(
      'Embedding',
      args,
      {
        paddingIdx: orNull(integer),
        maxNorm: orNull(number),
        normType: 2,
        scaleGradByFreq: false,
        sparse: false,
        ...factoryDefaults,
      },
      ['numEmbeddings', 'embeddingDim', 'paddingIdx', 'maxNorm', 'normType', 'scaleGradByFreq', 'sparse'],
    );
    this.numEmbeddings = positiveInteger('Embedding', 'numEmbeddings', numEmbeddings);
    this.embeddingDim = positiveInteger('Embedding', 'embeddingDim', embeddingDim);
    this.paddingIdx = row('Embedding', options.paddingIdx, numEmbeddings);
    this.maxNorm = options.maxNorm;
    this.normType = options.normType;
    this.scaleGradByFreq = options.scaleGradByFreq;
    this.sparse = options.sparse;
    this.registerParameter('weight', new Parameter(torch.empty([numEmbeddings, embeddingDim], { device, dtype })));
    this.resetParameters();
  }

  /** A layer with given rows, which it does not learn unless `freeze` is false. */
  static fromPretrained(
    embeddings: Tensor,
    ...rest: Trailing<TableOptions & { freeze?: boolean }, ['freeze', 'paddingIdx']>
  ): Embedding {
    const { freeze, ...options } = readArguments<Required<TableOptions> & { freeze: boolean }>(
      'Embedding.fromPretrained',
      rest,
      {
        freeze: true,
        paddingIdx: orNull(integer),
        maxNorm: orNull(number),
        normType: 2,
        scaleGradByFreq: false,
        sparse: false,
      },
    );
    expectTensor('Embedding', 'embeddings', embeddings);
    if (embeddings.dim() !== 2) throw valueError('Embedding', 'embeddings', 'a matrix', embeddings.shape);
    const [rows, cols] = embeddings.shape as [number, number];
    const layer = withScratchNumbers(() => new Embedding(rows, cols, options));
    layer.weight = new Parameter(embeddings, { requiresGrad: !freeze });
    return layer;
  }

  /** Draws the rows anew. */
  resetParameters(): void {
    init.normal_(this.weight);
    const { paddingIdx } = this;
    if (paddingIdx !== null) torch.noGrad(() => this.weight.select(0, paddingIdx).fill_(0));
  }

  override forward(input: Tensor): Tensor {
    const { weight, paddingIdx, maxNorm, normType, scaleGradByFreq, sparse } = this;
    return F.embedding(input, weight, paddingIdx, maxNorm, normType, scaleGradByFreq, sparse);
  }

  override extraRepr(): string {
    const parts = [`${this.numEmbeddings}, ${this.embeddingDim}`];
    if (this.paddingIdx !== null) parts.push(`padding_idx=${this.paddingIdx}`);
    if (this.maxNorm !== null) parts.push(`max_norm=${float(this.maxNorm)}`);
    if (this.normType !== 2) parts.push(`norm_type=${float(this.normType)}`);
    if (this.scaleGradByFreq) parts.push('scale_grad_by_freq=True');
    if (this.sparse) parts.push('sparse=True');
    return parts.join(', ');
  }
}

/** Options of {@link EmbeddingBag}. */
export interface EmbeddingBagOptions extends TableOptions, FactoryOptions {
  /** The reduction of the rows of a bag; `'mean'` by default. */
  mode?: 'sum' | 'mean' | 'max';
  /** The offsets end with the length of the input. */
  includeLastOffset?: boolean;
}

interface EmbeddingBagArguments extends EmbeddingBagOptions {
  numEmbeddings: number;
  embeddingDim: number;
}

/**
 * Sums, means or maxima of bags of rows of a learnable table.
 *
 * @example
 * const bags = new nn.EmbeddingBag(10, 3, { mode: 'sum' });
 * bags(torch.tensor([1, 2, 4, 5]), torch.tensor([0, 3])).shape; // [2, 3]
 */
export class EmbeddingBag extends Module {
  readonly numEmbeddings: number;
  readonly embeddingDim: number;
  readonly maxNorm: number | null;
  readonly normType: number;
  readonly scaleGradByFreq: boolean;
  readonly paddingIdx: number | null;
  readonly mode: 'sum' | 'mean' | 'max';
  readonly sparse: boolean;
  readonly includeLastOffset: boolean;
  weight!: Parameter;

  constructor(numEmbeddings: number, embeddingDim: number, ...rest: Trailing<EmbeddingBagOptions, ['maxNorm']>);
  constructor(...named: Named<EmbeddingBagArguments, ['numEmbeddings', 'embeddingDim']>);
  constructor(...args: unknown[]) {
    super();
    const { numEmbeddings, embeddingDim, device, dtype, ...options } = readArguments<Required<EmbeddingBagArguments>>(
      'EmbeddingBag',
      args,
      {
        maxNorm: orNull(number),
        normType: 2,
        scaleGradByFreq: false,
        mode: 'mean',
        sparse: false,
        includeLastOffset: false,
        paddingIdx: orNull(integer),
        ...factoryDefaults,
      },
      ['numEmbeddings', 'embeddingDim', 'maxNorm'],
    );
    this.numEmbeddings = positiveInteger('EmbeddingBag', 'numEmbeddings', numEmbeddings);
    this.embeddingDim = positiveInteger('EmbeddingBag', 'embeddingDim', embeddingDim);
    this.maxNorm = options.maxNorm;
    this.normType = options.normType;
    this.scaleGradByFreq = options.scaleGradByFreq;
    this.paddingIdx = row('EmbeddingBag', options.paddingIdx, numEmbeddings);
    this.mode = oneOf('EmbeddingBag', 'mode', options.mode, ['sum', 'mean', 'max']);
    this.sparse = options.sparse;
    this.includeLastOffset = options.includeLastOffset;
    this.registerParameter('weight', new Parameter(torch.empty([numEmbeddings, embeddingDim], { device, dtype })));
    this.resetParameters();
  }

  /** Draws the rows anew. */
  resetParameters(): void {
    init.normal_(this.weight);
    const { paddingIdx } = this;
    if (paddingIdx !== null) torch.noGrad(() => this.weight.select(0, paddingIdx).fill_(0));
  }

  override forward(input: Tensor, offsets: Tensor | null = null, perSampleWeights: Tensor | null = null): Tensor {
    const { maxNorm, normType, scaleGradByFreq, mode, sparse, includeLastOffset, paddingIdx } = this;
    const options = { maxNorm, normType, scaleGradByFreq, mode, sparse, includeLastOffset, paddingIdx };
    return F.embeddingBag(input, this.weight, { ...options, offsets, perSampleWeights });
  }

  override extraRepr(): string {
    const parts = [`${this.numEmbeddings}, ${this.embeddingDim}`];
    if (this.maxNorm !== null) parts.push(`max_norm=${float(this.maxNorm)}`);
    if (this.normType !== 2) parts.push(`norm_type=${float(this.normType)}`);
    if (this.scaleGradByFreq) parts.push('scale_grad_by_freq=True');
    parts.push(`mode=${py(this.mode)}`);
    if (this.paddingIdx !== null) parts.push(`padding_idx=${this.paddingIdx}`);
    return parts.join(', ');
  }
}
