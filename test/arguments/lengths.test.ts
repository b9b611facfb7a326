/** @file No message quotes more than the beginning of a long value, whichever argument it is given for. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BaseScheduler, ConstantScheduler, GaussianModel } from '../../lib/core/index.js';
import { getCoupling } from '../../lib/couplings/index.js';
import { getIntegrator } from '../../lib/integrators/index.js';
import { getInterpolant } from '../../lib/interpolants/index.js';
import { readTable, writeTable } from '../../lib/io/index.js';
import { plotLoss, pyplot as plt } from '../../lib/plot/index.js';
import * as torch from '../../lib/torch/index.js';
import { entries } from '../support/entries.js';

const { nn } = torch;
const LONG = 'x'.repeat(1_000_000);

/** The value that a call throws or rejects with; null if it does neither. */
async function errorOf(call: () => unknown): Promise<Error | null> {
  try {
    await call();
  } catch (error) {
    return error as Error;
  }
  return null;
}

function expectShort(error: Error | null): void {
  if (error === null) return;
  const places = error.stack!.slice(error.stack!.lastIndexOf(error.message) + error.message.length);
  const told = `${error.message.replace(/([x0])\1{20,}/g, '$1…')}${places}`;
  expect(error.message.length, told).toBeLessThan(3000);
  expect(/([x0])\1{200}/.test(error.message), told).toBe(false);
}

describe.each(entries)('$name', ({ call, named }) => {
  it('quotes a long name only in part', async () => {
    expectShort(await errorOf(() => call({ ...named(), [LONG]: 1 })));
  });

  it('quotes long values only in part', async () => {
    for (const name of Object.keys(named())) {
      for (const value of [LONG, [LONG, LONG], { [LONG]: LONG }, Symbol(LONG), BigInt(`1${'0'.repeat(100_000)}`)]) {
        expectShort(await errorOf(() => call({ ...named(), [name]: value })));
      }
    }
  });
});

const x = () => torch.zeros([2, 3]);
const layer = () => new nn.Linear(2, 1);

/** Doors for names that are no argument of an export: of members, keys, files, dtypes, slices. */
const others: Record<string, () => unknown> = {
  'a slice': () => x().at(LONG),
  'a dtype': () => x().to(LONG as never),
  'a dtype of tensor': () => torch.tensor([1], { dtype: LONG as never }),
  'a device': () => torch.device(LONG),
  'an option of an operator': () => x().sum({ [LONG]: 1 } as never),
  'an operator': () => x().sum(LONG as never),
  'an equation of einsum': () => torch.einsum(LONG, [x()]),
  'a child': () => layer().getSubmodule(LONG),
  'a parameter': () => layer().getParameter(LONG),
  'a key of a state': () => layer().loadStateDict({ [LONG]: x() }),
  'a value in a state': () => layer().loadStateDict({ weight: LONG as never, bias: LONG as never }),
  'a child that is registered': () => layer().registerModule(LONG, 3 as never),
  'a parameter that is registered': () => layer().registerParameter(LONG, 3 as never),
  'a property of a module': () => {
    const module = layer();
    module.parameters();
    (module as unknown as { weight: unknown }).weight = LONG;
  },
  'a key of a scheduler': () => new ConstantScheduler(1).loadStateDict({ [LONG]: 1 }),
  'a state of an optimizer': () =>
    new torch.optim.SGD(layer().parameters(), { lr: 1 }).loadStateDict({ [LONG]: 1 } as never),
  'a start of a scheduler': () =>
    new (class extends BaseScheduler {
      _computeValue() {
        return 1;
      }
    })(LONG as never),
  'the name of an integrator': () => getIntegrator(LONG as never),
  'the name of an interpolant': () => getInterpolant(LONG as never),
  'the name of a coupling': () => getCoupling(LONG as never),
  'a file to read': () => readTable(`${LONG}.csv`),
  'a file of an unknown kind': () => readTable(LONG),
  'a file to write': () => writeTable(`/${LONG}.csv`, { data: new Float32Array(1), shape: [1] }),
  'a picture': () => plotLoss([1]).saveSync(LONG),
  'a file of tensors': () => torch.load(LONG),
  'a file of tensors to write': () => torch.save([1], `/${LONG}`),
  'a value that cannot be saved': () => torch.save({ [LONG]: () => 1 }, join(tmpdir(), 'torchebm-never')),
  'a colour': () => plotLoss([1]).png({ [LONG]: 1 } as never),
  'a keyword of pyplot': () => plt.plot([1], { [LONG]: 1 } as never),
  'a number of a list': () => torch.tensor([[LONG]] as never),
  'a list among numbers': () => torch.tensor([[1, 2], [LONG]] as never),
  'the result of forward': () => {
    class Text extends GaussianModel {
      override forward(): never {
        return LONG as never;
      }
    }
    return new Text(torch.zeros([2]), torch.eye(2)).gradient(torch.zeros([1, 2]));
  },
};

it.each(Object.entries(others))('%s is quoted only in part', async (name, door) => {
  const error = await errorOf(door);
  expect(error, name).toBeInstanceOf(Error);
  expectShort(error);
});
