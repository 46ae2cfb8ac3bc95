// Offers below a field: functions and metrics while typing, help for what is being written. A
// combobox of the ARIA patterns: arrows choose, Enter or Tab takes, Escape closes.
import { blanks, functions, help, matching } from './functions.js';
import { around } from './query-text.js';

const PAUSE = 120;
const MOST_METRICS = 12;
let made = 0;

async function metrics(word, signal) {
  const answer = await fetch('/metrics/find?format=completer&query=' + encodeURIComponent(word + '*'), { signal });
  return answer.ok ? (await answer.json()).metrics.slice(0, MOST_METRICS).map((m) => ({ text: m.path, says: m.is_leaf === '1' ? 'metric' : 'more below' })) : [];
}

/** Moves what opened below a field to the left as far as it would leave the page. @param {HTMLElement} pop */
export function keepInside(pop) {
  const over = pop.getBoundingClientRect().right - document.documentElement.clientWidth + 12;
  if (over > 0) pop.style.left = -over + 'px';
}

/** Help for an argument of a function, to stand below a field; null for a name nobody knows. */
export async function functionTip(name, argument) {
  const f = (await functions()).get(name);
  if (!f) return null;
  const pop = document.createElement('div');
  pop.className = 'pop fns fns--help';
  pop.append(help(f, argument));
  requestAnimationFrame(() => keepInside(pop));
  return pop;
}

export class Completion {
  /** @param {HTMLInputElement|HTMLTextAreaElement} input @param {HTMLElement} place for the list
   * @param {{onlyFunctions?: boolean, take: (offer: object, at: {from: number, to: number}) => void}} how */
  constructor(input, place, how) {
    Object.assign(this, { input, place, how, offers: [], at: 0 });
    this.id = 'cmp' + ++made;
    // A box of several lines may not be called a combobox, and says nothing of being open.
    this.isLine = input.nodeName === 'INPUT';
    if (this.isLine) input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    this.tell(false);
    input.addEventListener('input', () => this.later());
    input.addEventListener('keydown', (e) => this.press(e));
    input.addEventListener('blur', () => setTimeout(() => this.close(), 150));
    input.addEventListener('click', () => this.later());
  }

  tell(open) {
    if (this.isLine) this.input.setAttribute('aria-expanded', String(open));
    if (open) this.input.setAttribute('aria-controls', this.id); else this.input.removeAttribute('aria-controls');
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), PAUSE);
  }

  async look() {
    this.asked?.abort();
    this.asked = new AbortController();
    const { signal } = this.asked;
    const now = around(this.input.value, this.input.selectionStart);
    try {
      const all = await functions();
      const found = await this.find(now, all, signal);
      if (!signal.aborted && document.activeElement === this.input) this.show(found, now, all.get(now.call));
    } catch { this.close(); } // without the server there is nothing to offer
  }

  async find({ word }, all, signal) {
    if (!word && !this.how.onlyFunctions) return [];
    const named = word.includes('.') ? [] : matching(all, word).map((f) => ({ text: f.name, says: f.says, fn: f }));
    if (this.how.onlyFunctions) return named.filter((o) => o.fn.params[0]?.type?.startsWith('seriesList'));
    const paths = await metrics(word, signal);
    return paths.length === 1 && paths[0].text === word ? [] : [...paths, ...named.slice(0, 6)];
  }

  show(offers, now, call) {
    this.offers = offers;
    this.now = now;
    this.at = 0;
    if (!offers.length && !call) { this.close(); return; }
    const pop = document.createElement('div');
    pop.className = 'pop fns';
    pop.classList.toggle('fns--help', !offers.length);
    this.list = document.createElement('ul');
    this.list.id = this.id;
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', 'Offers');
    this.list.append(...offers.map((o, i) => this.option(o, i)));
    this.doc = document.createElement('div');
    this.call = call;
    if (offers.length) pop.append(this.list);
    pop.append(this.doc);
    this.place.replaceChildren(pop);
    this.tell(offers.length > 0);
    this.mark();
    keepInside(pop);
  }

  option(offer, i) {
    const li = document.createElement('li');
    li.id = this.id + 'o' + i;
    li.setAttribute('role', 'option');
    const name = document.createElement('b');
    name.className = 'mono';
    name.textContent = offer.text;
    const says = document.createElement('span');
    says.className = 'xs muted';
    says.textContent = offer.says;
    li.append(name, says);
    li.addEventListener('mousedown', (e) => { e.preventDefault(); this.at = i; this.take(); });
    return li;
  }

  mark() {
    [...this.list.children].forEach((li, i) => li.setAttribute('aria-selected', String(i === this.at)));
    const chosen = this.offers[this.at];
    if (chosen) { this.input.setAttribute('aria-activedescendant', this.id + 'o' + this.at); this.list.children[this.at].scrollIntoView({ block: 'nearest' }); }
    const fn = chosen?.fn || this.call;
    this.doc.replaceChildren(...(fn ? [help(fn, chosen?.fn ? -1 : this.now.argument)] : []));
  }

  press(e) {
    if (!this.isOpen()) { if (e.key === 'ArrowDown' && !this.offers.length) this.look(); return; }
    const step = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (step && this.offers.length) { e.preventDefault(); this.at = (this.at + step + this.offers.length) % this.offers.length; this.mark(); }
    else if ((e.key === 'Enter' || (e.key === 'Tab' && !e.shiftKey)) && this.offers.length && this.wants(e)) { e.preventDefault(); e.stopImmediatePropagation(); this.take(); }
    else if (e.key === 'Escape') { e.preventDefault(); e.stopPropagation(); this.close(); }
  }

  // Enter sends a query that is finished; it takes an offer while a word is being written.
  wants(e) { return e.key === 'Tab' || this.how.onlyFunctions || (this.now.word !== '' && this.offers[this.at].text !== this.now.word); }

  isOpen() { return this.place.childElementCount > 0; }

  take() {
    const offer = this.offers[this.at];
    const { from } = this.now;
    const to = this.input.selectionStart;
    this.close();
    this.how.take(offer.fn ? { ...offer, args: blanks(offer.fn) } : offer, { from, to });
  }

  close() {
    this.offers = [];
    this.place.replaceChildren();
    this.tell(false);
    this.input.removeAttribute('aria-activedescendant');
  }
}
