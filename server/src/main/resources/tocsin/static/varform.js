// The forms of a dashboard's variables and settings.
import { el } from './measure.js';

let numbered = 0;

function field(text, control, hint) {
  const box = el('div', 'field');
  const label = el('label', '', text);
  numbered += 1;
  control.id = 'vf-' + numbered;
  label.htmlFor = control.id;
  box.append(label, control);
  if (hint) box.append(el('p', 'hint', hint));
  return box;
}

function text(name, value, mono) {
  const i = el('input', 'input' + (mono ? ' mono' : ''));
  i.name = name;
  i.value = value ?? '';
  return i;
}

function choice(name, options, value) {
  const s = el('select', 'select');
  s.name = name;
  for (const [v, words] of options) s.append(new Option(words, v, false, v === value));
  return s;
}

function tick(name, words, on) {
  const label = el('label', 'check');
  const box = el('input');
  box.type = 'checkbox';
  box.name = name;
  box.checked = Boolean(on);
  label.append(box, ' ' + words);
  return label;
}

function pair(...parts) {
  const box = el('div', 'pair');
  box.append(...parts);
  return box;
}

const KINDS = [['query', 'Found by a query'], ['choices', 'One of a list'], ['free', 'Anything that is typed']];

function details(variable, kind) {
  const v = variable.values;
  if (kind === 'query') return [field('Query', text('query', v.query, true), 'A pattern such as collectd.*, or tag_values(host, dc=west).'), field('Keep only what fits', text('filter', v.filter, true), 'A regular expression; its first group is the value. Optional.')];
  if (kind === 'choices') return [field('Values, with commas between', text('choices', (v.choices || []).map((c) => (c.text === c.value ? c.value : c.text + ' : ' + c.value)).join(', '), true), 'Name : value gives a value a name.')];
  return [field('Usual value', text('usual', (variable.usual || [])[0], true))];
}

function one(variable, onGone) {
  const set = el('fieldset');
  set.append(el('legend', 'sm', variable.name ? '$' + variable.name : 'New variable'));
  const kind = choice('kind', KINDS, variable.values.kind);
  const own = el('div', 'fields');
  const build = () => own.replaceChildren(...details(variable, kind.value));
  kind.addEventListener('change', build);
  build();
  const gone = el('button', 'btn btn--sm', 'Delete');
  gone.type = 'button';
  gone.setAttribute('aria-label', 'Delete the variable ' + (variable.name || 'that is new'));
  gone.addEventListener('click', () => { set.remove(); onGone(); });
  const name = text('name', variable.name, true);
  name.required = true;
  name.pattern = '[A-Za-z_][A-Za-z0-9_]*';
  const row = el('div', 'row row--wrap');
  row.append(tick('multi', 'Several at once', variable.multi), tick('all', 'Has "All"', variable.all), gone);
  set.append(pair(field('Name', name, 'In queries: $name'), field('Label', text('label', variable.label))), field('Its values', kind), own, row);
  set.read = () => read(set, variable, kind.value);
  return set;
}

function read(set, before, kind) {
  const get = (name) => set.querySelector('[name="' + name + '"]')?.value.trim() ?? '';
  const on = (name) => set.querySelector('[name="' + name + '"]').checked;
  const values = { kind };
  if (kind === 'query') { values.query = get('query'); values.filter = get('filter') || null; }
  if (kind === 'choices') values.choices = get('choices').split(',').map((c) => c.trim()).filter(Boolean).map((c) => { const [t, v] = c.split(' : '); return { text: t.trim(), value: (v ?? t).trim() }; });
  return { ...before, name: get('name'), label: get('label') || get('name'), values, multi: on('multi'), all: on('all'), usual: kind === 'free' ? [get('usual')].filter(Boolean) : before.usual || [] };
}

function ask(title, fill, result) {
  const dialog = el('dialog', 'dform');
  dialog.setAttribute('aria-label', title);
  const form = el('form');
  form.method = 'dialog';
  const body = el('div', 'fields');
  const foot = el('footer');
  const cancel = el('button', 'btn btn--quiet', 'Cancel');
  cancel.type = 'button';
  const done = el('button', 'btn btn--primary', 'Done');
  done.type = 'submit';
  foot.append(cancel, done);
  form.append(el('h2', '', title), body, foot);
  dialog.append(form);
  fill(body);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    let made = null;
    const end = () => { dialog.remove(); resolve(made); };
    form.addEventListener('submit', (e) => { e.preventDefault(); made = result(body); dialog.close(); end(); });
    cancel.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', end);
  });
}

/** Asks for the variables. @param {object[]} variables @returns {Promise<object[]|null>} */
export function editVariables(variables) {
  const blank = () => ({ name: '', label: '', values: { kind: 'query', query: '' }, multi: true, all: true, allValue: null, usual: [], hidden: false });
  return ask('Variables', (body) => {
    const add = el('button', 'btn', 'Add a variable');
    add.type = 'button';
    const put = (v) => { const set = one(v, () => add.focus()); add.before(set); return set; };
    add.addEventListener('click', () => put(blank()).querySelector('input').focus());
    body.append(el('p', 'muted sm', 'A variable is a choice above the panels, such as a host. Queries use it as $name.'), add);
    variables.forEach(put);
  }, (body) => [...body.querySelectorAll('fieldset')].map((s) => s.read()));
}

/** Asks for title, folder and time. @returns {Promise<object|null>} */
export function editSettings(board) {
  return ask('Settings', (body) => {
    const title = text('title', board.title);
    title.required = true;
    title.maxLength = 200;
    body.append(
      field('Title', title), field('Folder', text('folder', board.folder)), field('A line under the title', text('about', board.about)),
      field('Tags', text('tags', (board.tags || []).join(', ')), 'With commas between.'),
      pair(field('Shows from', text('from', board.from, true), 'Such as -3h.'), field('Until', text('until', board.until, true))),
      field('Refresh', choice('refresh', [['', 'Only on request'], ['PT5S', 'Every 5 s'], ['PT10S', 'Every 10 s'], ['PT30S', 'Every 30 s'], ['PT1M', 'Every minute'], ['PT5M', 'Every 5 min']], board.refresh ?? '')),
    );
  }, (body) => {
    const get = (name) => body.querySelector('[name="' + name + '"]').value.trim();
    return { title: get('title'), folder: get('folder'), about: get('about'), tags: get('tags').split(',').map((t) => t.trim()).filter(Boolean), from: get('from') || '-1h', until: get('until') || 'now', refresh: get('refresh') || null };
  });
}
