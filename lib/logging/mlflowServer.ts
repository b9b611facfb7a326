/** @file Requests to a server of MLflow. */
import { setTimeout as sleep } from 'node:timers/promises';

/** How long a server that cannot be reached is tried, in milliseconds. */
const PATIENCE = 30_000;
/** How long a request may take, in milliseconds. */
const TIMEOUT = 30_000;

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

/** An answer that is an error, which another try does not help. */
class RefusedError extends Error {
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
  }
}

/** The REST API of a server, 2.0. */
export class MlflowServer {
  /** The address without user and password. */
  readonly address: string;
  readonly #headers: Record<string, string>;

  constructor(uri: string) {
    const url = new URL(uri);
    const { MLFLOW_TRACKING_TOKEN: token, MLFLOW_TRACKING_USERNAME, MLFLOW_TRACKING_PASSWORD } = process.env;
    const user = decodeURIComponent(url.username) || MLFLOW_TRACKING_USERNAME;
    const password = decodeURIComponent(url.password) || MLFLOW_TRACKING_PASSWORD || '';
    const basic = user && `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
    const authorization = basic || (token && `Bearer ${token}`);
    this.#headers = { 'content-type': 'application/json', ...(authorization && { authorization }) };
    this.address = `${url.origin}${url.pathname.replace(/\/$/, '')}`;
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
      return (await this.#ask<{ experiment: { experiment_id: string } }>(query, {})).experiment.experiment_id;
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
    return this.#ask(call, { method: 'POST', body: JSON.stringify(body) });
  }

  async #ask<T>(call: string, init: { method?: string; body?: string }): Promise<T> {
    let response: Response;
    let text: string;
    try {
      const signal = AbortSignal.timeout(TIMEOUT);
      response = await fetch(`${this.address}/api/2.0/mlflow/${call}`, { ...init, headers: this.#headers, signal });
      text = await response.text();
    } catch (error) {
      const { cause, message } = error as Error;
      throw new Error(`${this.address}: ${(cause as Error | undefined)?.message || message}`);
    }
    if (response.ok) return JSON.parse(text) as T;
    const told = parsed(text);
    const why = told.message ? `: ${told.message}` : '';
    const message = `${this.address}: ${call.split('?')[0]} was refused with ${response.status}${why}`;
    if (response.status >= 500 || response.status === 429) throw new Error(message);
    throw new RefusedError(message, told.error_code);
  }

  /** Tries for 30 seconds, unless the server refuses. */
  async patiently<T>(task: () => Promise<T>): Promise<T> {
    const end = performance.now() + PATIENCE;
    for (;;) {
      try {
        return await task();
      } catch (error) {
        if (error instanceof RefusedError || performance.now() > end) throw error;
        await sleep(500);
      }
    }
  }
}

/** A text in a filter, which knows two quotes and no escapes. */
const quoted = (name: string) => (name.includes("'") ? `"${name}"` : `'${name}'`);

function parsed(text: string): { error_code: string; message: string } {
  const none = { error_code: '', message: '' };
  try {
    return { ...none, ...JSON.parse(text) };
  } catch {
    return none;
  }
}
