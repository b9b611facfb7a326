// A path from noise x₀ to data x₁: x_t = α(t) x₁ + σ(t) x₀, whose velocity α'(t) x₁ + σ'(t) x₀ flow matching learns.
import { CosineInterpolant, LinearInterpolant, VariancePreservingInterpolant } from 'torchebm/interpolants';
import { figure, line, panel } from 'torchebm/plot';
import * as torch from 'torchebm/torch';

const interpolants = {
  linear: new LinearInterpolant(),
  cosine: new CosineInterpolant(),
  vp: new VariancePreservingInterpolant(),
};
const list = (x: torch.Tensor) => (x.tolist() as number[]).map((value) => value.toFixed(3)).join(', ');

// The weight of the data rises from 0 to 1, that of the noise falls.
const t = torch.tensor([0, 0.25, 0.5, 0.75, 1]);
for (const [name, path] of Object.entries(interpolants)) {
  const [alpha] = path.computeAlphaT(t);
  const [sigma] = path.computeSigmaT(t);
  console.log(`${name.padEnd(7)} α ${list(alpha)}   σ ${list(sigma)}`);
}

torch.manualSeed(0);
const n = 4096;
const x0 = torch.randn([n, 2]);
const x1 = torch.randn([n, 2]).mul(0.1).add(2); // a small heap for the data
for (const [name, path] of Object.entries(interpolants)) {
  const [x, u] = path.interpolate(x0, x1, torch.full([n], 0.5));
  const mean = (vectors: torch.Tensor) => (vectors.norm(2, 1).mean().item() as number).toFixed(2);
  console.log(`${name.padEnd(7)} half-way: mean length ${mean(x)}, mean speed ${mean(u)}`);
}

// Every path begins at the noise and ends at the data.
const path = new LinearInterpolant();
const off = [
  path.interpolate(x0, x1, torch.zeros([n]))[0].sub(x0),
  path.interpolate(x0, x1, torch.ones([n]))[0].sub(x1),
];
console.log(`off at the ends by ${off.map((d) => (d.abs().max().item() as number).toFixed(1)).join(' and ')}`);

const times = torch.linspace(0, 1, 101);
const panels = Object.entries(interpolants).map(([title, path]) =>
  panel(
    [
      line(times, path.computeAlphaT(times)[0], { label: 'α' }),
      line(times, path.computeSigmaT(times)[0], { label: 'σ', dash: 'dashed' }),
    ],
    { title, xLabel: 't', grid: true },
  ),
);
await figure([panels], { shareY: true }).save('out/curriculum/05-interpolants.png');
