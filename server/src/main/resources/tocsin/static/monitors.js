// <tc-editor> around the form of a monitor: while somebody edits, the server says what the values on
// screen would mean, and the chart and the backtest follow. Without this file the button "Try it"
// does the same as a whole page.
import { tellTimes } from './zone.js';

const PAUSE = 350; // after the last key, ms
const AGAIN = 1500; // when the server was busy, ms
const SLOW = 600; // after which it says how far it is, ms

class Editor extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector('form');
    this.token = document.querySelector('meta[name="csrf"]').content;
    this.querySelector('[data-try]').hidden = true;
    this.addEventListener('input', () => this.soon(PAUSE));
    this.addEventListener('click', (e) => this.take(e));
    this.addEventListener('change', (e) => { if (e.target.matches('select, [type="radio"]')) this.soon(0); });
    this.soon(0);
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
    this.asked?.abort();
  }

  /** What a button offers goes into the field it is for, and the focus with it. */
  take(event) {
    const button = event.target.closest('[data-take]');
    if (!button) return;
    event.preventDefault();
    const field = this.form.elements[button.dataset.take];
    field.value = button.value;
    field.focus();
    this.soon(0);
  }

  /** @param {number} pause */
  soon(pause) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), pause);
    this.limit();
    this.explore();
  }

  async ask() {
    this.asked?.abort();
    this.asked = new AbortController();
    this.setAttribute('data-asking', '');
    const body = new URLSearchParams(new FormData(this.form));
    body.set('trial', Math.random().toString(36).slice(2, 14));
    const watching = this.watch(body.get('trial'), this.asked.signal);
    try {
      const answer = await fetch('/monitors/try', {
        method: 'POST',
        body,
        headers: { 'x-tocsin-part': 'tried', 'x-tocsin-csrf': this.token },
        signal: this.asked.signal,
      });
      if (!answer.ok) throw new Error(String(answer.status));
      this.show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
      this.removeAttribute('data-asking');
    } catch (e) {
      if (e.name !== 'AbortError') this.timer = setTimeout(() => this.ask(), AGAIN * 2);
    } finally {
      clearInterval(watching);
      this.querySelector('[data-progress]').hidden = true;
    }
  }

  /** Says how far a backtest is that takes a while; an edit ends it and begins another. */
  watch(trial, signal) {
    return setInterval(async () => {
      try {
        const answer = await fetch('/monitors/try/' + trial, { signal });
        const bar = this.querySelector('[data-progress]');
        if (!answer.ok || !this.hasAttribute('data-asking')) return;
        bar.hidden = false;
        bar.querySelector('progress').value = Number(await answer.text());
      } catch (e) {
        if (e.name !== 'AbortError') console.debug('progress is not known', e);
      }
    }, SLOW);
  }

  /** @param {Document} answer */
  show(answer) {
    for (const part of answer.querySelectorAll('[data-part]')) {
      const here = this.querySelector('[data-part="' + part.dataset.part + '"]');
      // What says the same is left alone, so that a screen reader does not say it again.
      if (here && !here.isEqualNode(part)) here.replaceChildren(...part.childNodes);
    }
    const sight = answer.querySelector('[data-part="sight"]').dataset;
    this.own = sight.limit;
    this.chart(sight.target, sight.days);
    this.limit();
    this.explore();
    this.marks(answer.querySelector('[data-marks]')?.dataset.marks || '');
    tellTimes();
    if (answer.body.textContent.includes('Others are trying monitors right now')) this.timer = setTimeout(() => this.ask(), AGAIN);
  }

  /** The chart appears with the first target that can be read, and keeps the last of them. */
  chart(target, days) {
    if (!target) return;
    const place = this.querySelector('[data-chart]');
    let chart = place.querySelector('tc-chart');
    const from = days === '1' ? '-24h' : '-' + days + 'd';
    if (!chart) {
      chart = document.createElement('tc-chart');
      chart.setAttribute('target', target);
      chart.setAttribute('from', from);
      chart.setAttribute('label', 'What the target showed, with the limit');
      place.append(chart);
      import('./chart.js');
    }
    this.set(chart, 'target', target);
    this.set(chart, 'from', from);
  }

  set(element, name, value) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }

  /** A query says its limit itself. */
  limit() {
    const chart = this.querySelector('tc-chart');
    if (!chart) return;
    this.set(chart, 'limit', this.own || (this.form.elements.threshold?.value ?? ''));
    this.set(chart, 'warn', this.form.elements['levels.warning']?.value ?? '');
  }

  marks(text) {
    const chart = this.querySelector('tc-chart');
    if (chart) this.set(chart, 'marks', text);
  }

  explore() {
    const link = this.querySelector('[data-explore]');
    // What Explore reads is a target: of a query, the one that draws it.
    const target = (this.own && this.querySelector('tc-chart')?.getAttribute('target')) || this.form.elements.target.value.trim();
    if (link) link.href = target ? '/explore?target=' + encodeURIComponent(target) : '/explore';
  }
}

customElements.define('tc-editor', Editor);
