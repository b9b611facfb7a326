/** @file Requests to a server of MLflow. */
import { JsonServer, type RefusedError } from './server.js';

export interface Metric {
  key: string;
  /** A number, or the name of one that JSON does not have. */
  value: number | string;
  timestamp: number;
  step: number;
}

export interface Run {
  info: { run_id: string };
  data: { metrics?: Metric[] };
}

const API = 'api/2.0/mlflow';

/** The REST API of a server, 2.0. */
export class MlflowServer {
  readonly #server: JsonServer;

  constructor(uri: string) {
    const url = new URL(uri);
    const { MLFLOW_TRACKING_TOKEN: token, MLFLOW_TRACKING_USERNAME, MLFLOW_TRACKING_PASSWORD } = process.env;
    const user = decodeURIComponent(url.username) || MLFLOW_TRACKING_USERNAME;
    const password = decodeURIComponent(url.password) || MLFLOW_TRACKING_PASSWORD || '';
    const basic = user && `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
    const authorization = basic || (token && `Bearer ${token}`);
    this.#server = new JsonServer(url, authorization ? { authorization } : {});
  }

  /** The address without user and password. */
  get address(): string {
    return this.#server.address;
  }

  /** The run of this name that has not ended, or a new one, in an experiment that is made if need be. */
  async run(experiment: string, name: string, tags: Readonly<Record<string, string>>): Promise<Run> {
    const id = await this.#experiment(experiment);
    const { runs = [] } = await this.#post<{ runs?: Run[] }>('runs/search', {
      experiment_ids: [id],
      filter: `attributes.run_name = ${quoted(name)} AND attributes.status = 'RUNNING'`,
      max_results: 1,
    });
    if (runs[0]) return runs[0];
    const { run } = await this.#post<{ run: Run }>('runs/create', {
      experiment_id: id,
      run_name: name,
      start_time: Date.now(),
      tags: Object.entries(tags).map(([key, value]) => ({ key, value: String(value) })),
    });
    return run;
  }

  async #experiment(name: string): Promise<string> {
    const find = async () => {
      const query = `experiments/get-by-name?${new URLSearchParams({ experiment_name: name })}`;
      const found = await this.#server.ask<{ experiment: { experiment_id: string } }>(`${API}/${query}`);
      return found.experiment.experiment_id;
    };
    try {
      return await find();
    } catch (error) {
      if ((error as RefusedError).code !== 'RESOURCE_DOES_NOT_EXIST') throw error;
    }
    try {
      return (await this.#post<{ experiment_id: string }>('experiments/create', { name })).experiment_id;
    } catch (error) {
      // Another process was faster.
      if ((error as RefusedError).code !== 'RESOURCE_ALREADY_EXISTS') throw error;
      return find();
    }
  }

  logParams(run: string, params: Readonly<Record<string, unknown>>): Promise<unknown> {
    const text = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value));
    const written = Object.entries(params).map(([key, value]) => ({ key, value: text(value) }));
    return this.#post('runs/log-batch', { run_id: run, params: written });
  }

  logMetrics(run: string, metrics: readonly Metric[]): Promise<unknown> {
    return this.#post('runs/log-batch', { run_id: run, metrics });
  }

  update(run: string, status: string): Promise<unknown> {
    const end = status === 'RUNNING' ? {} : { end_time: Date.now() };
    return this.#post('runs/update', { run_id: run, status, ...end });
  }

  #post<T = unknown>(call: string, body: object): Promise<T> {
    return this.#server.post(`${API}/${call}`, body);
  }
}

/** A text in a filter, which knows two quotes and no escapes. */
const quoted = (name: string) => (name.includes("'") ? `"${name}"` : `'${name}'`);
