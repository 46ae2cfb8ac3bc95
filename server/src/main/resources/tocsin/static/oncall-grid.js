// The result row under a finger or the arrow keys. A stretch that is dragged opens the sentence that
// covers it; an edge that is dragged, or moved with the arrows and Enter, becomes a draft.
import { told } from './zone.js';

const EDGE = 7; // how near to the end of a block counts as its edge, px
const MOVED = 5; // less is a click, px
const grid = () => document.querySelector('.oc-week');
const step = () => grid().dataset.step * 60000;
const zoneOf = () => document.querySelector('main.oc').dataset.zone;

/** @param {SVGElement} track */
function scale(track) {
  const box = track.getBoundingClientRect();
  const from = Date.parse(track.dataset.from);
  const span = Date.parse(track.dataset.until) - from;
  return {
    box,
    x: (time) => box.left + ((time - from) / span) * box.width,
    time: (x) => Math.round((from + ((Math.min(Math.max(x, box.left), box.right) - box.left) / box.width) * span) / step()) * step(),
  };
}

let ghost;
function show(track, a, b) {
  const s = scale(track);
  if (!ghost) { ghost = document.createElement('div'); ghost.className = 'oc-ghost'; ghost.append(document.createElement('span')); document.body.append(ghost); }
  const left = Math.max(s.x(Math.min(a, b)), s.box.left);
  const right = Math.min(s.x(Math.max(a, b)), s.box.right);
  Object.assign(ghost.style, { left: left + 'px', width: Math.max(2, right - left) + 'px', top: s.box.top + 4 + 'px', height: s.box.height - 8 + 'px' });
  ghost.firstChild.textContent = told(Math.min(a, b), 'daytime', zoneOf()) + ' to ' + told(Math.max(a, b), 'daytime', zoneOf());
}
function hide() { ghost?.remove(); ghost = undefined; }

const iso = (time) => new Date(time).toISOString().replace('.000Z', 'Z');

/** A draft in which a shift has other times. */
function move(block, from, until) {
  const form = document.getElementById('oc-move');
  form.elements.who.value = block.dataset.who;
  form.elements.was.value = block.dataset.from + '~' + block.dataset.until;
  form.elements.from.value = iso(from);
  form.elements.until.value = iso(until);
  form.requestSubmit();
}

/** The sentence, filled with a stretch. */
function pick(a, b) {
  const address = new URL(location.href);
  address.searchParams.set('pick', iso(Math.min(a, b)) + '~' + iso(Math.max(a, b)));
  address.hash = 'change';
  location.href = address;
}

function edgeOf(block, x) {
  if (!block || !block.dataset.who) return '';
  const box = block.getBoundingClientRect();
  if (box.width < 3 * EDGE) return '';
  if (Math.abs(x - box.left) <= EDGE) return 'from';
  return Math.abs(x - box.right) <= EDGE ? 'until' : '';
}

let drag;
function down(e) {
  const track = e.target.closest('.oc-track[data-kind="final"]');
  if (!track || e.button !== 0 || e.pointerType === 'touch') return;
  const block = e.target.closest('.oc-shift');
  drag = { track, block, edge: edgeOf(block, e.clientX), x: e.clientX, start: scale(track).time(e.clientX), on: false };
}

function times(e) {
  const time = scale(drag.track).time(e.clientX);
  if (!drag.edge) return [drag.start, time];
  const from = Date.parse(drag.block.dataset.from);
  const until = Date.parse(drag.block.dataset.until);
  return drag.edge === 'from' ? [Math.min(time, until - step()), until] : [from, Math.max(time, from + step())];
}

function moved(e) {
  const over = e.target.closest?.('.oc-track[data-kind="final"] .oc-shift');
  if (!drag) { if (over) over.style.cursor = edgeOf(over, e.clientX) ? 'ew-resize' : ''; return; }
  if (!drag.on && Math.abs(e.clientX - drag.x) < MOVED) return;
  drag.on = true;
  e.preventDefault();
  show(drag.track, ...times(e));
}

function up(e) {
  if (!drag) return;
  const { on, edge, block } = drag;
  const [a, b] = on ? times(e) : [0, 0];
  drag = undefined;
  hide();
  if (!on) return;
  addEventListener('click', (c) => { c.preventDefault(); c.stopPropagation(); }, { capture: true, once: true });
  if (edge) move(block, a, b);
  else if (a !== b) pick(a, b);
}

let keyed;
function cancel() { keyed = undefined; drag = undefined; hide(); }

/** Left and right move the end, with Shift the beginning; Enter makes the draft, Escape forgets it. */
function key(e) {
  const block = e.target.closest?.('.oc-track[data-kind="final"] .oc-shift');
  if (e.key === 'Escape') { cancel(); return; }
  if (!block || !block.dataset.who) return;
  const by = { ArrowLeft: -step(), ArrowRight: step() }[e.key];
  if (by) {
    e.preventDefault();
    if (keyed?.block !== block) keyed = { block, from: Date.parse(block.dataset.from), until: Date.parse(block.dataset.until) };
    if (e.shiftKey) keyed.from = Math.min(keyed.from + by, keyed.until - step());
    else keyed.until = Math.max(keyed.until + by, keyed.from + step());
    show(block.closest('.oc-track'), keyed.from, keyed.until);
  } else if (e.key === 'Enter' && keyed?.block === block) {
    e.preventDefault();
    const { from, until } = keyed;
    cancel();
    move(block, from, until);
  }
}

/** Once for a page; what is drawn anew is found when it is used. */
export function startGrid() {
  if (!grid()) return;
  addEventListener('pointerdown', down);
  addEventListener('pointermove', moved);
  addEventListener('pointerup', up);
  addEventListener('pointercancel', cancel);
  addEventListener('keydown', key);
  addEventListener('focusout', () => { if (keyed) cancel(); });
}
