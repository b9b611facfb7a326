/** @file The models that `torchebm train` fits to a table. */
import { BaseModel, MLPEnergy } from '../core/index.js';
import * as nn from '../nn/index.js';
import type { Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';
import type { Coordinates } from './coordinates.js';

/** The frequencies of the sines and cosines that help a network with thin shapes. */
const FREQUENCIES = [1, 2, 4];

/** The numbers that a network gets for each coordinate. */
const WAVES = 1 + 2 * FREQUENCIES.length;

const waves = (z: Tensor): Tensor[] => [z, ...FREQUENCIES.flatMap((k) => [z.mul(k).sin(), z.mul(k).cos()])];

/** A model with the coordinates that it has learned in, and `about`, JSON as bytes, of how it was made. */
export abstract class TableModel extends BaseModel {
  coordinates: Coordinates;
  declare about: Tensor;

  constructor(coordinates: Coordinates) {
    super();
    this.coordinates = coordinates;
    this.registerBuffer('about', torch.zeros([0], { dtype: 'uint8' }));
  }

  /** The energy of points x, of which the density of z is exp(−E(z)). */
  protected at(x: Tensor, energyOfZ: Tensor): Tensor {
    const volume = this.coordinates.logVolume(x);
    return volume ? energyOfZ.add(volume) : energyOfZ;
  }
}

/**
 * An energy in the units of the table, of which the density of z is exp(−f(z) − |z|²): |z|² keeps chains from wandering to
 * where there are no data.
 *
 * With sizes of noise it is E(x, σ), σ (B), the energy of points that have noise of the size σ on their z; without σ that
 * of the least noise.
 */
export class TableEnergy extends TableModel {
  network: MLPEnergy;
  declare sigmas: Tensor;

  constructor(coordinates: Coordinates, hiddenDims: readonly number[], sigmas: readonly number[]) {
    super(coordinates);
    const inputs = coordinates.mean.numel() * WAVES + Math.min(sigmas.length, 1);
    this.network = new MLPEnergy(inputs, { hiddenDims });
    this.registerBuffer('sigmas', torch.tensor([...sigmas]));
  }

  override forward(x: Tensor, sigma?: Tensor): Tensor {
    const z = this.coordinates.standardize(x);
    const n = this.sigmas.numel();
    const noise = n === 0 ? [] : [(sigma ?? this.sigmas.at(n - 1).expand([x.size(0)])).log().unsqueeze(1)];
    const f = this.network(torch.cat([...waves(z), ...noise], 1));
    return this.at(x, f.add(z.pow(2).sum(-1)));
  }
}

/** A network for fields: z (B, d) and times t (B) to (B, d). */
class Field extends nn.Module {
  layers: nn.Sequential;

  constructor(d: number, hiddenDims: readonly number[]) {
    super();
    const widths = [d * WAVES + WAVES, ...hiddenDims];
    const hidden = hiddenDims.flatMap((width, i) => [new nn.Linear(widths[i]!, width), new nn.SiLU()]);
    this.layers = new nn.Sequential(...hidden, new nn.Linear(widths.at(-1)!, d));
  }

  override forward(z: Tensor, t: Tensor): Tensor {
    return this.layers(torch.cat([...waves(z), ...waves(t.unsqueeze(1))], 1));
  }
}

/** The velocity v(z, t) of a flow from noise at t = 0 to data at t = 1, in the coordinates z of the table. */
export class TableFlow extends TableModel {
  field: Field;

  constructor(coordinates: Coordinates, hiddenDims: readonly number[]) {
    super(coordinates);
    this.field = new Field(coordinates.mean.numel(), hiddenDims);
  }

  override forward(z: Tensor, t: Tensor): Tensor {
    return this.field(z, t);
  }
}

/** The energy z·f(z) of equilibrium matching, in the units of the table; its gradient leads from data to noise. */
export class TableEquilibrium extends TableModel {
  field: Field;

  constructor(coordinates: Coordinates, hiddenDims: readonly number[]) {
    super(coordinates);
    this.field = new Field(coordinates.mean.numel(), hiddenDims);
  }

  override forward(x: Tensor): Tensor {
    const z = this.coordinates.standardize(x);
    return this.at(x, z.mul(this.field(z, torch.zerosLike(z.select(1, 0).detach()))).sum(-1));
  }
}

/**
 * An energy in the units of a table as a function of z, in which chains run: the density of z is exp(−E(z)). Of an energy
 * with sizes of noise it is that of the least, if none is given.
 */
export class StandardizedEnergy extends BaseModel {
  model: nn.Module;
  coordinates: Coordinates | null;
  readonly #least: number | null;

  constructor(model: nn.Module, coordinates: Coordinates | null, sigmas: readonly number[]) {
    super();
    this.model = model;
    this.coordinates = coordinates;
    this.#least = sigmas.at(-1) ?? null;
  }

  override forward(z: Tensor, { sigma }: { sigma?: Tensor } = {}): Tensor {
    const x = this.coordinates?.destandardize(z) ?? z;
    const noise = sigma ?? (this.#least === null ? null : torch.fullLike(z.select(1, 0).detach(), this.#least));
    const energy = (noise ? this.model(x, noise) : this.model(x)) as Tensor;
    const volume = this.coordinates?.logVolume(x);
    return volume ? energy.sub(volume) : energy;
  }
}
