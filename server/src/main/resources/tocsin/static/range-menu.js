// What opens below the range picker: a field that takes words, two ends, and the usual lengths.
import { button } from './range.js';
import { inWords, secondsOf, typed } from './range-words.js';
import { read } from './range-read.js';
import { label as zoneLabel, told } from './zone.js';

const QUICK = [['-15min', '15 min'], ['-1h', '1 hour'], ['-3h', '3 hours'], ['-6h', '6 hours'], ['-24h', '24 hours'], ['-7d', '7 days'], ['-30d', '30 days']];

function field(id, label, more = {}) {
  const box = document.createElement('div');
  box.className = 'field';
  const name = document.createElement('label');
  name.htmlFor = id;
  name.textContent = label;
  const input = Object.assign(document.createElement('input'), { id, className: 'input', autocomplete: 'off', spellcheck: false, ...more });
  box.append(name, input);
  return { box, input };
}

export class RangeMenu {
  /** @param {HTMLElement} place @param {string} id @param {(range: {from: string, until: string}) => void} choose */
  constructor(place, id, choose) {
    Object.assign(this, { id, choose });
    place.replaceChildren(this.form(), this.quick());
  }

  form() {
    const form = document.createElement('form');
    form.className = 'stack stack--sm';
    const one = field(this.id + 'w', 'Type a range');
    const two = document.createElement('div');
    two.className = 'two';
    const from = field(this.id + 'f', 'From');
    const until = field(this.id + 'u', 'To');
    two.append(from.box, until.box);
    this.hint = document.createElement('p');
    this.hint.className = 'hint';
    this.hint.id = this.id + 'h';
    this.hint.setAttribute('role', 'status');
    this.same = document.createElement('p');
    this.same.className = 'hint';
    [this.line, this.start, this.end] = [one.input, from.input, until.input];
    this.line.setAttribute('aria-describedby', this.hint.id);
    const go = button('Show', () => {}, { class: 'btn btn--primary' });
    go.type = 'submit';
    form.append(one.box, this.hint, two, this.same, go);
    this.line.addEventListener('input', () => { this.edited = 'line'; this.check(); });
    for (const i of [this.start, this.end]) i.addEventListener('input', () => { this.edited = 'ends'; this.check(); });
    form.addEventListener('submit', (e) => { e.preventDefault(); const range = this.check(); if (range) this.choose(range); });
    const holder = document.createElement('div');
    holder.append(form);
    return holder;
  }

  quick() {
    const list = document.createElement('ul');
    list.className = 'quick';
    this.quicks = QUICK.map(([from, words]) => button(words, () => this.choose({ from, until: '' }), { class: '', 'data-from': from }));
    for (const b of this.quicks) { const li = document.createElement('li'); li.append(b); list.append(li); }
    return list;
  }

  fill({ from, until }) {
    for (const b of this.quicks) b.setAttribute('aria-current', String(b.dataset.from === from && !until));
    this.edited = 'line';
    this.line.value = inWords(from, until).toLowerCase();
    this.start.value = typed(secondsOf(from));
    this.end.value = until ? typed(secondsOf(until)) : 'now';
    this.say('Try “yesterday 14:00 to 15:00”, “since 03:00”, or paste a link.', false);
    this.tellSame(secondsOf(from), secondsOf(until));
    this.line.focus();
    this.line.select();
  }

  tellSame(from, until) {
    const utc = (at) => told(new Date(at * 1000), 'minute', 'UTC');
    this.same.textContent = zoneLabel() === 'UTC' ? 'Times are in UTC.' : 'In ' + zoneLabel() + '. Same moments in UTC: ' + utc(from) + ' to ' + utc(until) + '.';
  }

  say(text, wrong) {
    this.hint.textContent = text;
    this.hint.className = wrong ? 'err' : 'hint';
    this.line.toggleAttribute('aria-invalid', wrong);
  }

  check() {
    const text = this.edited === 'line' ? this.line.value : this.start.value + ' to ' + (this.end.value || 'now');
    const range = read(text);
    if (!range) { this.say('That is no range I can read. Write “last 3h”, “since 03:00” or “24 Nov 03:00 to 04:00”.', true); return null; }
    this.say(inWords(range.from, range.until) + '.', false);
    this.tellSame(secondsOf(range.from), secondsOf(range.until));
    return range;
  }
}
