// A small training, whose result tells its weights.
import { createHash } from 'node:crypto';
import { BaseTrainer, MLPEnergy } from 'torchebm/core';
import * as torch from 'torchebm/torch';

export default async function train({ config, generator, fit, log, save, device }) {
  const { steps = 40, grow = 0, width = 8, thrown, pause = 0 } = config ?? {};
  const model = new MLPEnergy(2, { hiddenDims: [width] });
  const optimizer = new torch.optim.Adam(model.parameters(), { lr: 1e-2 });
  const data = new torch.utils.data.TensorDataset(torch.randn([40, 2], { generator: generator('data') }));
  const order = generator('order');
  const loader = new torch.utils.data.DataLoader(data, { batchSize: 8, shuffle: true, generator: order });
  const lossFn = (x, { generator }) => {
    if (grow) torch.ones([grow]);
    if (thrown !== undefined) throw thrown;
    return model(x.add(torch.randn(x.shape, { generator }).mul(0.1)))
      .square()
      .mean();
  };
  const own = generator();
  const callbacks = [{ onBatchStart: () => new Promise((resolve) => setTimeout(resolve, pause)) }];
  const trainer = new BaseTrainer(model, optimizer, lossFn, { generator: own, device, callbacks });
  log.info({ steps }, 'begins');
  await fit(trainer, loader, { steps, checkpointEvery: 5 });
  const hash = createHash('sha256');
  for (const parameter of model.parameters()) hash.update(new Uint8Array(parameter.toTypedArray().buffer));
  const weights = hash.digest('hex');
  await save('weights.txt', weights);
  return { weights };
}
