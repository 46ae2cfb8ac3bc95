// One query as steps: what is read, then a chip for each function, which can be edited, moved and
// removed, and a field that adds one.
import { completes } from './completes.js';
import { text } from './query-text.js';

function chipButton(label, words, run) {
  const b = document.createElement('button');
  b.type = 'button';
  b.setAttribute('aria-label', label);
  b.title = label;
  b.textContent = words;
  b.addEventListener('click', run);
  return b;
}

export class Steps {
  /** @param {HTMLElement} place @param {(text: string) => void} changed */
  constructor(place, changed) {
    Object.assign(this, { place, changed });
  }

  /** @param {{source: string, steps: {name: string, args: string}[]}} query */
  draw(query) {
    this.query = query;
    const list = document.createElement('ol');
    list.className = 'pipe';
    list.setAttribute('aria-label', 'Query steps');
    list.append(this.source(), ...query.steps.map((s, i) => this.step(s, i)), this.adder());
    this.place.replaceChildren(list);
  }

  set(steps) { this.changed(text({ source: this.query.source, steps })); }

  source() {
    const li = document.createElement('li');
    const chip = document.createElement('span');
    chip.className = 'stepchip stepchip--m';
    chip.append(this.field(this.query.source, 'What is read', (value) => this.changed(text({ source: value, steps: this.query.steps })), { placeholder: 'a.metric.or.*' }));
    const offers = document.createElement('div');
    const input = chip.firstChild;
    completes(input, offers, { take: (offer, { from, to }) => {
      const value = input.value.slice(0, from) + offer.text + input.value.slice(to);
      input.value = value;
      size(input);
      if (offer.says === 'more below') input.dispatchEvent(new Event('input')); else this.changed(text({ source: value, steps: this.query.steps }));
    } });
    li.append(chip, offers);
    return li;
  }

  field(value, label, done, more = {}) {
    const input = Object.assign(document.createElement('input'), { value, className: 'mono', autocomplete: 'off', spellcheck: false, ...more });
    input.setAttribute('aria-label', label);
    size(input);
    input.addEventListener('input', () => size(input));
    input.addEventListener('change', () => done(input.value.trim()));
    input.addEventListener('keydown', (e) => { if (e.key === 'Enter') { e.preventDefault(); input.blur(); } });
    return input;
  }

  step({ name, args }, i) {
    const { steps } = this.query;
    const li = document.createElement('li');
    const chip = document.createElement('span');
    chip.className = 'stepchip';
    const title = document.createElement('span');
    title.className = 'mono';
    title.textContent = name + '(';
    const end = document.createElement('span');
    end.className = 'mono';
    end.textContent = ')';
    const input = this.field(args, name + ': its arguments', (value) => this.set(steps.map((s, k) => (k === i ? { name, args: value } : s))));
    const swap = (other) => { const next = [...steps]; [next[i], next[other]] = [next[other], next[i]]; this.focusNext = other; this.set(next); };
    chip.append(title, input, end);
    if (i > 0) chip.append(chipButton('Move ' + name + ' earlier', '‹', () => swap(i - 1)));
    if (i < steps.length - 1) chip.append(chipButton('Move ' + name + ' later', '›', () => swap(i + 1)));
    chip.append(chipButton('Remove ' + name, '×', () => this.set(steps.filter((_, k) => k !== i))));
    const tip = document.createElement('div');
    input.addEventListener('focus', () => this.tip(name, input, tip));
    input.addEventListener('blur', () => tip.replaceChildren());
    li.append(chip, tip);
    return li;
  }

  async tip(name, input, place) {
    const { functionTip } = await import('./complete.js');
    const before = input.value.slice(0, input.selectionStart);
    const tip = await functionTip(name, 1 + (before.match(/,/g) || []).length);
    if (tip && document.activeElement === input) place.replaceChildren(tip);
  }

  adder() {
    const li = document.createElement('li');
    li.className = 'adding';
    const chip = document.createElement('span');
    chip.className = 'stepchip';
    const input = Object.assign(document.createElement('input'), { className: 'mono', placeholder: 'add a function', autocomplete: 'off', spellcheck: false, size: 14 });
    input.setAttribute('aria-label', 'Add a function');
    chip.append(input);
    const offers = document.createElement('div');
    completes(input, offers, { onlyFunctions: true, take: ({ fn, args }) => this.set([...this.query.steps, { name: fn.name, args }]) });
    li.append(chip, offers);
    return li;
  }
}

function size(input) { input.style.width = Math.min(60, Math.max(3, input.value.length + 1, input.value ? 0 : input.placeholder.length)) + 'ch'; }
