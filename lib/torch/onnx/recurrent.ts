/** @file Recurrent layers. ONNX takes one layer at a time, its directions stacked, and has gates in an order of its own. */
import { type Argument, type Call, recordedOf, type Translate } from './call.js';
import type { Attribute } from './writer.js';

interface Kind {
  op: 'LSTM' | 'GRU' | 'RNN';
  /** Which of libtorch's gates stand where in ONNX: i, f, g, o there are i, o, f, c here, and r, z, n are z, r, h. */
  gates: readonly number[];
  attributes?: Record<string, Attribute>;
  /** The function of a state, where it is not ONNX's own. */
  activation?: string;
}

const LSTM: Kind = { op: 'LSTM', gates: [0, 3, 1, 2] };
const GRU: Kind = { op: 'GRU', gates: [1, 0, 2], attributes: { linear_before_reset: 1n } };
const TANH: Kind = { op: 'RNN', gates: [0] };
const RELU: Kind = { op: 'RNN', gates: [0], activation: 'Relu' };

/** The weights of one direction: of inputs, of states, and their biases, if any. */
type Weights = readonly Argument[];

/** Rows of a weight or a bias with the gates in ONNX's order. */
function ordered(c: Call, { gates }: Kind, weight: Argument): string {
  const name = c.value(weight);
  if (gates.length === 1) return name;
  const size = recordedOf(weight).shape[0]! / gates.length;
  const parts = c.graph.addMany('Split', [name, c.integers(gates.map(() => size))], gates.length, { axis: 0n });
  return c.add(
    'Concat',
    gates.map((gate) => parts[gate]!),
    { axis: 0n },
  );
}

const joined = (c: Call, parts: readonly string[]): string =>
  parts.length === 1 ? parts[0]! : c.add('Concat', parts, { axis: 0n });

const stacked = (c: Call, parts: readonly string[]): string =>
  joined(
    c,
    parts.map((part) => c.add('Unsqueeze', [part, c.integers([0])])),
  );

/** One layer over x (L, N, inputs): its outputs (L, directions, N, hidden), and its last states (directions, N, hidden). */
function layer(c: Call, kind: Kind, x: string, directions: readonly Weights[], states: readonly string[]): string[] {
  const [rows, hidden] = recordedOf(directions[0]![1]!).shape as [number, number];
  if (rows !== hidden * kind.gates.length) throw new Error('its hidden states are projected (projSize)');
  const weights = [0, 1].map((i) =>
    stacked(
      c,
      directions.map((weight) => ordered(c, kind, weight[i]!)),
    ),
  );
  const biases = directions.map((weight) => weight.slice(2).map((bias) => ordered(c, kind, bias)));
  const bias =
    biases[0]!.length > 0
      ? stacked(
          c,
          biases.map((pair) => c.add('Concat', pair, { axis: 0n })),
        )
      : '';
  return c.graph.addMany(kind.op, [x, ...weights, bias, '', ...states], 1 + states.length, {
    hidden_size: BigInt(hidden),
    direction: directions.length === 2 ? 'bidirectional' : 'forward',
    ...kind.attributes,
    ...(kind.activation && { activations: directions.map(() => kind.activation!) }),
  });
}

/** [input, states, weights, has biases, layers, dropout, train, bidirectional, batch first]. */
const layers =
  (kind: Kind): Translate =>
  (c) => {
    const given = c.args[2];
    if (!(given && 'known' in given && Array.isArray(given.known))) throw new Error('its sequences are packed');
    const weights = given.known as readonly Argument[];
    const [hasBias, bidirectional, batchFirst] = [3, 7, 8].map((i) => c.known<boolean>(i)) as [
      boolean,
      boolean,
      boolean,
    ];
    const count = c.number(4);
    if (c.known<boolean>(6) && c.number(5) > 0 && count > 1) throw new Error('it drops states out; eval() keeps them');
    const directions = bidirectional ? 2 : 1;
    const perDirection = hasBias ? 4 : 2;
    const states = kind.op === 'LSTM' ? c.list(1).map((state) => c.value(state)) : [c.tensor(1)];
    let x = batchFirst ? c.transpose(c.tensor(0), [1, 0, 2]) : c.tensor(0);
    const last: string[][] = states.map(() => []);
    for (let i = 0; i < count; i++) {
      const from = i * directions;
      const own = Array.from({ length: directions }, (_, d) =>
        weights.slice((from + d) * perDirection, (from + d + 1) * perDirection),
      );
      const begun = states.map((state) =>
        c.add('Slice', [state, ...[from, from + directions, 0].map((n) => c.integers([n]))]),
      );
      const [y, ...ends] = layer(c, kind, x, own, begun);
      for (const [at, end] of ends.entries()) last[at]!.push(end);
      x = c.reshape(c.transpose(y!, [0, 2, 1, 3]), [0, 0, -1]);
    }
    return [batchFirst ? c.transpose(x, [1, 0, 2]) : x, ...last.map((ends) => joined(c, ends))];
  };

export const lstm = layers(LSTM);
export const gru = layers(GRU);
export const rnnTanh = layers(TANH);
export const rnnRelu = layers(RELU);
