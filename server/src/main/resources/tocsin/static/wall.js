// A screen on a wall: asks for its page again every few seconds and changes in place, hides the
// pointer, moves by a pixel now and then so that nothing burns in, and comes back by itself after the
// server was away.
import { morph } from './morph.js';
import { label, told } from './zone.js';
import { Loading, answered, measured } from './measure.js';
import './stat.js';

const AGAIN = 5000;
const LATE = 10000;
const POINTER = 3000;
const DRIFT = 180000;
const SVG = 'http://www.w3.org/2000/svg';
const MOST = 8;

let heard = Date.now();
let pointer;

function clock() {
  const now = Date.now();
  for (const t of document.querySelectorAll('[data-clock]')) t.textContent = told(now, 'minute');
  for (const t of document.querySelectorAll('[data-zone-label]')) t.textContent = label();
  for (const t of document.querySelectorAll('[data-since]')) {
    const minutes = Math.max(0, Math.floor((now - new Date(t.dataset.since)) / 60000));
    t.textContent = minutes < 60 ? minutes + ' min' : Math.floor(minutes / 60) + ' h ' + (minutes % 60) + ' min';
  }
  for (const t of document.querySelectorAll('[data-countdown]')) {
    const left = Math.max(0, Math.round((new Date(t.dateTime) - now) / 1000));
    t.textContent = Math.floor(left / 60) + ':' + String(left % 60).padStart(2, '0');
  }
  const age = now - heard;
  const live = document.getElementById('wall-live');
  const lost = age > LATE;
  live.toggleAttribute('data-lost', lost);
  const words = lost ? 'Offline, ' + Math.round(age / 1000) + ' s old' : 'Live';
  if (live.textContent !== words) live.textContent = words;
}

async function look() {
  try {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' }, signal: AbortSignal.timeout(AGAIN * 2) });
    if (answer.status === 403 || answer.status === 401) { location.reload(); return; } // the link was taken back
    if (answer.ok) {
      const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = next.querySelector('script[type="module"]')?.src !== document.querySelector('script[type="module"]').src;
      if (fresh) { location.reload(); return; } // the server is another one: take its scripts too
      morph(document.getElementById('main'), next.getElementById('main'));
      heard = Date.now();
    }
  } catch { /* away; the age says so, and the next look is soon */ }
  clock();
  setTimeout(look, AGAIN);
}

function rest() {
  delete document.body.dataset.quiet;
  clearTimeout(pointer);
  pointer = setTimeout(() => { document.body.dataset.quiet = ''; }, POINTER);
}

function drift() {
  const step = () => Math.floor(Math.random() * 3) - 1;
  document.body.style.translate = step() + 'px ' + step() + 'px';
}

const shape = (name, attributes) => {
  const made = document.createElementNS(SVG, name);
  for (const [k, v] of Object.entries(attributes)) made.setAttribute(k, v);
  return made;
};

/** <tc-wall-chart url="..." unit="ms" limit="5">: lines that can be read from four metres. */
class WallChart extends Loading {
  connectedCallback() {
    super.connectedCallback();
    this.timer = setInterval(() => this.load(), AGAIN * 2);
    this.observer = new ResizeObserver(() => { if (this.series) this.draw(); });
    this.observer.observe(this);
  }

  disconnectedCallback() { super.disconnectedCallback(); this.observer.disconnect(); }

  async fetch() { return [await fetch(this.getAttribute('url')).then(answered)]; }

  show(series) { this.series = series; this.draw(); }

  draw() {
    const known = this.series.filter((s) => s.datapoints.some((p) => p[0] !== null)).slice(0, MOST);
    const [w, h] = [Math.max(200, this.clientWidth), Math.max(160, this.clientHeight)];
    const svg = shape('svg', { viewBox: '0 0 ' + w + ' ' + h, role: 'img' });
    if (!known.length) {
      const words = shape('text', { x: w / 2, y: h / 2, 'text-anchor': 'middle' });
      words.textContent = 'No data in this time.';
      svg.setAttribute('aria-label', this.getAttribute('label') + ': no data');
      svg.append(words);
      this.replaceChildren(svg);
      return;
    }
    const limit = parseFloat(this.getAttribute('limit'));
    const rows = this.getAttribute('stacked') === 'true' ? stacked(known) : known.map((s) => s.datapoints);
    const all = rows.flat().filter((p) => p[0] !== null);
    const top = Math.max(...all.map((p) => p[0]), Number.isNaN(limit) ? -Infinity : limit * 1.1, 0) || 1;
    const low = Math.min(0, ...all.map((p) => p[0]));
    const [t0, t1] = [Math.min(...all.map((p) => p[1])), Math.max(...all.map((p) => p[1]))];
    const x = (t) => 62 + (w - 74) * ((t - t0) / (t1 - t0 || 1));
    const y = (v) => h - 30 - (h - 44) * ((v - low) / (top - low || 1));
    this.axes(svg, { w, h, x, y, low, top, t0, t1 });
    rows.forEach((points, i) => svg.append(shape('path', { class: 'wline wline-' + (i + 1), d: path(points, x, y) })));
    if (!Number.isNaN(limit)) {
      svg.append(shape('line', { class: 'wlimit', x1: 62, x2: w - 12, y1: y(limit), y2: y(limit) }));
      const words = shape('text', { x: w - 14, y: y(limit) - 6, 'text-anchor': 'end' });
      words.textContent = 'limit ' + this.words(limit);
      svg.append(words);
    }
    svg.setAttribute('aria-label', this.getAttribute('label') + '. ' + known.length + ' series; ' + known[0].target + ' is now ' + this.words(known[0].datapoints.findLast((p) => p[0] !== null)[0]));
    this.replaceChildren(svg);
  }

  words(value) { const m = measured(value, this.getAttribute('unit') || ''); return m.number + (m.unit ? ' ' + m.unit : ''); }

  axes(svg, { w, h, x, y, low, top, t0, t1 }) {
    for (let i = 0; i <= 3; i += 1) {
      const v = low + (top - low) * (i / 3);
      svg.append(shape('line', { class: 'wgrid', x1: 62, x2: w - 12, y1: y(v), y2: y(v) }));
      const words = shape('text', { x: 56, y: y(v) + 4, 'text-anchor': 'end' });
      words.textContent = this.getAttribute('unit') === 'bytes' ? this.words(v) : measured(v, this.getAttribute('unit') || '').number;
      svg.append(words);
    }
    for (let i = 0; i <= 4; i += 1) {
      const t = t0 + (t1 - t0) * (i / 4);
      const words = shape('text', { x: x(t), y: h - 8, 'text-anchor': i === 0 ? 'start' : i === 4 ? 'end' : 'middle' });
      words.textContent = told(t * 1000, t1 - t0 > 172800 ? 'day' : 'minute');
      svg.append(words);
    }
  }
}

function stacked(series) {
  const sums = new Map();
  return series.map((s) => s.datapoints.map(([v, t]) => {
    if (v === null) return [null, t];
    sums.set(t, (sums.get(t) ?? 0) + v);
    return [sums.get(t), t];
  }));
}

function path(points, x, y) {
  let pen = 'M';
  return points.map(([v, t]) => {
    if (v === null) { pen = 'M'; return ''; }
    // A sample that stands alone is a dot.
    const at = pen + x(t).toFixed(1) + ' ' + y(v).toFixed(1) + (pen === 'M' ? 'h0' : '');
    pen = 'L';
    return at;
  }).join('');
}

customElements.define('tc-wall-chart', WallChart);
addEventListener('pointermove', rest);
rest();
clock();
setInterval(clock, 1000);
setInterval(drift, DRIFT);
setTimeout(look, AGAIN);
