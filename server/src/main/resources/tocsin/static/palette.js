// Search and commands: what the page offers, what needs somebody, every page and everything that has
// a name. Answers of the server come while typing.
import { chooseZone } from './zone.js';

const PAUSE = 80; // before the server is asked, ms
const RECENT = 'recent';
const KEPT = 5;
const GO = [
  ['Now', '/', 'G N'], ['Incidents', '/incidents', 'G I'], ['On-call schedules', '/schedules', 'G O'],
  ['Dashboards', '/dashboards', 'G D'], ['Explore metrics', '/explore', 'G E'], ['Monitors', '/monitors', 'G M'],
  ['Reviews (postmortems, RFO)', '/reviews', 'G R'], ['Insights', '/insights', 'G S'],
  ['Declare an incident', '/incidents/new', ''], ['New monitor', '/monitors/new', ''], ['New dashboard', '/dashboards/new', ''],
  ['New schedule', '/schedules/new', ''], ['Services', '/services', ''], ['People', '/people', ''], ['Teams', '/teams', ''],
  ['Escalation policies', '/policies', ''], ['Settings', '/settings', ''], ['Integrations', '/settings/integrations', ''],
  ['First steps', '/welcome', ''], ['Import a Grafana dashboard', '/dashboards/import', ''],
];
let dialog;
let input;
let list;
let shown = [];
let at = 0;
let found = [];
let asked = 0;
let waiting = false; // for an answer of the server
let entered = false; // and Enter was pressed meanwhile, with nothing to run yet

const has = (text, words) => words.every((w) => text.toLowerCase().includes(w));
const recent = () => { try { return JSON.parse(localStorage.getItem(RECENT)) || []; } catch { return []; } };

function remember(entry) {
  const all = [entry, ...recent().filter((r) => r.href !== entry.href)].slice(0, KEPT);
  localStorage.setItem(RECENT, JSON.stringify(all));
}

// Actions of this page: whatever is marked with data-cmd or data-key, by its visible words.
function actions() {
  return [...document.querySelectorAll('[data-cmd], [data-key]')]
    .filter((e) => !dialog.contains(e) && e.getClientRects().length && !e.disabled)
    .map((e) => ({ label: e.dataset.cmd || e.getAttribute('aria-label') || e.innerText.trim(), keys: (e.dataset.key || '').toUpperCase(), run: () => e.click() }));
}

// Any zone of the world, once somebody names it.
function zones(words) {
  if (!words.some((w) => w.length > 2)) return [];
  const all = [['my own zone', 'own'], ['UTC', 'UTC'], ...(Intl.supportedValuesOf?.('timeZone') || []).map((z) => [z, z])];
  return all.map(([says, name]) => ({ label: 'Show times in ' + says, kind: 'time zone', run: () => chooseZone(name) }))
    .filter((z) => has(z.label + ' time zone', words)).slice(0, KEPT);
}

function groups() {
  const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (items) => items.filter((i) => has(i.label, words));
  const go = GO.map(([label, href, keys]) => ({ label, href, keys }));
  return [
    ['On this page', fits(actions())],
    ['Last opened', words.length ? [] : recent()],
    ['Found', words.length ? found : []],
    ['Time zone', zones(words)],
    ['Go to', fits(go)],
  ].filter(([, items]) => items.length);
}

// Answers that come in meanwhile do not put another entry under the finger.
function draw() {
  const held = at > 0 && shown[at]?.label;
  shown = [];
  list.replaceChildren();
  for (const [heading, items] of groups()) {
    const head = document.createElement('li');
    head.className = 'ph';
    head.setAttribute('role', 'presentation');
    head.textContent = heading;
    list.append(head);
    for (const item of items) list.append(option(item));
  }
  if (!shown.length) {
    const none = document.createElement('li');
    none.className = 'muted';
    none.setAttribute('role', 'presentation');
    none.textContent = 'Nothing matches. Try the name of a service or a person.';
    list.append(none);
  }
  const again = held ? shown.findIndex((s) => s.label === held) : -1;
  at = again < 0 ? Math.min(at, Math.max(0, shown.length - 1)) : again;
  select();
}

function option(item) {
  const row = document.createElement('li');
  row.setAttribute('role', 'option');
  row.id = 'pal-' + shown.length;
  const words = document.createElement('span');
  words.textContent = item.label;
  row.append(words);
  if (item.kind) { const kind = document.createElement('span'); kind.className = 'muted xs'; kind.textContent = ' ' + item.kind; words.append(kind); }
  const keys = document.createElement('span');
  keys.className = 'k';
  for (const k of (item.keys || '').split(' ').filter(Boolean)) { const kbd = document.createElement('kbd'); kbd.textContent = k; keys.append(kbd); }
  row.append(keys);
  const index = shown.length;
  row.addEventListener('click', () => run(index));
  shown.push({ ...item, row });
  return row;
}

function select() {
  shown.forEach((s, i) => s.row.setAttribute('aria-selected', String(i === at)));
  const row = shown[at]?.row;
  if (row) { input.setAttribute('aria-activedescendant', row.id); row.scrollIntoView({ block: 'nearest' }); }
}

function run(index) {
  const item = shown[index];
  if (!item) return;
  dialog.close();
  // The box lets go of the focus only when the page is drawn next; keys are for the page from now on.
  input.blur();
  if (item.run) { item.run(); return; }
  remember({ label: item.label, href: item.href, kind: item.kind });
  location.href = item.href;
}

function ask() {
  const mine = ++asked;
  const text = input.value.trim();
  entered = false;
  waiting = Boolean(text);
  if (!text) { found = []; return; }
  setTimeout(async () => {
    if (mine !== asked) return;
    const answer = await fetch('/search?q=' + encodeURIComponent(text)).then((r) => (r.ok ? r.json() : [])).catch(() => []);
    if (mine !== asked) return;
    found = answer;
    waiting = false;
    draw();
    if (entered && dialog.open) run(at);
  }, PAUSE);
}

function keyed(e) {
  const move = { ArrowDown: 1, ArrowUp: -1 }[e.key];
  if (move && shown.length) { at = (at + move + shown.length) % shown.length; select(); e.preventDefault(); }
  if (e.key === 'Enter') { e.preventDefault(); enter(); }
}

// Fast hands press Enter before there is something; then it counts once there is.
function enter() {
  entered = !shown.length && waiting;
  run(at);
}

function begin() {
  at = 0;
  found = [];
  ask();
  draw();
}

/**
 * Fills the box of the palette, whose first child is where people type.
 * @param {HTMLDialogElement} box @param {boolean} isEntered whether Enter was pressed in it already
 */
export function furnish(box, isEntered) {
  dialog = box;
  [input, list] = box.children;
  input.addEventListener('input', () => { at = 0; ask(); draw(); });
  input.addEventListener('keydown', keyed);
  dialog.addEventListener('opened', begin);
  begin();
  if (isEntered) enter();
}
