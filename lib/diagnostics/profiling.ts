/** @file Where the time goes: libtorch's profiler, its table, and its traces. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { native, type ProfileEvent } from '../addon/binding.js';
import { boolean, kindError, oneOf, positiveInteger, readOptions } from '../arguments/options.js';
import * as torch from '../torch/index.js';

/** The columns that a profile's table may be sorted by. */
export const profileColumns = ['cpu_time_total', 'self_cpu_time_total', 'cpu_time', 'count'] as const;
/** A column of a profile's table. */
export type ProfileColumn = (typeof profileColumns)[number];

/** Options of {@link profileContext}. */
export interface ProfileOptions {
  /** The activities that are recorded: 'cpu', and 'cuda' where there is a device. */
  activities?: readonly ('cpu' | 'cuda')[] | null;
  /** Records the shapes of the arguments, for the trace; true by default. */
  recordShapes?: boolean;
  /** Records allocations, for the trace; true by default. */
  profileMemory?: boolean;
  /** The column that the table is sorted by; 'cpu_time_total' by default. */
  sortBy?: ProfileColumn;
  /** Rows of the table; 20 by default. */
  rowLimit?: number;
  /** Where a Chrome trace is written, to be seen in https://ui.perfetto.dev; nowhere by default. */
  exportTrace?: string | null;
  /** Prints the table at the end; true by default. */
  printTable?: boolean;
}

/** All calls of one operator together; times in microseconds. */
export interface ProfileRow {
  /** The operator, such as `aten::mm`. */
  key: string;
  /** The number of its runs. */
  count: number;
  /** Time in it, without what it called. */
  selfCpuTimeTotal: number;
  /** Time in it. */
  cpuTimeTotal: number;
  /** Mean time of a call. */
  cpuTime: number;
}

/** The recording of a {@link profileContext}, complete once it has ended. */
export class Profile {
  /** The operators that ran, in the order of starting. @internal */
  _events: ProfileEvent[] = [];

  /** One row for each operator. */
  keyAverages(): ProfileRow[] {
    const rows = new Map<string, ProfileRow>();
    const open = new Map<number, { end: number; row: ProfileRow }[]>();
    const onHost = this._events.filter(([name, , , , device]) => device === 'cpu' && name !== '[memory]');
    onHost.sort((a, b) => a[1] - b[1] || b[2] - a[2]);
    for (const [key, start, duration, thread] of onHost) {
      const row = rows.get(key) ?? { key, count: 0, selfCpuTimeTotal: 0, cpuTimeTotal: 0, cpuTime: 0 };
      rows.set(key, row);
      const stack = open.get(thread) ?? [];
      open.set(thread, stack);
      while (stack.length > 0 && stack.at(-1)!.end < start + duration) stack.pop();
      if (stack.length > 0) stack.at(-1)!.row.selfCpuTimeTotal -= duration / 1000;
      stack.push({ end: start + duration, row });
      row.count++;
      row.selfCpuTimeTotal += duration / 1000;
      row.cpuTimeTotal += duration / 1000;
    }
    return [...rows.values()].map((row) => ({ ...row, cpuTime: row.cpuTimeTotal / row.count }));
  }

  /** {@link keyAverages} as text, the largest first. Options: `sortBy` ('cpu_time_total') and `rowLimit` (20). */
  table(options: { sortBy?: ProfileColumn; rowLimit?: number } = {}): string {
    const { sortBy, rowLimit } = readOptions<{ sortBy: ProfileColumn; rowLimit: number }>('Profile.table', options, {
      sortBy: 'cpu_time_total',
      rowLimit: 20,
    });
    const value = (row: ProfileRow) =>
      ({
        cpu_time_total: row.cpuTimeTotal,
        self_cpu_time_total: row.selfCpuTimeTotal,
        cpu_time: row.cpuTime,
        count: row.count,
      })[oneOf('Profile.table', 'sortBy', sortBy, profileColumns)];
    const all = this.keyAverages();
    const whole = all.reduce((sum, row) => sum + row.selfCpuTimeTotal, 0);
    const rows = all
      .sort((a, b) => value(b) - value(a))
      .slice(0, positiveInteger('Profile.table', 'rowLimit', rowLimit));
    const lines = [
      ['Name', 'Self CPU %', 'Self CPU', 'CPU total', 'CPU time avg', '# of Calls'],
      ...rows.map(({ key, count, selfCpuTimeTotal, cpuTimeTotal, cpuTime }) => [
        key,
        `${((100 * selfCpuTimeTotal) / Math.max(whole, 1e-9)).toFixed(2)}%`,
        time(selfCpuTimeTotal),
        time(cpuTimeTotal),
        time(cpuTime),
        String(count),
      ]),
    ];
    const widths = lines[0]!.map((_, j) => Math.max(...lines.map((line) => line[j]!.length)));
    const text = lines.map((line) =>
      line.map((cell, j) => (j === 0 ? cell.padEnd(widths[j]!) : cell.padStart(widths[j]!))).join('  '),
    );
    return `${text.join('\n')}\nSelf CPU time total: ${time(whole)}`;
  }
}

/** Microseconds with a unit. */
function time(us: number): string {
  if (us >= 1e6) return `${(us / 1e6).toFixed(3)}s`;
  return us >= 1e3 ? `${(us / 1e3).toFixed(3)}ms` : `${us.toFixed(3)}us`;
}

let underWay = false;

/**
 * Records what `body` makes libtorch do, on all threads, by libtorch's own profiler; returns what `body` returns.
 *
 * The body gets a {@link Profile}, which is complete once it has ended; it may be asynchronous. At the end a table of
 * the operators is printed, and with `exportTrace` a Chrome trace is written.
 *
 * @throws Error if another profile is under way, or the trace cannot be written; TypeError and RangeError for options.
 * @example
 * import { DoubleWellModel } from 'torchebm/core';
 * import { LangevinDynamics } from 'torchebm/samplers';
 * import { profileContext } from 'torchebm/utils';
 * const sampler = new LangevinDynamics(new DoubleWellModel());
 * await profileContext(() => sampler.sample({ dim: 2, nSamples: 100, nSteps: 10 }), { rowLimit: 5 });
 */
export function profileContext<T>(body: (profile: Profile) => T, options: ProfileOptions = {}): T {
  const owner = 'profileContext';
  const o = readOptions<Required<ProfileOptions>>(owner, options, {
    activities: null,
    recordShapes: true,
    profileMemory: true,
    sortBy: 'cpu_time_total',
    rowLimit: 20,
    exportTrace: null,
    printTable: true,
  });
  if (typeof body !== 'function') throw kindError(owner, 'body', 'a function', body);
  const activities = o.activities ?? (torch.cuda.isAvailable() ? ['cpu', 'cuda'] : ['cpu']);
  if (!Array.isArray(activities)) throw kindError(owner, 'activities', 'an array', activities);
  for (const activity of activities) oneOf(owner, 'activities', activity, ['cpu', 'cuda']);
  boolean(owner, 'recordShapes', o.recordShapes);
  boolean(owner, 'profileMemory', o.profileMemory);
  boolean(owner, 'printTable', o.printTable);
  oneOf(owner, 'sortBy', o.sortBy, profileColumns);
  positiveInteger(owner, 'rowLimit', o.rowLimit);
  if (o.exportTrace !== null && (typeof o.exportTrace !== 'string' || o.exportTrace === '')) {
    throw kindError(owner, 'exportTrace', 'the name of a file', o.exportTrace);
  }
  if (underWay) throw new Error(`${owner}: another profile is under way; one may run at a time`);
  if (o.exportTrace) mkdirSync(dirname(o.exportTrace), { recursive: true });

  const profile = new Profile();
  const end = () => {
    underWay = false;
    profile._events = native().endProfile(o.exportTrace);
  };
  const report = () => {
    if (o.printTable) console.log(profile.table({ sortBy: o.sortBy, rowLimit: o.rowLimit }));
    if (o.exportTrace && !existsSync(o.exportTrace)) throw new Error(`${owner}: cannot write ${o.exportTrace}`);
  };
  // Kineto reports on standard error that a machine has no GPU, and the like.
  process.env.KINETO_LOG_LEVEL ??= '5';
  native().beginProfile(o.recordShapes, o.profileMemory, activities.includes('cuda'));
  underWay = true;
  let result: T;
  try {
    result = body(profile);
  } catch (error) {
    end();
    throw error;
  }
  if (result instanceof Promise) {
    const settled = result.finally(end).then((value) => {
      report();
      return value;
    });
    return settled as T;
  }
  end();
  report();
  return result;
}
