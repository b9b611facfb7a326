// Draws docs/images/scaling.png from a file of bench/results/scaling: node bench/scaling.mjs [FILE], the newest if none.
// Rows are workloads, columns what is made larger.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figure, line, panel } from 'torchebm/plot';
import { main, root } from '../scripts/common.mjs';
import { shrinkPictures } from '../scripts/pictures.mjs';
import { sizeOf } from './grid.mjs';
import { NAMES, newestIn } from './report.mjs';

const AXES = ['chains', 'steps', 'width'];
const COLORS = { ours: 'C0', torchebm: 'C1', jax: 'C2' };

/** The sizes of a workload along one axis, about the size that most of its rows share: `[[value, row], …]`. */
export function curve(rows, axis) {
  const base = Object.fromEntries(AXES.map((name) => [name, commonest(rows.map(({ size }) => size[name]))]));
  return rows
    .filter(({ size }) => AXES.every((name) => name === axis || size[name] === base[name]))
    .map((row) => [row.size[axis], row])
    .toSorted(([a], [b]) => a - b);
}

function commonest(values) {
  const count = (value) => values.filter((other) => other === value).length;
  return values.reduce((best, value) => (count(value) > count(best) ? value : best));
}

function panelOf(name, rows, axis, isFirst) {
  const points = curve(rows, axis);
  const sides = [['ours', 'here'], ...Object.entries(NAMES)];
  const lines = sides.flatMap(([side, label]) => {
    const timed = points
      .map(([value, row]) => [value, (side === 'ours' ? row.ours : row.rivals[side])?.ms])
      .filter(([, ms]) => ms != null);
    if (timed.length === 0) return [];
    const [x, y] = [timed.map(([value]) => value), timed.map(([, ms]) => ms)];
    return [line(x, y, { label, color: COLORS[side], marker: 'o', markerSize: 4 })];
  });
  const log = { xLog: true, yLog: true, grid: true };
  const yLabel = axis === AXES[0] ? 'milliseconds' : undefined;
  return panel(lines, {
    ...log,
    title: name,
    xLabel: axis,
    yLabel,
    legend: isFirst ? 'upper left' : false,
    size: [240, 180],
  });
}

/** The figure of a run's rows. */
export function scalingFigure(results) {
  const rows = results.map((row) => ({ ...row, ...sizeOf(row.id) })).filter(({ ours }) => ours);
  const names = [...new Set(rows.map(({ name }) => name))];
  const grid = names.map((name, i) => {
    const own = rows.filter((row) => row.name === name);
    return AXES.map((axis, j) => panelOf(name, own, axis, i === 0 && j === 0));
  });
  return figure(grid);
}

if (process.argv[1] === import.meta.filename) {
  await main(async () => {
    const file = process.argv[2] ?? newestIn(join(root, 'bench', 'results', 'scaling'));
    const images = join(root, 'docs', 'images');
    await scalingFigure(JSON.parse(readFileSync(file, 'utf8')).rows).save(join(images, 'scaling.png'));
    shrinkPictures(images);
  });
}
