import * as zlib from 'node:zlib';

/** Pixels in rows from the top, 4 bytes each: red, green, blue, alpha. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Pixels as a PNG image inside a URL, which SVG can show. */
export function pngUrl(pixels: Pixels): string {
  return `data:image/png;base64,${png(pixels).toString('base64')}`;
}

/** Pixels as a PNG file. */
export function encodePng(pixels: Pixels): Uint8Array {
  return png(pixels);
}

function png({ width, height, data }: Pixels): Buffer {
  // Each row is preceded by the number of its filter; 0 is none.
  const rows = Buffer.alloc(height * (1 + width * 4));
  for (let y = 0; y < height; y++) rows.set(data.subarray(y * width * 4, (y + 1) * width * 4), y * (1 + width * 4) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6], 8); // 8 bits a channel, red-green-blue-alpha
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const chunks = [chunk('IHDR', header), chunk('IDAT', zlib.deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...chunks]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const crc = Buffer.alloc(4);
  crc.writeUInt32BE(zlib.crc32(body));
  return Buffer.concat([length, body, crc]);
}
