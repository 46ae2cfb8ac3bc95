// <tc-range from="-3h" until="">: the time that is shown, for all charts of a page: earlier, a menu
// that takes words, later, zoom out, live. Says 'tc-zoom' and keeps the range in the address.
import { move, zoomOut } from './chart-page.js';
import { inWords, read, secondsOf, typed } from './range-words.js';
import { label as zoneLabel, told } from './zone.js';

const QUICK = [['-15min', '15 min'], ['-1h', '1 hour'], ['-3h', '3 hours'], ['-6h', '6 hours'], ['-24h', '24 hours'], ['-7d', '7 days'], ['-30d', '30 days']];
let made = 0;

function button(words, run, more = {}) {
  const b = document.createElement('button');
  b.type = 'button';
  b.className = 'btn';
  b.textContent = words;
  b.addEventListener('click', run);
  for (const [name, value] of Object.entries(more)) b.setAttribute(name, value);
  return b;
}

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

class Range extends HTMLElement {
  static observedAttributes = ['from', 'until'];

  connectedCallback() {
    this.id_ ??= 'tcr' + ++made;
    this.build();
    this.hear = (e) => this.follow(e.detail);
    this.tell = () => this.show();
    document.addEventListener('tc-zoom', this.hear);
    document.addEventListener('tocsin:zone', this.tell);
  }

  disconnectedCallback() {
    document.removeEventListener('tc-zoom', this.hear);
    document.removeEventListener('tocsin:zone', this.tell);
  }

  attributeChangedCallback() { if (this.words) this.show(); }

  own() {
    const until = this.getAttribute('until') || '';
    return { from: this.getAttribute('from') || '-1h', until: until === 'now' ? '' : until };
  }
  now() { return this.chosen || this.own(); }

  build() {
    const tools = document.createElement('div');
    tools.className = 'row time';
    tools.setAttribute('role', 'group');
    tools.setAttribute('aria-label', 'Time range');
    this.live = button('', () => this.toggleLive(), { 'aria-pressed': 'true', 'data-key': 'l', 'data-cmd': 'Live on or off', title: 'Live on or off (L)' });
    const dot = document.createElement('span');
    dot.className = 'live';
    dot.textContent = 'Live';
    this.live.append(dot);
    tools.append(
      button('‹', () => move(-1), { 'aria-label': 'Earlier', title: 'Earlier ([)', 'data-key': '[', 'data-cmd': 'Earlier' }),
      this.menu(),
      button('›', () => move(1), { 'aria-label': 'Later', title: 'Later (])', 'data-key': ']', 'data-cmd': 'Later' }),
      button('Zoom out', zoomOut, { title: 'Zoom out (Z)', 'data-key': 'z', 'data-cmd': 'Zoom out', class: 'btn hide-phone' }),
      this.live,
    );
    this.replaceChildren(tools);
    this.show();
  }

  menu() {
    this.box = document.createElement('details');
    this.box.className = 'menu';
    this.words = document.createElement('summary');
    this.words.className = 'btn';
    this.words.dataset.key = 't';
    this.words.dataset.cmd = 'Time range';
    const pop = document.createElement('div');
    pop.className = 'pop timepick';
    pop.append(this.form(), this.quick());
    this.box.append(this.words, pop);
    this.box.addEventListener('toggle', () => { if (this.box.open) { this.fill(); this.line.focus(); this.line.select(); } });
    this.box.addEventListener('keydown', (e) => { if (e.key === 'Escape' && this.box.open) { e.stopPropagation(); this.close(); } });
    this.box.addEventListener('focusout', (e) => { if (e.relatedTarget && !this.box.contains(e.relatedTarget)) this.box.open = false; });
    addEventListener('pointerdown', (e) => { if (this.box.open && !this.box.contains(e.target)) this.box.open = false; });
    return this.box;
  }

  form() {
    const form = document.createElement('form');
    form.className = 'stack stack--sm';
    const one = field(this.id_ + 'w', 'Type a range');
    const two = document.createElement('div');
    two.className = 'two';
    const from = field(this.id_ + 'f', 'From');
    const until = field(this.id_ + 'u', 'To');
    two.append(from.box, until.box);
    this.hint = document.createElement('p');
    this.hint.className = 'hint';
    this.hint.id = this.id_ + 'h';
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

  fill() {
    const { from, until } = this.now();
    this.edited = 'line';
    this.line.value = inWords(from, until).toLowerCase();
    this.start.value = typed(secondsOf(from));
    this.end.value = until ? typed(secondsOf(until)) : 'now';
    this.say('Try “yesterday 14:00 to 15:00”, “since 03:00”, or paste a link.', false);
    this.tellSame(secondsOf(from), secondsOf(until));
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

  choose(range) {
    this.close();
    document.dispatchEvent(new CustomEvent('tc-zoom', { detail: range }));
  }

  close() {
    this.box.open = false;
    this.words.focus();
  }

  follow({ from, until }) {
    this.chosen = from === null ? null : { from: String(from), until: String(until ?? '') };
    const address = new URL(location.href);
    const now = this.now();
    address.searchParams.set('from', now.from);
    if (now.until) address.searchParams.set('until', now.until); else address.searchParams.delete('until');
    history.replaceState(history.state, '', address);
    this.show();
  }

  toggleLive() {
    const on = this.live.getAttribute('aria-pressed') !== 'true';
    this.live.setAttribute('aria-pressed', String(on));
    document.dispatchEvent(new CustomEvent('tc-live', { detail: { on } }));
  }

  show() {
    const { from, until } = this.now();
    this.words.textContent = inWords(from, until) + ' ▾';
    this.words.setAttribute('aria-label', inWords(from, until) + ', change the time range');
    for (const b of this.quicks) b.setAttribute('aria-current', String(b.dataset.from === from && !until));
    // Nothing new comes into a range that has ended.
    this.live.disabled = Boolean(until);
    this.live.title = until ? 'This range has ended; nothing new comes into it' : 'Live on or off (L)';
  }
}
customElements.define('tc-range', Range);
