// The page of jobs: what the server's events say, drawn.
import { Chart, element, extend, short, whole } from '/chart.js';

const $ = (id) => document.getElementById(id);
const COLORS = 8;
const MOST = 8;
const LINES = 500;
const LEVELS = { 10: 'trace', 20: 'debug', 30: 'info', 40: 'warn', 50: 'error', 60: 'fatal' };

/** Metrics that share a chart, and the names of charts. */
const TOGETHER = { posEnergy: 'energies', negEnergy: 'energies' };
const TITLES = {
  loss: 'Loss',
  gradNorm: 'Gradient norm',
  energies: 'Energies',
  posEnergy: 'data',
  negEnergy: 'negatives',
  acceptance: 'Acceptance rate',
  acceptanceRate: 'Acceptance rate',
  lr: 'Learning rate',
};
const FIRST = ['loss', 'energies', 'gradNorm', 'acceptance', 'acceptanceRate'];
const WORDS = {
  lost: 'its process ended without a word',
  damaged: 'job.json cannot be read',
};

const store = (kind, key, value) => {
  try {
    if (value === undefined) return kind.getItem(`torchebm-${key}`);
    kind.setItem(`torchebm-${key}`, value);
  } catch {}
  return null;
};
const kept = (key, value) => store(localStorage, key, value);

let summaries = new Map();
const details = new Map();
/** The jobs that are shown, the first one whole. */
let shown = new URLSearchParams(location.search).getAll('job');
let view = { smoothing: Number(kept('smoothing') ?? 0), log: kept('log') === 'true', range: null };
const charts = new Map();

// The token is in the part of the link that browsers do not send.
let token = /token=([\w-]+)/.exec(location.hash)?.[1] ?? store(sessionStorage, 'token') ?? '';
if (location.hash.includes('token=')) history.replaceState(null, '', location.pathname + location.search);
store(sessionStorage, 'token', token);

const later = (() => {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      render();
    });
  };
})();

// --- Events ---------------------------------------------------------------------------------------------------------

let source = null;
let lastId = '';
let retry = 0;

function connect() {
  source?.close();
  clearTimeout(retry);
  const query = new URLSearchParams(shown.slice(0, MOST).map((key) => ['job', key]));
  if (lastId) query.set('after', lastId);
  source = new EventSource(`/events?${query}`);
  const on = (type, take) =>
    source.addEventListener(type, (event) => {
      lastId = event.lastEventId;
      take(JSON.parse(event.data));
      later();
    });
  source.onopen = () => connection('live', 'live');
  source.onerror = () => {
    connection('lost', 'no connection');
    if (source.readyState !== EventSource.CLOSED) return;
    // The server does not take this reader: it is full, or wants the token.
    retry = setTimeout(() => void readable().then(connect), 2000);
  };
  on('jobs', (all) => {
    summaries = new Map(all.map((summary) => [summary.key, summary]));
    choose();
  });
  on('changes', (all) => {
    for (const summary of all) summaries.set(summary.key, summary);
  });
  on('job', (job) => details.set(job.key, job));
  on('points', ({ key, tags }) => {
    const job = details.get(key);
    if (!job) return;
    for (const [tag, buckets] of Object.entries(tags)) job.tags[tag] = extend(job.tags[tag] ?? [], buckets);
  });
  on('progress', ({ key, progress }) => Object.assign(details.get(key) ?? {}, { progress }));
  on('pictures', ({ key, pictures }) => Object.assign(details.get(key) ?? {}, { pictures }));
  on('log', ({ key, lines }) => {
    const job = details.get(key);
    if (job) job.log = [...job.log, ...lines].slice(-LINES);
  });
}

function connection(kind, words) {
  $('connection').className = kind;
  $('connection').textContent = words;
}

/** Makes streams and pictures readable where that needs the token. */
async function readable() {
  const post = () => fetch('/session', { method: 'POST', headers: { authorization: `Bearer ${token}` } });
  try {
    let answer = await fetch('/picture');
    if (answer.status !== 401) return;
    answer = await post();
    if (answer.status === 401 && (await askForToken())) await post();
  } catch {}
}

function askForToken() {
  const dialog = $('ask');
  if (dialog.open) return Promise.resolve(false);
  $('token').value = '';
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener(
      'close',
      () => {
        const given = $('token')
          .value.trim()
          .replace(/^.*token=/, '');
        if (dialog.returnValue === 'ok' && given) {
          token = given;
          store(sessionStorage, 'token', token);
        }
        resolve(dialog.returnValue === 'ok' && given !== '');
      },
      { once: true },
    );
  });
}

async function act(what) {
  const [key] = shown;
  if (!token && !(await askForToken())) return;
  const send = () =>
    fetch(`/${what}?job=${encodeURIComponent(key)}`, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
  try {
    let answer = await send();
    if (answer.status === 401 && (await askForToken())) answer = await send();
    const said = { stop: 'It stops after its step, with a checkpoint.', resume: 'It goes on.' };
    toast(answer.ok ? said[what] : (await answer.json()).error);
  } catch {
    toast('The server does not answer.');
  }
}

let toastTimer = 0;
function toast(text) {
  $('toast').textContent = text;
  $('toast').classList.add('seen');
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => $('toast').classList.remove('seen'), 4000);
}

// --- Which jobs ------------------------------------------------------------------------------------------------------

/** Shows the newest job where none is shown that is there. */
function choose() {
  const there = shown.filter((key) => summaries.has(key));
  if (there.length > 0 || summaries.size === 0) return;
  const all = [...summaries.values()];
  select([(all.find(({ state }) => state === 'running') ?? all[0]).key]);
}

function select(keys) {
  shown = keys.slice(0, MOST);
  view = { ...view, range: null };
  for (const key of details.keys()) if (!shown.includes(key)) details.delete(key);
  const query = new URLSearchParams(shown.map((key) => ['job', key]));
  history.replaceState(null, '', `/?${query}`);
  lastId = '';
  connect();
  later();
}

function compare(key) {
  if (!shown.includes(key)) select([...shown, key]);
  else if (shown.length > 1) select(shown.filter((other) => other !== key));
  else later();
}

function listed() {
  const filter = $('filter').value.toLowerCase();
  return [...summaries.values()].filter(({ key }) => key.toLowerCase().includes(filter));
}

// --- Drawing ---------------------------------------------------------------------------------------------------------

const colorOf = (i) => `var(--c${i % COLORS})`;

function duration(seconds) {
  if (seconds === null || !Number.isFinite(seconds)) return '–';
  const s = Math.round(seconds);
  if (s < 60) return `${s} s`;
  if (s < 3600) return `${Math.floor(s / 60)} min ${s % 60} s`;
  if (s < 86_400) return `${Math.floor(s / 3600)} h ${Math.floor((s % 3600) / 60)} min`;
  return `${Math.floor(s / 86_400)} d ${Math.floor((s % 86_400) / 3600)} h`;
}

const bytes = (n) =>
  n >= 1e9 ? `${(n / 1e9).toFixed(2)} GB` : n >= 1e6 ? `${(n / 1e6).toFixed(1)} MB` : `${Math.round(n / 1e3)} kB`;

function render() {
  renderList();
  const [key] = shown;
  const job = details.get(key);
  const summary = summaries.get(key);
  $('empty').hidden = summaries.size > 0;
  $('empty').textContent =
    'There is no job here yet. It comes to this page when createJob, a JobRunner or npx torchebm train begins one.';
  $('head').hidden = !summary;
  for (const id of ['tools', 'below']) $(id).hidden = !job || !summary;
  document.title = summary ? `${summary.key} · ${summary.state} · torchebm` : 'torchebm';
  // The list knows of a job before its folder is read.
  if (summary)
    renderHead(job ?? { tags: summary.loss === null ? {} : { loss: [[0, 0, summary.loss]] }, comes: true }, summary);
  if (job && summary) {
    renderLog(job);
    renderConfig(job);
  }
  renderCharts();
  renderPictures(job);
}

const rows = new Map();
function renderList() {
  const list = $('jobs');
  const all = listed();
  for (const [key, row] of rows) {
    if (all.some((summary) => summary.key === key)) continue;
    row.remove();
    rows.delete(key);
  }
  all.forEach((summary, i) => {
    const { key, state, step, total, loss } = summary;
    let row = rows.get(key);
    if (!row) {
      row = element(
        'li',
        {},
        element(
          'button',
          { class: 'pick', type: 'button', onclick: () => pick(key) },
          element('span', { class: 'dot' }),
          element('span', { class: 'name' }),
          element('span', { class: 'loss' }),
          element('span', { class: 'how' }),
        ),
        element(
          'label',
          { class: 'compare', title: 'Compare' },
          element('input', { type: 'checkbox', 'aria-label': `Compare ${key}`, onchange: () => compare(key) }),
        ),
      );
      row.dataset.key = key;
      rows.set(key, row);
    }
    if (list.children[i] !== row) list.insertBefore(row, list.children[i] ?? null);
    row.className = `${state} ${shown.includes(key) ? 'shown' : ''}`;
    const [dot, name, last, how] = row.firstChild.children;
    const at = shown.indexOf(key);
    dot.style.background = shown.length > 1 && at >= 0 ? colorOf(at) : '';
    name.textContent = key;
    last.textContent = loss === null ? '' : short(loss);
    const steps = step === null ? '' : ` · ${whole(step)}${total ? ` of ${whole(total)}` : ' steps'}`;
    how.textContent = `${state}${steps}`;
    row.firstChild.setAttribute('aria-current', String(at === 0));
    row.querySelector('input').checked = at >= 0;
  });
}

function pick(key) {
  select([key]);
  drawer(false);
}

function renderHead(job, { key, state, step, total: known, resumable, created, updated }) {
  const { progress, error } = job;
  $('head').className = state;
  $('name').textContent = key;
  $('state').textContent = state;
  $('stop').hidden = state !== 'running' && state !== 'waiting';
  $('resume').hidden = !resumable;
  $('resume').title = job.train ? `Runs ${job.train} in the process of this page` : '';
  const total = progress?.total ?? known;
  const done = Math.max(step ?? 0, progress?.step ?? 0);
  const bar = $('progress');
  bar.hidden = !total;
  bar.firstElementChild.style.width = `${total ? Math.min(100, (100 * done) / total) : 0}%`;
  bar.setAttribute('aria-valuemax', total ?? 0);
  bar.setAttribute('aria-valuenow', done);
  const isRunning = state === 'running';
  const last = (tag) => job.tags[tag]?.at(-1)?.[2];
  const memory = Object.entries(progress?.memory ?? {}).map(
    ([device, n]) => `${bytes(n)}${device === 'cpu' ? '' : ` ${device}`}`,
  );
  const facts = [
    ['Step', step === null && !progress ? '–' : whole(done), total ? `of ${whole(total)}` : ''],
    ['Loss', short(last('loss')), ''],
    ...(isRunning && progress
      ? [
          ['Speed', short(Number(progress.rate.toPrecision(3))), 'steps/s'],
          ['Time left', duration(progress.timeLeft), ''],
        ]
      : [['Took', duration((Date.parse(updated) - Date.parse(created)) / 1000), '']]),
    ['Epoch', progress ? whole(progress.epoch + 1) : '–', ''],
    ...(memory.length > 0 ? [['Memory', memory.join(', '), '']] : []),
  ];
  if (job.tags.gradNorm) facts.splice(2, 0, ['Gradient norm', short(last('gradNorm')), '']);
  replace($('facts'), facts, ([name, value, unit]) =>
    element('div', {}, element('dt', {}, name), element('dd', {}, value, ' ', element('small', {}, unit))),
  );
  $('error').hidden = !error;
  $('error').textContent = error ? (error.stack ?? `${error.name}: ${error.message}`) : '';
  const notes = [];
  if (WORDS[state]) notes.push(`This job is ${state}: ${WORDS[state]}.`);
  const isOpen = ['lost', 'stopped', 'failed', 'cancelled'].includes(state);
  if (isOpen && !resumable)
    notes.push('To go on with it, start its program again: it trains with a function or data of its own.');
  if (job.damaged > 0) notes.push(`${whole(job.damaged)} lines of its metrics cannot be read.`);
  if (job.dropped > 0) notes.push(`${whole(job.dropped)} metrics beyond the first 200 are left out.`);
  if (job.comes) notes.push('Reading its folder …');
  if (shown.length > 1) notes.push(`The charts compare ${shown.length} jobs.`);
  $('note').hidden = notes.length === 0;
  $('note').textContent = notes.join(' ');
}

/** Replaces the children of an element if what they show is something else. */
function replace(place, items, make) {
  const text = JSON.stringify(items);
  if (place.shows === text) return;
  place.shows = text;
  place.replaceChildren(...items.map(make));
}

/** The charts there are to be: by name, each with its lines. */
function plan() {
  const found = new Map();
  const isMany = shown.length > 1;
  shown.forEach((key, at) => {
    const { tags = {} } = details.get(key) ?? {};
    for (const [tag, buckets] of Object.entries(tags)) {
      const [, epoch = '', metric] = /^(epoch\/)?(.*)$/s.exec(tag);
      const chart = epoch + (TOGETHER[metric] ?? metric);
      if (!found.has(chart)) found.set(chart, []);
      const lines = found.get(chart);
      const inner = chart === tag ? '' : (TITLES[metric] ?? metric);
      const label = [isMany ? key : '', inner].filter(Boolean).join(' ') || 'value';
      const color = colorOf(isMany ? at : metric === 'negEnergy' ? 1 : 0);
      lines.push({ label, color, buckets, dashed: isMany && metric === 'negEnergy' });
    }
  });
  const rank = (name) => {
    const at = FIRST.indexOf(name);
    return at >= 0 ? at : FIRST.length;
  };
  return new Map([...found].sort(([a], [b]) => rank(a) - rank(b) || a.localeCompare(b)));
}

let count = 0;
function makeCard(name) {
  const isEpoch = name.startsWith('epoch/');
  const title = TITLES[name] ?? (isEpoch ? (TITLES[name.slice(6)] ?? name.slice(6)) : name);
  const place = element('div', { class: 'plot' });
  const keys = element('div', { class: 'keys' });
  const widen = () => {
    const isWide = card.classList.toggle('wide');
    button.setAttribute('aria-pressed', String(isWide));
  };
  const button = element(
    'button',
    { class: 'icon', type: 'button', 'aria-label': `Make ${title} large`, 'aria-pressed': 'false', onclick: widen },
    '⤢',
  );
  const heading = element(
    'h3',
    {},
    element('span', { class: 'label', title }, title),
    element('span', { class: 'space' }),
    button,
  );
  const card = element('article', { class: 'card' }, heading, keys, place);
  const chart = new Chart(place, {
    id: `clip-${++count}`,
    title,
    unit: isEpoch ? 'epoch' : 'step',
    cursor: (step) => {
      for (const other of charts.values()) if (other.isEpoch === isEpoch) other.chart.point(step);
    },
    zoom: (range) => {
      if (isEpoch) return;
      view = { ...view, range };
      later();
    },
  });
  place.firstElementChild.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') widen();
  });
  return { card, chart, keys, isEpoch };
}

function renderCharts() {
  const filter = $('metrics').value.toLowerCase();
  const isWanted = ([name]) => `${name} ${TITLES[name] ?? ''}`.toLowerCase().includes(filter);
  const wanted = new Map([...plan()].filter(isWanted));
  const places = { false: $('charts'), true: $('by-epoch') };
  const counts = { false: 0, true: 0 };
  for (const [name, { card, chart }] of charts) {
    if (wanted.has(name)) continue;
    chart.close();
    card.remove();
    charts.delete(name);
  }
  $('unzoom').hidden = view.range === null;
  $('smoothing').value = view.smoothing;
  $('smoothed').textContent = view.smoothing.toFixed(2);
  $('log').checked = view.log;
  for (const [name, lines] of wanted) {
    if (!charts.has(name)) charts.set(name, makeCard(name));
    const { card, chart, keys, isEpoch } = charts.get(name);
    const [place, i] = [places[isEpoch], counts[isEpoch]++];
    if (place.children[i] !== card) place.insertBefore(card, place.children[i] ?? null);
    const legend = lines.map(({ label, color, dashed, buckets }) => [label, color, dashed, short(buckets.at(-1)?.[2])]);
    replace(keys, legend, ([label, color, dashed, value]) =>
      element(
        'span',
        { '--color': color },
        ...(legend.length > 1 ? [element('i', { class: dashed ? 'dashed' : '' }), label] : []),
        element('b', {}, value),
      ),
    );
    chart.show(lines, isEpoch ? { ...view, range: null, smoothing: 0 } : view);
  }
  $('epochs').hidden = counts.true === 0;
}

// --- Pictures, log, config ---------------------------------------------------------------------------------------------

const albums = new Map();
function renderPictures(job) {
  const found = new Map();
  for (const picture of job?.pictures ?? []) {
    const [, stem, step] = /^(.*?)[-_.]?(\d+)?\.\w+$/.exec(picture.name) ?? [];
    const name = stem.replace(/^[^/]*\//, '') || 'pictures';
    if (!found.has(name)) found.set(name, []);
    found.get(name).push({ ...picture, step: step === undefined ? null : Number(step) });
  }
  for (const [name, { card, key }] of albums) {
    if (found.has(name) && key === job.key) continue;
    card.remove();
    albums.delete(name);
  }
  for (const [name, pictures] of found) {
    if (!albums.has(name)) albums.set(name, makeAlbum(name, job.key));
    albums.get(name).show(pictures);
  }
}

function makeAlbum(name, key) {
  const image = element('img', {
    alt: name,
    onload: () => card.classList.toggle('wide', image.naturalWidth > 1.8 * image.naturalHeight),
  });
  const range = element('input', { type: 'range', min: 0, 'aria-label': `Step of ${name}` });
  const output = element('output');
  const label = element('label', {}, range, output);
  const enlarge = () => {
    $('large').querySelector('img').src = image.src;
    $('large').showModal();
  };
  const button = element(
    'button',
    { class: 'bare', type: 'button', 'aria-label': `Make ${name} large`, onclick: enlarge },
    image,
  );
  const card = element('article', { class: 'card picture' }, element('h3', {}, name), button, label);
  $('pictures').append(card);
  let [pictures, at] = [[], -1];
  const draw = () => {
    const { name: file, time, step } = pictures[at];
    const src = `/picture?${new URLSearchParams({ job: key, name: file, time })}`;
    if (image.getAttribute('src') !== src) image.src = src;
    output.textContent = step === null ? new Date(time).toLocaleTimeString() : `step ${whole(step)}`;
  };
  range.addEventListener('input', () => {
    at = Number(range.value);
    draw();
  });
  const show = (newer) => {
    // Who has gone back stays there.
    const isLast = at === pictures.length - 1;
    pictures = newer;
    if (isLast || at >= pictures.length) at = pictures.length - 1;
    range.max = pictures.length - 1;
    range.value = at;
    range.hidden = pictures.length < 2;
    draw();
  };
  return { card, key, show };
}

function renderLog(job) {
  const list = $('lines');
  if (list.shows === job.log) return;
  const isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 30;
  list.shows = job.log;
  $('count').textContent =
    job.log.length === 0 ? '(empty)' : `(${job.log.length}${job.log.length === LINES ? ', the newest' : ''})`;
  list.replaceChildren(
    ...job.log.map(({ level, time, msg, job: _, ...more }) => {
      const name = LEVELS[level] ?? '';
      const at = new Date(typeof time === 'number' ? time : Number.NaN);
      const clock = Number.isNaN(at.getTime()) ? '' : at.toLocaleTimeString([], { hour12: false });
      const rest = Object.entries(more).map(
        ([key, value]) =>
          `${key}=${typeof value === 'number' ? short(value) : typeof value === 'object' ? JSON.stringify(value) : value}`,
      );
      const words = typeof msg === 'string' ? msg : JSON.stringify(msg ?? '');
      return element(
        'li',
        { class: name },
        element('time', {}, clock),
        element('span', { class: 'level' }, name),
        element('span', {}, `${words} `, element('span', { class: 'more' }, rest.join(' '))),
      );
    }),
  );
  if (isAtEnd) list.scrollTop = list.scrollHeight;
}

/** The values in an object, with their paths. */
function flat(value, name, found = []) {
  if (found.length > 200) return found;
  if (typeof value !== 'object' || value === null) found.push([name || 'value', String(value)]);
  else if (Array.isArray(value) && value.every((each) => typeof each !== 'object'))
    found.push([name || 'value', value.join(', ')]);
  else for (const [key, each] of Object.entries(value)) flat(each, name ? `${name}.${key}` : key, found);
  return found;
}

function renderConfig({ config, result, seed, summary }) {
  const time = (text) => {
    const date = new Date(text);
    return Number.isNaN(date.getTime()) ? '–' : date.toLocaleString();
  };
  const items = config === null ? [] : flat(config, '');
  if (result !== null && result !== undefined) items.push(...flat(result, 'result'));
  items.push(['seed', String(seed ?? '–')], ['began', time(summary.created)]);
  replace(
    $('values'),
    items.flatMap(([name, value]) => [
      ['dt', name],
      ['dd', value],
    ]),
    ([kind, text]) => element(kind, {}, text),
  );
}

// --- Controls ----------------------------------------------------------------------------------------------------------

function drawer(isOpen) {
  $('side').classList.toggle('open', isOpen);
  $('menu').setAttribute('aria-expanded', String(isOpen));
}

const THEMES = ['', 'dark', 'light'];
function theme(next) {
  document.documentElement.dataset.theme = next;
  const words = { '': 'as the system has them', dark: 'dark', light: 'light' }[next];
  $('theme').setAttribute('aria-label', `Colours: ${words}`);
  $('theme').title = `Colours: ${words}`;
  kept('theme', next);
}
const nextTheme = () =>
  theme(THEMES[(THEMES.indexOf(document.documentElement.dataset.theme ?? '') + 1) % THEMES.length]);

function set(change) {
  view = { ...view, ...change };
  kept('smoothing', view.smoothing);
  kept('log', view.log);
  later();
}

$('menu').addEventListener('click', () => drawer(!$('side').classList.contains('open')));
$('main').addEventListener('pointerdown', () => drawer(false));
$('theme').addEventListener('click', nextTheme);
$('help').addEventListener('click', () => $('keys').showModal());
$('stop').addEventListener('click', () => void act('stop'));
$('resume').addEventListener('click', () => void act('resume'));
$('smoothing').addEventListener('input', () => set({ smoothing: Number($('smoothing').value) }));
$('log').addEventListener('change', () => set({ log: $('log').checked }));
$('unzoom').addEventListener('click', () => set({ range: null }));
for (const id of ['filter', 'metrics']) $(id).addEventListener('input', later);

function move(by) {
  const keys = listed().map(({ key }) => key);
  const next = keys[Math.min(keys.length - 1, Math.max(0, keys.indexOf(shown[0]) + by))];
  if (next === undefined || next === shown[0]) return;
  select([next]);
  rows.get(next)?.firstChild.focus();
}

const smoothBy = (by) => set({ smoothing: Math.min(0.99, Math.max(0, Math.round((view.smoothing + by) * 100) / 100)) });
const KEYS = {
  j: () => move(1),
  k: () => move(-1),
  c: () => {
    const key = document.activeElement?.closest('li')?.dataset.key;
    if (key) compare(key);
  },
  '/': () => $('metrics').focus(),
  l: () => set({ log: !view.log }),
  '+': () => smoothBy(0.1),
  '-': () => smoothBy(-0.1),
  t: nextTheme,
  '?': () => $('keys').showModal(),
  Escape: () => {
    drawer(false);
    set({ range: null });
  },
};
document.addEventListener('keydown', (event) => {
  const isText = event.target.matches('input:not([type="checkbox"], [type="range"])');
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
  if (isText && event.key !== 'Escape') return;
  const act = Object.hasOwn(KEYS, event.key) ? KEYS[event.key] : undefined;
  if (!act) return;
  event.preventDefault();
  act();
});

// A tab that nobody sees for a minute reads nothing.
let hidden = 0;
document.addEventListener('visibilitychange', () => {
  clearTimeout(hidden);
  if (document.visibilityState === 'visible') {
    if (source?.readyState === EventSource.CLOSED) connect();
    return;
  }
  hidden = setTimeout(() => {
    source?.close();
    clearTimeout(retry);
    connection('', 'paused');
  }, 60_000);
});

theme(kept('theme') ?? '');
connection('', 'connecting');
connect();
