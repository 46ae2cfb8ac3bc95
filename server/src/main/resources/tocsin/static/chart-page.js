// What all charts of a page share: the part of time that is shown, the moment that is read, and when
// to ask again. A zoom is said on the document as 'tc-zoom' {from, until}, in words of /render or
// seconds; both null is the page's own range. 'tc-live' {on} stops and starts asking again.
import { toast } from './toast.js';
import { tellAt } from './chart-time.js';

const TICK = 1000;
const SHORTEST = 10; // seconds that can be zoomed to
const charts = new Set();
const past = [];
let view = null;
let live = true;
let reading;
let due = false;

const say = (detail) => document.dispatchEvent(new CustomEvent('tc-zoom', { detail }));

/** @returns {{from: string, until: string}|null} what was zoomed to */
export const shared = () => view;
export const isLive = () => live && !document.hidden;

export function join(chart) { charts.add(chart); }
export function leave(chart) { charts.delete(chart); }

document.addEventListener('tc-zoom', (e) => {
  const { from, until, back } = e.detail;
  if (!back) past.push(view);
  view = from === null ? null : { from: String(from), until: String(until ?? '') };
  for (const c of charts) c.rangeChanged();
});
document.addEventListener('tc-live', (e) => { live = e.detail.on; });
document.addEventListener('tocsin:theme', () => { for (const c of charts) c.redraw(); });
document.addEventListener('tocsin:zone', () => { for (const c of charts) c.redraw(); });
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { for (const c of charts) c.redraw(); });
// Asking begins at once when somebody comes back to the tab.
document.addEventListener('visibilitychange', refresh);
setInterval(refresh, TICK);

function refresh() {
  if (!isLive()) return;
  const now = performance.now();
  for (const c of charts) c.refreshIfDue(now);
}

/** Zooms every chart of the page. @param {number} from seconds @param {number} until seconds */
export function zoomTo(from, until) {
  if (until - from < SHORTEST) return;
  say({ from: Math.floor(from), until: Math.ceil(until) });
  toast('Zoomed to ' + tellAt(from, until - from) + ' to ' + tellAt(until, until - from) + '.', back);
}

function back() {
  if (!past.length) return;
  const before = past.pop();
  say({ from: before?.from ?? null, until: before?.until ?? null, back: true });
}

const window_ = () => [...charts].map((c) => c.window()).find(Boolean);

/** Back to what was shown before; from there, to twice as much. */
export function zoomOut() {
  if (past.length) { back(); return; }
  const [from, until] = window_() || [];
  if (from === undefined) return;
  const half = (until - from) / 2;
  const end = Math.min(until + half, Date.now() / 1000);
  say({ from: Math.floor(end - 4 * half), until: Math.ceil(end) });
}

/** Earlier (-1) or later (1), by half of what is shown. */
export function move(way) {
  const [from, until] = window_() || [];
  if (from === undefined) return;
  const length = until - from;
  const end = Math.min(until + (way * length) / 2, Date.now() / 1000);
  say({ from: Math.floor(end - length), until: Math.ceil(end) });
}

/** Every chart reads the same moment; null when nobody reads. @param {number|null} at @param {object} [source] */
export function readAt(at, source) {
  reading = { at, source };
  if (due) return;
  due = true;
  requestAnimationFrame(() => {
    due = false;
    for (const c of charts) c.showReading(reading.at, c === reading.source);
  });
}

// A page may have these keys on its own buttons; what was zoomed here is zoomed out here.
addEventListener('keydown', (e) => {
  const does = { z: zoomOut, '[': () => move(-1), ']': () => move(1) }[e.key];
  const busy = e.ctrlKey || e.metaKey || e.altKey || e.target.matches('input, textarea, select, [contenteditable]') || document.querySelector('dialog[open]');
  if (!does || busy || !charts.size || localStorage.getItem('single-keys') === 'off' || (!view && document.querySelector('[data-key="' + e.key + '"]'))) return;
  e.preventDefault();
  e.stopImmediatePropagation();
  does();
}, { capture: true });
