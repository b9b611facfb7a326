/** @file The models of scripts/oracle/hmc.py, and others that several tests sample. */
import { BaseModel, DoubleWellModel, GaussianModel } from '../../lib/core/index.js';
import type { DType, Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';

/** Two equal normal laws of unit variance at +2 and −2 in every coordinate. */
export class Mixture extends BaseModel {
  override forward(x: Tensor): Tensor {
    const a = x.sub(2).pow(2).sum(-1).mul(-0.5);
    const b = x.add(2).pow(2).sum(-1).mul(-0.5);
    return torch.logsumexp(torch.stack([a, b], -1), -1).neg();
  }
}

/** Two wells in each coordinate of data of any shape. */
export class Wells extends BaseModel {
  override forward(x: Tensor): Tensor {
    return x.pow(2).sub(1).pow(2).flatten(1).sum(-1);
  }
}

/** Throws a value where its energy or its gradient is asked for. */
export class Thrower extends BaseModel {
  constructor(readonly thrown: unknown) {
    super();
  }
  override forward(): Tensor {
    throw this.thrown;
  }
  override gradient(): Tensor {
    throw this.thrown;
  }
}

const models = new Map<string, BaseModel>();

/** The model of a case; each is recorded as a graph but once. */
export function modelOf(name: string, d: number, dtype: DType): BaseModel {
  const key = `${name} ${d} ${dtype}`;
  if (!models.has(key)) models.set(key, makeModel(name, d, dtype));
  return models.get(key)!;
}

function makeModel(name: string, d: number, dtype: DType): BaseModel {
  if (name === 'DoubleWellModel') return new DoubleWellModel({ dtype });
  if (name === 'Mixture') return new Mixture({ dtype });
  const cov = torch.eye(d, { dtype }).add(torch.ones([d, d], { dtype }).mul(0.3));
  return new GaussianModel(torch.linspace(-1, 1, d, { dtype }), cov, { dtype });
}

export const camel = (name: string) => name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
