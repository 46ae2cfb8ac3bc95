// Ranges of time as people say them: "last 3h", "yesterday 14:00 to 15:00", "since 03:00".
import { told, zone } from './zone.js';
import { moment, offset } from './chart-time.js';

const DAY = 86400;
const UNITS = { s: 1, sec: 1, second: 1, m: 60, min: 60, minute: 60, h: 3600, hour: 3600, d: DAY, day: DAY, w: 7 * DAY, week: 7 * DAY, mon: 30 * DAY, month: 30 * DAY, y: 365 * DAY, year: 365 * DAY };
const GRAPHITE = { s: 's', sec: 's', second: 's', m: 'min', min: 'min', minute: 'min', h: 'h', hour: 'h', d: 'd', day: 'd', w: 'w', week: 'w', mon: 'mon', month: 'mon', y: 'y', year: 'y' };
const LONG = { s: 'second', min: 'minute', h: 'hour', d: 'day', w: 'week', mon: 'month', y: 'year' };
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const AMOUNT = /^(?:last|past|-)?\s*(\d+(?:\.\d+)?)?\s*([a-z]+?)s?(?:\s+ago)?$/;

function amount(text) {
  const [, count, unit] = text.match(AMOUNT) || [];
  if (!unit || !UNITS[unit] || (!count && !/^(last|past)/.test(text))) return null;
  return { seconds: Number(count || 1) * UNITS[unit], words: '-' + (count || 1) + GRAPHITE[unit] };
}

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

/** "Last 3 hours", "Tue 24 Nov 03:00 to 04:15". @returns {string} */
export function inWords(from, until) {
  const [, count, unit] = String(from).match(/^-(\d+)(s|min|h|d|w|mon|y)$/) || [];
  if (count && !until) return 'Last ' + (count === '1' ? '' : count + ' ') + LONG[unit] + (count === '1' ? '' : 's');
  if (!/^\d{9,}$/.test(from)) return until ? from + ' to ' + until : 'Since ' + from;
  const start = new Date(Number(from) * 1000);
  if (!until) return 'Since ' + told(start, 'daytime');
  if (!/^\d{9,}$/.test(until)) return told(start, 'daytime') + ' to ' + until;
  const end = new Date(Number(until) * 1000);
  const close = until - from < 600;
  const oneDay = told(start, 'day') === told(end, 'day');
  return told(start, 'day') + ' ' + told(start, close ? 'time' : 'minute') + ' to ' + (oneDay ? '' : told(end, 'day') + ' ') + told(end, close ? 'time' : 'minute');
}

/** A moment as it can be typed again. @param {number} at */
export function typed(at, name = zone()) {
  return new Date((at + offset(at, name)) * 1000).toISOString().slice(0, 16).replace('T', ' ');
}

/** Seconds of the words of an address, as far as a page must know. */
export function secondsOf(word, now = Math.floor(Date.now() / 1000)) {
  if (!word || word === 'now') return now;
  if (/^\d{9,}$/.test(word)) return Number(word);
  const back = amount(String(word).toLowerCase());
  return back ? now - back.seconds : now;
}
