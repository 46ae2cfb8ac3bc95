// One query of Explore: its letter, on or off, as steps or as text.
import { completes } from './completes.js';
import { Steps } from './query-steps.js';
import { isWhole, steps } from './query-text.js';

const PAUSE = 700;

function control(words, run, more = {}) {
  const b = document.createElement('button');
  b.type = 'button';
  b.className = 'btn btn--quiet btn--sm';
  b.textContent = words;
  b.addEventListener('click', run);
  for (const [k, v] of Object.entries(more)) b.setAttribute(k, v);
  return b;
}

export class QueryCard {
  /** @param {{text: string, on: boolean, view: string}} query @param {string} letter
   * @param {{changed: () => void, removed: () => void, copied: () => void}} does */
  constructor(query, letter, does) {
    Object.assign(this, { query, letter, does });
    this.card = document.createElement('section');
    this.card.className = 'card query';
    this.card.setAttribute('aria-label', 'Query ' + letter);
    const head = document.createElement('header');
    const title = document.createElement('h2');
    const id = document.createElement('span');
    id.className = 'qid';
    id.textContent = letter;
    title.append(id, ' Query');
    const seg = document.createElement('div');
    seg.className = 'seg';
    seg.setAttribute('role', 'group');
    seg.setAttribute('aria-label', 'Write query ' + letter + ' as');
    this.asSteps = control('Steps', () => this.look('steps'));
    this.asText = control('Text', () => this.look('text'));
    for (const b of [this.asSteps, this.asText]) b.className = '';
    seg.append(this.asSteps, this.asText);
    this.onOff = control('', () => { query.on = !query.on; this.mark(); does.changed(); }, { 'aria-label': 'Draw query ' + letter });
    const tools = document.createElement('div');
    tools.className = 'row';
    tools.append(this.onOff, control('Copy', does.copied, { 'aria-label': 'Copy query ' + letter }), control('Remove', does.removed, { 'aria-label': 'Remove query ' + letter }), seg);
    head.append(title, tools);
    this.body = document.createElement('div');
    this.body.className = 'card__body stack';
    this.card.append(head, this.body);
    this.draw();
    this.mark();
  }

  mark() {
    this.onOff.textContent = this.query.on ? 'On' : 'Off';
    this.onOff.setAttribute('aria-pressed', String(this.query.on));
    this.onOff.setAttribute('aria-label', (this.query.on ? 'On' : 'Off') + ': draw query ' + this.letter);
    this.card.classList.toggle('query--off', !this.query.on);
  }

  look(view) { this.query.view = view; this.draw(); this.does.changed(); }

  set(text) {
    this.query.text = text;
    this.draw();
    this.does.changed();
  }

  draw() {
    const shape = steps(this.query.text);
    const asSteps = this.query.view !== 'text' && shape;
    this.asSteps.setAttribute('aria-pressed', String(Boolean(asSteps)));
    this.asText.setAttribute('aria-pressed', String(!asSteps));
    this.asSteps.disabled = !shape;
    this.asSteps.title = shape ? '' : 'This query is not finished, so it has no steps yet';
    if (asSteps) this.drawSteps(shape); else this.drawText();
  }

  drawSteps(shape) {
    const place = document.createElement('div');
    const line = document.createElement('p');
    line.className = 'qtext';
    const code = document.createElement('code');
    code.className = 'mono';
    code.textContent = this.query.text || 'Choose a metric in the tree or type its name.';
    line.append(code);
    this.body.replaceChildren(place, line);
    new Steps(place, (text) => this.set(text)).draw(shape);
  }

  drawText() {
    const place = document.createElement('div');
    place.className = 'qedit';
    const area = Object.assign(document.createElement('textarea'), { className: 'input mono', value: this.query.text, rows: 2, spellcheck: false, autocomplete: 'off', placeholder: 'sumSeries(shop.*.errors)' });
    area.setAttribute('aria-label', 'Query ' + this.letter + ' as text');
    const offers = document.createElement('div');
    const hint = document.createElement('p');
    hint.className = 'hint';
    hint.textContent = 'Names complete while you type. Enter draws.';
    place.append(area, offers);
    this.body.replaceChildren(place, hint);
    completes(area, offers, { take: (offer, at) => this.take(area, offer, at) });
    const fit = () => { area.style.height = 'auto'; area.style.height = Math.min(240, area.scrollHeight + 2) + 'px'; };
    requestAnimationFrame(fit);
    const send = () => { if (this.query.text === area.value) return; this.query.text = area.value.replace(/\s*\n\s*/g, ' '); this.asSteps.disabled = !steps(this.query.text); this.does.changed(); };
    area.addEventListener('input', () => {
      fit();
      clearTimeout(this.timer);
      hint.textContent = isWhole(area.value) ? 'Names complete while you type. Enter draws.' : 'A bracket or quote is still open.';
      // After a dot a node is still to come.
      this.timer = setTimeout(() => { if (isWhole(area.value) && !area.value.trimEnd().endsWith('.')) send(); }, PAUSE);
    });
    area.addEventListener('change', send);
    area.addEventListener('keydown', (e) => { if (e.key === 'Enter' && !e.shiftKey && !e.defaultPrevented) { e.preventDefault(); send(); } });
  }

  take(area, offer, { from, to }) {
    const text = offer.fn ? offer.text + '(' : offer.text;
    area.setRangeText(text, from, to, 'end');
    area.dispatchEvent(new Event('input'));
  }
}
