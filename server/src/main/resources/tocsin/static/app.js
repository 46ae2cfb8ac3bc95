// Live parts, theme, keys. Everything on the pages works without this file.
const self = document.querySelector('script[data-stream]');
const live = document.getElementById('live');
const page = document.getElementById('page');

function toggleTheme() {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
  localStorage.setItem('theme', root.dataset.theme);
}
document.querySelectorAll('[data-theme-toggle]').forEach((b) => b.addEventListener('click', toggleTheme));
document.querySelectorAll('form[data-auto-submit]').forEach((f) => f.requestSubmit());

// A page asks for itself again when something it shows changed; never under the hands of somebody.
let wanted = false;
let busy = false;
const inUse = () => {
  const at = document.activeElement;
  return page.querySelector('details[open]') || (at && page.contains(at) && at.matches('input, textarea, select'));
};
async function refresh() {
  if (busy || !page) return;
  if (inUse()) { wanted = true; return; }
  wanted = false;
  busy = true;
  try {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
    if (answer.ok && !inUse()) {
      const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const focused = document.activeElement && document.activeElement.id;
      page.replaceChildren(...next.getElementById('page').childNodes);
      document.querySelectorAll('.count').forEach((c) => c.remove());
      for (const kind of ['.rail', '.tabs']) {
        const from = next.querySelector(kind);
        if (from) document.querySelector(kind).replaceChildren(...from.childNodes);
      }
      if (focused) document.getElementById(focused)?.focus();
      start();
    }
  } finally { busy = false; }
  if (wanted) setTimeout(refresh, 500);
}
document.addEventListener('focusout', () => { if (wanted) setTimeout(refresh, 300); });
const concerns = (topic) => {
  const mine = (page && page.dataset.live || '').split(' ').filter(Boolean);
  return topic === 'everything' || mine.some((m) => topic === m || topic.startsWith(m + '/'));
};
function heard(message) {
  if (message.topic) { if (concerns(message.topic)) refresh(); return; }
  const lost = message.state === 'lost';
  if (live) {
    live.textContent = lost ? 'Offline: pages still reach you by mail' : 'Live';
    if (lost) live.dataset.lost = ''; else if ('lost' in live.dataset) { delete live.dataset.lost; refresh(); }
  }
}
function connect() {
  if (!self || !page) return;
  if ('SharedWorker' in window) {
    const worker = new SharedWorker(self.dataset.stream);
    worker.port.onmessage = (m) => heard(m.data);
    addEventListener('pagehide', () => worker.port.postMessage('bye'));
  } else {
    const source = new EventSource('/live');
    source.onopen = () => heard({ state: 'open' });
    source.onerror = () => heard({ state: 'lost' });
    source.addEventListener('changed', (e) => heard({ topic: JSON.parse(e.data).topic }));
  }
}

// Countdowns: "Bo is paged in 2:04".
function countdown() {
  document.querySelectorAll('time[data-countdown]').forEach((t) => {
    const left = Math.max(0, Math.round((new Date(t.dateTime) - Date.now()) / 1000));
    t.textContent = Math.floor(left / 60) + ':' + String(left % 60).padStart(2, '0');
  });
}
setInterval(countdown, 1000);

function start() {
  countdown();
  if (document.querySelector('tc-chart') && self) import(self.dataset.chart).then((m) => m.define(self.dataset.uplot));
}

// Keys, unless somebody types.
let leader = false;
const places = { n: '/', i: '/incidents', o: '/schedules', d: '/dashboards/host', e: '/explore', m: '/monitors', r: '/reviews' };
addEventListener('keydown', (e) => {
  if (e.ctrlKey || e.metaKey || e.altKey || e.target.matches('input, textarea, select')) return;
  const key = e.key.toLowerCase();
  if (leader && places[key]) { location.href = places[key]; return; }
  leader = key === 'g';
  if (key === 'd') toggleTheme();
  if (key === 'a') document.querySelector('[data-key="a"]')?.click();
  if (key === 'e') document.querySelector('[data-key="e"]')?.click();
});
connect();
start();
