// <tc-table target="..." from="-1h" until="now" unit="ms">: series as rows, with their last, average,
// least and greatest value; a press on a heading sorts.
import { Loading, ask, el, reduced, told } from './measure.js';

const COLUMNS = [['Last', 'last'], ['Average', 'average'], ['Min', 'min'], ['Max', 'max']];
const MOST = 500;

class Figures extends Loading {
  static observedAttributes = ['target', 'from', 'until', 'unit'];

  async fetch() { return [await ask(this.targets(), { ...this.window(), maxDataPoints: '300' })]; }

  show(series) {
    this.rows = series.map((s) => ({ name: s.target, values: COLUMNS.map(([, how]) => reduced(s.datapoints, how)) }));
    this.draw();
  }

  draw() {
    if (!this.rows.length) { this.replaceChildren(el('p', 'muted sm', 'No series fits the query in this time.')); return; }
    const by = this.by ?? 1;
    const up = this.up ?? false;
    const sorted = [...this.rows].sort((a, b) => this.order(a, b, by) * (up ? 1 : -1));
    const table = el('table', 'table');
    table.setAttribute('aria-label', this.getAttribute('label') || 'Series');
    table.createTHead().append(this.head(by, up));
    const body = table.createTBody();
    for (const r of sorted.slice(0, MOST)) {
      const tr = body.insertRow();
      tr.append(el('td', '', r.name), ...r.values.map((v) => el('td', 'n', told(v, this.getAttribute('unit') || ''))));
    }
    this.replaceChildren(table);
    if (sorted.length > MOST) this.append(el('p', 'muted sm', 'and ' + (sorted.length - MOST) + ' more series'));
  }

  order(a, b, by) {
    if (by === 0) return a.name.localeCompare(b.name, 'en', { numeric: true });
    return (a.values[by - 1] ?? -Infinity) - (b.values[by - 1] ?? -Infinity);
  }

  head(by, up) {
    const tr = el('tr');
    ['Series', ...COLUMNS.map((c) => c[0])].forEach((name, i) => {
      const th = el('th', i ? 'n' : '');
      th.scope = 'col';
      if (i === by) th.ariaSort = up ? 'ascending' : 'descending';
      const sort = el('button', '', name + (i === by ? (up ? ' ↑' : ' ↓') : ''));
      sort.type = 'button';
      sort.addEventListener('click', () => {
        this.up = i === by ? !up : i === 0;
        this.by = i;
        this.draw();
        this.querySelectorAll('th button')[i].focus();
      });
      th.append(sort);
      tr.append(th);
    });
    return tr;
  }
}
customElements.define('tc-table', Figures);
