// The pages of on-call: the zone they are drawn in, drag and arrows on the result row, lists that are
// put in order by dragging. All of it can be done without this file by the forms it fills in.
import { zone, told } from './zone.js';
import { startGrid } from './oncall-grid.js';
import { startRehearsal } from './oncall-rehearsal.js';

const COOKIE = 'tocsin-zone';
const main = () => document.querySelector('main.oc');

/** Rows and columns are drawn by the server, so the reader's zone goes there in a cookie. */
function agreeOnZone() {
  const drawn = main()?.dataset.zone;
  if (!drawn || new URLSearchParams(location.search).has('tz') || drawn === zone()) return;
  const wanted = COOKIE + '=' + encodeURIComponent(zone());
  const known = document.cookie.split('; ').includes(wanted);
  document.cookie = wanted + '; path=/; max-age=31536000; samesite=lax';
  if (!known) location.reload();
}

/** Clocks of other people go on while the page is open. */
function localTimes() {
  for (const t of document.querySelectorAll('[data-local]')) t.textContent = told(Date.now(), 'minute', t.dataset.local);
}

/** What only goes with some choices is shown with them. */
function follow() {
  const kind = document.getElementById('oc-kind');
  const out = document.getElementById('oc-out-part');
  if (kind && out) out.hidden = kind.value !== 'swap';
  const rotation = document.getElementById('l-rotation');
  if (rotation) for (const part of document.querySelectorAll('[data-when]')) part.hidden = part.dataset.when !== rotation.value;
}

/** Posts a form as if the button of this value were pressed. */
function act(form, value) {
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = 'act';
  field.value = value;
  form.prepend(field);
  form.submit();
}

function sortable(list) {
  let from = null;
  const row = (e) => e.target.closest('[data-index]');
  const clear = () => list.querySelectorAll('[data-over], [data-dragging]').forEach((r) => { delete r.dataset.over; delete r.dataset.dragging; });
  list.addEventListener('dragstart', (e) => {
    from = row(e);
    if (!from) return;
    from.dataset.dragging = '';
    e.dataTransfer.effectAllowed = 'move';
    e.dataTransfer.setData('text/plain', from.dataset.index);
  });
  list.addEventListener('dragover', (e) => {
    if (!from || !row(e)) return;
    e.preventDefault();
    list.querySelectorAll('[data-over]').forEach((r) => delete r.dataset.over);
    row(e).dataset.over = '';
  });
  list.addEventListener('drop', (e) => {
    const to = row(e);
    if (!from || !to || to === from) return;
    e.preventDefault();
    act(list.closest('form'), 'move-' + from.dataset.index + '-' + to.dataset.index);
  });
  list.addEventListener('dragend', () => { clear(); from = null; });
}

function start() {
  agreeOnZone();
  localTimes();
  follow();
  document.querySelectorAll('[data-sort]').forEach(sortable);
  startGrid();
  document.addEventListener('change', follow);
  startRehearsal();
  document.addEventListener('keydown', (e) => {
    const link = e.target.closest?.('.oc .seg a');
    const by = { ArrowLeft: 'previousElementSibling', ArrowRight: 'nextElementSibling' }[e.key];
    if (link && by && link[by]) { e.preventDefault(); link[by].focus(); }
  });
  document.addEventListener('tocsin:zone', () => {
    document.cookie = COOKIE + '=' + encodeURIComponent(zone()) + '; path=/; max-age=31536000; samesite=lax';
    location.reload();
  });
  setInterval(localTimes, 20000);
}

if (main()) start();
