/** @file Reads TensorBoard's event files. */
import * as fs from 'node:fs';

/** CRC-32C, bit by bit. */
export function crc32c(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0x82f63b78 & -(crc & 1));
  }
  return (crc ^ 0xffffffff) >>> 0;
}
const masked = (bytes: Uint8Array) => {
  const crc = BigInt(crc32c(bytes));
  return Number((((crc >> 15n) | (crc << 17n)) + 0xa282ead8n) & 0xffffffffn);
};

/** The messages of a file of TFRecords, whose checksums must hold. */
export function records(file: string): Buffer[] {
  const data = fs.readFileSync(file);
  const found: Buffer[] = [];
  for (let at = 0; at < data.length; ) {
    const length = Number(data.readBigUInt64LE(at));
    if (data.readUInt32LE(at + 8) !== masked(data.subarray(at, at + 8))) throw new Error('checksum of a length');
    const message = data.subarray(at + 12, at + 12 + length);
    if (data.readUInt32LE(at + 12 + length) !== masked(message)) throw new Error('checksum of a message');
    found.push(message);
    at += 16 + length;
  }
  return found;
}

/** A protobuf message: the values of each field, by its number. */
export function message(data: Buffer): Record<number, any[]> {
  const fields: Record<number, any[]> = {};
  let at = 0;
  const varint = () => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = data[at++];
      if (byte === undefined) throw new Error('cut varint');
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return Number(value);
    }
  };
  while (at < data.length) {
    const key = varint();
    let value: unknown;
    if ((key & 7) === 0) value = varint();
    else {
      const lengths: Record<number, () => number> = { 1: () => 8, 2: varint, 5: () => 4 };
      const length = lengths[key & 7]!();
      const bytes = data.subarray(at, at + length);
      if (bytes.length < length) throw new Error('cut field');
      at += length;
      value = (key & 7) === 1 ? bytes.readDoubleLE() : (key & 7) === 5 ? bytes.readFloatLE() : bytes;
    }
    fields[key >> 3] ??= [];
    fields[key >> 3]!.push(value);
  }
  return fields;
}
