/** @file Moments and spans of time, as Python's `datetime` has them, in the time of this machine. */
import { mod } from './numbers.js';

const two = (n: number, width = 2): string => String(n).padStart(width, '0');

/**
 * A span of time, as `timedelta`: `new Timedelta({ seconds: 3725 })`.
 *
 * @example
 * import { Timedelta } from 'torchebm/python';
 * console.log(String(new Timedelta({ seconds: 3725 }))); // 1:02:05
 */
export class Timedelta {
  /** Microseconds. */
  readonly #micro: number;

  constructor(...args: (number | SpanParts)[]) {
    const named = typeof args.at(-1) === 'object' ? (args.at(-1) as SpanParts) : {};
    const [days = 0, seconds = 0, microseconds = 0] = args.filter((a) => typeof a === 'number') as number[];
    const parts = { days, seconds, microseconds, ...named };
    const hours = (parts.weeks ?? 0) * 168 + parts.days * 24 + (parts.hours ?? 0);
    const whole = (hours * 60 + (parts.minutes ?? 0)) * 60 + parts.seconds;
    this.#micro = Math.round(whole * 1e6 + (parts.milliseconds ?? 0) * 1e3 + parts.microseconds);
  }

  get days(): number {
    return Math.floor(this.#micro / 86_400e6);
  }

  get seconds(): number {
    return Math.floor(mod(this.#micro, 86_400e6) / 1e6);
  }

  get microseconds(): number {
    return mod(this.#micro, 1e6);
  }

  totalSeconds(): number {
    return this.#micro / 1e6;
  }

  __add__(other: any): any {
    return other instanceof Timedelta
      ? new Timedelta({ microseconds: this.#micro + other.#micro })
      : other.__add__(this);
  }

  __sub__(other: Timedelta): Timedelta {
    return new Timedelta({ microseconds: this.#micro - other.#micro });
  }

  __mul__(by: number): Timedelta {
    return new Timedelta({ microseconds: this.#micro * by });
  }

  __rmul__(by: number): Timedelta {
    return this.__mul__(by);
  }

  __truediv__(by: number | Timedelta): number | Timedelta {
    return by instanceof Timedelta ? this.#micro / by.#micro : new Timedelta({ microseconds: this.#micro / by });
  }

  __eq__(other: any): boolean {
    return other instanceof Timedelta && this.#micro === other.#micro;
  }

  valueOf(): number {
    return this.totalSeconds();
  }

  toString(): string {
    const { days, seconds, microseconds } = this;
    const clock = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
    const front = days === 0 ? '' : `${days} day${Math.abs(days) === 1 ? '' : 's'}, `;
    return front + clock + (microseconds === 0 ? '' : `.${two(microseconds, 6)}`);
  }
}

/** The parts that a span may be made of. */
export interface SpanParts {
  days?: number;
  seconds?: number;
  microseconds?: number;
  milliseconds?: number;
  minutes?: number;
  hours?: number;
  weeks?: number;
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const CODES: Record<string, (d: Datetime) => string> = {
  Y: (d) => two(d.year, 4),
  y: (d) => two(d.year % 100),
  m: (d) => two(d.month),
  d: (d) => two(d.day),
  H: (d) => two(d.hour),
  I: (d) => two(d.hour % 12 || 12),
  M: (d) => two(d.minute),
  S: (d) => two(d.second),
  f: (d) => two(d.microsecond, 6),
  p: (d) => (d.hour < 12 ? 'AM' : 'PM'),
  a: (d) => DAYS[d.date.getDay()]!.slice(0, 3),
  A: (d) => DAYS[d.date.getDay()]!,
  b: (d) => MONTHS[d.month - 1]!.slice(0, 3),
  B: (d) => MONTHS[d.month - 1]!,
  j: (d) => two(Math.round((Date.UTC(d.year, d.month - 1, d.day) - Date.UTC(d.year, 0, 0)) / 86_400e3), 3),
  c: (d) => `${CODES.a!(d)} ${CODES.b!(d)} ${String(d.day).padStart(2)} ${CODES.X!(d)} ${d.year}`,
  x: (d) => `${two(d.month)}/${two(d.day)}/${two(d.year % 100)}`,
  X: (d) => `${two(d.hour)}:${two(d.minute)}:${two(d.second)}`,
  F: (d) => `${d.year}-${two(d.month)}-${two(d.day)}`,
  T: (d) => CODES.X!(d),
  D: (d) => CODES.x!(d),
  '%': () => '%',
};

/**
 * A moment without a time zone, as `datetime`.
 *
 * @example
 * import { Datetime } from 'torchebm/python';
 * const moment = new Datetime(2024, 3, 1, 12, 30);
 * console.log(moment.strftime('%d %b %Y, %H:%M'), moment.isoformat()); // 01 Mar 2024, 12:30 2024-03-01T12:30:00
 */
export class Datetime {
  /** The moment as JavaScript has it, to the millisecond. */
  readonly date: Date;
  readonly microsecond: number;

  constructor(year: number, month: number, day: number, hour = 0, minute = 0, second = 0, microsecond = 0) {
    this.date = new Date(year, month - 1, day, hour, minute, second, Math.floor(microsecond / 1000));
    this.microsecond = microsecond;
  }

  static now(): Datetime {
    return Datetime.fromtimestamp(Date.now() / 1000);
  }

  static today(): Datetime {
    return Datetime.now();
  }

  static fromtimestamp(seconds: number): Datetime {
    const d = new Date(Math.floor(seconds) * 1000);
    const micro = Math.round((seconds - Math.floor(seconds)) * 1e6);
    return new Datetime(
      d.getFullYear(),
      d.getMonth() + 1,
      d.getDate(),
      d.getHours(),
      d.getMinutes(),
      d.getSeconds(),
      micro,
    );
  }

  get year(): number {
    return this.date.getFullYear();
  }
  get month(): number {
    return this.date.getMonth() + 1;
  }
  get day(): number {
    return this.date.getDate();
  }
  get hour(): number {
    return this.date.getHours();
  }
  get minute(): number {
    return this.date.getMinutes();
  }
  get second(): number {
    return this.date.getSeconds();
  }

  /** Text by a format such as `'%Y-%m-%d'`. @throws RangeError for a code that is not here. */
  strftime(format: string): string {
    return format.replace(/%(.)/gs, (_, code: string) => {
      const write = CODES[code];
      if (!write) throw new RangeError(`strftime: expected the code to be a known one, got %${code}`);
      return write(this);
    });
  }

  isoformat({ sep = 'T', timespec = 'auto' }: { sep?: string; timespec?: string } = {}): string {
    const ends: Record<string, string> = { hours: '%H', minutes: '%H:%M', seconds: '%T', microseconds: '%T.%f' };
    const end = ends[timespec] ?? (this.microsecond === 0 ? '%T' : '%T.%f');
    return this.strftime('%F') + sep + this.strftime(end);
  }

  /** Seconds since 1970. */
  timestamp(): number {
    return Math.floor(this.date.getTime() / 1000) + this.microsecond / 1e6;
  }

  __sub__(other: Datetime | Timedelta): any {
    if (other instanceof Datetime)
      return new Timedelta({ microseconds: Math.round((this.timestamp() - other.timestamp()) * 1e6) });
    return Datetime.fromtimestamp(this.timestamp() - other.totalSeconds());
  }

  __add__(other: Timedelta): Datetime {
    return Datetime.fromtimestamp(this.timestamp() + other.totalSeconds());
  }

  __eq__(other: any): boolean {
    return other instanceof Datetime && this.timestamp() === other.timestamp();
  }

  valueOf(): number {
    return this.timestamp();
  }

  toString(): string {
    return this.isoformat({ sep: ' ' });
  }
}
