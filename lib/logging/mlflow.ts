/** @file Metrics on a server of MLflow, by its REST API. */
import { isOptions, kindError, oneOf, readOptions, text, valueError } from '../arguments/options.js';
import { MlflowServer, type Run } from './mlflowServer.js';
import { numberOrName, type Point, RemoteWriter } from './remoteWriter.js';
import { patiently } from './server.js';

/** Options of {@link MlflowWriter.open}. */
export interface MlflowOptions {
  /** The name of the run. A run of this name that has not ended goes on. */
  run: string;
  /** The server's address; by default that of MLFLOW_TRACKING_URI. */
  uri?: string;
  /** The experiment, which is made if need be; 'Default' by default. */
  experiment?: string;
  /** The settings of the training. */
  params?: Readonly<Record<string, unknown>>;
  tags?: Readonly<Record<string, string>>;
}

type Complete = { [K in keyof MlflowOptions]-?: Exclude<MlflowOptions[K], undefined> };

/** The state of a run: on `RUNNING` another process may go on with it. */
export type MlflowStatus = 'FINISHED' | 'FAILED' | 'KILLED' | 'RUNNING';

/**
 * Writes metrics to a server of MLflow. They are sent every 2 seconds; while the server cannot be reached, the training goes
 * on and 100,000 of them wait.
 *
 * A run of the same name that has not ended goes on: steps that the server has already are not sent again. User and
 * password, or a token, are those of MLFLOW_TRACKING_USERNAME, MLFLOW_TRACKING_PASSWORD and MLFLOW_TRACKING_TOKEN.
 */
export class MlflowWriter extends RemoteWriter {
  /** The id of the run. */
  readonly runId: string;
  readonly #server: MlflowServer;

  private constructor(server: MlflowServer, run: Run) {
    super(server.address, new Map((run.data.metrics ?? []).map(({ key, step }) => [key, Number(step)])));
    this.#server = server;
    this.runId = run.info.run_id;
  }

  /**
   * Begins a run, or goes on with one.
   *
   * @throws Error for a server that cannot be reached within 30 seconds, or refuses; TypeError for options of another kind.
   * @example
   * import { MlflowWriter } from 'torchebm/utils';
   * // const log = await MlflowWriter.open({ run: 'moons', uri: 'http://localhost:5000', params: { lr: 1e-3 } });
   * // await trainer.fit(loader, { epochs: 10, log });
   * // await log.close();
   * console.log(typeof MlflowWriter.open); // function
   */
  static async open(options: MlflowOptions): Promise<MlflowWriter> {
    const owner = 'MlflowWriter.open';
    const { uri, run, experiment, params, tags } = readOptions<Complete>(owner, options as Partial<Complete>, {
      ...{ run: '', uri: process.env.MLFLOW_TRACKING_URI ?? '', experiment: 'Default', params: {}, tags: {} },
    });
    if (!/^https?:\/\//.test(uri)) throw kindError(owner, 'uri', "a URL such as 'http://localhost:5000'", uri);
    for (const [name, value] of Object.entries({ run, experiment })) {
      if (text(owner, name, value) === '') throw kindError(owner, name, 'a name', value);
    }
    if (/'.*"|".*'/.test(run)) throw valueError(owner, 'run', 'without quotes of both kinds', run);
    for (const [name, value] of Object.entries({ params, tags })) {
      if (!isOptions(value)) throw kindError(owner, name, 'an object', value);
    }
    const server = new MlflowServer(uri);
    return new MlflowWriter(
      server,
      await patiently(async () => {
        const found = await server.run(experiment, run, tags);
        if (Object.keys(params).length > 0) await server.logParams(found.info.run_id, params);
        return found;
      }),
    );
  }

  /** @internal */
  protected override _take(points: readonly Point[]): Promise<unknown> {
    const metrics = points.map(({ tag, value, step, time }) => {
      return { key: tag, value: numberOrName(value), timestamp: time, step };
    });
    return this.#server.logMetrics(this.runId, metrics);
  }

  /**
   * Sends what waits and ends the run; with the status `RUNNING` another process may go on with it.
   *
   * @throws Error for a server that cannot be reached within 30 seconds, or refuses; RangeError for another status.
   */
  async close(options: { status?: MlflowStatus } = {}): Promise<void> {
    const { status } = readOptions<{ status: MlflowStatus }>('MlflowWriter.close', options, { status: 'FINISHED' });
    oneOf('MlflowWriter.close', 'status', status, ['FINISHED', 'FAILED', 'KILLED', 'RUNNING']);
    if (await this._end()) await patiently(() => this.#server.update(this.runId, status));
  }
}
