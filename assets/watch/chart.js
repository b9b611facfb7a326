// A chart of metrics over steps, in SVG.

/** A bucket of a series: [the last step, how many finite values, mean, least, greatest]. */
const [STEP, COUNT, MEAN, MIN, MAX] = [0, 1, 2, 3, 4];
const MARGIN = { left: 52, right: 10, top: 8, bottom: 22 };
const NS = 'http://www.w3.org/2000/svg';

/** Makes an element with attributes and children; text stays text. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'class') made.className = value;
    else if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (key.startsWith('--')) made.style.setProperty(key, value);
    else if (value !== false && value !== null) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

function shape(parent, name, attributes, text) {
  const made = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('--')) made.style.setProperty(key, value);
    else made.setAttribute(key, value);
  }
  if (text !== undefined) made.textContent = text;
  parent.append(made);
  return made;
}

/** A number in few digits. */
export function short(value) {
  if (value === null || value === undefined) return '–';
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-3 || size >= 1e6)) return value.toExponential(2).replace('e+', 'e');
  return String(Number(value.toPrecision(4)));
}

/** A count with thin spaces between thousands. */
export const whole = (value) =>
  Math.round(value)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, '\u202f');

/** Places of about `count` ticks between two numbers. */
function ticks(low, high, count) {
  const raw = (high - low) / count;
  const unit = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].find((factor) => factor * unit >= raw * 0.7) * unit;
  const found = [];
  for (let i = Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) found.push(i * step);
  return found;
}

/** The same on a logarithmic axis: powers of ten, and numbers between where there are few. */
function logTicks(low, high) {
  const [first, last] = [Math.ceil(Math.log10(low) - 1e-9), Math.floor(Math.log10(high) + 1e-9)];
  if (last - first < 1) return ticks(low, high, 4).filter((value) => value > 0);
  const every = Math.ceil((last - first + 1) / 6);
  const found = [];
  for (let power = first; power <= last; power += every) found.push(10 ** power);
  return found;
}

/** A running mean, in which the past has this weight; it starts without bias, and gaps stay gaps. */
function smooth(values, weight) {
  let [sum, norm] = [0, 0];
  return values.map((value) => {
    if (value === null) return null;
    sum = weight * sum + (1 - weight) * value;
    norm = weight * norm + (1 - weight);
    return sum / norm;
  });
}

/** The place of the bucket that is nearest to a step. */
function nearest(buckets, step) {
  let [low, high] = [0, buckets.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (buckets[middle][STEP] < step) low = middle + 1;
    else high = middle;
  }
  return low > 0 && step - buckets[low - 1][STEP] < buckets[low][STEP] - step ? low - 1 : low;
}

/** A chart in an element; `hooks` hears of the cursor and of steps that are to be looked at closely. */
export class Chart {
  constructor(place, hooks) {
    this.place = place;
    this.hooks = hooks;
    this.lines = [];
    this.view = {};
    this.svg = shape(place, 'svg', { role: 'img', tabindex: 0 });
    this.tip = element('div', { class: 'tip', hidden: true });
    place.append(this.tip);
    this.isSeen = false;
    this.isDue = true;
    this.observer = new IntersectionObserver(([{ isIntersecting }]) => {
      this.isSeen = isIntersecting;
      if (isIntersecting && this.isDue) this.draw();
    });
    this.observer.observe(place);
    this.sizes = new ResizeObserver(() => this.draw());
    this.sizes.observe(place);
    this.#listen();
  }

  close() {
    this.observer.disconnect();
    this.sizes.disconnect();
  }

  /** Shows lines `{ label, color, buckets, dashed }`; `view` has `smoothing`, `log`, and the `range` of steps. */
  show(lines, view) {
    this.lines = lines;
    this.view = view;
    this.isDue = true;
    if (this.isSeen) this.draw();
  }

  #listen() {
    const { svg } = this;
    const stepAt = (event) => this.stepAt(event.clientX - svg.getBoundingClientRect().left);
    let from = null;
    svg.addEventListener('pointermove', (event) => {
      this.hooks.cursor(stepAt(event));
      if (from !== null) this.#mark(from, event.offsetX);
    });
    svg.addEventListener('pointerleave', () => {
      if (from === null) this.hooks.cursor(null);
    });
    svg.addEventListener('pointerdown', (event) => {
      if (event.pointerType === 'touch' || event.button !== 0) return;
      from = event.offsetX;
      svg.setPointerCapture(event.pointerId);
    });
    svg.addEventListener('pointerup', (event) => {
      if (from === null) return;
      const ends = [this.stepAt(from), stepAt(event)].sort((a, b) => a - b);
      if (Math.abs(event.offsetX - from) > 6) this.hooks.zoom(ends);
      from = null;
      this.draw();
    });
    svg.addEventListener('dblclick', () => this.hooks.zoom(null));
    svg.addEventListener('blur', () => this.hooks.cursor(null));
    svg.addEventListener('keydown', (event) => {
      const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      const buckets = this.lines[0]?.buckets ?? [];
      if (way === undefined || buckets.length === 0) return;
      event.preventDefault();
      const at = this.cursor === null || this.cursor === undefined ? buckets.length : nearest(buckets, this.cursor);
      const by = event.shiftKey ? Math.max(1, Math.round(buckets.length / 20)) : 1;
      this.hooks.cursor(buckets[Math.min(buckets.length - 1, Math.max(0, at + way * by))][STEP]);
    });
  }

  #mark(from, to) {
    this.zoom ??= shape(this.svg, 'rect', { class: 'zoom', y: MARGIN.top });
    this.zoom.setAttribute('x', Math.min(from, to));
    this.zoom.setAttribute('width', Math.abs(to - from));
    this.zoom.setAttribute('height', Math.max(0, this.height - MARGIN.top - MARGIN.bottom));
  }

  stepAt(x) {
    const { left, right } = MARGIN;
    const [low, high] = this.xRange ?? [0, 1];
    const part = (x - left) / Math.max(1, this.width - left - right);
    return low + Math.min(1, Math.max(0, part)) * (high - low);
  }

  draw() {
    const { width, height } = this.place.getBoundingClientRect();
    if (width === 0) return;
    Object.assign(this, { width, height, isDue: false, zoom: null });
    const { smoothing = 0, log = false, range = null } = this.view;
    const { svg } = this;
    svg.replaceChildren();
    svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    const all = this.lines.map((line) => ({ ...line, buckets: this.#inRange(line.buckets, range) }));
    const steps = all.flatMap(({ buckets }) => (buckets.length > 0 ? [buckets[0][STEP], buckets.at(-1)[STEP]] : []));
    const xs = range ?? [Math.min(...steps), Math.max(...steps)];
    this.xRange = steps.length === 0 ? [0, 1] : xs[0] === xs[1] ? [xs[0] - 0.5, xs[1] + 0.5] : xs;
    this.drawn = all.map((line) => {
      const drawable = (value) => (value !== null && (!log || value > 0) ? value : null);
      const means = line.buckets.map((bucket) => drawable(bucket[MEAN]));
      return { ...line, means, smooth: smoothing > 0 ? smooth(means, smoothing) : means, drawable };
    });
    this.#scales(log, smoothing);
    this.#axes(log);
    for (const line of this.drawn) this.#line(line, smoothing > 0);
    this.#describe();
    this.point(this.cursor ?? null);
  }

  #inRange(buckets, range) {
    if (!range) return buckets;
    const first = Math.max(0, nearest(buckets, range[0]) - 1);
    return buckets.slice(first, nearest(buckets, range[1]) + 2).filter((bucket) => bucket !== undefined);
  }

  #scales(log, smoothing) {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    const take = (value) => {
      if (value === null) return;
      low = Math.min(low, value);
      high = Math.max(high, value);
    };
    // Values far out at single steps shall not press the rest flat.
    const spread = [];
    for (const { buckets, means, smooth, drawable } of this.drawn) {
      smooth.forEach(take);
      if (smoothing > 0) spread.push(...means.filter((value) => value !== null));
      else
        for (const bucket of buckets)
          spread.push(...[drawable(bucket[MIN]), drawable(bucket[MAX])].filter((v) => v !== null));
    }
    spread.sort((a, b) => a - b);
    if (spread.length > 0) {
      take(spread[Math.floor(0.01 * (spread.length - 1))]);
      take(spread[Math.ceil(0.99 * (spread.length - 1))]);
    }
    if (low > high) [low, high] = log ? [0.1, 1] : [0, 1];
    const half = Math.abs(low) / 2 || 1;
    if (low === high) [low, high] = log ? [low / 2, high * 2] : [low - half, high + half];
    else if (log) [low, high] = [low / (high / low) ** 0.05, high * (high / low) ** 0.05];
    else [low, high] = [low - 0.05 * (high - low), high + 0.05 * (high - low)];
    const { left, right, top, bottom } = MARGIN;
    const [first, last] = this.xRange;
    this.yRange = [low, high];
    this.x = (step) => left + ((step - first) / (last - first)) * (this.width - left - right);
    const at = log ? (v) => Math.log(v / low) / Math.log(high / low) : (v) => (v - low) / (high - low);
    this.y = (value) => this.height - bottom - at(value) * (this.height - top - bottom);
  }

  #axes(log) {
    const { svg, width, height } = this;
    const { left, right, top, bottom } = MARGIN;
    const rows = log ? logTicks(...this.yRange) : ticks(...this.yRange, Math.max(2, Math.round(height / 38)));
    for (const value of rows) {
      const y = this.y(value);
      if (y < top - 1 || y > height - bottom + 1) continue;
      shape(svg, 'line', { class: 'grid', x1: left, x2: width - right, y1: y, y2: y });
      shape(svg, 'text', { x: left - 6, y: y + 4, 'text-anchor': 'end' }, short(Number(value.toPrecision(6))));
    }
    shape(svg, 'line', { class: 'axis', x1: left, x2: width - right, y1: height - bottom, y2: height - bottom });
    const columns = ticks(...this.xRange, Math.max(2, Math.floor(width / 70))).filter(Number.isInteger);
    for (const step of columns) {
      const x = this.x(step);
      const words = Math.abs(step) >= 1e5 ? `${Number((step / 1000).toPrecision(6))}k` : whole(step);
      // As far under its place as the picture goes.
      const at = Math.min(x, width - 4 - 3.4 * words.length);
      shape(svg, 'text', { x: at, y: height - 6, 'text-anchor': 'middle' }, words);
    }
    const clip = shape(svg, 'clipPath', { id: this.hooks.id });
    shape(clip, 'rect', {
      x: left,
      y: top - 4,
      width: Math.max(0, width - left - right),
      height: height - bottom - top + 4,
    });
  }

  #line({ buckets, means, smooth, color, dashed, drawable }, isSmoothed) {
    const attributes = { '--color': color, 'clip-path': `url(#${this.hooks.id})` };
    const at = (i, value) => `${this.x(buckets[i][STEP]).toFixed(1)},${this.y(value).toFixed(1)}`;
    const path = (values) => {
      let text = '';
      let isOpen = false;
      values.forEach((value, i) => {
        if (value !== null) text += `${isOpen ? 'L' : 'M'}${at(i, value)}`;
        isOpen = value !== null;
      });
      return text;
    };
    if (!isSmoothed && buckets.some((bucket) => bucket[COUNT] > 1)) {
      const ends = buckets.flatMap((bucket, i) => {
        const [low, high] = [drawable(bucket[MIN]) ?? drawable(bucket[MEAN]), drawable(bucket[MAX])];
        return low === null || high === null ? [] : [[i, low, high]];
      });
      const upper = ends.map(([i, , high]) => at(i, high));
      const lower = ends.map(([i, low]) => at(i, low)).reverse();
      if (ends.length > 0)
        shape(this.svg, 'path', { ...attributes, class: 'band', d: `M${[...upper, ...lower].join('L')}Z` });
    }
    if (isSmoothed) shape(this.svg, 'path', { ...attributes, class: 'raw', d: path(means) });
    shape(this.svg, 'path', { ...attributes, class: dashed ? 'dashed' : '', d: path(smooth) });
    if (buckets.length === 1 && smooth[0] !== null) {
      shape(this.svg, 'circle', { '--color': color, cx: this.x(buckets[0][STEP]), cy: this.y(smooth[0]), r: 3 });
    }
  }

  #describe() {
    const words = this.drawn.map(({ label, buckets }) => {
      const last = buckets.at(-1);
      return last ? `${label}: ${short(last[MEAN])} at step ${last[STEP]}` : `${label}: no values`;
    });
    this.svg.setAttribute('aria-label', `${this.hooks.title}. ${words.join('; ')}`);
  }

  /** Shows where a step is, and, in the chart that is looked at, its values; null shows none. */
  point(step) {
    this.cursor = step;
    if (!this.drawn) return;
    for (const old of this.svg.querySelectorAll('.cursor, .at')) old.remove();
    const inside = step !== null && step >= this.xRange[0] && step <= this.xRange[1];
    const found = inside ? this.drawn.filter(({ buckets }) => buckets.length > 0) : [];
    this.tip.hidden = found.length === 0 || !this.place.matches(':hover, :focus-within');
    if (found.length === 0) return;
    const at = found[0].buckets[nearest(found[0].buckets, step)][STEP];
    const x = this.x(at);
    shape(this.svg, 'line', { class: 'cursor', x1: x, x2: x, y1: MARGIN.top, y2: this.height - MARGIN.bottom });
    const rows = found.map(({ label, color, buckets, smooth, means }) => {
      const i = nearest(buckets, step);
      if (smooth[i] !== null && this.y(smooth[i]) > 0) {
        shape(this.svg, 'circle', {
          class: 'at',
          '--color': color,
          cx: this.x(buckets[i][STEP]),
          cy: this.y(smooth[i]),
          r: 3.5,
        });
      }
      const [, count, mean, min, max] = buckets[i];
      const isRaw = means === smooth;
      const spread = isRaw && count > 1 && min !== max ? ` (${short(min)} … ${short(max)})` : '';
      const raw = isRaw ? '' : ` raw ${short(mean)}`;
      const value = element('b', {}, count === 0 ? 'not finite' : short(smooth[i]));
      return element('div', { '--color': color }, element('span', {}, `${label} `, value, `${raw}${spread}`));
    });
    this.tip.replaceChildren(element('strong', {}, `${this.hooks.unit} ${whole(at)}`), ...rows);
    const isRight = x > this.width / 2;
    this.tip.style.left = isRight ? 'auto' : `${x + 12}px`;
    this.tip.style.right = isRight ? `${this.width - x + 12}px` : 'auto';
  }
}

/** Adds newer buckets to a series; of very many, two become one. */
export function extend(buckets, newer) {
  let all = buckets;
  while (all.length > 0 && newer.length > 0 && all.at(-1)[STEP] >= newer[0][STEP]) all.pop();
  all.push(...newer);
  while (all.length > 2000) {
    const halved = [];
    for (let i = 0; i < all.length; i += 2) halved.push(i + 1 < all.length ? joined(all[i], all[i + 1]) : all[i]);
    all = halved;
  }
  return all;
}

function joined(a, b) {
  if (a[COUNT] === 0 || b[COUNT] === 0) return [b[STEP], ...(b[COUNT] > 0 ? b : a).slice(1)];
  const count = a[COUNT] + b[COUNT];
  const mean = a[MEAN] + ((b[MEAN] - a[MEAN]) * b[COUNT]) / count;
  return [b[STEP], count, mean, Math.min(a[MIN], b[MIN]), Math.max(a[MAX], b[MAX])];
}
