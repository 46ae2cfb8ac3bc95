// What somebody types is kept in this browser until the server has it.
import { toast } from './toast.js';
import './boxes.js';

const KEEP = 'draft:';
const WAIT = 700; // from the last key to a look at the words, ms
const plain = (text) => (text ?? '').replace(/\r\n?/g, '\n').trim();
const ticked = (f) => f.type === 'checkbox' || f.type === 'radio';

// A page that says what was done is the answer to a form that was sent: the server has its words.
if (document.documentElement.dataset.did) {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(KEEP) && JSON.parse(localStorage.getItem(key)).sent) localStorage.removeItem(key);
  }
}

/**
 * Around a form, or inside one. What is typed lives through a lost session, a closed tab, a refusal,
 * and a page that changes in place. Attributes: data-place names it; saved is what the server has,
 * mark its fingerprint; hints is asked about words while they are written.
 */
class Draft extends HTMLElement {
  static observedAttributes = ['saved', 'mark'];

  connectedCallback() {
    if (this.form) return;
    this.form = this.querySelector('form') ?? this.closest('form');
    this.key = KEEP + this.dataset.place;
    this.said = this.querySelector('[data-said]') ?? this.appendChild(this.sayer());
    this.base = this.there();
    this.restore();
    this.form.addEventListener('input', () => { this.keep(); this.ask(); });
    this.form.addEventListener('submit', () => this.keep(true));
    this.addEventListener('submit', (e) => { if (e.target.closest('[data-hints]')) this.leaveOut(e); });
  }

  sayer() {
    const said = document.createElement('span');
    said.className = 'xs muted';
    said.setAttribute('role', 'status');
    return said;
  }

  /** @returns {HTMLInputElement[]} what a person fills in */
  fields() { return [...this.form.elements].filter((f) => f.name && f.type !== 'hidden' && f.type !== 'submit'); }

  values() {
    return Object.fromEntries(this.fields().filter((f) => f.type !== 'radio' || f.checked).map((f) => [f.name, f.type === 'checkbox' ? String(f.checked) : f.value]));
  }

  put(values) {
    for (const f of this.fields()) {
      const value = values[f.name];
      if (value === undefined) continue;
      if (ticked(f)) f.checked = f.type === 'radio' ? f.value === value : value === 'true';
      else f.value = value;
    }
  }

  // What the server has; the form may show more than that.
  there() {
    const saved = this.getAttribute('saved');
    return saved === null ? this.values() : { ...this.values(), told: saved.replace(/\r\n?/g, '\n') };
  }

  attributeChangedCallback(name, before, now) {
    if (!this.form || before === now) return;
    if (this.dirty()) { this.say('Somebody else saved other words meanwhile. Yours are kept here.'); return; }
    if (name === 'saved') this.form.told.value = now;
    if (name === 'mark') this.form.was.value = now;
    this.base = this.there();
  }

  dirty() { const now = this.values(); return Object.keys(now).some((k) => plain(now[k]) !== plain(this.base[k])); }

  say(text) { this.said.textContent = text; }

  restore() {
    const kept = JSON.parse(localStorage.getItem(this.key) || 'null');
    if (!kept) return;
    if (Object.keys(this.base).every((k) => plain(kept.values[k]) === plain(this.base[k]))) { localStorage.removeItem(this.key); return; }
    this.put(kept.values);
    if (kept.was && this.form.was) this.form.was.value = kept.was;
    const box = this.querySelector('details') ?? this.closest('details');
    if (box && !box.matches('.pop-at')) box.open = true;
    this.say('Your words are back; they were not saved yet.');
    this.offerOut();
    this.ask();
  }

  // sent: the form is on its way; the next page says whether it was taken
  keep(sent = false) {
    if (!this.dirty()) { localStorage.removeItem(this.key); this.say(''); return; }
    try {
      localStorage.setItem(this.key, JSON.stringify({ values: this.values(), was: this.form.was?.value, sent }));
      this.say('Kept in this browser until you save.');
      this.offerOut();
    } catch {
      this.say('This browser keeps no drafts; save before you leave.');
    }
  }

  offerOut() {
    if (this.out) return;
    this.out = document.createElement('button');
    this.out.type = 'button';
    this.out.className = 'btn btn--sm btn--quiet';
    this.out.textContent = 'Throw away';
    this.out.addEventListener('click', () => this.throwAway());
    this.said.before(this.out, ' ');
  }

  throwAway() {
    const gone = this.values();
    if (this.form.was) this.form.was.value = this.getAttribute('mark');
    if (this.hasAttribute('saved')) this.base = this.there();
    const back = (values) => { this.put(values); this.keep(); this.ask(); };
    back(this.base);
    this.out.remove();
    this.out = undefined;
    toast('Thrown away.', () => back(gone));
  }

  // Hints come after a pause, and only those on the last words that were asked about.
  ask() {
    if (!this.hasAttribute('hints')) return;
    clearTimeout(this.asking);
    this.asking = setTimeout(async () => {
      const body = new URLSearchParams(new FormData(this.form));
      const answer = await fetch(this.getAttribute('hints'), { method: 'POST', body }).catch(() => undefined);
      const now = new URLSearchParams(new FormData(this.form));
      if (answer?.ok && String(now) === String(body)) this.show(await answer.text());
    }, WAIT);
  }

  show(html) {
    const next = new DOMParser().parseFromString(html, 'text/html');
    this.querySelector('[data-hints]').replaceChildren(...next.body.childNodes);
  }

  // The hint goes at once; the words stay under the cursor.
  async leaveOut(e) {
    e.preventDefault();
    e.target.closest('aside').remove();
    await fetch(e.target.action, { method: 'POST', body: new URLSearchParams(new FormData(e.target)) });
  }
}

customElements.define('tc-draft', Draft);
