// <tc-chart target="a\nb" from="-1h" until="" limit="5" warn="4" marks="1764000000 deploy v412"
//   label="Error ratio" unit="percent" kind="line|area|stacked|points" scale="log" min max
//   legend="list|table|hidden" height="188|fill" refresh="10s|off"
//   menu="off" alone>: samples of /render as a picture, drawn from its
// attributes. All charts of a page share zoom and crosshair, but one that is `alone`.
import { highest, load, valueAt } from './chart-load.js';
import { marksOf, options, plot, stacked } from './chart-draw.js';
import { join, leave, readAt, shared, zoomOut, zoomTo } from './chart-page.js';
import { tellAt } from './chart-time.js';
import { Legend } from './chart-legend.js';
import { Reader, reading, summary } from './chart-read.js';
import { menu } from './chart-menu.js';
import { emptyBox, faultBox, faultBoxes, moreBox } from './chart-say.js';

const DRAWN = 8; // lines; more cannot be told apart
const HEIGHT = 188;
const NARROWEST = 200;
const OFTEN = 5000; // ms between two looks at the same chart, at least
const SELDOM = 60000;
const REDRAWN = 1.3; // growth of the width from which finer data is asked for
const NEAR = '250px'; // charts this far from the screen load too

const near = new IntersectionObserver((entries) => { for (const e of entries) e.target.seen(e.isIntersecting); }, { rootMargin: NEAR });
const sizes = new ResizeObserver((entries) => { for (const e of entries) e.target.sized(); });

class Chart extends HTMLElement {
  static observedAttributes = ['target', 'from', 'until', 'limit', 'warn', 'marks', 'unit', 'kind', 'scale', 'min', 'max', 'legend', 'height', 'label'];

  off = new Set();
  visible = false;
  stale = true;
  nextAt = Infinity;

  connectedCallback() {
    if (this.id) this.off = new Set(new URLSearchParams(location.search).getAll(this.id + '-off'));
    join(this);
    near.observe(this);
    sizes.observe(this);
    this.style.minHeight = this.height() + 'px';
  }

  disconnectedCallback() {
    leave(this);
    near.unobserve(this);
    sizes.unobserve(this);
    this.asked?.abort();
    this.plot?.destroy();
    this.plot = this.frame = undefined;
    this.stale = true;
  }

  // Several change at once; one look shows them all.
  attributeChangedCallback(name, old, now) {
    if (old === now || !this.isConnected) return;
    this.stale ||= ['target', 'from', 'until'].includes(name);
    if (this.due) return;
    this.due = true;
    queueMicrotask(() => { this.due = false; if (this.stale) this.look(); else this.redraw(); });
  }

  seen(visible) {
    this.visible = visible;
    if (visible && this.stale) this.look();
    else if (visible && this.dirty) this.redraw();
  }

  rangeChanged() {
    if (this.hasAttribute('alone')) return;
    this.stale = true;
    this.look();
  }

  refreshIfDue(now) {
    if (this.visible && now >= this.nextAt && !this.range().until && !this.table) this.look();
  }

  number(name) { const n = parseFloat(this.getAttribute(name)); return n; }
  optional(name) { const n = this.number(name); return Number.isNaN(n) ? null : n; }
  label() { return this.getAttribute('label') || 'Chart'; }
  unit() { return this.getAttribute('unit'); }
  targets() { return (this.getAttribute('target') || '').split('\n').map((t) => t.trim()).filter(Boolean); }
  range() {
    const until = this.getAttribute('until') || '';
    const own = { from: this.getAttribute('from') || '-1h', until: until === 'now' ? '' : until };
    return this.hasAttribute('alone') ? own : shared() || own;
  }
  height() {
    const asked = this.getAttribute('height');
    return asked === 'fill' ? Math.max(160, this.clientHeight - 40) : Math.max(80, Number(asked) || HEIGHT);
  }
  room() { return Math.max(NARROWEST, this.frame?.picture.clientWidth || this.clientWidth); }

  /** What is shown, seconds. @returns {[number, number]|null} */
  window() {
    const { from, until } = this.asFor || {};
    const stamps = this.data?.stamps || [];
    const first = /^\d{9,}$/.test(from) ? Number(from) : stamps[0];
    const last = /^\d{9,}$/.test(until) ? Number(until) : stamps.at(-1);
    if (first === undefined || last === undefined) return null;
    return last > first ? [first, last] : [first - 30, first + 30];
  }

  async look() {
    if (!this.visible || !this.clientWidth) return;
    this.stale = false;
    this.asked?.abort();
    const asked = this.asked = new AbortController();
    const range = this.range();
    const width = this.room();
    this.nextAt = Infinity;
    const targets = this.targets();
    // What was refused stays refused until somebody changes it.
    const bad = this.data && this.asFor?.key === range.from + range.until ? this.data.faults.filter((f) => f.refused && targets.includes(f.target)) : [];
    if (!targets.length) { this.data = null; this.say(emptyBox('none', targets)); return; }
    const began = performance.now();
    const points = Math.round(width * Math.min(2, devicePixelRatio || 1));
    try {
      const good = targets.filter((t) => !bad.some((f) => f.target === t));
      const data = good.length ? await load(good, { ...range, points }, asked.signal) : { ...this.data, faults: [] };
      data.faults = [...bad, ...data.faults];
      data.ms = performance.now() - began;
      this.call(data.series);
      Object.assign(this, { data, asFor: { ...range, key: range.from + range.until }, loadedWidth: width, lost: false });
      this.show();
    } catch (e) {
      if (asked.signal.aborted) return;
      // The live state at the top says that the server is away; the last picture stays.
      this.lost = true;
      if (!this.data) this.say(faultBox({ target: '', text: 'the server does not answer. It is asked again' }));
    }
    const [from, until] = this.window() || [0, 0];
    this.nextAt = performance.now() + Math.max(this.often(), Math.min(SELDOM, ((until - from) / width) * 1000));
    this.dispatchEvent(new CustomEvent('tc-data', { bubbles: true, detail: this.data }));
  }

  // What functions made of one series has the whole query for a name, which tells people nothing.
  call(series) {
    const called = this.getAttribute('called');
    if (called && series.length === 1 && series[0].name.includes('(')) series[0].name = called;
  }

  // Milliseconds between two looks, at least: what the author said, or never.
  often() {
    const asked = this.getAttribute('refresh');
    return asked === 'off' ? Infinity : Math.max(OFTEN, parseFloat(asked) * (/min|m$/.test(asked) ? 60000 : 1000) || 0);
  }

  say(...boxes) {
    this.plot?.destroy();
    this.plot = this.frame = undefined;
    this.replaceChildren(...boxes);
  }

  show() {
    const { series, stamps, faults } = this.data;
    const boxes = faultBoxes(faults);
    if (!series.some((s) => s.max !== null)) { this.say(...(boxes.length ? boxes : [emptyBox(series.length ? 'empty' : 'none', this.targets())])); return; }
    this.drawn = highest(series, DRAWN);
    this.setUp();
    this.frame.extra.replaceChildren(...boxes, ...(series.length > DRAWN ? [moreBox(DRAWN, series.length, () => this.showTable(true))] : []));
    const looks = JSON.stringify([this.drawn.map((s) => s.name), this.look_(), [...this.off]]);
    if (this.plot && this.looks === looks) this.plot.setData([stamps, ...this.rows()]);
    else this.build(looks);
    if (!this.reads) this.frame.legend.read(null, '');
    this.frame.reader.describe(this.label() + '. ' + summary({ kind: this.getAttribute('kind'), unit: this.unit(), limit: this.number('limit') }, this.drawn, series.length, this.window()));
    if (this.table) this.showTable(true);
  }

  // What makes another picture of the same data.
  look_() { return Chart.observedAttributes.slice(3).map((a) => this.getAttribute(a)); }
  shown() { return this.drawn.map((s) => !this.off.has(s.name)); }
  rows() {
    const rows = this.drawn.map((s) => s.values);
    if (this.getAttribute('kind') === 'stacked') return stacked(rows, this.shown());
    return this.getAttribute('scale') === 'log' ? rows.map((r) => r.map((v) => (v !== null && v <= 0 ? null : v))) : rows;
  }

  setUp() {
    if (this.frame) return;
    const [picture, at, legend, extra, table] = ['tcc__plot', 'tcc__at', 'legend', 'tcc__extra', 'tcc__data scroll-x'].map((name) => {
      const div = document.createElement('div');
      div.className = name;
      return div;
    });
    table.hidden = at.hidden = true;
    table.tabIndex = 0;
    table.setAttribute('role', 'region');
    table.setAttribute('aria-label', this.label() + ' as a table');
    picture.append(at);
    this.frame = { picture, at, extra, table, legend: new Legend(legend, (i, alone) => this.toggle(i, alone)), reader: new Reader(picture, this.readable()) };
    picture.addEventListener('dblclick', zoomOut);
    this.replaceChildren(picture, table, extra, legend);
    if (this.getAttribute('menu') !== 'off') this.prepend(this.ownMenu());
  }

  ownMenu() {
    return menu(this.label(), [
      { words: () => (this.table ? 'Show as chart' : 'Show as table'), run: () => this.showTable(!this.table) },
      { words: () => 'Copy data', run: () => this.copyData() },
      { words: () => 'Download CSV', run: () => this.downloadCsv() },
      { words: () => 'Download PNG', run: () => this.downloadPng() },
    ]);
  }

  readable() {
    return {
      stamps: () => this.data?.stamps || [],
      sentence: (i) => reading(this.data.stamps, this.drawn, i, this.unit(), this.length()),
      read: (at, anchor) => { this.mark(at, anchor ?? null); readAt(at, this); },
      zoom: zoomTo,
    };
  }
  length() { const [from, until] = this.window(); return until - from; }

  build(looks) {
    this.looks = looks;
    this.plot?.destroy();
    const look = {
      kind: this.getAttribute('kind') || (this.drawn.length === 1 ? 'area' : 'line'), unit: this.unit(), log: this.getAttribute('scale') === 'log',
      limit: this.number('limit'), warn: this.number('warn'), min: this.optional('min'), max: this.optional('max'),
      marks: marksOf(this.getAttribute('marks')), width: this.room(), height: this.height(), window: () => this.window(),
    };
    this.marks = look.marks;
    const on = { cursor: (at) => { if (!this.quiet) readAt(at, this); }, select: (from, until) => zoomTo(from, until) };
    const shown = this.shown();
    this.plot = plot(options(look, this.drawn.map((s) => s.name), shown, on), [this.data.stamps, ...this.rows()], this.frame.picture);
    const { legend } = this.frame;
    legend.place.hidden = this.getAttribute('legend') === 'hidden';
    if (!legend.place.hidden) legend.draw(this.drawn, shown, { unit: this.unit(), list: this.getAttribute('legend') === 'table', heading: this.label() + ', values' });
  }

  redraw() {
    this.looks = '';
    // One out of sight waits until it is seen.
    this.dirty = !this.visible;
    if (this.plot && this.visible) this.show();
  }

  sized() {
    if (!this.visible || !this.clientWidth) return;
    if (!this.plot) { if (this.stale) this.look(); return; }
    const width = this.room();
    if (width !== this.plot.width || this.height() !== this.plot.height) this.plot.setSize({ width, height: this.height() });
    if (width > this.loadedWidth * REDRAWN) this.look();
  }

  toggle(i, alone) {
    const names = this.drawn.map((s) => s.name);
    const only = names.every((n, k) => this.off.has(n) === (k !== i));
    if (alone) this.off = new Set(only ? [] : names.filter((_, k) => k !== i));
    else if (!this.off.delete(names[i])) this.off.add(names[i]);
    if (this.id) this.address();
    const shown = this.shown();
    this.frame.legend.press(shown);
    if (this.getAttribute('kind') === 'stacked') { this.redraw(); return; }
    this.plot.batch(() => shown.forEach((show, k) => { if (this.plot.series[k + 1].show !== show) this.plot.setSeries(k + 1, { show }); }));
  }

  // Series that are not drawn stand in the address, so that a link shows the same picture.
  address() {
    const address = new URL(location.href);
    address.searchParams.delete(this.id + '-off');
    for (const name of this.off) address.searchParams.append(this.id + '-off', name);
    history.replaceState(history.state, '', address);
  }

  /** The moment that is read on this page; null for none. */
  showReading(at, own) {
    if (!this.plot || !this.visible) return;
    this.reads = at !== null;
    const [from, until] = this.window();
    const inside = at !== null && at >= from && at <= until;
    // The moment is written once, where it is read.
    this.frame.at.hidden = !inside || !own;
    if (!own || !this.matches(':hover')) {
      this.quiet = true;
      this.plot.setCursor(inside ? { left: this.plot.valToPos(at, 'x'), top: 0 } : { left: -10, top: -10 }, false, false);
      this.quiet = false;
    }
    if (!inside) { this.frame.legend.read(null, ''); return; }
    const index = this.plot.valToIdx(at);
    const when = tellAt(this.data.stamps[index], until - from);
    this.frame.legend.read(this.drawn.map((s) => valueAt(s.values, index)), when);
    this.frame.at.textContent = when + this.markNear(at, (until - from) / this.plot.width);
    const left = this.plot.valToPos(at, 'x') + this.plot.bbox.left / (devicePixelRatio || 1);
    this.frame.at.style.left = Math.min(Math.max(left, 40), this.plot.width - 40) + 'px';
  }

  // The whole text of a deploy or incident under the pointer.
  markNear(at, perPixel) {
    const m = this.marks.find((each) => Math.abs(each.at - at) < perPixel * 6);
    return m ? '  ' + m.word : '';
  }

  // What the keyboard has marked, as a drag would.
  mark(at, anchor) {
    const [a, b] = anchor === null ? [0, 0] : [at, anchor].map((t) => this.plot.valToPos(t, 'x')).sort((x, y) => x - y);
    this.plot.setSelect({ left: a, width: b - a, top: 0, height: this.plot.over.clientHeight }, false);
  }

  async showTable(on) {
    const { tables } = await import('./chart-take.js');
    this.table = on;
    this.frame.table.hidden = !on;
    this.frame.picture.hidden = on;
    this.frame.table.replaceChildren(...(on ? tables(this.data, this.drawn, this.unit()) : []));
    if (!on) this.sized();
  }
  async copyData() { if (this.data) (await import('./chart-take.js')).copy(this.data); }
  async downloadCsv() { if (this.data) (await import('./chart-take.js')).saveCsv(this.data, this.label()); }
  async downloadPng() { if (this.plot) (await import('./chart-take.js')).savePng(this.plot.ctx.canvas, this.drawn, this.label()); }
}
customElements.define('tc-chart', Chart);
