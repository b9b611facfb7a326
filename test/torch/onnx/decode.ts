/** Reads back what a file of ONNX says, by the numbers of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto. */

type Fields = Map<number, (bigint | Uint8Array)[]>;

function fieldsOf(bytes: Uint8Array): Fields {
  const fields: Fields = new Map();
  let at = 0;
  const varint = () => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = bytes[at++]!;
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return BigInt.asIntN(64, value);
    }
  };
  while (at < bytes.length) {
    const tag = Number(varint());
    const kind = tag & 7;
    let value: bigint | Uint8Array;
    if (kind === 0) value = varint();
    else {
      const length = kind === 2 ? Number(varint()) : 4;
      value = bytes.subarray(at, at + length);
      at += length;
    }
    fields.set(tag >> 3, [...(fields.get(tag >> 3) ?? []), value]);
  }
  return fields;
}

const messages = (fields: Fields, number: number) =>
  (fields.get(number) ?? []).map((one) => fieldsOf(one as Uint8Array));
const texts = (fields: Fields, number: number) =>
  (fields.get(number) ?? []).map((one) => Buffer.from(one as Uint8Array).toString());
const integers = (fields: Fields, number: number) => (fields.get(number) ?? []).map(Number);
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

function infoOf(fields: Fields) {
  const [type] = messages(messages(fields, 2)[0]!, 1);
  const sizes = messages(messages(type!, 2)[0]!, 1).map((size) => texts(size, 2)[0] ?? integers(size, 1)[0]!);
  return { name: texts(fields, 1)[0]!, type: integers(type!, 1)[0]!, sizes };
}

export function decode(bytes: Uint8Array) {
  const model = fieldsOf(bytes);
  const [graph] = messages(model, 7);
  return {
    version: integers(model, 1)[0]!,
    producer: texts(model, 2)[0]!,
    opset: integers(messages(model, 8)[0]!, 2)[0]!,
    name: texts(graph!, 2)[0]!,
    inputs: messages(graph!, 11).map(infoOf),
    outputs: messages(graph!, 12).map(infoOf),
    constants: messages(graph!, 5).map((tensor) => ({
      name: texts(tensor, 8)[0]!,
      type: integers(tensor, 2)[0]!,
      sizes: integers(tensor, 1),
      data: hex((tensor.get(9)?.[0] ?? new Uint8Array()) as Uint8Array),
    })),
    nodes: messages(graph!, 1).map((node) => ({
      op: texts(node, 4)[0]!,
      inputs: texts(node, 1),
      outputs: texts(node, 2),
      attributes: messages(node, 5).map((attribute) =>
        [...attribute].flatMap(([, values]) => values.map((one) => (typeof one === 'bigint' ? String(one) : hex(one)))),
      ),
    })),
  };
}
