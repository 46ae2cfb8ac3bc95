// Live parts, theme, keys. Everything on the pages works without this file.
import { follow } from './live.js';

function toggleTheme() {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
  localStorage.setItem('theme', root.dataset.theme);
}
document.querySelectorAll('[data-theme-toggle]').forEach((b) => b.addEventListener('click', toggleTheme));

// A form is sent once, however often somebody presses.
addEventListener('submit', (e) => {
  if (e.target.ariaBusy === 'true') e.preventDefault();
  e.target.ariaBusy = 'true';
}, { capture: true });
addEventListener('pageshow', () => document.querySelectorAll('form[aria-busy]').forEach((f) => { f.ariaBusy = null; }));

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
  if (document.querySelector('tc-chart')) import('./chart.js');
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
start();
follow(start);
