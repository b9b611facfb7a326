import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { FFMpegWriter, FuncAnimation, type PyFigure, patheffects, pyplot as plt } from '../../lib/plot/index.js';
import * as torch from '../../lib/torch/index.js';

const svg = (fig: PyFigure = plt.gcf()) => fig.drawing().svg();
afterEach(() => plt.close('all'));

describe('looks of dark figures', () => {
  it('has the colours of settings, ticks, sides and legends', () => {
    const before = { ...plt.rcParams };
    plt.rcParams.update({ 'figure.facecolor': '#101010', 'text.color': 'white', 'axes.edgecolor': '#303030' });
    const [fig, ax] = plt.subplots();
    ax.plot([0, 1], [0, 1], { color: 'white', label: 'truth' });
    ax.setTitle('both');
    ax.tickParams({ colors: '#ff0000' });
    ax.tickParams({ axis: 'y', labelcolor: '#00ff00' });
    ax.spines.getItem(['top', 'right']).setVisible(false);
    ax.spines.left.setColor('C1');
    ax.spines.left.setAlpha(0.5);
    ax.legend({ facecolor: '#202020', edgecolor: 'none', framealpha: 0.6, labelcolor: '#abcdef' });
    const text = svg(fig);
    Object.assign(plt.rcParams, before);
    expect(text).toContain('height="100%" fill="#101010"');
    expect(/<text[^>]* fill="#ffffff"[^>]*>both</.test(text)).toBe(true);
    expect(/aria-label="ticks"[^>]* stroke="#ff0000"/.test(text)).toBe(true);
    expect(/<text[^>]* text-anchor="end" fill="#00ff00"/.test(text)).toBe(true);
    expect(/<text[^>]* text-anchor="middle" fill="#ff0000"/.test(text)).toBe(true);
    expect(text).toContain('stroke="#303030"');
    expect(/stroke="#ff7f0e"[^>]* stroke-opacity="0.5"/.test(text)).toBe(true);
    expect(text).toContain('fill="#202020" fill-opacity="0.6" stroke="none"');
    expect(/<text[^>]* fill="#abcdef"[^>]*>truth</.test(text)).toBe(true);
    // A pale line is outlined on white paper alone.
    expect(text).not.toContain('stroke="#888888"');
  });

  it('takes the ends of axes from tensors of one number', () => {
    const [, ax] = plt.subplots();
    const t = torch.tensor([0.5, 2, 7]);
    ax.setXlim(t.at(0), t.at(-1));
    ax.setYlim(torch.tensor([-1, 3]));
    expect([ax.getXlim(), ax.getYlim()]).toEqual([
      [0.5, 7],
      [-1, 3],
    ]);
  });
});

describe('outlines', () => {
  it('draws lines and texts once more behind themselves', () => {
    const [fig, ax] = plt.subplots();
    const [line] = ax.plot([0, 1], [0, 1], { color: 'C0', lw: 2, label: 'line' });
    line.setPathEffects([
      new patheffects.Stroke({ linewidth: 6, foreground: '#123456', alpha: 0.3 }),
      new patheffects.Normal(),
    ]);
    ax.text(0.5, 0.5, 'note', { pathEffects: [patheffects.withStroke({ linewidth: 3, foreground: 'w' })] });
    ax.legend();
    const text = svg(fig);
    expect(text.match(/<g aria-label="line">/g)).toHaveLength(2);
    expect(/stroke="#123456"[^>]*stroke-opacity="0.3"/.test(text)).toBe(true);
    expect(text.match(/>note</g)).toHaveLength(2);
    expect(/<text[^>]*stroke="#ffffff" stroke-width="4.17"[^>]*>note</.test(text)).toBe(true);
    expect(text.match(/>line</g)).toHaveLength(1);
    line.setPathEffects([]);
    expect(svg(fig).match(/<g aria-label="line">/g)).toHaveLength(1);
  });
});

describe('figures as pixels', () => {
  it('gives a tensor of red, green, blue and alpha', () => {
    const fig = plt.figure({ figsize: [2, 1], dpi: 50, facecolor: '#ff0000' });
    expect(fig.canvas.getWidthHeight()).toEqual([100, 50]);
    const pixels = fig.canvas.bufferRgba();
    expect([pixels.shape, pixels.dtype, pixels.at(0, 0).tolist()]).toEqual([[50, 100, 4], 'uint8', [255, 0, 0, 255]]);
  });

  it('writes videos by ffmpeg, and says where there is none', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'torchebm-'));
    // Stands for ffmpeg: writes how many pictures came, and its words.
    const program = join(folder, 'ffmpeg');
    const body = `const parts = [];
process.stdin.on('data', (part) => parts.push(part)).on('end', () => {
  const count = Buffer.concat(parts).toString('latin1').split('IEND').length - 1;
  require('node:fs').writeFileSync(process.argv.at(-1), JSON.stringify({ count, words: process.argv.slice(2, -1) }));
});`;
    writeFileSync(program, `#!${process.execPath}\n${body}\n`, { mode: 0o755 });
    const [fig, ax] = plt.subplots({ figsize: [1, 1] });
    const [line] = ax.plot([0, 1], [0, 1]);
    const anim = new FuncAnimation(fig, (i: number) => line.setData([0, i], [0, 1]), { frames: 3 });
    plt.rcParams['animation.ffmpeg_path'] = program;
    const file = join(folder, 'videos', 'a.mp4');
    await anim.save(file, { writer: new FFMpegWriter({ fps: 30, bitrate: 900, extraArgs: ['-crf', '18'] }) });
    const { count, words } = JSON.parse(readFileSync(file, 'utf8'));
    expect(count).toBe(3);
    expect(words.join(' ')).toMatch(/-framerate 30 .*-c:v h264 .*-b:v 900k -crf 18$/);
    writeFileSync(program, `#!${process.execPath}\nconsole.error('no codec'); process.exit(3);\n`);
    await expect(anim.save(file)).rejects.toThrow('to end with code 0, got 3: no codec');
    plt.rcParams['animation.ffmpeg_path'] = join(folder, 'none');
    await expect(anim.save(file)).rejects.toThrow('to start, got no such program: install ffmpeg');
    delete plt.rcParams['animation.ffmpeg_path'];
  });
});

describe('points and texts as Matplotlib has them', () => {
  it('outlines points that shine through in their own colour, and no others', () => {
    const outline = (options: object) => {
      const [fig, ax] = plt.subplots();
      ax.scatter([0, 1], [0, 1], { c: 'red', ...options });
      return /aria-label="dot"[^>]*stroke="(#\w+)"/.exec(fig.drawing().svg())?.[1];
    };
    expect([{}, { alpha: 0.5 }, { alpha: 0.5, lw: 0 }, { alpha: 0.5, edgecolors: 'k' }].map(outline)).toEqual([
      undefined,
      '#ff0000',
      undefined,
      '#000000',
    ]);
  });

  it('keeps texts above the axes in a picture that is cut to what is drawn', () => {
    const [fig, ax] = plt.subplots({ figsize: [5, 3] });
    ax.plot([0, 1], [0, 1]);
    ax.text(0.5, 1.2, 'above', { ha: 'center' });
    fig.tightLayout();
    const svg = fig.drawing({ cropped: true }).svg();
    const top = Number(/viewBox="[-\d.]+ ([-\d.]+)/.exec(svg)![1]);
    // The text is placed in its frame.
    const y = Number(/y="([-\d.]+)"[^>]*>above</.exec(svg)![1]);
    const frame = Number(/aria-label="frame"[^>]* y="([-\d.]+)"/.exec(svg)![1]);
    expect(frame + y - top).toBeGreaterThan(14);
  });
});
