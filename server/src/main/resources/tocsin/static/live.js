// A page asks for itself again when something it shows changed, and changes in place.
import { listen } from './events.js';
import { morph } from './morph.js';

const PAUSE = 250; // between two looks, ms
const LONGEST_PRESS = 2000;
const LONGEST_SUBMIT = 10000;
const SETTLED = 600; // how long buttons that just came take no tap meant for those before, ms
const page = document.getElementById('page');
const mark = document.getElementById('live');
let wanted = false;
let busy = false;
let leaving = false;
let pressed = -LONGEST_PRESS;
let changed = () => {};

const isHeld = () => leaving || performance.now() - pressed < LONGEST_PRESS;
const buttons = () => [...page.querySelectorAll('form')].map((f) => f.getAttribute('action')).join();

async function look() {
  wanted = true;
  if (busy) return;
  busy = true;
  while (wanted && !isHeld()) {
    wanted = false;
    const there = await fetch(location.href, { headers: { accept: 'text/html' } }).then(take).then(() => true, () => false);
    if (!there) { wanted = true; break; } // the stream says when the server is back
    await new Promise((go) => { setTimeout(go, PAUSE); });
  }
  busy = false;
}

async function take(answer) {
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (isHeld()) { wanted = true; return; }
  if (!answer.ok) return;
  if (!next.getElementById('page')) { location.reload(); return; } // the session ended
  const before = buttons();
  const focus = document.activeElement;
  morph(page, next.getElementById('page'));
  for (const kind of ['.rail', '.tabs']) morph(document.querySelector(kind), next.querySelector(kind));
  if (focus !== document.activeElement && focus?.isConnected) focus.focus({ preventScroll: true });
  document.title = next.title;
  if (before !== buttons()) settle();
  changed();
}

function settle() {
  page.classList.add('settling');
  setTimeout(() => page.classList.remove('settling'), SETTLED);
}

function release() {
  pressed = -LONGEST_PRESS;
  if (wanted) setTimeout(look, PAUSE);
}

const topics = () => page.dataset.live.split(' ').filter(Boolean);
const concerns = (topic) => topics().some((m) => topic === 'everything' || topic === m || topic.startsWith(m + '/'));

function hear(message) {
  if (message.topic) { if (concerns(message.topic)) look(); return; }
  const lost = message.state === 'lost';
  mark.textContent = lost ? 'Offline: pages still reach you by mail' : 'Live';
  mark.toggleAttribute('data-lost', lost);
  if (!lost && wanted) look();
}

// then: called whenever the page changed
export function follow(then) {
  if (!page) return;
  changed = then;
  document.addEventListener('tocsin:look', look); // its address changed
  addEventListener('pointerdown', () => { pressed = performance.now(); });
  for (const end of ['pointerup', 'pointercancel', 'blur']) addEventListener(end, release);
  addEventListener('submit', (e) => {
    if (e.defaultPrevented) return;
    leaving = true;
    setTimeout(() => { leaving = false; release(); }, LONGEST_SUBMIT);
  });
  const seen = Number(page.dataset.seen);
  if (!('SharedWorker' in window)) { listen(seen, hear); return; }
  const { port } = new SharedWorker(new URL('./stream.js', import.meta.url), { type: 'module' });
  port.onmessage = (m) => hear(m.data);
  port.postMessage({ seen });
  addEventListener('pagehide', () => port.postMessage('bye'));
}
