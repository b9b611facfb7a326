import { afterEach, describe, expect, it, vi } from 'vitest';
import { TrackioWriter } from '../../lib/utils/index.js';
import { type Asked, recordedCalls, serve } from './trackers.js';
import { callTrackio } from './trackioCalls.mjs';

/** Calls and answers of trackio's own server, which scripts/trackers.mjs has taken down. */
const recorded = recordedCalls('trackio');
const usual = () => ({ status: 200, answer: { data: null } });

afterEach(() => void vi.unstubAllEnvs());

describe('TrackioWriter', () => {
  it('says to a server what its answers were recorded for', async () => {
    const asked: object[] = [];
    const address = await serve(({ method, url, body }) => {
      asked.push({ method, url, body });
      return recorded[asked.length - 1] ?? { status: 500, answer: {} };
    });
    const { refused } = await callTrackio(TrackioWriter, `http://${address}`);
    expect(asked).toEqual(recorded.map(({ method, url, body }) => ({ method, url, body })));
    expect(refused).toMatch(/^http:\/\/127\.0\.0\.1:\d+: bulk_log was refused with 400: A write_token is required/);
  });

  it('takes the address and the right to write from the environment, and tells neither', async () => {
    const heard: (string | undefined)[] = [];
    const answer = ({ headers }: Asked) => {
      heard.push(headers['x-trackio-write-token'] as string | undefined);
      return heard.length > 2 ? { status: 400, answer: { error: 'no' } } : usual();
    };
    const address = await serve(answer);
    vi.stubEnv('TRACKIO_SERVER_URL', `http://${address}/?write_token=fromAddress`);
    vi.stubEnv('TRACKIO_WRITE_TOKEN', 'fromEnvironment');
    await TrackioWriter.open({ project: 'a', run: 'b' });
    vi.stubEnv('TRACKIO_SERVER_URL', `http://${address}`);
    await TrackioWriter.open({ project: 'a', run: 'b' });
    const refused = await TrackioWriter.open({ project: 'a', run: 'b', token: 'given' }).catch((error) => error);
    expect(heard).toEqual(['fromAddress', 'fromEnvironment', 'given']);
    expect(refused.message).toBe(`http://${address}: bulk_log was refused with 400: no`);
  });

  it('sends the settings again with numbers that were not taken', async () => {
    const bodies: any[] = [];
    let isUp = true;
    const address = await serve(({ body }) => {
      if (!isUp) return { status: 503, answer: {} };
      bodies.push(body);
      return usual();
    });
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    const log = await TrackioWriter.open({ project: 'a', run: 'b', uri: `http://${address}`, config: { lr: 1 } });
    isUp = false;
    log.addScalar('loss', 0.5, 1);
    log.flush();
    await expect.poll(() => warn.mock.calls.length).toBe(1);
    isUp = true;
    log.addScalar('loss', 0.25, 2);
    await log.close();
    await log.close();
    expect(String(warn.mock.calls[0]![0])).toBe(
      `TrackioWriter: http://${address}: bulk_log was refused with 503; it is tried again`,
    );
    warn.mockRestore();
    expect(bodies.map(({ logs }) => logs.map(({ config, step }: any) => [step, config]))).toEqual([
      [],
      [
        [1, { lr: 1 }],
        [2, undefined],
      ],
    ]);
  });

  it.each([
    [
      { project: 'a', run: 'b' },
      'TrackioWriter.open: expected uri to be a URL such as \'http://127.0.0.1:7860\', got ""',
    ],
    [{ project: '', run: 'b', uri: 'http://a' }, 'TrackioWriter.open: expected project to be a name, got ""'],
    [{ project: 'a/b', run: 'b', uri: 'http://a' }, 'expected project to be without slashes'],
    [{ project: 'a', run: 'b', uri: 'http://a', config: [1] }, 'expected config to be an object'],
    [{ project: 'a', run: 'b', url: 'http://a' }, 'unknown option url, did you mean uri?'],
  ])('refuses %j', async (options, message) => {
    vi.stubEnv('TRACKIO_SERVER_URL', undefined);
    await expect(TrackioWriter.open(options as never)).rejects.toThrow(message);
  });
});
