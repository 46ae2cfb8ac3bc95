// Reads ranges of time as people say them: "last 3h", "yesterday 14:00 to 15:00", "since 03:00".
import { zone } from './zone.js';
import { moment, offset } from './chart-time.js';
import { amount } from './range-words.js';

const DAY = 86400;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const localDay = (at, name) => { const l = at + offset(at, name); return l - (((l % DAY) + DAY) % DAY); };

// A moment: "14:00", "yesterday 14:00", "24 Nov 03:00", "2026-11-24 03:00", "now", "3h ago", seconds.
function point(text, now, name, day) {
  if (text === 'now') return now;
  if (/^\d{9,}$/.test(text)) return Number(text);
  if (/^\d{4}-\d\d-\d\dt[\d:.]+z$/.test(text)) return Math.floor(Date.parse(text.toUpperCase()) / 1000);
  const back = /ago$|^-/.test(text) ? amount(text) : null;
  if (back) return now - back.seconds;
  const clock = text.match(/(?:^|[\s,t])(\d{1,2}):(\d\d)(?::(\d\d))?$/);
  const rest = (clock ? text.slice(0, clock.index) : text).trim();
  const start = rest ? dayOf(rest, now, name) : clock ? day ?? localDay(now, name) : null;
  if (start === null) return null;
  const [, h, m, s] = clock || [0, 0, 0, 0];
  if (Number(h) > 24 || Number(m) > 59) return null;
  return moment(start + Number(h) * 3600 + Number(m) * 60 + Number(s || 0), name);
}

// A day as its midnight on the clocks of the zone.
function dayOf(text, now, name) {
  const today = localDay(now, name);
  if (text === 'today') return today;
  if (text === 'yesterday') return today - DAY;
  const iso = text.match(/^(\d{4})-(\d\d?)-(\d\d?)$/);
  if (iso) return Date.UTC(iso[1], iso[2] - 1, iso[3]) / 1000;
  const named = text.match(/^(?:[a-z]{3},? )?(\d{1,2})\.? ([a-z]{3})[a-z]*\.?(?: (\d{4}))?$/);
  if (!named || MONTHS.indexOf(named[2]) < 0) return null;
  const year = named[3] || new Date(today * 1000).getUTCFullYear();
  const found = Date.UTC(year, MONTHS.indexOf(named[2]), named[1]) / 1000;
  return found > today && !named[3] ? Date.UTC(year - 1, MONTHS.indexOf(named[2]), named[1]) / 1000 : found;
}

function ofLink(text) {
  try {
    const q = new URL(text).searchParams;
    return q.get('from') ? { from: q.get('from'), until: q.get('until') || '' } : null;
  } catch { return null; }
}

/** Reads a range. @param {string} typed @param {number} now seconds
 * @returns {{from: string, until: string}|null} in words of /render; until is empty for now */
export function read(typed, now = Math.floor(Date.now() / 1000), name = zone()) {
  if (/^https?:/.test(typed.trim())) return ofLink(typed.trim());
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ');
  const length = amount(text);
  if (length && !/ago$/.test(text)) return { from: length.words, until: '' };
  const since = text.match(/^(?:since|from) (.+)$/);
  const around = text.match(/^around (.+)$/);
  if (around) { const at = point(around[1], now, name); return at === null ? null : whole(at - 900, Math.min(now, at + 900)); }
  const parts = (since && !/ (?:to|until) |–/.test(text) ? [since[1], 'now'] : text.replace(/^from /, '').split(/ to | until | - |–/)).map((p) => p.trim());
  if (parts.length === 2) {
    let from = point(parts[0], now, name);
    if (from === null) return null;
    if (since && from > now) from -= DAY; // "since 23:00" after midnight
    const until = parts[1] === 'now' ? now : point(parts[1], now, name, localDay(from, name));
    if (until === null) return null;
    const end = until <= from && /^\d{1,2}:\d\d/.test(parts[1]) ? until + DAY : until;
    return end > from ? whole(from, parts[1] === 'now' ? '' : end) : null;
  }
  const day = dayOf(text, now, name);
  if (day === null) return null;
  const end = moment(day + DAY, name);
  return whole(moment(day, name), end > now ? '' : end);
}

const whole = (from, until) => ({ from: String(from), until: String(until) });
