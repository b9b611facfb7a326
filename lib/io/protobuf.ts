/** @file Messages of Protocol Buffers: https://protobuf.dev/programming-guides/encoding. */

/** The fields of one message, written in the order of the calls. */
export class Message {
  readonly #parts: Uint8Array[] = [];
  #length = 0;

  /** The number of its bytes. */
  get length(): number {
    return this.#length;
  }

  /** A whole number, negative ones in two's complement of 64 bits. */
  integer(field: number, value: number | bigint): this {
    return this.#push(varint(field << 3), varint(value));
  }

  /** A number of 32 bits. */
  float(field: number, value: number): this {
    return this.#push(varint((field << 3) | 5), new Uint8Array(new Float32Array([value]).buffer));
  }

  text(field: number, value: string): this {
    return this.bytes(field, new TextEncoder().encode(value));
  }

  bytes(field: number, value: Uint8Array): this {
    return this.#push(varint((field << 3) | 2), varint(value.length), value);
  }

  message(field: number, value: Message): this {
    return this.#push(varint((field << 3) | 2), varint(value.length), ...value.#parts);
  }

  encode(): Uint8Array {
    const bytes = new Uint8Array(this.#length);
    let at = 0;
    for (const part of this.#parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  }

  #push(...parts: Uint8Array[]): this {
    for (const part of parts) {
      this.#parts.push(part);
      this.#length += part.length;
    }
    return this;
  }
}

function varint(value: number | bigint): Uint8Array {
  let rest = BigInt.asUintN(64, BigInt(value));
  const bytes: number[] = [];
  do {
    const low = Number(rest & 127n);
    rest >>= 7n;
    bytes.push(rest > 0n ? low | 128 : low);
  } while (rest > 0n);
  return new Uint8Array(bytes);
}
