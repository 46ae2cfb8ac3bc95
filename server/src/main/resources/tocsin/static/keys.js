// The keyboard. Buttons and links carry their key as data-key ("a", "shift+r"); `g` leads to places;
// `?` shows the whole list. Single keys can be switched off for this browser (WCAG 2.1.4).
import { undo } from './toast.js';
import { toggleZone } from './zone.js';
import { toggleTheme } from './look.js';

const OFF = 'single-keys';
const LEAD = 1500;
const PLACES = { n: '/', i: '/incidents', o: '/schedules', d: '/dashboards', e: '/explore', m: '/monitors', r: '/reviews', s: '/insights' };
const SHEET = [
  ['Ctrl K  /', 'Search and commands'], ['?', 'This list'], ['Ctrl Z', 'Undo what was just done'], ['D', 'Light or dark'], ['U', 'Your time or UTC'],
  ['G N', 'Now'], ['G I', 'Incidents'], ['G O', 'On-call'], ['G D', 'Dashboards'], ['G E', 'Explore'], ['G M', 'Monitors'], ['G R', 'Reviews'], ['G S', 'Insights'],
  ['J  K', 'Next, previous row'], ['Enter', 'Open the row'], ['N', 'New: incident, monitor, dashboard'],
  ['A', 'Acknowledge'], ['E', 'Escalate'], ['R', 'Add a responder'], ['P', 'Post an update'], ['Shift R', 'Resolve'],
  ['T', 'Time range'], ['[  ]', 'Earlier, later'], ['Z', 'Zoom out'], ['L', 'Live on or off'], ['W', 'Wall view'], ['Esc', 'Close'],
];
const ASKS = 'Search incidents, people, services, or type a command';
let led = 0;
let sheet;
let palette;

const typing = (target) => target.matches('input, textarea, select, [contenteditable]:not([contenteditable="false"])');
const isOff = () => localStorage.getItem(OFF) === 'off';

// The box stands at once, so that what is typed next goes there and nowhere else; what fills it is
// fetched the first time. An Enter that comes before that counts as soon as there is something.
function openPalette() {
  if (!palette) {
    palette = buildPalette();
    let entered = false;
    const early = (e) => { entered = e.type === 'keydown' && e.key === 'Enter'; };
    palette.addEventListener('keydown', early);
    palette.addEventListener('input', early);
    import('./palette.js').then((m) => {
      palette.removeEventListener('keydown', early);
      palette.removeEventListener('input', early);
      m.furnish(palette, entered && palette.open);
    });
  }
  if (palette.open) return;
  palette.firstChild.value = '';
  palette.showModal();
  palette.dispatchEvent(new Event('opened'));
}

function buildPalette() {
  const box = document.createElement('dialog');
  box.className = 'palette';
  box.setAttribute('aria-label', 'Search and commands');
  const input = document.createElement('input');
  for (const [k, v] of Object.entries({ role: 'combobox', 'aria-expanded': 'true', 'aria-controls': 'pal-list', autocomplete: 'off', 'aria-label': ASKS, placeholder: ASKS })) input.setAttribute(k, v);
  const list = document.createElement('ul');
  list.id = 'pal-list';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Results');
  box.append(input, list);
  box.addEventListener('click', (e) => { if (e.target === box) box.close(); });
  document.body.append(box);
  return box;
}

function openSheet() {
  if (!sheet) sheet = buildSheet();
  if (!sheet.open) sheet.showModal();
}

function buildSheet() {
  const box = document.createElement('dialog');
  box.className = 'sheet';
  box.setAttribute('aria-label', 'Keyboard');
  const title = document.createElement('h2');
  title.textContent = 'Keyboard';
  const rows = document.createElement('dl');
  for (const [keys, does] of SHEET) {
    const dt = document.createElement('dt');
    for (const k of keys.split(/\s+/)) { const kbd = document.createElement('kbd'); kbd.textContent = k; dt.append(kbd, ' '); }
    const dd = document.createElement('dd');
    dd.textContent = does;
    rows.append(dt, dd);
  }
  const off = document.createElement('label');
  off.className = 'check';
  const check = document.createElement('input');
  check.type = 'checkbox';
  check.checked = !isOff();
  check.addEventListener('change', () => localStorage.setItem(OFF, check.checked ? 'on' : 'off'));
  off.append(check, ' Single keys work in this browser');
  const close = document.createElement('button');
  close.className = 'btn';
  close.type = 'button';
  close.textContent = 'Close';
  close.addEventListener('click', () => box.close());
  box.append(title, rows, off, close);
  box.addEventListener('click', (e) => { if (e.target === box) box.close(); });
  document.body.append(box);
  return box;
}

// Rows of the first list or table that is marked: J, K and Enter.
function row(step) {
  const links = [...document.querySelectorAll('[data-rows] [data-row]')];
  const now = links.findIndex((l) => l === document.activeElement || l.contains(document.activeElement));
  let at = now < 0 ? 0 : now + step;
  // Only what is asked about is laid out; there may be thousands.
  while (links[at] && !links[at].getClientRects().length) at += step;
  if (!links[at]) return;
  links[at].focus();
  links[at].scrollIntoView({ block: 'nearest' });
}

const NAMED = { '/': openPalette, '?': openSheet, d: toggleTheme, u: toggleZone, j: () => row(1), k: () => row(-1) };

function press(e) {
  const key = e.key.toLowerCase();
  if ((e.ctrlKey || e.metaKey) && key === 'k') { e.preventDefault(); openPalette(); return; }
  if ((e.ctrlKey || e.metaKey) && key === 'z' && !typing(e.target)) { if (undo()) e.preventDefault(); return; }
  if (e.ctrlKey || e.metaKey || e.altKey || typing(e.target) || document.querySelector('dialog[open]') || isOff()) return;
  if (led && e.timeStamp - led < LEAD && PLACES[key]) { location.href = PLACES[key]; return; }
  led = key === 'g' ? e.timeStamp : 0;
  const marked = document.querySelector('[data-key="' + CSS.escape((e.shiftKey && /^[a-z]$/.test(key) ? 'shift+' : '') + key) + '"]');
  if (marked) { e.preventDefault(); marked.click(); return; }
  if (!e.shiftKey || key === '?') { const does = NAMED[key]; if (does) { e.preventDefault(); does(); } }
}

export function startKeys() {
  addEventListener('keydown', press);
  document.querySelectorAll('[data-palette]').forEach((b) => b.addEventListener('click', openPalette));
  document.querySelectorAll('[data-keyboard]').forEach((b) => b.addEventListener('click', openSheet));
}
