// The review: words are kept while somebody writes them, until the server has them.
import { toast } from './toast.js';

const KEEP = 'draft:';
const fields = (form) => [...form.elements].filter((e) => e.name && e.type !== 'hidden');
const values = (form) => Object.fromEntries(fields(form).map((f) => [f.name, f.value]));
const plain = (text) => (text ?? '').replace(/\r\n?/g, '\n').trim();

/**
 * Holds one form. What is typed stays in this browser, so that a lost session, a closed tab or a
 * page that changes in place loses nothing. Attributes: data-place names it; saved is what the
 * server has, mark its fingerprint.
 */
class Draft extends HTMLElement {
  static observedAttributes = ['saved', 'mark'];

  connectedCallback() {
    this.form = this.querySelector('form');
    this.key = KEEP + this.dataset.place;
    this.base = this.there();
    this.restore();
    this.form.addEventListener('input', () => this.keep());
    this.form.addEventListener('submit', () => this.keep(true));
  }

  // What the server has; the form may show more than that.
  there() {
    const saved = this.getAttribute('saved');
    return saved === null ? values(this.form) : { ...values(this.form), told: saved.replace(/\r\n?/g, '\n') };
  }

  attributeChangedCallback(name, before, now) {
    if (!this.form || before === now) return;
    if (this.dirty()) { this.say('Somebody else saved other words meanwhile. Yours are kept here.'); return; }
    if (name === 'saved') this.form.told.value = now;
    if (name === 'mark') this.form.was.value = now;
    this.base = this.there();
  }

  dirty() { const now = values(this.form); return Object.keys(now).some((k) => plain(now[k]) !== plain(this.base[k])); }

  say(text) { this.querySelector('[data-said]').textContent = text; }

  restore() {
    const kept = JSON.parse(localStorage.getItem(this.key) || 'null');
    if (!kept) return;
    const same = Object.keys(this.base).every((k) => plain(kept.values[k]) === plain(this.base[k]));
    if (same || (kept.sent && location.search.includes('did='))) { localStorage.removeItem(this.key); return; }
    for (const f of fields(this.form)) if (kept.values[f.name] !== undefined) f.value = kept.values[f.name];
    if (kept.was && this.form.was) this.form.was.value = kept.was;
    this.querySelector('details').open = true;
    this.say('Your words are back; they were not saved yet.');
    this.offerOut();
  }

  // sent: the form is on its way; the next page says whether it was taken
  keep(sent = false) {
    if (!this.dirty()) { localStorage.removeItem(this.key); this.say(''); return; }
    try {
      localStorage.setItem(this.key, JSON.stringify({ values: values(this.form), was: this.form.was?.value, sent }));
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
    this.querySelector('[type="submit"]').after(' ', this.out);
  }

  throwAway() {
    const gone = values(this.form);
    const put = (from) => { for (const f of fields(this.form)) f.value = from[f.name]; this.keep(); };
    if (this.form.was) this.form.was.value = this.getAttribute('mark');
    this.base = this.there();
    put(this.base);
    this.out.remove();
    this.out = undefined;
    toast('Thrown away.', () => put(gone));
  }
}

/** A button that needs a script: what="print" or what="link". */
class Doc extends HTMLElement {
  connectedCallback() {
    if (this.firstChild) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn';
    button.textContent = this.getAttribute('label');
    button.dataset.cmd = this.getAttribute('label');
    button.addEventListener('click', () => (this.getAttribute('what') === 'print' ? window.print() : this.copy()));
    this.append(button);
  }

  async copy() {
    const address = new URL(location.href);
    address.searchParams.delete('did');
    try {
      await navigator.clipboard.writeText(address.href);
      toast('The link is copied.');
    } catch {
      toast('This browser does not let pages copy: ' + address.href);
    }
  }
}

customElements.define('tc-draft', Draft);
customElements.define('tc-doc', Doc);
