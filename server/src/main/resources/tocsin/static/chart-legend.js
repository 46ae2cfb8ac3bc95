// Names and values below a chart. A click hides a line; with Alt only that line stays.
import { colourOf, dashOf } from './chart-draw.js';
import { said } from './chart-format.js';

const FIGURES = [['Now', 'last'], ['Min', 'min'], ['Max', 'max'], ['Avg', 'avg']];

export class Legend {
  /** @param {HTMLElement} place @param {(index: number, alone: boolean) => void} toggle */
  constructor(place, toggle) {
    this.place = place;
    this.toggle = toggle;
  }

  /** @param {import('./chart-load.js').Series[]} series @param {boolean[]} shown */
  draw(series, shown, { unit, list, heading }) {
    this.unit = unit;
    this.series = series;
    this.buttons = series.map((s, i) => this.button(s, i, shown[i]));
    this.values = series.map((s) => { const b = document.createElement('b'); b.textContent = said(s.last, unit); return b; });
    if (list) { this.place.className = 'tcc__list scroll-x'; this.place.replaceChildren(this.table(heading)); return; }
    this.place.className = 'legend';
    this.buttons.forEach((b, i) => b.append(' ', this.values[i]));
    this.place.replaceChildren(...this.buttons);
  }

  button(s, i, shown) {
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('aria-pressed', String(shown));
    button.title = s.name + '\nmin ' + said(s.min, this.unit) + ', max ' + said(s.max, this.unit) + ', average ' + said(s.avg, this.unit)
      + '\nClick hides it; Alt and click shows only it.';
    const key = document.createElement('i');
    key.style.borderTopColor = 'var(' + colourOf(i) + ')';
    if (dashOf(i)) key.style.borderTopStyle = 'dashed';
    const name = document.createElement('span');
    name.className = 'tcc__name';
    name.textContent = s.name;
    button.append(key, name);
    button.addEventListener('click', (e) => this.toggle(i, e.altKey || e.shiftKey));
    return button;
  }

  table(heading) {
    const table = document.createElement('table');
    table.className = 'table';
    const head = table.createTHead().insertRow();
    this.headings = ['Series', ...FIGURES.map(([word]) => word)].map((word, i) => {
      const th = document.createElement('th');
      th.scope = 'col';
      if (i) th.className = 'n';
      th.textContent = word;
      head.append(th);
      return th;
    });
    const body = table.createTBody();
    this.series.forEach((s, i) => {
      const row = body.insertRow();
      row.insertCell().append(this.buttons[i]);
      for (const [word, field] of FIGURES) {
        const cell = row.insertCell();
        cell.className = 'n';
        if (word === 'Now') cell.append(this.values[i]); else cell.textContent = said(s[field], this.unit);
      }
    });
    table.setAttribute('aria-label', heading);
    return table;
  }

  /** Values of one moment, or the newest. @param {(number|null)[]|null} values @param {string} when */
  read(values, when) {
    this.values?.forEach((b, i) => {
      const text = said(values ? values[i] : this.series[i].last, this.unit);
      if (b.textContent !== text) b.textContent = text;
    });
    if (this.place.className !== 'legend' && this.headings) this.headings[1].textContent = values ? when : 'Now';
  }

  press(shown) {
    this.buttons?.forEach((b, i) => b.setAttribute('aria-pressed', String(shown[i])));
  }
}
