/** @file The processes of a distributed program: started, watched, and ended together. */
import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { PrefixStore, type Store, TCPStore } from '../distributed/store.js';
import { Guard } from './guard.js';

/** The number and the place of the processes that are started. */
export interface LaunchOptions {
  nproc: number;
  nnodes: number;
  nodeRank: number;
  rdzv: { host: string; port: number } | null;
  maxRestarts: number;
  /** Seconds that a process has to end by itself. */
  grace: number;
}

/** The end of a process that failed. */
interface Failure {
  rank: number;
  words: string;
}

/** Milliseconds that the machines wait for one another: torchrun's quarter of an hour. */
const MEETING = 900_000;
/** Between two looks at the other machines, in milliseconds. */
const LOOK = 250;
/** The signals that end all, as torchrun's. */
const STOPPING = ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT'] as const;
/** Milliseconds after SIGKILL in which the pipes of a process are to close: one that it has left behind may hold them. */
const PATIENCE = 2000;

const say = (text: string) => void process.stderr.write(`torchebm launch: ${text}\n`);

/** The variables that torchrun gives a process, by its number on this machine. */
export function environment(
  local: number,
  attempt: number,
  { nproc, nnodes, nodeRank, maxRestarts }: LaunchOptions,
  { host, port }: { host: string; port: number },
): NodeJS.ProcessEnv {
  const rank = String(nodeRank * nproc + local);
  const all = String(nnodes * nproc);
  return {
    ...process.env,
    ...(nproc > 1 ? { OMP_NUM_THREADS: process.env.OMP_NUM_THREADS ?? '1' } : {}),
    LOCAL_RANK: String(local),
    RANK: rank,
    GROUP_RANK: String(nodeRank),
    ROLE_RANK: rank,
    ROLE_NAME: 'default',
    LOCAL_WORLD_SIZE: String(nproc),
    WORLD_SIZE: all,
    GROUP_WORLD_SIZE: String(nnodes),
    ROLE_WORLD_SIZE: all,
    MASTER_ADDR: host,
    MASTER_PORT: String(port),
    TORCHELASTIC_RESTART_COUNT: String(attempt),
    TORCHELASTIC_MAX_RESTARTS: String(maxRestarts),
    TORCHELASTIC_RUN_ID: process.env.TORCHELASTIC_RUN_ID ?? 'none',
    TORCHELASTIC_USE_AGENT_STORE: 'True',
    TORCHELASTIC_SIGNALS_TO_HANDLE: STOPPING.join(','),
    TORCH_NCCL_ASYNC_ERROR_HANDLING: process.env.TORCH_NCCL_ASYNC_ERROR_HANDLING ?? '1',
  };
}

/** Passes lines on, each behind the name of its process. */
function passOn(from: Readable, to: Writable, name: string): void {
  let rest = '';
  from.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop()!;
    for (const line of lines) to.write(`[${name}] ${line}\n`);
  });
  from.on('end', () => {
    if (rest !== '') to.write(`[${name}] ${rest}\n`);
  });
}

/** The processes of one attempt on this machine. */
class Workers {
  readonly #children: ChildProcess[];
  readonly #ends: Promise<void>[];
  readonly #grace: number;
  readonly #open = new Set<ChildProcess>();
  #firstFailed!: (failure: Failure) => void;
  /** The first failure here, or null when all have ended well. */
  readonly outcome: Promise<Failure | null>;

  constructor(
    file: string,
    args: string[],
    attempt: number,
    options: LaunchOptions,
    where: { host: string; port: number },
    guard: Guard,
  ) {
    const { nproc, nodeRank } = options;
    this.#grace = options.grace;
    const failed = new Promise<Failure>((resolve) => {
      this.#firstFailed = resolve;
    });
    const isScript = /\.[cm]?[jt]s$/.test(file);
    const [command, all] = isScript ? [process.execPath, [...process.execArgv, file, ...args]] : [file, args];
    this.#children = Array.from({ length: nproc }, (_, local) =>
      spawn(command, all, {
        env: environment(local, attempt, options, where),
        stdio: ['ignore', 'pipe', 'pipe'],
        // With what it starts a group of its own: Ctrl-C in a terminal comes to the launcher alone, and what is ended
        // leaves no process behind.
        detached: process.platform !== 'win32',
      }),
    );
    this.#ends = this.#children.map((child, local) => {
      const rank = nodeRank * nproc + local;
      passOn(child.stdout!, process.stdout, `rank ${rank}`);
      passOn(child.stderr!, process.stderr, `rank ${rank}`);
      this.#open.add(child);
      guard.begun(child);
      return new Promise<void>((resolve) => {
        child.on('error', (error) => {
          this.#open.delete(child);
          this.#firstFailed({ rank, words: `could not be started: ${error.message}` });
          resolve();
        });
        child.on('exit', (code, signal) => {
          if (code !== 0)
            this.#firstFailed({ rank, words: signal ? `was ended by ${signal}` : `ended with code ${code}` });
        });
        child.on('close', () => {
          this.#open.delete(child);
          guard.ended(child);
          resolve();
        });
      });
    });
    this.outcome = Promise.race([failed, Promise.all(this.#ends).then(() => sleep(0, null))]);
  }

  kill(signal: NodeJS.Signals): void {
    for (const child of this.#open) {
      try {
        process.kill(process.platform === 'win32' ? child.pid! : -child.pid!, signal);
      } catch {
        // None of the group is left.
      }
    }
  }

  /** Ends those that still run, and waits for them. */
  async end(): Promise<void> {
    this.kill('SIGTERM');
    const ended = Promise.all(this.#ends);
    const grace = new AbortController();
    const over = sleep(1000 * this.#grace, null, { signal: grace.signal }).then(() => {
      this.kill('SIGKILL');
      return sleep(PATIENCE, null, { signal: grace.signal });
    });
    await Promise.race([ended, over]);
    grace.abort();
    await over.catch(() => {});
  }
}

/** The machines, as they tell one another of an attempt. */
class Nodes {
  constructor(
    private readonly store: Store,
    private readonly options: LaunchOptions,
  ) {}

  /** Waits until all machines are ready for an attempt, or the signal says that there will be none. */
  async meet(signal: AbortSignal): Promise<void> {
    const { nnodes, nodeRank } = this.options;
    await this.store.set(`ready/${nodeRank}`, '');
    const deadline = Date.now() + MEETING;
    for (let node = 0; node < nnodes; node++) {
      while (!signal.aborted && !(await this.store.check(`ready/${node}`))) {
        if (Date.now() > deadline) {
          throw new Error(`expected ${nnodes} machines within ${MEETING / 1000} s, got no sign of machine ${node}`);
        }
        await sleep(LOOK);
      }
    }
  }

  /** Tells the others how this machine fared. */
  async tell(failure: Failure | null): Promise<void> {
    if (failure) await this.store.set('failed', JSON.stringify(failure));
    else await this.store.set(`done/${this.options.nodeRank}`, '');
  }

  /** The store goes with machine 0, which lets the others read first. */
  async leave(): Promise<void> {
    const { nnodes, nodeRank } = this.options;
    if (nodeRank > 0) return this.store.set(`left/${nodeRank}`, '');
    for (let node = 1, looks = 0; node < nnodes && looks < 40; ) {
      if (await this.store.check(`left/${node}`)) node++;
      else await sleep(LOOK, looks++);
    }
  }

  /** The first failure elsewhere, or null when all machines have ended well. */
  async outcome(signal: AbortSignal): Promise<Failure | null> {
    const { nnodes } = this.options;
    for (let node = 0; node < nnodes && !signal.aborted; ) {
      if (await this.store.check('failed')) return JSON.parse(await this.store.get('failed'));
      if (await this.store.check(`done/${node}`)) node++;
      else await sleep(LOOK);
    }
    return null;
  }
}

/** Starts the processes of a program and waits for their end; gives the code to exit with. */
export async function launch(file: string, args: string[], options: LaunchOptions): Promise<number> {
  const { nnodes, nodeRank, maxRestarts } = options;
  const where = options.rdzv ?? { host: '127.0.0.1', port: 0 };
  const store = await TCPStore.open(where.host, where.port, { isMaster: nodeRank === 0, timeout: MEETING });
  let workers: Workers | null = null;
  const guard = new Guard(options.grace);
  const stopping = new AbortController();
  const stop = (signal: NodeJS.Signals) => {
    stopping.abort(128 + constants.signals[signal]);
    // They save what they have; a second signal does not wait for that.
    workers?.kill('SIGTERM');
    setTimeout(() => workers?.kill('SIGKILL'), 1000 * options.grace).unref();
  };
  for (const signal of STOPPING) process.on(signal, stop);
  // Who reads the lines may go first, as head does.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => stop('SIGPIPE'));
  process.on('exit', () => workers?.kill('SIGTERM'));
  for (let attempt = 0; ; attempt++) {
    const nodes = new Nodes(new PrefixStore(`launch ${attempt}`, store), options);
    await nodes.meet(stopping.signal);
    if (stopping.signal.aborted) return stopping.signal.reason;
    workers = new Workers(file, args, attempt, options, { host: where.host, port: store.port }, guard);
    const watching = new AbortController();
    const elsewhere = nnodes > 1 ? nodes.outcome(watching.signal) : null;
    const here = workers.outcome.then(async (failure) => {
      await nodes.tell(failure);
      // The store is machine 0's, which stays until all are done.
      return failure ?? elsewhere;
    });
    const lost = elsewhere?.catch((error: Error) => ({ rank: -1, words: error.message }));
    const failure = await Promise.race([here, lost?.then((failure) => failure ?? here) ?? here]);
    watching.abort();
    await workers.end();
    if (!failure || failure.rank >= 0) await nodes.leave();
    if (stopping.signal.aborted) return failure ? stopping.signal.reason : 0;
    if (!failure) return 0;
    const who =
      failure.rank < 0 ? `machine 0 no longer answers: ${failure.words}` : `rank ${failure.rank} ${failure.words}`;
    const rest = failure.rank < 0 ? '' : ', the first to fail; the others were ended';
    const again = attempt < maxRestarts && failure.rank >= 0;
    say(`${who}${rest}${again ? `; starting all again, ${attempt + 1} of ${maxRestarts} times` : ''}`);
    if (!again) return 1;
  }
}
