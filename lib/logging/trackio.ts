/** @file Metrics on a server of trackio, by its HTTP API. */
import { isOptions, kindError, readOptions, text, valueError } from '../arguments/options.js';
import { numberOrName, type Point, RemoteWriter } from './remoteWriter.js';
import { JsonServer, patiently } from './server.js';

/** Options of {@link TrackioWriter.open}. */
export interface TrackioOptions {
  project: string;
  /** The name of the run. One of this name goes on. */
  run: string;
  /** The server's address, with its `write_token` if it has one; by default that of TRACKIO_SERVER_URL. */
  uri?: string;
  /** The right to write, by default that of the address, or TRACKIO_WRITE_TOKEN. */
  token?: string | null;
  /** The settings of the training. */
  config?: Readonly<Record<string, unknown>>;
}

type Complete = { [K in keyof TrackioOptions]-?: Exclude<TrackioOptions[K], undefined> };

/**
 * Writes metrics to a server of trackio, as `trackio show` starts one. They are sent every 2 seconds; while the server cannot
 * be reached, the training goes on and 100,000 of them wait.
 *
 * A run of the same name goes on: the server keeps the first value of each step.
 */
export class TrackioWriter extends RemoteWriter {
  readonly project: string;
  readonly run: string;
  readonly #server: JsonServer;
  /** Goes along with the first numbers. */
  #config: Readonly<Record<string, unknown>> | null;

  private constructor(server: JsonServer, { project, run, config }: Complete) {
    super(server.address, new Map());
    this.project = project;
    this.run = run;
    this.#server = server;
    this.#config = config;
  }

  /**
   * Begins a run, or goes on with one.
   *
   * @throws Error for a server that cannot be reached within 30 seconds, or refuses; TypeError for options of another kind.
   * @example
   * import { TrackioWriter } from 'torchebm/utils';
   * // const uri = 'http://127.0.0.1:7860?write_token=...';
   * // const log = await TrackioWriter.open({ project: 'moons', run: 'first', uri, config: { lr: 1e-3 } });
   * // await trainer.fit(loader, { epochs: 10, log });
   * // await log.close();
   * console.log(typeof TrackioWriter.open); // function
   */
  static async open(options: TrackioOptions): Promise<TrackioWriter> {
    const owner = 'TrackioWriter.open';
    const o = readOptions<Complete>(owner, options as Partial<Complete>, {
      ...{ project: '', run: '', uri: process.env.TRACKIO_SERVER_URL ?? '', token: null, config: {} },
    });
    if (!/^https?:\/\//.test(o.uri)) throw kindError(owner, 'uri', "a URL such as 'http://127.0.0.1:7860'", o.uri);
    for (const name of ['project', 'run'] as const) {
      if (text(owner, name, o[name]) === '') throw kindError(owner, name, 'a name', o[name]);
    }
    if (/[/\\\0]/.test(o.project)) throw valueError(owner, 'project', 'without slashes', o.project);
    if (!isOptions(o.config)) throw kindError(owner, 'config', 'an object', o.config);
    const url = new URL(o.uri);
    const token = o.token ?? url.searchParams.get('write_token') ?? process.env.TRACKIO_WRITE_TOKEN ?? '';
    const writer = new TrackioWriter(new JsonServer(url, token ? { 'x-trackio-write-token': token } : {}), o);
    // Whether it may write shows now rather than while it trains.
    await patiently(() => writer._take([]));
    return writer;
  }

  /** @internal */
  protected override async _take(points: readonly Point[]): Promise<unknown> {
    const { project, run } = this;
    const logs = points.map(({ tag, value, step }, i) => ({
      ...{ project, run, step, metrics: { [tag]: numberOrName(value) } },
      // The server does not take again the numbers that it has of this name.
      log_id: JSON.stringify([run, tag, step]),
      ...(i === 0 && this.#config && { config: JSON.parse(JSON.stringify(this.#config)) }),
    }));
    const answer = await this.#server.post('api/bulk_log', { logs, hf_token: null });
    if (points.length > 0) this.#config = null;
    return answer;
  }

  /**
   * Sends what waits.
   *
   * @throws Error for a server that cannot be reached within 30 seconds, or refuses.
   */
  async close(): Promise<void> {
    await this._end();
  }
}
