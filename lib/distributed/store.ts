/** @file Stores: tables of keys and values that processes share, in which they find one another. */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { native, type StoreHandle } from '../addon/binding.js';
import {
  type Arguments,
  boolean,
  kindError,
  nonNegativeInteger,
  positiveInteger,
  readArguments,
  text,
  valueError,
} from '../arguments/options.js';
import type { Signal } from '../control/progress.js';
import { runJob } from '../specs/job.js';

/** Milliseconds that a store waits by default: five minutes, as PyTorch's. */
const PATIENCE = 300_000;

/** Options of a wait. */
export interface WaitOptions {
  /** Ends the wait. */
  signal?: Signal | null;
}

/** A table of keys and values that several processes share. */
export abstract class Store {
  /** @internal */
  readonly _handle: StoreHandle;

  /** @internal */
  protected constructor(handle: StoreHandle) {
    this._handle = handle;
  }

  /** An object of its own kind, not one of options. */
  get [Symbol.toStringTag](): string {
    return 'Store';
  }

  async #use(method: string, key: string, value: string | number | null, signal: Signal | null = null): Promise<any> {
    const name = `${this.constructor.name}.${method}`;
    text(name, 'key', key);
    const plan = { name, total: 0, signal };
    return (await runJob(plan, 'useStore', [this._handle, { method, key, value }])).value;
  }

  /** Sets a key to a text. */
  async set(key: string, value: string): Promise<void> {
    await this.#use('set', key, text(`${this.constructor.name}.set`, 'value', value));
  }

  /**
   * The text of a key, for which it waits.
   *
   * @throws DistributedError unless that is there within the store's timeout.
   */
  get(key: string, { signal = null }: WaitOptions = {}): Promise<string> {
    return this.#use('get', key, null, signal);
  }

  /** Adds to the number of a key, 0 at first; resolves to the sum. */
  add(key: string, amount: number): Promise<number> {
    return this.#use('add', key, amount);
  }

  /** Whether a key is set. */
  async check(key: string): Promise<boolean> {
    return (await this.#use('check', key, null)) === 1;
  }

  /**
   * Waits until a key is set, `timeout` milliseconds (300,000) at most.
   *
   * @throws DistributedError if it is not.
   */
  async wait(
    key: string,
    { timeout = PATIENCE, signal = null }: WaitOptions & { timeout?: number } = {},
  ): Promise<void> {
    await this.#use('wait', key, nonNegativeInteger(`${this.constructor.name}.wait`, 'timeout', timeout), signal);
  }

  /** Removes a key; resolves to whether it was there. A {@link FileStore} keeps it. */
  async deleteKey(key: string): Promise<boolean> {
    return (await this.#use('delete', key, null)) === 1;
  }
}

interface TCPStoreArguments {
  host: string;
  port: number;
  isMaster?: boolean;
  timeout?: number;
  signal?: Signal | null;
}

/**
 * A store that one process keeps, the master, and others reach through TCP.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const store = await torch.distributed.TCPStore.open('127.0.0.1', 0, { isMaster: true });
 * await store.set('colour', 'blue');
 * console.log(await store.get('colour'), store.port > 0); // blue true
 */
export class TCPStore extends Store {
  readonly host: string;
  /** Where the master listens. */
  readonly port: number;

  private constructor(handle: StoreHandle, host: string, port: number) {
    super(handle);
    this.host = host;
    this.port = port;
  }

  /**
   * Opens it: as the master, who may ask for port 0 to get a free one, or (the default) as another, who waits for the
   * master `timeout` milliseconds (300,000) at most.
   *
   * @throws DistributedError for a port that is taken, or a master that does not answer.
   */
  static async open(...args: Arguments<TCPStoreArguments, ['host', 'port']>): Promise<TCPStore> {
    const owner = 'TCPStore.open';
    const { host, port, isMaster, timeout, signal } = readArguments<Required<TCPStoreArguments>>(
      owner,
      args,
      { isMaster: false, timeout: PATIENCE, signal: null },
      ['host', 'port'],
    );
    text(owner, 'host', host);
    boolean(owner, 'isMaster', isMaster);
    if (nonNegativeInteger(owner, 'port', port) > 65535) throw valueError(owner, 'port', 'at most 65535', port);
    const where = { path: null, host, port, serves: isMaster, timeout: positiveInteger(owner, 'timeout', timeout) };
    const record = await runJob({ name: owner, total: 0, signal }, 'openStore', [where]);
    return new TCPStore(record.store, host, record.port);
  }
}

interface FileStoreArguments {
  path: string;
  timeout?: number;
}

/**
 * A store in a file that all processes see, and that none has used before.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const store = await torch.distributed.FileStore.open('out/meeting');
 * console.log(await store.add('arrived', 1));
 */
export class FileStore extends Store {
  readonly path: string;

  private constructor(handle: StoreHandle, path: string) {
    super(handle);
    this.path = path;
  }

  /** Opens it and makes its folder where there is none; `get` waits `timeout` milliseconds (300,000) at most. */
  static async open(...args: Arguments<FileStoreArguments, ['path']>): Promise<FileStore> {
    const owner = 'FileStore.open';
    const { path, timeout } = readArguments<Required<FileStoreArguments>>(owner, args, { timeout: PATIENCE }, ['path']);
    if (text(owner, 'path', path) === '') throw valueError(owner, 'path', 'a path', path);
    const where = { path, host: '', port: 0, serves: false, timeout: positiveInteger(owner, 'timeout', timeout) };
    // A file whose folder is missing is awaited by c10d, for the whole of the timeout.
    await mkdir(dirname(path), { recursive: true });
    const record = await runJob({ name: owner, total: 0 }, 'openStore', [where]);
    return new FileStore(record.store, path);
  }
}

/**
 * The part of a store whose keys begin with a prefix.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const store = await torch.distributed.TCPStore.open('127.0.0.1', 0, { isMaster: true });
 * const part = new torch.distributed.PrefixStore('run 7', store);
 * await part.set('step', '3');
 * console.log(await store.get('run 7/step')); // 3
 */
export class PrefixStore extends Store {
  constructor(...args: Arguments<{ prefix: string; store: Store }, ['prefix', 'store']>) {
    const { prefix, store } = readArguments<{ prefix: string; store: Store }>('PrefixStore', args, {}, [
      'prefix',
      'store',
    ]);
    text('PrefixStore', 'prefix', prefix);
    if (!(store instanceof Store)) throw kindError('PrefixStore', 'store', 'a store', store);
    super(native().storePart(store._handle, prefix));
  }
}
