// The order of an integrator, measured: dx/dt = A x turns in circles, and half the step makes the error 2^order smaller.
import { getIntegrator } from 'torchebm/integrators';
import { figure, line, panel } from 'torchebm/plot';
import * as torch from 'torchebm/torch';

torch.manualSeed(0);
const A = torch.tensor([
  [0, 1],
  [-1, 0],
]);
const T = 2 * Math.PI; // one turn: the end is the start
const x0 = torch.randn([256, 2]);
const drift = (x: torch.Tensor) => x.matmul(A.t());
const exact = (t: number) => {
  const [c, s] = [Math.cos(t), Math.sin(t)];
  return x0.matmul(
    torch
      .tensor([
        [c, -s],
        [s, c],
      ])
      .t(),
  );
};

async function errorOf(name: 'euler_maruyama' | 'heun' | 'rk4', nSteps: number): Promise<number> {
  const t = torch.linspace(0, T, nSteps + 1);
  const stepSize = t.at(1).sub(t.at(0)).item() as number;
  const { x } = await getIntegrator(name).integrate({ x: x0.clone() }, stepSize, nSteps, { drift, t });
  return x!.sub(exact(T)).norm(2, 1).mean().item() as number;
}

const curves = [];
for (const [name, order] of [
  ['euler_maruyama', 1],
  ['heun', 2],
  ['rk4', 4],
] as const) {
  const [whole, half] = [await errorOf(name, 100), await errorOf(name, 200)];
  const ratio = (whole / half).toFixed(1);
  console.log(
    `${name.padEnd(15)} ${whole.toExponential(2)} → ${half.toExponential(2)}: ${ratio} times (${2 ** order})`,
  );
  const counts = [12, 25, 50, 100];
  const errors = [];
  for (const n of counts) errors.push(await errorOf(name, n));
  curves.push(line(counts, errors, { label: name, marker: 'o' }));
}
const options = { xLog: true, yLog: true, xLabel: 'steps of one turn', yLabel: 'error', grid: true };
await figure([[panel(curves, options)]]).save('out/curriculum/09-integrators.png');
