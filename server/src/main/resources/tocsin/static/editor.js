// <tc-dashboard>: panels of a dashboard to move, change, add and delete. Nothing is sent before Save;
// what was changed is kept in this browser until then.
import { toast } from './toast.js';
import { el } from './measure.js';
import { fallen, fitting, free, moved, unused } from './grid.js';
import { editPanel } from './panelform.js';
import { drawn, fill } from './preview.js';
import { editSettings, editVariables } from './varform.js';

const ROW = 38;
const GAP = 8;
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const NEW = { id: '', title: '', repeat: null, show: { kind: 'chart', targets: [] } };
const icon = (name) => {
  const svg = document.querySelector('.rail svg.i').cloneNode(true);
  const use = svg.querySelector('use');
  use.setAttribute('href', use.getAttribute('href').replace(/#.*/, '#i-' + name));
  return svg;
};
const named = (panel) => panel.title || 'Panel ' + panel.id;

class Editor extends HTMLElement {
  connectedCallback() {
    this.board = JSON.parse(this.dataset.body);
    this.revision = Number(this.dataset.revision);
    this.values = JSON.parse(this.dataset.values);
    this.past = [];
    this.grid = el('div', 'dedit');
    this.append(this.offer(), this.grid, this.bar());
    this.observer = new ResizeObserver(() => this.arrange());
    this.observer.observe(this.grid);
    this.leave = (e) => { if (this.past.length && !this.saved) e.preventDefault(); };
    addEventListener('beforeunload', this.leave);
    this.render();
    this.begin();
  }

  disconnectedCallback() {
    this.observer.disconnect();
    removeEventListener('beforeunload', this.leave);
  }

  // An address may ask for one panel: #edit-p1, #move-p1.
  begin() {
    const [, what, id] = /^#(edit|move)-(.+)$/.exec(location.hash) || [];
    const panel = this.board.panels.find((p) => p.id === id);
    if (!panel) return;
    if (what === 'edit') this.edit(panel); else this.moveByKeys(panel);
  }

  // ---- what is kept

  get draftKey() { return 'draft-dashboard-' + this.dataset.id; }

  offer() {
    const kept = JSON.parse(localStorage.getItem(this.draftKey) || 'null');
    const box = el('div');
    if (!kept || JSON.stringify(kept.board) === JSON.stringify(this.board)) return box;
    box.className = 'note note--info';
    const take = el('button', 'btn btn--sm', 'Take it up');
    const forget = el('button', 'btn btn--sm btn--quiet', 'Forget it');
    take.type = forget.type = 'button';
    take.addEventListener('click', () => { box.remove(); this.change(() => { this.board = kept.board; }); this.revision = kept.revision; });
    forget.addEventListener('click', () => { box.remove(); localStorage.removeItem(this.draftKey); });
    box.append(el('span', 'grow', 'Changes of yours from before were not saved.'), take, forget);
    return box;
  }

  // Every change goes through here: it can be taken back, and it survives a closed window.
  change(how, said) {
    this.past.push(JSON.stringify(this.board));
    how();
    this.board.panels = fallen(this.board.panels);
    this.render();
    if (said) toast(said, () => this.undo());
  }

  undo() {
    const before = this.past.pop();
    if (!before) return;
    this.board = JSON.parse(before);
    this.render();
  }

  keep() {
    if (this.past.length) localStorage.setItem(this.draftKey, JSON.stringify({ revision: this.revision, board: this.board }));
    else localStorage.removeItem(this.draftKey);
  }

  // ---- what is shown

  render() {
    this.keep();
    // Panels that stay the same keep their charts.
    const before = new Map([...this.grid.children].map((f) => [f.dataset.panel, f]));
    this.grid.replaceChildren(...this.board.panels.map((p) => {
      const old = before.get(p.id);
      const says = JSON.stringify([p.title, p.show, p.place.h]);
      return old && old.dataset.says === says ? old : this.figure(p, says);
    }));
    this.arrange();
    this.undoButton.disabled = this.past.length === 0;
    this.state.textContent = this.past.length ? 'Not saved yet: ' + this.past.length + (this.past.length === 1 ? ' change' : ' changes') : this.board.panels.length ? 'No changes' : 'Add the first panel.';
  }

  arrange(panels = this.board.panels) {
    const step = (this.grid.clientWidth + GAP) / 24;
    for (const p of panels) {
      const f = this.grid.querySelector('[data-panel="' + CSS.escape(p.id) + '"]');
      if (!f) continue;
      f.style.left = p.place.x * step + 'px';
      f.style.top = p.place.y * ROW + 'px';
      f.style.width = p.place.w * step - GAP + 'px';
      f.style.height = p.place.h * ROW - GAP + 'px';
    }
    this.grid.style.height = Math.max(4, ...panels.map((p) => p.place.y + p.place.h)) * ROW + 'px';
  }

  figure(panel, says) {
    const f = el('figure', 'panel dpanel' + (panel.show.kind === 'heading' ? ' dpanel--heading' : ''));
    f.dataset.panel = panel.id;
    f.dataset.says = says;
    f.setAttribute('aria-label', named(panel));
    const caption = el('figcaption');
    caption.append(el('span', 'grow ellipsis', named(panel)), this.menu(panel));
    f.append(caption);
    if (panel.show.kind !== 'heading') {
      const body = el('div', 'dpanel__body');
      body.append(drawn(fill(panel, this.values), this.span()));
      const grip = el('span', 'dgrip');
      grip.setAttribute('aria-hidden', 'true');
      f.append(body, grip);
      this.drag(grip, panel.id, (from, dx, dy) => ({ ...from, w: from.w + dx, h: from.h + dy }));
    }
    this.drag(caption, panel.id, (from, dx, dy) => ({ ...from, x: from.x + dx, y: from.y + dy }));
    return f;
  }

  span() { return { from: this.dataset.from, until: this.dataset.until }; }

  menu(panel) {
    const details = el('details', 'menu dmenu');
    const summary = el('summary', 'btn btn--quiet btn--sm btn--icon');
    summary.setAttribute('aria-label', named(panel) + ': panel menu');
    summary.append(icon('more'));
    const pop = el('div', 'pop');
    const item = (text, does) => {
      const b = el('button', '', text);
      b.type = 'button';
      b.addEventListener('click', () => { details.open = false; does(this.board.panels.find((p) => p.id === panel.id)); });
      pop.append(b);
    };
    item('Edit', (p) => this.edit(p));
    item('Move', (p) => this.moveByKeys(p));
    item('Duplicate', (p) => this.duplicate(p));
    item('Delete', (p) => this.remove(p));
    details.append(summary, pop);
    details.addEventListener('keydown', (e) => { if (e.key === 'Escape') { details.open = false; summary.focus(); } });
    return details;
  }

  bar() {
    const bar = el('div', 'dbar');
    bar.setAttribute('role', 'toolbar');
    bar.setAttribute('aria-label', 'Dashboard');
    const button = (text, className, does, key) => {
      const b = el('button', 'btn ' + className, text);
      b.type = 'button';
      if (key) b.dataset.key = key;
      b.dataset.cmd = text;
      b.addEventListener('click', does);
      return b;
    };
    this.undoButton = button('Undo', 'btn--quiet', () => this.undo());
    this.state = el('span', 'grow muted sm');
    this.state.setAttribute('role', 'status');
    const back = el('a', 'btn btn--quiet', 'Leave');
    back.href = this.dataset.back;
    bar.append(
      button('Add panel', '', () => this.add(), 'p'),
      button('Add heading', '', () => this.heading()),
      button('Variables', '', () => this.variables()),
      button('Settings', '', () => this.settings()),
      this.undoButton, this.state, back,
      button('Save', 'btn--primary', () => this.save(this.revision), 's'),
    );
    return bar;
  }

  // ---- what is done

  preview(panel) { return drawn(fill(panel, this.values), this.span()); }

  async add() {
    const draft = { ...NEW, id: unused(this.board.panels), place: free(this.board.panels, 12, 8) };
    const made = await editPanel(draft, true, (p) => this.preview(p));
    if (!made) return;
    // Panels may have changed while the form was open: an undo, another form.
    const panels = this.board.panels;
    const [w, h] = made.show.kind === 'stat' ? [6, 4] : made.show.kind === 'heading' ? [24, 1] : [12, 8];
    const panel = { ...made, id: unused(panels), place: free(panels, w, h) };
    this.change(() => { this.board.panels.push(panel); }, 'Panel added.');
    this.reveal(panel.id);
  }

  heading() {
    const id = unused(this.board.panels);
    const panel = { id, title: 'Heading', repeat: null, place: free(this.board.panels, 24, 1), show: { kind: 'heading', closed: false } };
    this.change(() => { this.board.panels.push(panel); });
    this.edit(panel);
  }

  async edit(panel) {
    const made = await editPanel(panel, false, (p) => this.preview(p));
    this.reveal(panel.id);
    if (!made || JSON.stringify(made) === JSON.stringify(panel)) return;
    this.change(() => { this.board.panels = this.board.panels.map((p) => (p.id === panel.id ? made : p)); });
    this.reveal(panel.id);
  }

  duplicate(panel) {
    const copy = { ...structuredClone(panel), id: unused(this.board.panels), title: panel.title, place: free(this.board.panels, panel.place.w, panel.place.h) };
    this.change(() => { this.board.panels.push(copy); }, 'Panel duplicated.');
    this.reveal(copy.id);
  }

  remove(panel) {
    this.change(() => { this.board.panels = this.board.panels.filter((p) => p.id !== panel.id); }, named(panel) + ' deleted.');
    (this.grid.querySelector('summary') ?? this.querySelector('.dbar button')).focus();
  }

  reveal(id) {
    const f = this.grid.querySelector('[data-panel="' + CSS.escape(id) + '"]');
    f?.scrollIntoView({ block: 'nearest' });
    f?.querySelector('summary').focus({ preventScroll: true });
  }

  async variables() {
    const made = await editVariables(this.board.variables);
    if (made) this.change(() => { this.board.variables = made; });
  }

  async settings() {
    const made = await editSettings(this.board);
    if (made) this.change(() => { Object.assign(this.board, made); });
  }

  place(id, place) { this.board.panels = moved(this.board.panels, id, place); }

  drag(handle, id, placed) {
    handle.addEventListener('pointerdown', (e) => {
      if (e.button !== 0 || e.target.closest('.menu') || matchMedia('(max-width: 640px)').matches) return;
      e.preventDefault();
      const figure = handle.closest('figure');
      const from = this.board.panels.find((p) => p.id === id).place;
      const step = (this.grid.clientWidth + GAP) / 24;
      let next = null;
      const follow = (m) => {
        const place = fitting(placed(from, Math.round((m.clientX - e.clientX) / step), Math.round((m.clientY - e.clientY) / ROW)));
        next = moved(this.board.panels, id, place);
        this.arrange(next);
      };
      const end = (m) => {
        handle.removeEventListener('pointermove', follow);
        figure.classList.remove('is-moving');
        if (next && m.type === 'pointerup' && JSON.stringify(next.find((p) => p.id === id).place) !== JSON.stringify(from)) this.change(() => { this.board.panels = next; }, 'Moved ' + named(next.find((p) => p.id === id)) + '.');
        else this.arrange();
      };
      handle.setPointerCapture(e.pointerId);
      figure.classList.add('is-moving');
      handle.addEventListener('pointermove', follow);
      for (const type of ['pointerup', 'pointercancel']) handle.addEventListener(type, end, { once: true });
    });
  }

  // Arrow keys move, with Shift they resize; Enter keeps it, Escape does not.
  moveByKeys(panel) {
    const figure = this.grid.querySelector('[data-panel="' + CSS.escape(panel.id) + '"]');
    const before = this.board.panels;
    const help = el('p', 'dhelp', 'Arrow keys move, with Shift they resize. Enter keeps it, Escape takes it back.');
    help.setAttribute('role', 'status');
    figure.append(help);
    figure.tabIndex = -1;
    figure.classList.add('is-moving');
    figure.focus();
    let panels = before;
    const press = (e) => {
      const arrow = ARROWS[e.key];
      if (!arrow && e.key !== 'Enter' && e.key !== 'Escape') return;
      e.preventDefault();
      e.stopPropagation();
      if (!arrow) { end(e.key === 'Enter'); return; }
      const at = panels.find((p) => p.id === panel.id).place;
      const [dx, dy] = arrow;
      const to = e.shiftKey ? { ...at, w: at.w + dx, h: at.h + dy } : jump(panels, panel.id, at, dx, dy);
      panels = moved(panels, panel.id, to);
      this.arrange(panels);
      const now = panels.find((p) => p.id === panel.id).place;
      help.textContent = 'Column ' + (now.x + 1) + ', row ' + (now.y + 1) + ', ' + now.w + ' wide, ' + now.h + ' high. Enter keeps it.';
      figure.scrollIntoView({ block: 'nearest' });
    };
    const end = (keep) => {
      figure.removeEventListener('keydown', press);
      figure.removeEventListener('focusout', blur);
      figure.classList.remove('is-moving');
      figure.removeAttribute('tabindex');
      help.remove();
      if (keep && panels !== before) this.change(() => { this.board.panels = panels; }, 'Moved ' + named(panel) + '.');
      else this.arrange();
      this.reveal(panel.id);
    };
    const blur = () => end(true);
    figure.addEventListener('keydown', press);
    figure.addEventListener('focusout', blur);
  }

  async save(revision) {
    const body = JSON.stringify(this.board);
    const form = new URLSearchParams({ revision: String(revision), body });
    const csrf = document.querySelector('meta[name="csrf"]').content;
    const answer = await fetch('/dashboards/' + encodeURIComponent(this.dataset.id) + '/save', { method: 'POST', body: form, headers: { accept: 'application/json', 'x-tocsin-csrf': csrf } }).catch(() => null);
    if (!answer) { toast('The server does not answer. Your changes are kept in this browser.'); return; }
    const said = await answer.json().catch(() => ({}));
    if (answer.ok) {
      this.saved = true;
      localStorage.removeItem(this.draftKey);
      location.href = this.dataset.back + (this.dataset.back.includes('?') ? '&' : '?') + 'did=saved';
    } else if (answer.status === 409) this.conflict(said);
    else this.tell(said.faults ? said.faults.map((f) => (f.field ? f.field + ': ' : '') + f.problem) : [said.detail || 'Not saved.']);
  }

  tell(lines) {
    const dialog = el('dialog', 'dform');
    const list = el('ul');
    list.append(...lines.map((l) => el('li', '', l)));
    const close = el('button', 'btn', 'Close');
    close.type = 'button';
    close.addEventListener('click', () => dialog.close());
    dialog.append(el('h2', '', 'Not saved'), list, close);
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }

  // Somebody else saved in between: nothing is lost on either side, the history has both.
  conflict(said) {
    const dialog = el('dialog', 'dform');
    dialog.setAttribute('aria-label', 'Somebody else saved');
    const who = said.revision ? (said.by || 'Somebody') + ' saved revision ' + said.revision + ' while you were editing revision ' + this.revision + '.' : said.why || 'It was not saved.';
    const foot = el('footer');
    const theirs = el('a', 'btn', 'Look at theirs');
    theirs.href = '/dashboards/' + this.dataset.id;
    theirs.target = '_blank';
    const mine = el('button', 'btn btn--primary', 'Save mine on top');
    const stay = el('button', 'btn btn--quiet', 'Go on editing');
    mine.type = stay.type = 'button';
    mine.addEventListener('click', () => { dialog.close(); this.save(said.revision || 0); });
    stay.addEventListener('click', () => dialog.close());
    foot.append(stay, theirs, mine);
    dialog.append(el('h2', '', 'Somebody else saved first'), el('p', '', who + ' Saving yours makes a new revision; theirs stays in the history.'), foot);
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }
}

// One row up or down would mostly be pushed back by a neighbour: go past it instead.
function jump(panels, id, at, dx, dy) {
  if (!dy) return { ...at, x: at.x + dx };
  for (let n = 1; n <= 60; n += 1) {
    const to = { ...at, y: at.y + dy * n };
    if (to.y < 0) return { ...at, y: 0 };
    if (moved(panels, id, to).find((p) => p.id === id).place.y !== at.y) return to;
  }
  return at;
}
customElements.define('tc-dashboard', Editor);
