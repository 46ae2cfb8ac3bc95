// Ranges of time in words.
import { told, zone } from './zone.js';
import { offset } from './chart-time.js';

const DAY = 86400;
const UNITS = { s: 1, sec: 1, second: 1, m: 60, min: 60, minute: 60, h: 3600, hour: 3600, d: DAY, day: DAY, w: 7 * DAY, week: 7 * DAY, mon: 30 * DAY, month: 30 * DAY, y: 365 * DAY, year: 365 * DAY };
const GRAPHITE = { s: 's', sec: 's', second: 's', m: 'min', min: 'min', minute: 'min', h: 'h', hour: 'h', d: 'd', day: 'd', w: 'w', week: 'w', mon: 'mon', month: 'mon', y: 'y', year: 'y' };
const LONG = { s: 'second', min: 'minute', h: 'hour', d: 'day', w: 'week', mon: 'month', y: 'year' };
const AMOUNT = /^(?:last|past|-)?\s*(\d+(?:\.\d+)?)?\s*([a-z]+?)s?(?:\s+ago)?$/;

/** A length of time: "3h", "last 90 min". @returns {{seconds: number, words: string}|null} */
export function amount(text) {
  const [, count, unit] = text.match(AMOUNT) || [];
  if (!unit || !UNITS[unit] || (!count && !/^(last|past)/.test(text))) return null;
  return { seconds: Number(count || 1) * UNITS[unit], words: '-' + (count || 1) + GRAPHITE[unit] };
}

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
