// An energy E(x) stands for a density: p(x) ∝ exp(-E(x)). Low energy is high probability, and samplers follow the force -∇E.
import { DoubleWellModel, GaussianModel, RosenbrockModel } from 'torchebm/core';
import { contourFilled, figure, panel, quiver } from 'torchebm/plot';
import * as torch from 'torchebm/torch';

const models = {
  gaussian: new GaussianModel(torch.zeros([2]), torch.eye(2)),
  'double well': new DoubleWellModel({ barrierHeight: 2 }),
  rosenbrock: new RosenbrockModel(),
};

/** The points of a square grid over [-3, 3]², and its two coordinates. */
function square(n: number) {
  const axis = torch.linspace(-3, 3, n);
  const [x, y] = torch.meshgrid([axis, axis], { indexing: 'xy' }) as [torch.Tensor, torch.Tensor];
  return { x, y, points: torch.stack([x, y], -1).reshape([-1, 2]) };
}

const { points } = square(25);
for (const [name, model] of Object.entries(models)) {
  const energy = model(points); // (625)
  const force = model.gradient(points).neg(); // (625, 2)
  const [low, high] = [energy.min().item(), energy.max().item()] as [number, number];
  const mean = force.norm(2, 1).mean().item() as number;
  console.log(
    `${name.padEnd(12)} energies from ${low.toFixed(2)} to ${high.toFixed(2)}, mean force ${mean.toFixed(2)}`,
  );
}

const fine = square(120);
const coarse = square(16);
const panels = Object.entries(models).map(([title, model]) => {
  const energy = model(fine.points);
  const force = model.gradient(coarse.points).neg();
  const height = energy.sub(energy.min()).log1p().reshape([120, 120]);
  const arrows = quiver(coarse.x, coarse.y, force.at(':', 0), force.at(':', 1), { color: 'white', alpha: 0.6 });
  const where = { x: [-3, 3], y: [-3, 3] };
  const marks = [contourFilled(height, { ...where, levels: 40, cmap: 'magma' }), arrows];
  return panel(marks, { title, aspect: 'equal', xTicks: false, yTicks: false });
});
await figure([panels]).save('out/curriculum/01-energy-landscapes.png');
