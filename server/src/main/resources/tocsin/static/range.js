// <tc-range from="-3h" until="">: the time that is shown, for all charts of a page: earlier, a menu
// that takes words, later, zoom out, live. Says 'tc-zoom' and keeps the range in the address. With
// refresh="10s" or "off" the server draws the page too, and is asked for it again.
import { move, zoomOut } from './chart-page.js';
import { inWords } from './range-words.js';

let made = 0;

/** @returns {HTMLButtonElement} */
export function button(words, run, more = {}) {
  const b = document.createElement('button');
  b.type = 'button';
  b.className = 'btn';
  b.textContent = words;
  b.addEventListener('click', run);
  for (const [name, value] of Object.entries(more)) b.setAttribute(name, value);
  return b;
}

/** One of the icons of the page. @returns {SVGElement|string} */
function icon(name) {
  const svg = document.querySelector('.rail svg.i')?.cloneNode(true);
  svg?.querySelector('use').setAttribute('href', svg.querySelector('use').getAttribute('href').replace(/#.*/, '#i-' + name));
  return svg ?? '';
}

/** A button that is only an icon. */
function arrow(name, run, more) {
  const b = button('', run, { class: 'btn btn--icon', ...more });
  b.append(icon(name));
  return b;
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
    this.tools = document.createElement('div');
    this.tools.className = 'row time';
    this.tools.setAttribute('role', 'group');
    this.tools.setAttribute('aria-label', 'Time range');
    this.live = button('', () => this.toggleLive(), { 'aria-pressed': String(this.getAttribute('refresh') !== 'off'), 'data-key': 'l', 'data-cmd': 'Live on or off', title: 'Live on or off (L)' });
    this.dot = document.createElement('span');
    this.live.append(this.dot);
    this.tools.append(
      arrow('left', () => move(-1), { 'aria-label': 'Earlier', title: 'Earlier ([)', 'data-key': '[', 'data-cmd': 'Earlier' }),
      this.menu(),
      arrow('right', () => move(1), { 'aria-label': 'Later', title: 'Later (])', 'data-key': ']', 'data-cmd': 'Later' }),
      button('Zoom out', zoomOut, { title: 'Zoom out (Z)', 'data-key': 'z', 'data-cmd': 'Zoom out', class: 'btn hide-phone' }),
      this.live,
    );
    this.replaceChildren(this.tools);
    this.show();
  }

  menu() {
    this.box = document.createElement('details');
    this.box.className = 'menu';
    this.words = document.createElement('summary');
    this.words.className = 'btn';
    this.words.dataset.key = 't';
    this.words.dataset.cmd = 'Time range';
    this.pop = document.createElement('div');
    this.pop.className = 'pop timepick';
    this.box.append(this.words, this.pop);
    this.box.addEventListener('toggle', () => { if (this.box.open) this.open(); });
    this.box.addEventListener('keydown', (e) => { if (e.key === 'Escape' && this.box.open) { e.stopPropagation(); this.close(); } });
    this.box.addEventListener('focusout', (e) => { if (e.relatedTarget && !this.box.contains(e.relatedTarget)) this.box.open = false; });
    addEventListener('pointerdown', (e) => { if (this.box.open && !this.box.contains(e.target)) this.box.open = false; });
    return this.box;
  }

  // The menu comes when it is opened for the first time.
  async open() {
    const { RangeMenu } = await import('./range-menu.js');
    this.picker ??= new RangeMenu(this.pop, this.id_, (range) => this.choose(range));
    this.picker.fill(this.now());
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
    const drawn = this.hasAttribute('refresh');
    if (now.until || drawn) address.searchParams.set('until', now.until || 'now'); else address.searchParams.delete('until');
    history.replaceState(history.state, '', address);
    this.show();
    if (drawn) document.dispatchEvent(new CustomEvent('tocsin:look'));
  }

  toggleLive() {
    if (this.now().until) { this.choose({ from: this.own().until ? '-1h' : this.own().from, until: '' }); return; }
    const on = this.live.getAttribute('aria-pressed') !== 'true';
    this.live.setAttribute('aria-pressed', String(on));
    document.dispatchEvent(new CustomEvent('tc-live', { detail: { on } }));
    this.show();
    if (!this.hasAttribute('refresh')) return;
    const address = new URL(location.href);
    address.searchParams.set('refresh', on ? '10s' : 'off');
    location.href = address;
  }

  show() {
    const { from, until } = this.now();
    this.words.replaceChildren(icon('clock'), inWords(from, until) + ' ', icon('down'));
    this.words.setAttribute('aria-label', inWords(from, until) + ', change the time range');
    // Takes a line of its own on a phone.
    this.tools.classList.toggle('time--ended', Boolean(until));
    // Nothing new comes into a range that has ended.
    const on = !until && this.live.getAttribute('aria-pressed') === 'true';
    this.dot.className = on ? 'live' : '';
    this.dot.textContent = until ? 'Back to now' : on ? 'Live' : 'Paused';
    this.live.title = until ? 'This range has ended; nothing new comes into it (L)' : 'Live on or off (L)';
  }
}
customElements.define('tc-range', Range);
