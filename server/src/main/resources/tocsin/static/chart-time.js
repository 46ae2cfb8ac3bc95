// The time axis: round moments of the reader's zone, right also on the nights the clocks change.
import { told, zone } from './zone.js';

const HALF_HOUR = 1800;
const DAY = 86400;
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, DAY, 2 * DAY, 7 * DAY];
const MONTHS = [1, 2, 3, 6, 12, 24, 60, 120];
const MOST = 200; // ticks, whatever the width
const offsets = new Map();
const formatters = new Map();

function formatter(name) {
  if (!formatters.has(name)) {
    const shape = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' };
    let made;
    try { made = new Intl.DateTimeFormat('en-US', { ...shape, timeZone: name }); } catch { made = new Intl.DateTimeFormat('en-US', { ...shape, timeZone: 'UTC' }); }
    formatters.set(name, made);
  }
  return formatters.get(name);
}

/** Seconds that clocks of a zone are ahead of UTC at a moment. @param {number} at seconds @param {string} name */
export function offset(at, name) {
  // Clocks change on half hours of UTC, so one answer serves half an hour.
  const slot = Math.floor(at / HALF_HOUR) * HALF_HOUR;
  const key = name + slot;
  if (!offsets.has(key)) {
    const p = Object.fromEntries(formatter(name).formatToParts(slot * 1000).map((x) => [x.type, Number(x.value)]));
    offsets.set(key, Date.UTC(p.year, p.month - 1, p.day, p.hour, p.minute, p.second) / 1000 - slot);
  }
  return offsets.get(key);
}

/** The moment at which clocks of a zone show a time; the first of two, the one after a gap.
 * @param {number} local seconds as if the clock were UTC @param {string} name */
export function moment(local, name) {
  const first = local - offset(local - DAY / 2, name);
  if (first + offset(first, name) === local) return first;
  return local - offset(first, name);
}

/** Seconds between two marks when about that many fit. @returns {number} seconds, or minus months */
export function stepFor(length, fit) {
  const step = STEPS.find((s) => length / s <= fit);
  if (step) return step;
  return -(MONTHS.find((m) => length / (m * 30.4 * DAY) <= fit) || MONTHS.at(-1));
}

/** Round moments between two. @param {number} from @param {number} until @param {number} fit how many have room */
export function ticks(from, until, fit, name = zone()) {
  const step = stepFor(until - from, Math.max(1, fit));
  const found = step > 0 ? even(from, until, step, name) : months(from, until, -step, name);
  return { step, ticks: found };
}

function even(from, until, step, name) {
  // Days since a Monday, so that weeks begin with one.
  const base = step === 7 * DAY ? 4 * DAY : 0;
  const off = (t) => ((t + offset(t, name) - base) % step + step) % step;
  const found = [];
  let at = Math.ceil((from + offset(from, name) - base) / step) * step + base - offset(from, name);
  while (at <= until && found.length < MOST) {
    // After the clocks changed, what was round is not. Of two as near the later one: hours that come twice are marked once.
    const past = off(at);
    if (past !== 0) at = [at + step - past, at - past].sort((a, b) => Math.abs(a - at) - Math.abs(b - at)).find((t) => off(t) === 0) ?? at;
    if (at >= from && at <= until && at !== found.at(-1)) found.push(at);
    at += step;
  }
  return found;
}

function months(from, until, step, name) {
  const start = new Date((from + offset(from, name)) * 1000);
  const found = [];
  let month = start.getUTCFullYear() * 12 + start.getUTCMonth();
  month -= month % step;
  for (; found.length < MOST; month += step) {
    const at = moment(Date.UTC(Math.floor(month / 12), month % 12, 1) / 1000, name);
    if (at > until) break;
    if (at >= from) found.push(at);
  }
  return found;
}

const date = (at, name, shape) => new Intl.DateTimeFormat('en-GB', { timeZone: name, ...shape }).format(at * 1000);

/** What stands below a mark. @param {number} at @param {number} step of [ticks] */
export function tickLabel(at, step, name = zone()) {
  if (step < 0) return date(at, name, step <= -12 ? { year: 'numeric' } : { month: 'short', year: 'numeric' });
  const local = at + offset(at, name);
  if (step >= DAY) return date(at, name, { day: 'numeric', month: 'short' });
  if (local % DAY === 0) return date(at, name, { weekday: 'short', day: 'numeric' }).replace(',', '');
  return told(new Date(at * 1000), step < 60 ? 'time' : 'minute', name);
}

/** A moment as a chart of that length says it. @param {number} at @param {number} length seconds shown */
export function tellAt(at, length) {
  const when = new Date(at * 1000);
  if (length <= DAY) return told(when, length < HALF_HOUR * 4 ? 'time' : 'minute');
  return told(when, 'daytime');
}
