// Pictures small enough for the package: PNG files with a palette of 256 colours, a quarter of the size.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import gifenc from 'gifenc';

const PALETTE = 3; // PNG's colour type
const NO_FILTER = 0;

/** Rewrites the PNG files of a folder that have no palette yet. */
export function shrinkPictures(folder) {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.png'))) {
    const file = join(folder, name);
    const png = readFileSync(file);
    if (png[25] !== PALETTE) writeFileSync(file, withPalette(png));
  }
}

function withPalette(png) {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const size = `width="${width}" height="${height}"`;
  const image = `<image ${size} href="data:image/png;base64,${png.toString('base64')}"/>`;
  const { pixels } = new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${image}</svg>`).render();
  const colors = gifenc.quantize(pixels, 256);
  const index = gifenc.applyPalette(pixels, colors);
  const row = (y) => [Buffer.of(NO_FILTER), index.subarray(y * width, (y + 1) * width)];
  const rows = Buffer.concat(Array.from({ length: height }, (_, y) => row(y)).flat());
  const header = Buffer.concat([png.subarray(16, 24), Buffer.of(8, PALETTE, 0, 0, 0)]);
  const parts = { IHDR: header, PLTE: Buffer.from(colors.flat()), IDAT: deflateSync(rows, { level: 9 }), IEND: '' };
  return Buffer.concat([png.subarray(0, 8), ...Object.entries(parts).map(([type, data]) => chunk(type, data))]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), Buffer.from(data)]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length - 4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
