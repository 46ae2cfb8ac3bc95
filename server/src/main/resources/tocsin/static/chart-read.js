// A chart for whoever does not see it or has no mouse: one sentence, and points read with the arrow
// keys. The plot is a slider over time, so that screen readers say each value as it is reached.
import { said } from './chart-format.js';
import { tellAt } from './chart-time.js';
import { valueAt } from './chart-load.js';

const FAR = 10;
const SAID = 3; // series with a sentence of their own

/** @returns {string} what the chart shows, in words */
export function summary({ kind, unit, limit }, series, total, window) {
  const [from, until] = window;
  const word = { area: 'Area chart', stacked: 'Stacked chart', points: 'Chart of points' }[kind] || 'Line chart';
  const count = total === 1 ? 'one series' : total + ' series';
  const parts = [word + ', ' + count + ', ' + tellAt(from, until - from) + ' to ' + tellAt(until, until - from) + '.'];
  const loud = series.length > SAID ? [...series].sort((a, b) => (b.max ?? -Infinity) - (a.max ?? -Infinity)).slice(0, 1) : series;
  for (const s of loud) {
    if (s.max === null) { parts.push(s.name + ' has no data.'); continue; }
    parts.push(s.name + ' is now ' + said(s.last, unit) + ', at most ' + said(s.max, unit) + ' at ' + tellAt(s.maxAt, until - from) + '.');
  }
  if (!Number.isNaN(limit)) {
    const over = series.filter((s) => s.last !== null && s.last > limit).length;
    parts.push('The limit is ' + said(limit, unit) + '; ' + (over ? over + ' above it now.' : 'none above it now.'));
  }
  return parts.join(' ');
}

/** @returns {string} "03:07: 5xx 12.2%, 4xx 3.3%" */
export function reading(stamps, series, index, unit, length) {
  const values = series.map((s) => s.name + ' ' + said(valueAt(s.values, index), unit));
  return tellAt(stamps[index], length) + ': ' + values.join(', ');
}

export class Reader {
  /** @param {HTMLElement} place @param {object} chart with stamps(), read(at), zoom(from, until), sentence(index) */
  constructor(place, chart) {
    this.place = place;
    this.chart = chart;
    place.tabIndex = 0;
    place.setAttribute('role', 'slider');
    place.addEventListener('keydown', (e) => this.press(e));
    place.addEventListener('blur', () => { if (this.index >= 0) { this.index = -1; chart.read(null); } });
    this.index = -1;
  }

  describe(label) {
    const stamps = this.chart.stamps();
    this.place.setAttribute('aria-label', label);
    this.place.setAttribute('aria-valuemin', String(stamps[0]));
    this.place.setAttribute('aria-valuemax', String(stamps.at(-1)));
    this.index = Math.min(this.index, stamps.length - 1);
    // While somebody reads, what was said stays: the value under the finger did not change.
    if (this.index < 0) this.tell(stamps.length - 1);
  }

  tell(index) {
    this.place.setAttribute('aria-valuenow', String(this.chart.stamps()[index]));
    this.place.setAttribute('aria-valuetext', this.chart.sentence(index));
  }

  press(e) {
    const stamps = this.chart.stamps();
    if (!stamps.length || e.ctrlKey || e.metaKey || e.altKey) return;
    const last = stamps.length - 1;
    const from = this.index < 0 ? last + 1 : this.index;
    const go = { ArrowLeft: from - 1, ArrowRight: from + 1, ArrowDown: from - 1, ArrowUp: from + 1, PageUp: from + FAR, PageDown: from - FAR, Home: 0, End: last }[e.key];
    if (go !== undefined) {
      e.preventDefault();
      if (e.shiftKey) this.anchor ??= Math.min(from, last); else this.anchor = undefined;
      this.index = Math.max(0, Math.min(last, go));
      this.tell(this.index);
      this.chart.read(stamps[this.index], this.anchor === undefined ? null : stamps[this.anchor]);
    } else if (e.key === 'Enter') {
      e.preventDefault();
      this.zoom(stamps, last);
    } else if (e.key === 'Escape' && this.index >= 0) {
      this.index = -1;
      this.chart.read(null);
    }
  }

  // What was marked with Shift and arrows; without, a quarter of the chart around the point.
  zoom(stamps, last) {
    const at = this.index < 0 ? last : this.index;
    const other = this.anchor;
    this.anchor = undefined;
    if (other !== undefined && other !== at) { this.chart.zoom(stamps[Math.min(at, other)], stamps[Math.max(at, other)]); return; }
    const part = (stamps[last] - stamps[0]) / 8;
    this.chart.zoom(stamps[at] - part, stamps[at] + part);
  }
}
