// <tc-stat target="..." from="-1h" until="now" unit="ms" reduce="last" back="3600s" than="the hour
// before" limit="5" below="false">: one big number for each series, compared with the time before.
// With url="..." the server knows the target, and adds &back=1 for the time before.
import { Loading, answered, ask, compared, el, measured, reduced, told } from './measure.js';

const MOST = 12;
const SVG = 'http://www.w3.org/2000/svg';

/** A small line without axes. @param {[number|null, number][]} points @returns {SVGElement} */
export function spark(points) {
  const known = points.filter((p) => p[0] !== null);
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 100 28');
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('aria-hidden', 'true');
  if (known.length < 2) return svg;
  const [t0, t1] = [points[0][1], points.at(-1)[1]];
  const low = Math.min(...known.map((p) => p[0]));
  const high = Math.max(...known.map((p) => p[0]));
  let pen = 'M';
  const path = points.map(([v, t]) => {
    if (v === null) { pen = 'M'; return ''; }
    const at = pen + (100 * (t - t0) / (t1 - t0 || 1)).toFixed(1) + ' ' + (26 - 24 * (high === low ? 0.5 : (v - low) / (high - low))).toFixed(1);
    pen = 'L';
    return at;
  }).join('');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('class', 'spark');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

class Stat extends Loading {
  static observedAttributes = ['target', 'from', 'until', 'unit', 'reduce', 'back', 'limit', 'below', 'url'];

  async fetch() {
    const back = this.getAttribute('back');
    const url = this.getAttribute('url');
    if (url) {
      const calls = [fetch(url).then(answered)];
      if (back) calls.push(fetch(url + '&back=1').then(answered));
      return Promise.all(calls);
    }
    const window = { ...this.window(), maxDataPoints: '200' };
    const calls = [ask(this.targets(), window)];
    if (back) calls.push(ask(this.targets().map((t) => 'timeShift(' + t + ", '" + back + "')"), window));
    return Promise.all(calls);
  }

  show(now, then = []) {
    if (!now.length) { this.replaceChildren(el('p', 'stat__v', 'No data'), el('p', 'stat__d', 'Nothing fits the query in this time.')); return; }
    const shown = now.slice(0, MOST).map((s, i) => this.one(s, then.length === now.length ? then[i] : undefined, now.length > 1));
    const box = el('div', now.length > 1 ? 'stat__all' : '');
    box.append(...shown);
    this.replaceChildren(box);
    if (now.length > MOST) this.append(el('p', 'stat__d', 'and ' + (now.length - MOST) + ' more'));
  }

  one(series, before, named) {
    const unit = this.getAttribute('unit') || '';
    const how = this.getAttribute('reduce') || 'last';
    const value = reduced(series.datapoints, how);
    const m = measured(value, unit);
    const box = el('div');
    if (named) box.append(el('p', 'stat__n', series.target));
    const row = el('div', 'stat__row');
    const number = el('p', 'stat__v', m.number);
    if (m.unit) number.append(el('small', '', m.unit));
    row.append(number);
    if (!named) row.append(spark(series.datapoints));
    box.append(row);
    const said = el('p', 'stat__d');
    const limit = parseFloat(this.getAttribute('limit'));
    const below = this.getAttribute('below') === 'true';
    const bad = value !== null && !Number.isNaN(limit) && (below ? value < limit : value > limit);
    if (bad) said.append(el('span', 'stat__bad', (below ? 'Below ' : 'Above ') + told(limit, unit) + '. '));
    if (before) said.append(compared(value, reduced(before.datapoints, how), unit, this.getAttribute('than')));
    if (!named) this.toggleAttribute('data-bad', bad);
    if (said.textContent) box.append(said);
    return box;
  }
}
customElements.define('tc-stat', Stat);
