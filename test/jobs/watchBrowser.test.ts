import { appendFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HarmonicModel } from '../../lib/core/index.js';
import { plot2dEnergyLandscape, plotLoss } from '../../lib/plot/index.js';
import { programs, startJob } from './support.js';
import { createJob, log, page, put, temporary, writeJob } from './watchSupport.js';

const executablePath = '/usr/bin/chromium';
const soon = { timeout: 20_000, interval: 50 };
let browser: Browser;

beforeAll(async () => {
  if (!existsSync(executablePath)) throw new Error("the page is tested in Debian's chromium: apt-get install chromium");
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
});
afterAll(() => browser?.close());

const SCREENS = {
  wide: { viewport: { width: 1440, height: 900 } },
  narrow: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};

/** Folders as trainings leave them: one that goes well, one that failed. */
function jobs(): string {
  const dir = temporary();
  const folder = writeJob(dir, 'moons', {
    created: '2026-01-02',
    config: { lr: 0.01, widths: [64, 64] },
    result: { ok: true },
  });
  const wave = (scale: number) => Array.from({ length: 300 }, (_, i) => scale * Math.exp(-i / 80) + 0.1 * Math.sin(i));
  for (const [tag, scale] of Object.entries({ loss: 3, posEnergy: 2, negEnergy: 1, gradNorm: 5, acceptance: 0.5 })) {
    log(folder, tag, wave(scale));
  }
  log(folder, 'epoch/loss', [3, 2, 1], 0);
  for (const step of [100, 200]) put(join(folder, 'figures', `samples-${step}.png`), plotLoss([3, 2, step]).png());
  put(
    join(folder, 'logs', 'log.jsonl'),
    '{"level":30,"time":1,"msg":"begins","rows":7}\n{"level":50,"time":2,"msg":"<b>bold</b>"}\n',
  );
  const error = {
    name: 'RangeError',
    message: 'the loss is not finite',
    stack: 'RangeError: the loss is not finite\n  at x',
  };
  log(writeJob(dir, 'broken', { state: 'failed', created: '2026-01-01', error }), 'loss', [1, 'NaN']);
  return dir;
}

/** A page of the browser that looks at the jobs, and what it complained of. */
async function look(url: string, options: object = {}): Promise<{ view: Page; complaints: string[] }> {
  const view = await browser.newPage(options);
  const complaints: string[] = [];
  view.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  view.on('pageerror', ({ message }) => complaints.push(message));
  view.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin) complaints.push(`asks ${request.url()}`);
  });
  await view.goto(url);
  await view.locator('#charts .card svg path').first().waitFor();
  return { view, complaints };
}

const text = (view: Page, selector: string) => view.locator(selector).innerText();
const cards = (view: Page) => view.locator('#charts .card h3 .label').allInnerTexts();

describe.each(Object.entries(SCREENS))('on a %s screen', (name, screen) => {
  it.each(['light', 'dark'] as const)(
    'shows a job whole, in %s, and nothing is wider than the screen',
    async (colorScheme) => {
      const { url } = await page({ dir: jobs() });
      const { view, complaints } = await look(url, { ...screen, colorScheme });
      expect(await cards(view)).toEqual(['Loss', 'Energies', 'Gradient norm', 'Acceptance rate']);
      expect(await text(view, '#name')).toBe('moons');
      expect(await text(view, '#state')).toBe('done');
      expect(await text(view, '#values')).toMatch(/lr\s+0\.01\s+widths\s+64, 64\s+result\.ok\s+true/);
      expect(await text(view, '#lines')).toMatch(/info\s+begins rows=7\s+.*error\s+<b>bold<\/b>/s);
      const image = view.locator('#pictures img');
      await expect.poll(() => image.evaluate((img: any) => img.naturalWidth), soon).toBeGreaterThan(0);
      expect(await text(view, '#pictures output')).toBe('step 200');
      const overflow = await view.evaluate(`[...document.querySelectorAll('main, main *')].filter((each) =>
      each.getBoundingClientRect().right > innerWidth + 1).map((each) => each.outerHTML.slice(0, 80))`);
      expect(overflow).toEqual([]);
      const paper = await view.evaluate(`getComputedStyle(document.body).backgroundColor`);
      expect(paper).toBe(colorScheme === 'light' ? 'rgb(245, 246, 248)' : 'rgb(17, 19, 24)');
      // The list stands beside the charts, or opens over them.
      const list = view.locator('#side');
      expect(await list.isVisible()).toBe(name === 'wide');
      if (name === 'narrow') await view.locator('#menu').tap();
      await expect.poll(() => list.isVisible(), soon).toBe(true);
      await view.locator('#jobs .pick', { hasText: 'broken' }).click();
      await expect.poll(() => text(view, '#error'), soon).toContain('the loss is not finite');
      if (name === 'narrow') await expect.poll(() => list.isVisible(), soon).toBe(false);
      expect(complaints).toEqual([]);
      await view.close();
    },
  );
});

describe('the page', () => {
  it('is live: what a process writes is drawn', async () => {
    const dir = jobs();
    const { url } = await page({ dir });
    const { view, complaints } = await look(url);
    const label = () => view.locator('#charts svg').first().getAttribute('aria-label');
    expect(await label()).toMatch(/^Loss\. value: .* at step 300$/);
    log(join(dir, 'moons'), 'loss', [-7.25], 301);
    appendFileSync(join(dir, 'moons', 'logs', 'log.jsonl'), '{"level":40,"time":3,"msg":"news"}\n');
    put(join(dir, 'moons', 'figures', 'samples-300.png'), plotLoss([1, 2]).png());
    await expect.poll(label, soon).toBe('Loss. value: -7.25 at step 301');
    await expect.poll(() => text(view, '#lines'), soon).toContain('news');
    await expect.poll(() => text(view, '#pictures output'), soon).toBe('step 300');
    // A new job comes to the list.
    writeJob(dir, 'later');
    await expect.poll(() => view.locator('#jobs .pick').allInnerTexts(), soon).toHaveLength(3);
    expect(complaints).toEqual([]);
    await view.close();
  });

  it('shows the energy landscapes that a job saves, beside its samples, and those of before', async () => {
    const dir = temporary();
    const shots = [1, 4].map((stiffness, i) => {
      const energy = new HarmonicModel({ k: stiffness });
      const options = { xRange: [-2, 2], yRange: [-2, 2], figSize: [4, 3] } as const;
      return { step: 100 * (i + 1), png: plot2dEnergyLandscape(energy, options as never).png() };
    });
    await createJob({
      ...{ id: 'moons', dir },
      async train({ save, addScalar }) {
        for (const step of [1, 2]) addScalar('loss', step, step);
        for (const { step, png } of shots) await save(`figures/landscape-${step}.png`, png);
        await save('samples/points.svg', plotLoss([3, 2, 1]).svg());
      },
    }).result;
    const { url } = await page({ dir });
    const { view, complaints } = await look(url);
    expect(await view.locator('#pictures h3').allInnerTexts()).toEqual(['landscape', 'points']);
    const card = view.locator('#pictures .card', { hasText: 'landscape' });
    /** The step of the picture, its size, and how many colours it has. */
    const seen = async () => {
      const [width, height, colours] = await card.locator('img').evaluate(async (image: any) => {
        await image.decode();
        const canvas = (globalThis as any).document.createElement('canvas');
        [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
        const context = canvas.getContext('2d');
        context.drawImage(image, 0, 0);
        const all = new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
        return [canvas.width, canvas.height, new Set(all).size];
      });
      return { step: await card.locator('output').innerText(), size: [width, height], coloured: colours > 50 };
    };
    const sizeOf = (png: Uint8Array) => [16, 20].map((at) => Buffer.from(png).readUInt32BE(at));
    expect(await seen()).toEqual({ step: 'step 200', size: sizeOf(shots[1]!.png), coloured: true });
    await card.locator('input[type=range]').focus();
    await view.keyboard.press('ArrowLeft');
    await expect.poll(async () => (await seen()).step, soon).toBe('step 100');
    // Large, by a click, with the name of what it is.
    await card.locator('button').click();
    const large = view.locator('#large img');
    await expect.poll(() => large.evaluate((image: any) => image.naturalWidth), soon).toBe(sizeOf(shots[0]!.png)[0]);
    expect(await large.getAttribute('src')).toContain('landscape-100.png');
    expect(complaints).toEqual([]);
    await view.close();
  });

  it('goes by keys: jobs, charts, axes, smoothing, colours', async () => {
    const { url } = await page({ dir: jobs() });
    const { view } = await look(url);
    await view.keyboard.press('j');
    await expect.poll(() => text(view, '#name'), soon).toBe('broken');
    await view.keyboard.press('k');
    await expect.poll(() => text(view, '#name'), soon).toBe('moons');
    await view.locator('#jobs .pick', { hasText: 'broken' }).focus();
    await view.keyboard.press('c');
    await expect.poll(() => text(view, '#charts .keys >> nth=0'), soon).toMatch(/moons.*broken/s);
    const chart = view.locator('#charts svg').first();
    await chart.focus();
    await view.keyboard.press('ArrowLeft');
    await view.keyboard.press('ArrowLeft');
    await expect.poll(() => text(view, '#charts .tip >> nth=0'), soon).toMatch(/^step 299\nmoons /);
    await view.keyboard.press('Enter');
    expect(await view.locator('#charts .card').first().getAttribute('class')).toContain('wide');
    await view.keyboard.press('l');
    await expect.poll(() => view.locator('#log').isChecked(), soon).toBe(true);
    await view.keyboard.press('+');
    await expect.poll(() => text(view, '#smoothed'), soon).toBe('0.10');
    await view.keyboard.press('t');
    await expect.poll(() => view.evaluate('document.documentElement.dataset.theme'), soon).toBe('dark');
    await view.keyboard.press('/');
    await view.keyboard.type('norm');
    await expect.poll(() => cards(view), soon).toEqual(['Gradient norm']);
    await view.keyboard.press('Escape');
    await view.close();
  });

  it('shows some steps closely after a drag, and values under the pointer in all charts', async () => {
    const { url } = await page({ dir: jobs() });
    const { view } = await look(url);
    const { x, y, width, height } = (await view.locator('#charts .plot').first().boundingBox())!;
    await view.mouse.move(x + width / 2, y + height / 2);
    await expect.poll(() => view.locator('#charts .cursor').count(), soon).toBe(4);
    expect(await text(view, '#charts .tip:visible')).toMatch(/^step 1\d\d\nvalue [-\d.e]+$/);
    await view.mouse.down();
    await view.mouse.move(x + 0.75 * width, y + height / 2, { steps: 4 });
    await view.mouse.up();
    await expect.poll(() => view.locator('#unzoom').isVisible(), soon).toBe(true);
    const numbers = () => view.locator('#charts .plot').first().locator('text').allTextContents();
    await expect.poll(async () => (await numbers()).includes('100'), soon).toBe(false);
    await view.keyboard.press('Escape');
    await expect.poll(numbers, soon).toContain('100');
    await view.close();
  });

  it('keeps the token out of the address, and stops a job and goes on with it', async () => {
    const dir = temporary();
    const config = { steps: 5000, pause: 10 };
    const { says, ended } = startJob(dir, 'a', config);
    await says(/running [1-9]/);
    const { url, token } = await page({ dir });
    const { view, complaints } = await look(url);
    expect(view.url()).not.toContain(token);
    expect(await text(view, '#facts')).toMatch(/Speed\s+[\d.]+ steps\/s/);
    await view.locator('#stop').click();
    await expect.poll(() => text(view, '#state'), soon).toBe('stopped');
    expect(await ended).toContain('JobStoppedError');
    await expect.poll(() => view.locator('#resume').getAttribute('title'), soon).toContain(programs('training.mjs'));
    await view.locator('#resume').click();
    await expect.poll(() => text(view, '#state'), soon).toBe('running');
    // A reload of the tab still has the token.
    await view.reload();
    await view.locator('#stop').click();
    await expect.poll(() => text(view, '#state'), soon).toBe('stopped');
    expect(complaints).toEqual([]);
    await view.close();
  });

  it('asks for the token where the link had none', async () => {
    const dir = temporary();
    const { says } = startJob(dir, 'a', { steps: 5000, pause: 10 });
    await says(/running [1-9]/);
    const { url, token } = await page({ dir });
    const { view } = await look(url.split('#')[0]!);
    await view.locator('#stop').click();
    await view.locator('#token').fill('wrong');
    await view.locator('#ask button.primary').click();
    await view.locator('#token').fill(token);
    await view.locator('#ask button.primary').click();
    await expect.poll(() => text(view, '#state'), soon).toBe('stopped');
    await view.close();
  });

  it('beyond the loopback reads by the cookie that the token is changed for', async () => {
    const { url } = await page({ dir: jobs(), host: '0.0.0.0' });
    const { view } = await look(url);
    expect(await text(view, '#name')).toBe('moons');
    await view.close();
  });

  it('finds back when the server comes again', async () => {
    const dir = jobs();
    const first = await page({ dir });
    const { view } = await look(first.url);
    await first.close();
    await expect.poll(() => text(view, '#connection'), soon).toBe('no connection');
    log(join(dir, 'moons'), 'loss', [-7.25], 301);
    await page({ dir, port: first.port });
    const label = () => view.locator('#charts svg').first().getAttribute('aria-label');
    await expect.poll(label, soon).toBe('Loss. value: -7.25 at step 301');
    await expect.poll(() => text(view, '#connection'), soon).toBe('live');
    await view.close();
  });
});
