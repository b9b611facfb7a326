// Jobs to look at, and the page that shows them: npm run dashboard [-- --shots DIR]
//
// With --shots it takes pictures of the page in Debian's chromium instead, on a wide and on a narrow screen, in light and in
// dark: DIR/<screen>-<colours>-<view>.png.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { BaseTrainer, MLPEnergy } from 'torchebm/core';
import { TwoMoonsDataset } from 'torchebm/datasets';
import { JobRunner, watch } from 'torchebm/jobs';
import { ContrastiveDivergence, DenoisingScoreMatching } from 'torchebm/losses';
import { plot2dEnergyLandscape, plotSamplesOnEnergy } from 'torchebm/plot';
import { HamiltonianMonteCarlo, LangevinDynamics } from 'torchebm/samplers';
import * as torch from 'torchebm/torch';
import { main } from './common.mjs';

const SCREENS = {
  wide: { viewport: { width: 1440, height: 900 } },
  narrow: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
};
/** The part of the plane around the moons. */
const PLANE = { xRange: [-2, 3], yRange: [-1.5, 2] };

/** Two moons, by a loss of the config's. */
async function train({ config, generator, fit, save, addScalar, log }) {
  const model = new MLPEnergy(2, { hiddenDims: [32, 32] });
  const sampler = new HamiltonianMonteCarlo(model, { stepSize: 0.1, nLeapfrogSteps: 5 });
  const loss =
    config.loss === 'cd'
      ? new ContrastiveDivergence(model, new LangevinDynamics(model, { stepSize: 0.05 }), {
          persistent: true,
          kSteps: 5,
        })
      : new DenoisingScoreMatching(model, { noiseScale: 0.1 });
  const look = {
    step: 0,
    async onBatchEnd() {
      if (++look.step % config.lookEvery !== 0) return;
      const own = generator(`look ${look.step}`);
      const call = { dim: 2, nSamples: 300, nSteps: 50, returnDiagnostics: true, generator: own };
      const [points, { acceptanceRate }] = await sampler.sample(call);
      addScalar('acceptance', acceptanceRate.mean(), look.step);
      log.info({ step: look.step }, 'drew 300 points');
      const options = { figSize: [5, 4] };
      await save(`figures/samples-${look.step}.png`, plotSamplesOnEnergy(model, points, options));
      await save(`figures/landscape-${look.step}.png`, plot2dEnergyLandscape(model, { ...options, ...PLANE }));
    },
    stateDict: () => ({ step: look.step }),
    loadStateDict: (state) => Object.assign(look, state),
  };
  const optimizer = new torch.optim.Adam(model.parameters(), { lr: config.lr });
  const trainer = new BaseTrainer(model, optimizer, loss, { callbacks: [look], generator: generator() });
  const data = new TwoMoonsDataset({ nSamples: 500, seed: 0 });
  const order = generator('order');
  const loader = new torch.utils.data.DataLoader(data, { batchSize: 100, shuffle: true, generator: order });
  const { loss: losses } = await fit(trainer, loader, { steps: config.steps });
  if (config.breaks) throw new RangeError('the samples left the plane: expected coordinates to be finite, got NaN');
  return { loss: losses.at(-1) };
}

/** The pictures: the page, what is below, a chart alone, jobs side by side, its dialogs. */
const VIEWS = {
  page: async () => {},
  list: async (view) => {
    if (await view.locator('#menu').isVisible()) await view.locator('#menu').click();
  },
  below: async (view) => view.locator('#below').scrollIntoViewIfNeeded(),
  pictures: async (view) => view.locator('#pictures').scrollIntoViewIfNeeded(),
  chart: async (view) => {
    await view.locator('#charts svg').first().focus();
    await view.keyboard.press('Enter');
    await view.keyboard.press('ArrowLeft');
  },
  compared: async (view) => {
    if (await view.locator('#menu').isVisible()) await view.locator('#menu').click();
    await view.locator('#jobs .pick', { hasText: 'moons-dsm' }).focus();
    await view.keyboard.press('c');
    if (await view.locator('#menu').isVisible()) await view.keyboard.press('Escape');
  },
  failed: async (view) => {
    if (await view.locator('#menu').isVisible()) await view.locator('#menu').click();
    await view.locator('#jobs .pick', { hasText: 'moons-broken' }).click();
  },
  keys: async (view) => view.locator('#help').click(),
};

async function shoot(url, folder) {
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    for (const [screen, options] of Object.entries(SCREENS)) {
      for (const colorScheme of ['light', 'dark']) {
        for (const [name, go] of Object.entries(VIEWS)) {
          const context = await browser.newContext({ ...options, colorScheme });
          const view = await context.newPage();
          await view.goto(`${url.split('#')[0]}?job=moons-cd#${url.split('#')[1]}`);
          await view.locator('#charts .card svg path').first().waitFor();
          await go(view);
          await view.locator('#charts .card svg path').first().waitFor();
          await view.waitForTimeout(700);
          const path = join(folder, `${screen}-${colorScheme}-${name}.png`);
          await view.screenshot({ path });
          console.log(path);
          await context.close();
        }
      }
    }
  } finally {
    await browser.close();
  }
}

await main(async () => {
  const { values } = parseArgs({ options: { shots: { type: 'string' } } });
  const dir = mkdtempSync(join(tmpdir(), 'torchebm-dashboard-'));
  const runner = new JobRunner({ dir, train, concurrency: 2 });
  const page = await watch({ dir, port: values.shots ? 0 : null, runner });
  try {
    const add = (id, config) => runner.add({ id, config: { lr: 1e-2, steps: 300, lookEvery: 100, ...config } });
    add('moons-dsm', { loss: 'dsm' });
    add('moons-cd', { loss: 'cd', lr: 3e-3 });
    add('moons-broken', { loss: 'dsm', steps: 20, breaks: true });
    await runner.idle();
    const long = add('moons-long', { loss: 'dsm', steps: 1e6, lookEvery: 1e5 });
    add('moons-next', { loss: 'dsm' });
    for await (const { step = 0 } of long.progress) if (step > 200) break;
    if (values.shots) return await shoot(page.url, values.shots);
    console.log(`The page is at ${page.url}\nCtrl-C ends it.`);
    await new Promise((resolve) => process.once('SIGINT', resolve));
  } finally {
    await page.close();
    await runner.stop({ within: 1000 });
    rmSync(dir, { recursive: true, force: true });
  }
});
