// Which noise is paired with which data: shorter pairs make straighter paths, which take fewer steps. The cost of a
// pairing is the mean of |x₁ − x₀|².
import * as couplings from 'torchebm/couplings';
import { TwoMoonsDataset } from 'torchebm/datasets';
import { figure, line, panel, scatter } from 'torchebm/plot';
import * as torch from 'torchebm/torch';

torch.manualSeed(0);
const x0 = torch.randn([512, 2]);
const x1 = new TwoMoonsDataset({ nSamples: 512, noise: 0.05, seed: 0 }).getData();
const cost = (a: torch.Tensor, b: torch.Tensor) => (b.sub(a).square().sum(-1).mean().item() as number).toFixed(3);

const kinds = {
  independent: new couplings.IndependentCoupling(),
  greedy: new couplings.GreedyCoupling(),
  'Sinkhorn, 0.05': new couplings.SinkhornCoupling({ reg: 0.05 }),
  'exact transport': new couplings.ExactOTCoupling(),
};
const panels = Object.entries(kinds).map(([title, coupling]) => {
  const [a, b] = coupling(x0, x1);
  console.log(`${title.padEnd(16)} costs ${cost(a, b)}`);
  // Data stand in order along the moons: rows from all of them.
  const pairs = Array.from({ length: 80 }, (_, k) => Math.floor((k * a.size(0)) / 80)).map((i) =>
    line(torch.stack([a.at(i), b.at(i)]), { color: 'tab:orange', alpha: 0.7 }),
  );
  const ends = [scatter(a, { size: 2, color: 'tab:gray' }), scatter(b, { size: 2, color: 'tab:blue' })];
  return panel([...pairs, ...ends], { title, aspect: 'equal', xTicks: false, yTicks: false });
});

// Unbalanced transport leaves both sides as they are and gives each pair a weight instead.
const { x0: a, x1: b, weights } = new couplings.UnbalancedSinkhornCoupling({ reg: 0.05, regMarginal: 1 })(x0, x1);
const [least, most] = [weights!.min(), weights!.max()].map((w) => (w.item() as number).toFixed(2));
console.log(`unbalanced       costs ${cost(a, b)}, with weights from ${least} to ${most}`);

await figure([panels.slice(0, 2), panels.slice(2)], { size: [640, 700] }).save('out/curriculum/17-couplings.png');
