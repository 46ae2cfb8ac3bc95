// <tc-explore>: what is stored on the left, queries and their chart on the right, all of it in the
// address. The form inside is for browsers without scripts.
import { menu } from './chart-menu.js';
import { said, span } from './chart-format.js';
import { colourOf } from './chart-draw.js';
import { QueryCard } from './explore-query.js';
import { Tree } from './explore-tree.js';
import { steps, text } from './query-text.js';
import { spark } from './spark.js';
import { toast } from './toast.js';
import './chart.js';
import './range.js';

const MOST_QUERIES = 26;
const MOST_ROWS = 200;
const KINDS = [['line', 'Lines'], ['area', 'Area'], ['stacked', 'Stacked'], ['points', 'Points']];
const UNITS = [['none', 'Plain numbers'], ['percent', 'Percent'], ['ratio', 'Ratio as percent'], ['bytes', 'Bytes'], ['seconds', 'Seconds'], ['ms', 'Milliseconds'], ['per_second', 'Per second']];
const letter = (i) => String.fromCharCode(65 + i);

const more = () => import('./explore-more.js');

/** An element with a class and what is in it. @returns {HTMLElement} */
export function make(tag, name, ...inside) {
  const e = document.createElement(tag);
  if (name) e.className = name;
  e.append(...inside);
  return e;
}

/** @returns {HTMLButtonElement} */
export function press(words, run, name = 'btn') {
  const b = make('button', name, words);
  b.type = 'button';
  b.addEventListener('click', run);
  return b;
}

class Explore extends HTMLElement {
  connectedCallback() {
    if (this.main) return;
    const q = new URLSearchParams(location.search);
    const off = (q.get('off') || '').split(',');
    const view = q.get('view') || 'steps';
    this.queries = q.getAll('target').slice(0, MOST_QUERIES).map((t, i) => ({ text: t, on: !off.includes(letter(i)), view }));
    if (!this.queries.length) this.queries.push({ text: '', on: true, view });
    this.kind = KINDS.some(([k]) => k === q.get('kind')) ? q.get('kind') : '';
    this.unit = q.get('unit') || '';
    this.log = q.get('scale') === 'log';
    this.split = q.get('split') === 'yes';
    this.active = 0;
    this.host = this.dataset.host || location.hostname;
    this.build(q.get('from') || '-1h', q.get('until') || '');
  }

  build(from, until) {
    this.aside = make('aside', 'card tree');
    this.aside.setAttribute('aria-label', 'Metrics');
    this.foot = make('div', 'card__foot');
    this.foot.hidden = true;
    this.range = make('tc-range');
    this.range.setAttribute('from', from);
    if (until) this.range.setAttribute('until', until);
    this.times = { from, until };
    this.charts = [this.newChart()];
    this.cards = make('div', 'stack stack--lg');
    this.facts = make('p', 'xs muted');
    this.facts.setAttribute('role', 'status');
    this.table = make('section', 'card');
    this.table.setAttribute('aria-label', 'Series');
    this.picture = this.pictureCard();
    this.lesson = make('div', '');
    this.lesson.hidden = true;
    const below = make('p', 'row row--wrap', this.adding = press('Add a query', () => this.add(''), 'btn btn--sm'), this.facts);
    this.main = make('div', 'stack stack--lg', this.head(), this.lesson, this.cards, below, this.picture, this.table);
    this.replaceChildren(make('div', 'ex__grid', this.aside, this.main));
    this.aside.addEventListener('tree-empty', (e) => { if (e.detail || !this.lesson.hidden) more().then(({ teach }) => teach(this, e.detail)); });
    this.tree = new Tree(this.aside, (node, extra) => this.chosen(node, extra));
    this.aside.append(this.foot);
    this.draw();
  }

  newChart() {
    const chart = make('tc-chart');
    for (const [k, v] of Object.entries({ ...this.times, height: '260', label: 'Explore' })) chart.setAttribute(k, v);
    chart.addEventListener('tc-data', () => this.tell(this.charts.map((c) => c.data).filter(Boolean)));
    return chart;
  }

  // One chart for all queries, or one for each; zoom and crosshair are shared anyway.
  charted(targets) {
    const each = this.split && targets.length > 1 ? targets.map((t) => [t]) : [targets];
    while (this.charts.length > each.length) this.charts.pop().remove();
    while (this.charts.length < each.length) {
      const chart = this.newChart();
      this.charts.at(-1).after(chart);
      this.charts.push(chart);
    }
    each.forEach((of, i) => {
      const chart = this.charts[i];
      chart.setAttribute('target', of.join('\n'));
      chart.setAttribute('label', of.length === 1 ? of[0].slice(0, 120) : of.length + ' queries');
      for (const [name, value] of [['kind', this.kind], ['unit', this.unit], ['scale', this.log ? 'log' : '']]) chart.setAttribute(name, value);
    });
  }

  head() {
    this.watch = make('a', 'btn btn--primary');
    this.shelve = make('a', 'btn', 'Add to dashboard');
    const copy = menu('Link', [
      { words: () => 'Copy link to these times', run: async () => (await more()).copyLink(this, true) },
      { words: () => 'Copy link that moves on with time', run: async () => (await more()).copyLink(this, false) },
    ]);
    copy.className = 'menu tcc__links';
    const summary = copy.querySelector('summary');
    summary.className = 'btn';
    summary.textContent = 'Copy link ▾';
    summary.removeAttribute('aria-label');
    return make('div', 'page__head', make('h1', '', 'Explore'), make('div', 'row row--wrap', this.range, copy, this.shelve, this.watch));
  }

  pictureCard() {
    const seg = make('div', 'seg');
    seg.setAttribute('role', 'group');
    seg.setAttribute('aria-label', 'Draw as');
    this.kinds = KINDS.map(([kind, words]) => press(words, () => { this.kind = kind; this.draw(true); }, ''));
    this.logs = press('Log', () => { this.log = !this.log; this.draw(true); }, '');
    this.splits = press('Split', () => { this.split = !this.split; this.draw(true); }, '');
    this.splits.title = 'A chart for each query';
    seg.append(...this.kinds, this.logs, this.splits);
    const select = make('select', 'select');
    select.setAttribute('aria-label', 'Unit');
    for (const [value, words] of UNITS) select.append(Object.assign(make('option', '', words), { value, selected: value === (this.unit || 'none') }));
    select.addEventListener('change', () => { this.unit = select.value === 'none' ? '' : select.value; this.draw(true); });
    const head = make('header', 'flat', make('h2', '', 'Chart'), make('div', 'row row--wrap', select, seg));
    const card = make('section', 'card', head, make('div', 'card__body', ...this.charts));
    card.setAttribute('aria-label', 'Chart');
    return card;
  }

  targets() { return this.queries.filter((q) => q.on && q.text.trim()).map((q) => q.text.trim()); }

  // keep: whether the cards stay what they are, because the change came from one of them.
  draw(keep) {
    if (!keep) this.cards.replaceChildren(...this.queries.map((q, i) => this.card(q, i)));
    this.kinds.forEach((b, i) => b.setAttribute('aria-pressed', String(KINDS[i][0] === (this.kind || 'line'))));
    this.logs.setAttribute('aria-pressed', String(this.log));
    const targets = this.targets();
    this.picture.hidden = !targets.length;
    if (!targets.length) { this.table.hidden = true; this.facts.textContent = ''; }
    this.splits.hidden = targets.length < 2;
    this.splits.setAttribute('aria-pressed', String(this.split));
    this.charted(targets);
    this.adding.textContent = 'Add query ' + letter(this.queries.length);
    this.adding.disabled = this.queries.length >= MOST_QUERIES;
    this.lead(targets);
    this.address();
  }

  card(q, i) {
    const made = new QueryCard(q, letter(i), {
      changed: () => this.draw(true),
      removed: () => this.remove(i),
      copied: () => this.copy(q.text, 'Query ' + letter(i) + ' copied.'),
    });
    made.card.addEventListener('focusin', () => { this.active = i; this.lead(this.targets()); });
    return made.card;
  }

  // Where the query goes from here: a monitor, a dashboard.
  lead(targets) {
    const one = this.queries[this.active]?.text.trim() || targets[0] || '';
    for (const a of [this.watch, this.shelve]) a.hidden = !targets.length;
    this.watch.textContent = this.queries.length > 1 ? 'Watch ' + letter(Math.max(0, this.queries.findIndex((q) => q.text.trim() === one))) : 'Watch this';
    this.watch.href = '/monitors/new?' + new URLSearchParams({ target: one });
    this.shelve.href = '/dashboards/new?' + new URLSearchParams(targets.map((t) => ['target', t]));
  }

  params() {
    const q = new URLSearchParams(location.search);
    for (const name of ['target', 'off', 'kind', 'unit', 'scale', 'split', 'view', 'prefix']) q.delete(name);
    for (const one of this.queries) if (one.text.trim()) q.append('target', one.text.trim());
    const off = this.queries.filter((one) => one.text.trim()).flatMap((one, i) => (one.on ? [] : [letter(i)]));
    if (off.length) q.set('off', off.join(','));
    if (this.kind) q.set('kind', this.kind);
    if (this.unit) q.set('unit', this.unit);
    if (this.log) q.set('scale', 'log');
    if (this.split) q.set('split', 'yes');
    if (this.queries.every((one) => one.view === 'text')) q.set('view', 'text');
    return q;
  }

  address() {
    const q = this.params().toString();
    history.replaceState(history.state, '', location.pathname + (q ? '?' + q : ''));
  }

  add(target) {
    this.queries.push({ text: target, on: true, view: this.queries.at(-1)?.view || 'steps' });
    this.active = this.queries.length - 1;
    this.draw();
    this.cards.lastElementChild.querySelector('input, textarea')?.focus();
  }

  remove(i) {
    const before = this.queries;
    this.queries = before.filter((_, k) => k !== i);
    if (!this.queries.length) this.queries = [{ text: '', on: true, view: before[i].view }];
    this.active = Math.min(this.active, this.queries.length - 1);
    this.draw();
    toast('Query ' + letter(i) + ' removed.', () => { this.queries = before; this.draw(); });
  }

  // A name of the tree becomes what the query in hand reads; with Shift it becomes a query of its own.
  chosen(node, extra) {
    more().then(({ footer }) => footer(this, node));
    if (!node.leaf) return;
    if (extra) { this.add(node.id); return; }
    const q = this.queries[this.active] || this.queries[0];
    const shape = steps(q.text);
    q.text = shape && !/[(,]/.test(shape.source) ? text({ source: node.id, steps: shape.steps }) : node.id;
    q.on = true;
    this.draw();
  }

  // What came back: facts in one line, every series in a table.
  tell(all) {
    if (!all.length) return;
    const series = all.flatMap((d) => d.series);
    const stamps = all[0].stamps;
    const ms = all[0].ms === undefined ? undefined : Math.max(...all.map((d) => d.ms || 0));
    const step = stamps.length > 1 ? stamps[1] - stamps[0] : 0;
    const time = ms === undefined ? '' : ', answered in ' + Math.round(ms) + ' ms';
    this.facts.textContent = series.length ? (series.length === 1 ? '1 series' : series.length.toLocaleString('en') + ' series') + ', ' + stamps.length.toLocaleString('en') + ' points' + (step ? ', one every ' + span(step) : '') + time + '.' : '';
    this.table.hidden = !series.length;
    if (this.table.contains(document.activeElement) || getSelection()?.containsNode(this.table, true) && !getSelection().isCollapsed) return;
    const drawn = this.charts.map((c) => c.drawn || []);
    const head = make('tr', '', ...['Series', 'Shape', 'Now', 'Min', 'Max', 'Average'].map((w, i) => Object.assign(make('th', i > 1 ? 'n' : '', w), { scope: 'col' })));
    const rows = series.slice(0, MOST_ROWS).map((s) => this.row(s, Math.max(...drawn.map((d) => d.indexOf(s)))));
    const scroll = make('div', 'scroll-x', make('table', 'table', make('thead', '', head), make('tbody', '', ...rows)));
    scroll.tabIndex = 0;
    scroll.setAttribute('role', 'region');
    scroll.setAttribute('aria-label', 'Series and their values');
    this.table.replaceChildren(scroll);
    if (series.length > MOST_ROWS) this.table.append(make('p', 'card__foot xs muted', 'The first ' + MOST_ROWS + ' of ' + series.length.toLocaleString('en') + '. The CSV of the chart has all.'));
  }

  row(s, i) {
    const key = make('i', 'key');
    key.style.background = i < 0 ? 'transparent' : 'var(' + colourOf(i) + ')';
    const name = make('span', 'row ex__name', key, make('span', 'tcc__name', s.name));
    name.title = s.name;
    const numbers = [s.last, s.min, s.max, s.avg].map((v, k) => make('td', k ? 'n' : 'n strong', said(v, this.unit)));
    return make('tr', '', make('td', '', name), make('td', '', spark(s.values, i < 0 ? '--text-3' : colourOf(i))), ...numbers);
  }

  async copy(words, done) {
    try { await navigator.clipboard.writeText(words); toast(done); } catch { toast('The browser does not allow copying here.'); }
  }

}
customElements.define('tc-explore', Explore);
