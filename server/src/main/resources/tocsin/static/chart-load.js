// Samples for charts: one queue for the whole page, few questions at once, answers as columns.
const AT_ONCE = 4;
const LONGEST_ADDRESS = 6000;
const waiting = [];
let running = 0;

function next() {
  while (running < AT_ONCE && waiting.length) {
    const { form, signal, done, failed } = waiting.shift();
    if (signal.aborted) { failed(signal.reason); continue; }
    running++;
    fetchNow(form, signal).then(done, failed).finally(() => { running--; next(); });
  }
}

async function fetchNow(form, signal) {
  const text = form.toString();
  const csrf = document.querySelector('meta[name="csrf"]')?.content || '';
  const answer = text.length < LONGEST_ADDRESS
    ? await fetch('/render?' + text, { signal })
    : await fetch('/render', { method: 'POST', body: form, signal, headers: { 'x-tocsin-csrf': csrf } });
  if (answer.redirected || answer.status === 401) return { error: 'You are signed out. Reload the page to sign in.', status: 401 };
  if (!answer.ok) return { error: (await answer.text()).slice(0, 600), status: answer.status };
  return { series: await answer.json() };
}

function ask(form, signal) {
  return new Promise((done, failed) => { waiting.push({ form, signal, done, failed }); next(); });
}

function formOf(targets, view) {
  const form = new URLSearchParams();
  for (const t of targets) form.append('target', t);
  form.append('from', view.from);
  if (view.until) form.append('until', view.until);
  form.append('format', 'json');
  if (view.points) form.append('maxDataPoints', String(view.points));
  return form;
}

/**
 * @typedef {{name: string, tags: Object<string, string>, values: (number|null|undefined)[], last: number|null,
 *   min: number|null, max: number|null, avg: number|null, maxAt: number}} Series
 * @typedef {{stamps: number[], series: Series[], faults: {target: string, text: string, refused: boolean}[]}} Answer
 */

/** Asks for targets. When several are asked for and one is wrong, the others come all the same.
 * @param {string[]} targets @param {{from: string, until: string, points: number}} view @param {AbortSignal} signal
 * @returns {Promise<Answer>} */
export async function load(targets, view, signal) {
  const all = await ask(formOf(targets, view), signal);
  if (!all.error) return { ...columns(all.series), faults: [] };
  if (targets.length === 1 || all.status !== 400) return { stamps: [], series: [], faults: [{ target: targets.length === 1 ? targets[0] : '', text: all.error, refused: all.status === 400 }] };
  const each = await Promise.all(targets.map((t) => ask(formOf([t], view), signal)));
  const faults = each.flatMap((e, i) => (e.error ? [{ target: targets[i], text: e.error, refused: e.status === 400 }] : []));
  return { ...columns(each.flatMap((e) => e.series || [])), faults };
}

const same = (a, b) => a.length === b.length && (a.length === 0 || (a[0][1] === b[0][1] && a.at(-1)[1] === b.at(-1)[1]));

/** Series that share one list of moments. A moment a series has no slot for is undefined, and lines
 * pass it; a slot without a sample is null, and lines break there. */
export function columns(series) {
  if (!series.length) return { stamps: [], series: [] };
  const first = series[0].datapoints;
  if (series.every((s) => same(s.datapoints, first))) {
    const stamps = first.map((p) => p[1]);
    return { stamps, series: series.map((s) => judged(s, s.datapoints.map((p) => p[0]), stamps)) };
  }
  const stamps = [...new Set(series.flatMap((s) => s.datapoints.map((p) => p[1])))].sort((a, b) => a - b);
  const place = new Map(stamps.map((t, i) => [t, i]));
  return {
    stamps,
    series: series.map((s) => {
      const values = new Array(stamps.length).fill(undefined);
      for (const [v, t] of s.datapoints) values[place.get(t)] = v;
      return judged(s, values, stamps);
    }),
  };
}

function judged(s, values, stamps) {
  const made = { name: s.target, tags: s.tags || {}, values, last: null, min: null, max: null, avg: null, maxAt: 0 };
  let sum = 0;
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const v = values[i];
    if (v === null || v === undefined) continue;
    if (count === 0 || v < made.min) made.min = v;
    if (count === 0 || v > made.max) { made.max = v; made.maxAt = stamps[i]; }
    made.last = v;
    sum += v;
    count++;
  }
  if (count) made.avg = sum / count;
  return made;
}

/** The value of a series at a place, or at the nearest before it that has a slot. */
export function valueAt(values, index) {
  for (let i = index; i >= 0; i--) if (values[i] !== undefined) return values[i];
  return null;
}

/** The few with the highest peaks, in their own order. @param {Series[]} series @param {number} most */
export function highest(series, most) {
  if (series.length <= most) return series;
  const size = (s) => (s.max === null ? -1 : Math.max(Math.abs(s.max), Math.abs(s.min)));
  const kept = new Set([...series].sort((a, b) => size(b) - size(a)).slice(0, most));
  return series.filter((s) => kept.has(s));
}
