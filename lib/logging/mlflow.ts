/** @file Metrics on a server of MLflow, by its REST API. */
import {
  isOptions,
  kindError,
  nonNegativeInteger,
  oneOf,
  readOptions,
  text,
  valueError,
} from '../arguments/options.js';
import { Tensor } from '../torch/index.js';
import { type Metric, MlflowServer, type Run } from './mlflowServer.js';

/** How often numbers are sent, in milliseconds. */
const PACE = 2_000;
/** How many numbers a request may have. */
const BATCH = 1_000;
/** How many numbers wait at most for a server that does not answer. */
const LIMIT = 100_000;

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

/** How a run is: on `RUNNING` another process may go on with it. */
export type MlflowStatus = 'FINISHED' | 'FAILED' | 'KILLED' | 'RUNNING';

/**
 * Writes metrics to a server of MLflow. They are sent every 2 seconds; while the server cannot be reached, the training goes
 * on and 100,000 of them wait.
 *
 * A run of the same name that has not ended goes on: steps that the server has already are not sent again. User and
 * password, or a token, are those of MLFLOW_TRACKING_USERNAME, MLFLOW_TRACKING_PASSWORD and MLFLOW_TRACKING_TOKEN.
 */
export class MlflowWriter {
  /** The id of the run. */
  readonly runId: string;
  readonly #server: MlflowServer;
  /** The newest step of each metric. */
  readonly #steps: Map<string, number>;
  #waiting: Metric[] = [];
  #sending: Promise<void> | null = null;
  #timer: NodeJS.Timeout | undefined;
  #isOpen = true;
  #warned = false;

  private constructor(server: MlflowServer, run: Run) {
    this.#server = server;
    this.runId = run.info.run_id;
    this.#steps = new Map((run.data.metrics ?? []).map(({ key, step }) => [key, Number(step)]));
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
      await server.patiently(async () => {
        const found = await server.run(experiment, run, tags);
        if (Object.keys(params).length > 0) await server.logParams(found.info.run_id, params);
        return found;
      }),
    );
  }

  /**
   * Takes a number; one of a step that the run has already is passed over.
   *
   * @throws TypeError for what is no number; Error after `close`.
   */
  addScalar(tag: string, value: number | Tensor, step: number): void {
    const owner = 'MlflowWriter.addScalar';
    if (!this.#isOpen) throw new Error(`${owner}: expected an open writer, got one that was closed`);
    const number = value instanceof Tensor ? value.item() : value;
    if (typeof tag !== 'string' || tag === '') throw kindError(owner, 'tag', 'a name', tag);
    if (typeof number !== 'number') throw kindError(owner, 'value', 'a number', value);
    nonNegativeInteger(owner, 'step', step);
    if (step <= (this.#steps.get(tag) ?? -1)) return;
    this.#steps.set(tag, step);
    const finite = Number.isFinite(number) ? number : String(number);
    this.#waiting.push({ key: tag, value: finite, timestamp: Date.now(), step });
    if (this.#waiting.length > LIMIT) {
      this.#waiting.splice(0, BATCH);
      this.#warn(`${LIMIT} numbers wait for ${this.#server.address}; the oldest are dropped`);
    }
    this.#timer ??= setTimeout(() => this.flush(), PACE).unref();
  }

  /** Begins to send what waits. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#sending ??= this.#send()
      .catch((error: Error) => {
        this.#warn(`${error.message}; it is tried again`);
        if (this.#isOpen) this.#timer = setTimeout(() => this.flush(), PACE).unref();
      })
      .finally(() => {
        this.#sending = null;
      });
  }

  /**
   * Sends what waits and ends the run; with the status `RUNNING` another process may go on with it.
   *
   * @throws Error for a server that cannot be reached within 30 seconds, or refuses; RangeError for another status.
   */
  async close(options: { status?: MlflowStatus } = {}): Promise<void> {
    const { status } = readOptions<{ status: MlflowStatus }>('MlflowWriter.close', options, { status: 'FINISHED' });
    oneOf('MlflowWriter.close', 'status', status, ['FINISHED', 'FAILED', 'KILLED', 'RUNNING']);
    if (!this.#isOpen) return;
    this.#isOpen = false;
    clearTimeout(this.#timer);
    await this.#sending;
    await this.#server.patiently(() => this.#send());
    await this.#server.patiently(() => this.#server.update(this.runId, status));
  }

  async #send(): Promise<void> {
    while (this.#waiting.length > 0) {
      const metrics = this.#waiting.slice(0, BATCH);
      await this.#server.logMetrics(this.runId, metrics);
      // Some may have been dropped meanwhile.
      const sent = new Set(metrics);
      this.#waiting = this.#waiting.filter((metric) => !sent.has(metric));
    }
    this.#warned = false;
  }

  #warn(message: string): void {
    if (this.#warned) return;
    this.#warned = true;
    process.emitWarning(`MlflowWriter: ${message}`, 'TorchEBMWarning');
  }
}
