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
const NEAR = { size: 2, frames: 12, bars: 2, texts: 14 };
const FAR: Record<string, object> = {
  colour_bars: { bars: 80, texts: 80 }, // as long as their image, not as its cell
  contour_bands: { frames: 25, texts: 25 },
  contour_extend: { bars: 20, texts: 20 }, // tips stand beyond the length of a bar
  contour_lines: { texts: 400 }, // numbers on other places of their lines
  evolution: { size: 5 },
  heat: { bars: 60, texts: 60 },
  paths: { size: 30, frames: 30, bars: 35, texts: 40 },
  space: { texts: 500 }, // the upright axis stands at the right, whatever the view
  surface: { texts: 500 },
  training: { frames: 20, texts: 26 },
};
/** Figures of which some texts differ: fewer numbers where they would meet, or lie on lines. */
const OTHER_TEXTS = ['contour_lines', 'space', 'streams', 'surface'];

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
