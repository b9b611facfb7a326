// Three energies as landscapes with their forces, drawn by the names of Matplotlib: a script of Python draws the same.
import { DoubleWellModel, GaussianModel, RosenbrockModel } from 'torchebm/core';
import { pyplot as plt } from 'torchebm/plot';
import * as torch from 'torchebm/torch';

const models = {
  Gaussian: new GaussianModel(torch.zeros([2]), torch.eye(2)),
  'Double well': new DoubleWellModel({ barrierHeight: 2 }),
  Rosenbrock: new RosenbrockModel(),
};

/** The coordinates of a square grid over [-3, 3]², and its points (n², 2). */
function square(n: number) {
  const axis = torch.linspace(-3, 3, n);
  const [x, y] = torch.meshgrid([axis, axis], { indexing: 'xy' }) as [torch.Tensor, torch.Tensor];
  return { x, y, points: torch.stack([x.reshape([-1]), y.reshape([-1])], -1) };
}

const fine = square(200);
const coarse = square(16);
const number = (x: torch.Tensor) => (x.item() as number).toFixed(3);

const [fig, axes] = plt.subplots(1, 3, { figsize: [12, 4], dpi: 130 });
for (const [i, [name, model]] of Object.entries(models).entries()) {
  const energy = model(fine.points);
  // Logarithms show the floor of a valley as well as its walls.
  const height = energy.sub(energy.min()).log1p().reshape([200, 200]);
  const force = model.gradient(coarse.points).neg();
  const [mean, steepest] = [force.norm(2, 1).mean(), force.norm(2, 1).max()];
  console.log(
    `${name}: height ${number(height.mean())}, at most ${number(height.max())}; force ${number(mean)}, at most ${number(steepest)}`,
  );
  const ax = axes[i]!;
  ax.contourf(fine.x, fine.y, height, { levels: 40, cmap: 'magma' });
  ax.quiver(coarse.x, coarse.y, force.at(':', 0), force.at(':', 1), { color: 'white', alpha: 0.6, width: 0.004 });
  ax.set({ title: name, aspect: 'equal', xticks: [], yticks: [] });
}
fig.tightLayout();
await fig.savefig('out/curriculum/18-landscapes-and-forces.png', { bboxInches: 'tight' });
