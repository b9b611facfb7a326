// Parts that our sides of rows share.
import { MLPEnergy, nn, optim, torch } from 'torchebm';

/** Operations of the 2-128-128-1 network's energy for one chain, and of its gradient by x: forward and back. */
export const ENERGY_FLOPS = 2 * (2 * 128 + 128 * 128 + 128);
export const GRADIENT_FLOPS = 2 * ENERGY_FLOPS;

export const energy = () => new MLPEnergy(2);

/** Linear layers with SiLU between them. */
export function perceptron(...widths) {
  const layers = [];
  for (let i = 0; i + 1 < widths.length; i++) {
    if (i > 0) layers.push(new nn.SiLU());
    layers.push(new nn.Linear(widths[i], widths[i + 1]));
  }
  return new nn.Sequential(...layers);
}

/** The state dictionary of a module, for rivals that draw other weights. */
export const given = (module) => Object.fromEntries(Object.entries(module.stateDict()).map(([k, v]) => [k, v.clone()]));

/** The first numbers of a result, for rivals that draw the same, and their law, for the others. */
export function numbers(x) {
  const all = x.detach().flatten().to('float64');
  return {
    numbers: all.narrow(0, 0, Math.min(256, all.numel())).tolist(),
    law: { mean: all.mean().item(), std: all.std().item() },
  };
}

export const chains = (sampler, nSamples, dim, nSteps, more = {}) => ({
  run: () => sampler.sample({ dim, nSamples, nSteps }),
  results: numbers,
  ...more,
});

/** Steps of Adam by hand; results are the losses, their mean, and how far the weights have come. */
export function training(model, lossOf, x, steps, { lr = 1e-4, more = {} } = {}) {
  const optimizer = new optim.Adam(model.parameters(), { lr });
  const begun = model.parameters().map((parameter) => parameter.detach().clone());
  return {
    amount: steps,
    given: { ...given(model), ...more, x },
    run() {
      const losses = [];
      for (let step = 0; step < steps; step++) {
        losses.push(
          torch.tidy(() => {
            optimizer.zeroGrad();
            const loss = lossOf(x);
            loss.backward();
            optimizer.step();
            return loss.detach();
          }),
        );
      }
      return torch.stack(losses);
    },
    results(losses) {
      const away = model.parameters().map((parameter, i) => parameter.detach().sub(begun[i]).square().sum().item());
      const moved = Math.sqrt(away.reduce((a, b) => a + b));
      return { numbers: losses.tolist(), law: { loss: losses.mean().item(), moved } };
    },
  };
}
