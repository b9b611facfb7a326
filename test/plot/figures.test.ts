import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../lib/addon/package.js';
import { apart } from '../../scripts/figures/apart.mjs';
import { draw } from '../../scripts/figures/draw.mjs';

const folder = join(packageRoot, 'scripts', 'figures');
const names = readdirSync(folder).flatMap((file) => (file === 'run.py' ? [] : (/^(.*)\.py$/.exec(file)?.[1] ?? [])));
/** Sizes, boxes and texts of Matplotlib's pictures: node scripts/figures.mjs --fixtures. */
const theirs = JSON.parse(readFileSync(join(packageRoot, 'test', 'fixtures', 'figures', 'matplotlib.json'), 'utf8'));

// Where boxes make room for labels, texts and frames move by some pixels; docs/plots.md says what differs by intention.
const NEAR = { size: 2, frames: 6, bars: 2, texts: 11 };
const FAR: Record<string, object> = {
  contour_bands: { frames: 9 },
  contour_lines: { texts: 400 }, // numbers on other places of their lines
  evolution: { size: 4 },
  paths: { size: 5, bars: 5 },
  surface: { bars: 25, texts: 25 }, // the bar leaves room for the name of the upright axis, which it hides in Matplotlib
};
/** Figures of which some texts differ: fewer numbers where they would meet, or lie on lines. */
const OTHER_TEXTS = ['contour_lines', 'streams', 'surface'];

describe('figures of pyplot stand as those of Matplotlib', () => {
  let ours: Awaited<ReturnType<typeof draw>>;
  beforeAll(async () => {
    const scripts = Object.fromEntries(names.map((name) => [name, join(folder, `${name}.py`)]));
    ours = await draw(scripts, mkdtempSync(join(tmpdir(), 'figures-')), process.env);
  }, 240_000);

  it('all scripts are translated, and have a picture to compare with', () => {
    expect(ours.todos).toEqual({});
    expect(names.length).toBeGreaterThanOrEqual(25);
    expect(Object.keys(theirs).sort()).toEqual([...names].sort());
  });

  it.each(names)('%s', (name) => {
    const found = apart(theirs[name], ours.drawn[name]);
    const limits: Record<string, number> = { ...NEAR, ...FAR[name] };
    for (const [part, limit] of Object.entries(limits)) {
      expect(found[part as 'size'], `${part}: ${found.text}`).toBeLessThanOrEqual(limit);
    }
    if (!OTHER_TEXTS.includes(name)) expect([found.missing, found.extra], found.text).toEqual([[], []]);
  });
});
