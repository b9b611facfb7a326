import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { MlflowWriter } from '../../lib/utils/index.js';
import { callMlflow } from './mlflowCalls.mjs';
import { type Asked, type Call, recordedCalls, serve } from './trackers.js';

/** Calls and answers of MLflow's own server, which scripts/trackers.mjs has taken down. */
const recorded = recordedCalls('mlflow');

/** A request without the time of day. */
const timeless = ({ method, url, body }: Pick<Call, 'method' | 'url' | 'body'>) => ({
  ...{ method, url },
  body: JSON.parse(JSON.stringify(body), (key, value) => (/time/.test(key) ? 'now' : value)),
});

const answers: Record<string, object> = {
  'experiments/get-by-name': { experiment: { experiment_id: '1' } },
  'runs/search': {},
  'runs/create': { run: { info: { run_id: 'a' }, data: {} } },
};
const usual = ({ url }: Asked) => ({ status: 200, answer: answers[/mlflow\/([^?]+)/.exec(url)![1]!] ?? {} });

afterEach(() => void vi.unstubAllEnvs());

describe('MlflowWriter', () => {
  it('says to a server what its answers were recorded for', async () => {
    const asked: object[] = [];
    const address = await serve((call) => {
      asked.push(timeless(call));
      return recorded[asked.length - 1] ?? { status: 500, answer: {} };
    });
    const { ids, refused } = await callMlflow(MlflowWriter, `http://${address}`);
    expect(asked).toEqual(recorded.map(timeless));
    expect(ids[1]).toBe(ids[0]);
    expect(new Set(ids).size).toBe(3);
    expect(refused).toMatch(/runs\/log-batch was refused with 400: Changing param values is not allowed/);
  });

  it('keeps what a server does not take, and warns once', async () => {
    const warnings: string[] = [];
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation((text) => void warnings.push(String(text)));
    onTestFinished(() => warn.mockRestore());
    let isUp = true;
    const steps: number[] = [];
    const address = await serve((call) => {
      const { metrics } = call.body as { metrics?: { step: number }[] };
      if (metrics && !isUp) return { status: 503, answer: {} };
      steps.push(...(metrics ?? []).map(({ step }) => step));
      return usual(call);
    });
    const log = await MlflowWriter.open({ run: 'a', uri: `http://${address}` });
    isUp = false;
    for (const step of [1, 2, 3]) {
      log.addScalar('loss', 1, step);
      log.flush();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(steps).toEqual([]);
    isUp = true;
    for (let step = 4; step <= 1500; step++) log.addScalar('loss', 1, step);
    await log.close();
    expect(steps).toEqual(Array.from({ length: 1500 }, (_, i) => i + 1));
    expect(warnings).toEqual([
      `MlflowWriter: http://${address}: runs/log-batch was refused with 503; it is tried again`,
    ]);
  });

  it('names itself, and no password in its errors', async () => {
    const heard: (string | undefined)[] = [];
    const address = await serve((call) => {
      heard.push(call.authorization);
      return heard.length > 3 ? { status: 403, answer: { message: 'no' } } : usual(call);
    });
    await MlflowWriter.open({ run: 'a', uri: `http://me:secret@${address}` });
    vi.stubEnv('MLFLOW_TRACKING_TOKEN', 'abc');
    vi.stubEnv('MLFLOW_TRACKING_URI', `http://${address}`);
    const refused = await MlflowWriter.open({ run: 'a' }).catch((error) => error);
    expect(heard).toEqual([...Array(3).fill(`Basic ${btoa('me:secret')}`), 'Bearer abc']);
    expect(refused.message).toBe(`http://${address}: experiments/get-by-name was refused with 403: no`);
  });

  it.each([
    [{ run: 'a' }, 'MlflowWriter.open: expected uri to be a URL such as \'http://localhost:5000\', got ""'],
    [{ run: '', uri: 'http://a' }, 'MlflowWriter.open: expected run to be a name, got ""'],
    [{ run: `'"`, uri: 'http://a' }, 'without quotes of both kinds'],
    [{ run: 'a', uri: 'http://a', params: [1] }, 'expected params to be an object'],
    [{ run: 'a', url: 'http://a' }, 'unknown option url, did you mean uri?'],
  ])('refuses %j', async (options, message) => {
    vi.stubEnv('MLFLOW_TRACKING_URI', undefined);
    await expect(MlflowWriter.open(options as never)).rejects.toThrow(message);
  });

  it('refuses numbers that are none, statuses that are none, and what comes after close', async () => {
    const log = await MlflowWriter.open({ run: 'a', uri: `http://${await serve(usual)}` });
    expect(() => log.addScalar('loss', '1' as never, 1)).toThrow('expected value to be a number');
    await expect(log.close({ status: 'DONE' as never })).rejects.toThrow('expected status to be');
    await log.close();
    expect(() => log.addScalar('loss', 1, 1)).toThrow('got one that was closed');
  });
});
