// What every page does. Everything on the pages can be read without this file.
import { follow } from './live.js';
import { startKeys } from './keys.js';
import { startToasts } from './toast.js';
import { tellTimes, toggleZone } from './zone.js';
import { toggleTheme } from './look.js';

// Custom elements come when a page has one.
const ELEMENTS = {
  'tc-chart': './chart.js',
  'tc-editor': './monitors.js',
  'tc-received': './received.js',
  'tc-oncall': './oncall.js',
  'tc-stat': './stat.js',
  'tc-table': './figures.js',
  'tc-copy': './dashlist.js',
  'tc-choose': './dashlist.js',
  'tc-device': './device.js',
  'tc-file': './dashlist.js',
  'tc-dashboard': './editor.js',
  'tc-doc': './review.js',
  'tc-draft': './draft.js',
  'tc-range': './range.js',
  'tc-explore': './explore.js',
  'tc-pick': './pick.js',
  'tc-clip': './clip.js',
};

document.querySelectorAll('[data-theme-toggle]').forEach((b) => b.addEventListener('click', toggleTheme));
document.querySelectorAll('[data-zone-toggle]').forEach((b) => b.addEventListener('click', toggleZone));

// A form is sent once, however often somebody presses.
addEventListener('submit', (e) => {
  if (e.target.method !== 'post') return;
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

function start() {
  tellTimes();
  countdown();
  for (const [name, file] of Object.entries(ELEMENTS)) if (document.querySelector(name)) import(file);
}

setInterval(countdown, 1000);
if ('serviceWorker' in navigator && isSecureContext) navigator.serviceWorker.register('/sw.js').catch(() => {});
start();
startKeys();
startToasts();
follow(start);
