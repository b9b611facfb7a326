import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodePng } from '../../lib/io/png.js';
import { asArray, cairosvg, Image, ImageFilter } from '../../lib/python/index.js';
import * as torch from '../../lib/torch/index.js';

// Pictures as Pillow makes them: scripts/oracle/python_images.py.
const given = JSON.parse(readFileSync(new URL('../fixtures/python/images.json', import.meta.url), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'torchebm-images-'));
const opened = (text: string): Image => Image.open(Buffer.from(text, 'base64'));
const values = (image: Image): unknown => image.__array__().tolist();

describe.each(given.modes as any[])('a picture of mode $mode', ({ mode, file, values: own, ...cases }) => {
  const image = opened(file);

  test('is read from its file', () => {
    expect([image.mode, image.size]).toEqual([mode, [11, 7]]);
    expect(values(image)).toEqual(own);
  });

  test.each(Object.keys(cases.resized))('has other sizes by %s as in Pillow', (name) => {
    const filter = Image[name as 'LANCZOS'];
    expect(values(image.resize([5, 4], filter))).toEqual(cases.resized[name][0]);
    expect(values(image.resize([13, 9], { resample: filter }))).toEqual(cases.resized[name][1]);
  });

  test('is blurred as in Pillow', () => {
    for (const [radius, expected] of Object.entries(cases.blurred))
      expect(values(image.filter(new ImageFilter.GaussianBlur(Number(radius))))).toEqual(expected);
    expect(values(image.filter(new ImageFilter.BoxBlur({ radius: 3 })))).toEqual(cases.boxed);
    expect(values(image.filter(ImageFilter.GaussianBlur))).toEqual(cases.blurred['2']);
  });

  test('becomes grey or coloured as in Pillow', () => {
    for (const [other, expected] of Object.entries(cases.converted))
      expect(values(image.convert(other))).toEqual(expected);
  });

  test('is the same again from the array and from the file that it gives', () => {
    expect(values(Image.fromarray(image.__array__()))).toEqual(own);
    const path = join(folder, `${mode}.png`);
    image.save(path);
    expect(values(Image.open(path).convert(mode))).toEqual(own);
  });
});

test('palettes and single bits are read', () => {
  for (const { file, values: expected } of given.files) expect(values(opened(file))).toEqual(expected);
});

test('the box around what is there, its part, and the picture mirrored', () => {
  const image = Image.fromarray(torch.tensor(given.box.values, { dtype: 'uint8' }));
  expect(image.getbbox()).toEqual(given.box.bbox);
  expect(values(image.crop(image.getbbox()!))).toEqual([
    [9, 9, 9],
    [9, 9, 9],
  ]);
  expect(image.crop([-1, 0, 2, 1]).size).toEqual([3, 1]);
  expect(image.transpose(Image.FLIP_TOP_BOTTOM).getbbox()).toEqual([2, 2, 5, 4]);
  expect(Image.new('L', [3, 3]).getbbox()).toBeNull();
  const paper = Image.new('RGB', [4, 4], [1, 2, 3]);
  paper.paste(Image.new('RGB', [2, 2], 7), [3, 3]);
  expect(paper.__array__().at(3).tolist()).toEqual([[1, 2, 3], [1, 2, 3], [1, 2, 3], [7, 7, 7]]); // biome-ignore format: one row
});

test('NumPy makes an array of a picture', () => {
  const image = Image.new('RGB', [2, 1], [10, 20, 30]);
  expect(asArray(image).dtype).toBe('uint8');
  expect(asArray(image, 'float32').div(10).tolist()).toEqual([
    [
      [1, 2, 3],
      [1, 2, 3],
    ],
  ]);
});

test('pictures one after another become a GIF, and SVG becomes a picture', () => {
  const path = join(folder, 'moving.gif');
  const pictures = [0, 255].map((grey) => Image.new('L', [4, 2], grey));
  pictures[0]!.save(path, { saveAll: true, appendImages: pictures.slice(1), duration: 50, loop: 0 });
  expect(Image.open(path).size).toEqual([4, 2]);
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"><rect width="8" height="4" fill="red"/></svg>';
  expect(Image.open(cairosvg.svg2png({ bytestring: svg, outputWidth: 16 })!).size).toEqual([16, 8]);
  const [from, to] = [join(folder, 'red.svg'), join(folder, 'red.png')];
  writeFileSync(from, svg);
  expect(cairosvg.svg2png({ url: from, writeTo: to })).toBeNull();
  expect(Image.open(to).convert('RGB').__array__().at(0, 0).tolist()).toEqual([255, 0, 0]);
});

test('what is no picture is refused', () => {
  expect(() => Image.open(Buffer.from('text'))).toThrow(TypeError);
  expect(() => decodePng(Buffer.from('text'))).toThrow(TypeError);
  const file = Buffer.from(given.modes[0].file, 'base64');
  expect(() => decodePng(file.subarray(0, file.length - 30))).toThrow();
  expect(() => Image.fromarray(torch.zeros([2, 2]))).toThrow('Image.fromarray: expected array to be of uint8');
  expect(() => Image.new('CMYK', [2, 2])).toThrow('Image: expected mode to be one of L, LA, RGB, RGBA, got CMYK');
  expect(() => Image.new('L', [2, 2]).save('a.bmp')).toThrow('Image.save: expected path to end in .png or .gif');
});
