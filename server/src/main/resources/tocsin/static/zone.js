// Times in the zone of whoever reads, or UTC. Every <time data-as> of the page follows; times are
// sent as UTC and stand as UTC where scripts do not run.
const KEY = 'zone';
const OWN = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
const SHAPES = {
  time: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
  minute: { hour: '2-digit', minute: '2-digit' },
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  daytime: { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
};

/** The zone in force, as an IANA name. @returns {string} */
export function zone() {
  const asked = new URLSearchParams(location.search).get('tz');
  const kept = asked || localStorage.getItem(KEY) || 'own';
  return kept === 'own' ? OWN : kept;
}

const made = new Map();
function formatter(name, shape) {
  const key = name + shape;
  if (!made.has(key)) {
    let chosen = name;
    try { Intl.DateTimeFormat('en', { timeZone: name }); } catch { chosen = 'UTC'; }
    made.set(key, new Intl.DateTimeFormat('en-GB', { ...SHAPES[shape], hourCycle: 'h23', timeZone: chosen }));
  }
  return made.get(key);
}

/** A moment in words. @param {Date|number} at @param {string} shape one of SHAPES @returns {string} */
export function told(at, shape = 'time', name = zone()) {
  // Thu 26 Nov, 11:11 as on the server; British English says Thu, 26 Nov.
  return formatter(name, SHAPES[shape] ? shape : 'time').format(at).replace(/^(\w{3}), /, '$1 ');
}

/** Short name of the zone in force: CET, UTC, GMT+5. @returns {string} */
export function label() {
  const name = zone();
  if (name === 'UTC' || name === 'Etc/UTC') return 'UTC';
  return new Intl.DateTimeFormat('en-GB', { timeZone: name, timeZoneName: 'short' })
    .formatToParts(new Date()).find((p) => p.type === 'timeZoneName').value;
}

/** Shows every time of the page in the zone in force. */
export function tellTimes(root = document) {
  const name = zone();
  // A page drawn by the day compares it with its own zone first.
  if (!document.querySelector('tc-oncall')) document.cookie = 'tocsin-zone=' + name + ';path=/;max-age=31536000;samesite=lax'; // for pages the server draws by the day
  for (const t of root.querySelectorAll('time[data-as]')) {
    const at = new Date(t.dateTime);
    if (Number.isNaN(at.getTime())) continue;
    t.textContent = told(at, t.dataset.as, name);
    t.title = t.dateTime.slice(0, 19).replace('T', ' ') + ' UTC';
  }
  for (const l of root.querySelectorAll('[data-zone-label]')) l.textContent = label();
}

/** Another zone, kept for this browser: 'own', 'UTC' or an IANA name. */
export function chooseZone(name) {
  localStorage.setItem(KEY, name);
  const address = new URL(location.href);
  if (address.searchParams.has('tz')) { address.searchParams.delete('tz'); history.replaceState(history.state, '', address); }
  tellTimes();
  document.dispatchEvent(new CustomEvent('tocsin:zone'));
}

export const toggleZone = () => chooseZone(zone() === 'UTC' ? 'own' : 'UTC');
