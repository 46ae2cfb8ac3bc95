// The form of one panel, with a preview that follows what is typed.
import { el } from './measure.js';

const KINDS = [['chart', 'Chart'], ['stat', 'Number'], ['table', 'Table'], ['text', 'Text'], ['incidents', 'Open incidents'], ['on_call', 'On call'], ['heading', 'Heading']];
const DRAWS = [['LINE', 'Lines'], ['AREA', 'Area'], ['STACKED', 'Stacked'], ['POINTS', 'Points']];
const REDUCES = [['LAST', 'the last value'], ['AVERAGE', 'the average'], ['MIN', 'the least'], ['MAX', 'the greatest'], ['SUM', 'the sum']];
const COMPARES = [['NOTHING', 'nothing'], ['BEFORE', 'as long a time just before'], ['DAY', 'a day before'], ['WEEK', 'a week before']];
const LEGENDS = [['LIST', 'below the chart'], ['TABLE', 'as a table'], ['HIDDEN', 'not shown']];
const UNITS = ['', 'percent', 'percentunit', 'ms', 's', 'bytes', 'Bps', 'bps', 'reqps', 'ops', 'per second', 'per minute'];
const PAUSE = 400;

let numbered = 0;

function field(label, input, hint) {
  const box = el('div', 'field');
  const l = el('label', '', label);
  numbered += 1;
  input.id = 'pf-' + numbered;
  l.htmlFor = input.id;
  box.append(l, input);
  if (hint) {
    const h = el('p', 'hint', hint);
    h.id = input.id + '-hint';
    input.setAttribute('aria-describedby', h.id);
    box.append(h);
  }
  return box;
}

function select(name, choices, value) {
  const s = el('select', 'select');
  s.name = name;
  for (const [v, text] of choices) s.append(new Option(text, v, false, v === value));
  return s;
}

function input(name, value, type = 'text') {
  const i = el('input', 'input');
  i.name = name;
  i.type = type;
  if (type === 'number') i.step = 'any';
  i.value = value ?? '';
  return i;
}

function area(name, value) {
  const t = el('textarea', 'input');
  t.name = name;
  t.spellcheck = false;
  t.value = value ?? '';
  return t;
}

function pair(...fields) {
  const box = el('div', 'pair');
  box.append(...fields);
  return box;
}

function check(name, label, on) {
  const l = el('label', 'check');
  const c = el('input');
  c.type = 'checkbox';
  c.name = name;
  c.checked = Boolean(on);
  l.append(c, ' ' + label);
  return l;
}

function units(value) {
  const unit = input('unit', value);
  const list = el('datalist');
  numbered += 1;
  list.id = 'units-' + numbered;
  for (const u of UNITS.filter(Boolean)) list.append(new Option(u, u));
  unit.setAttribute('list', list.id);
  const box = field('Unit', unit, 'Such as ms, percent (0 to 100), percentunit (0 to 1), bytes, or a word.');
  box.append(list);
  return box;
}

const queries = (show) => field('Queries, one on each line', area('targets', (show.targets || []).join('\n')), 'Graphite targets. Variables stand as $name.');

// Fields of each kind, from what the panel shows now.
const FIELDS = {
  chart: (s) => [queries(s), pair(units(s.unit), field('Drawn as', select('draw', DRAWS, s.draw ?? 'LINE'))),
    pair(field('Limit line', input('limit', s.limit, 'number'), 'Optional.'), field('Legend', select('legend', LEGENDS, s.legend ?? 'LIST'))),
    pair(field('Axis from', input('min', s.min, 'number')), field('Axis to', input('max', s.max, 'number'))), check('log', 'Logarithmic axis', s.log)],
  stat: (s) => [queries(s), pair(units(s.unit), field('Shows', select('reduce', REDUCES, s.reduce ?? 'LAST'))),
    field('Compared with', select('compare', COMPARES, s.compare ?? 'BEFORE')),
    pair(field('Limit', input('limit', s.limit, 'number'), 'Optional. Beyond it the number is marked.'), field('Is bad when', select('below', [['false', 'above the limit'], ['true', 'below the limit']], String(s.below ?? false))))],
  table: (s) => [queries(s), units(s.unit)],
  text: (s) => [field('Text', area('markdown', s.markdown), 'Markdown: **bold**, lists, [links](https://example.org).')],
  incidents: (s) => [field('Only of the service', input('service', s.service), 'Its id. Empty for all.')],
  on_call: (s) => [field('Only of the schedule', input('schedule', s.schedule), 'Its id. Empty for all.')],
  heading: (s) => [check('closed', 'Folded at first', s.closed)],
};

const number = (text) => (text === '' || Number.isNaN(Number(text)) ? null : Number(text));

/** What the fields of a form say about a panel. */
function showOf(form) {
  const f = new FormData(form);
  const show = { kind: f.get('kind') };
  for (const name of ['unit', 'draw', 'legend', 'reduce', 'compare', 'markdown']) if (f.has(name)) show[name] = f.get(name);
  for (const name of ['limit', 'min', 'max']) if (f.has(name)) show[name] = number(f.get(name));
  if (f.has('targets')) show.targets = f.get('targets').split('\n').map((t) => t.trim()).filter(Boolean);
  if (f.has('service')) show.service = f.get('service').trim() || null;
  if (f.has('schedule')) show.schedule = f.get('schedule').trim() || null;
  if (show.kind === 'chart') show.log = f.has('log');
  if (show.kind === 'stat') show.below = f.get('below') === 'true';
  if (show.kind === 'heading') show.closed = f.has('closed');
  return show;
}

/**
 * Opens the form.
 * @param {object} panel @param {boolean} isNew @param {(panel: object) => HTMLElement} preview
 * @returns {Promise<object|null>} the panel as it shall be; null when nothing shall change
 */
export function editPanel(panel, isNew, preview) {
  const dialog = el('dialog', 'dform');
  dialog.setAttribute('aria-label', isNew ? 'New panel' : 'Edit panel');
  const form = el('form');
  form.method = 'dialog';
  const fields = el('div', 'fields');
  const shown = el('div', 'preview');
  shown.setAttribute('role', 'region');
  shown.setAttribute('aria-label', 'Preview');
  const kind = select('kind', KINDS, panel.show.kind);
  const own = el('div', 'fields');
  fields.append(field('Title', input('title', panel.title)), field('Kind', kind), own);
  const grid = el('div', 'dform__grid');
  grid.append(fields, shown);
  const foot = el('footer');
  const cancel = el('button', 'btn btn--quiet', 'Cancel');
  cancel.type = 'button';
  const done = el('button', 'btn btn--primary', isNew ? 'Add' : 'Done');
  done.type = 'submit';
  foot.append(cancel, done);
  form.append(el('h2', '', isNew ? 'New panel' : 'Edit panel'), grid, foot);
  dialog.append(form);

  let kept = { ...panel.show };
  const now = () => ({ ...panel, title: form.elements.namedItem('title').value.trim(), show: showOf(form) });
  const draw = () => shown.replaceChildren(preview(now()));
  const build = () => own.replaceChildren(...FIELDS[kind.value](kept));
  let timer;
  form.addEventListener('input', (e) => {
    // Another kind keeps what both have, such as the queries.
    if (e.target === kind) { kept = { ...kept, ...showOf(form) }; build(); }
    clearTimeout(timer);
    timer = setTimeout(draw, PAUSE);
  });
  build();
  draw();
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    let result = null;
    // Taken over at once: the event `close` comes after keys that are pressed meanwhile.
    const end = () => { clearTimeout(timer); dialog.remove(); resolve(result); };
    form.addEventListener('submit', (e) => { e.preventDefault(); result = now(); dialog.close(); end(); });
    cancel.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', end);
  });
}
