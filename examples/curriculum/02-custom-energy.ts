// Whatever maps points (n, d) to energies (n) and can be differentiated is an energy: a formula, or a network.
import { nn } from 'torchebm';
import { BaseModel, GaussianModel } from 'torchebm/core';
import { figure, heat, panel, scatter } from 'torchebm/plot';
import * as torch from 'torchebm/torch';

torch.manualSeed(0);

/** A round valley. */
class Ring extends BaseModel {
  constructor(
    readonly radius = 2,
    readonly width = 0.25,
  ) {
    super();
  }
  override forward(x: torch.Tensor): torch.Tensor {
    return x
      .norm(2, -1)
      .sub(this.radius)
      .square()
      .div(2 * this.width ** 2);
  }
}

/** The same contract, to be learned. */
class Network extends BaseModel {
  net = new nn.Sequential(new nn.Linear(2, 64), new nn.SiLU(), new nn.Linear(64, 1));
  override forward(x: torch.Tensor): torch.Tensor {
    return this.net(x).squeeze(-1);
  }
}

const points = torch.tensor([
  [2, 0],
  [0, 0],
  [3, 0],
]); // on the ring, in its middle, outside
const models: Record<string, BaseModel> = {
  ring: new Ring(),
  gaussian: new GaussianModel(torch.zeros([2]), torch.eye(2)),
  network: new Network(),
};
const list = (x: torch.Tensor) => (x.tolist() as number[]).map((value) => value.toFixed(2)).join(', ');
for (const [name, model] of Object.entries(models)) {
  const force = model.gradient(points).neg(); // (3, 2): autograd's
  console.log(`${name.padEnd(9)} energies [${list(model(points))}], forces [${list(force.norm(2, 1))}]`);
}

const axis = torch.linspace(-4, 4, 120);
const [x, y] = torch.meshgrid([axis, axis], { indexing: 'xy' }) as [torch.Tensor, torch.Tensor];
const grid = torch.stack([x, y], -1).reshape([-1, 2]);
const panels = Object.entries(models).map(([title, model]) => {
  const density = torch.noGrad(() => model(grid).neg().exp().reshape([120, 120]));
  const where = { x: [-4, 4], y: [-4, 4] };
  const marks = [heat(density, { ...where, cmap: 'inferno' }), scatter(points, { color: 'white', size: 8 })];
  return panel(marks, { title: `exp(-E): ${title}`, aspect: 'equal' });
});
await figure([panels]).save('out/curriculum/02-custom-energy.png');
