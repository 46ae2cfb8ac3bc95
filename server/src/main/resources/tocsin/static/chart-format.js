// Numbers of charts as people say them: with a unit, and no more digits than are read.
const BIG = [[1e12, 'T'], [1e9, 'G'], [1e6, 'M'], [1e3, 'k']];
const BINARY = [[2 ** 50, 'PiB'], [2 ** 40, 'TiB'], [2 ** 30, 'GiB'], [2 ** 20, 'MiB'], [2 ** 10, 'KiB'], [1, 'B']];
const SPANS = [[86400, 'd'], [3600, 'h'], [60, 'min'], [1, 's'], [1e-3, 'ms'], [1e-6, 'µs'], [1e-9, 'ns']];

const three = (value) => String(+value.toPrecision(3));

/** 12345 as 12.3k. @param {number} value @returns {string} */
export function short(value) {
  const size = Math.abs(value);
  if (size >= 1e15) return value.toExponential(2);
  const [from, letter] = BIG.find(([least]) => size >= least) || [1, ''];
  const text = three(value / from);
  // 999.9 rounds to 1000, which is 1k.
  return text === '1000' && letter === '' ? '1k' : text + letter;
}

function scaled(value, steps, least) {
  const size = Math.abs(value);
  if (size === 0) return '0 ' + least;
  const [from, name] = steps.find(([s]) => size >= s) || steps.at(-1);
  return three(value / from) + ' ' + name;
}

const UNITS = {
  percent: (v) => short(v) + '%',
  ratio: (v) => short(v * 100) + '%',
  bytes: (v) => scaled(v, BINARY, 'B'),
  seconds: (v) => scaled(v, SPANS, 's'),
  ms: (v) => scaled(v / 1000, SPANS, 'ms'),
  per_second: (v) => short(v) + '/s',
  'per second': (v) => short(v) + '/s',
  none: short,
};
// The same units under the names that Grafana has for them.
for (const [other, name] of Object.entries({ percentunit: 'ratio', s: 'seconds', ops: 'per_second', reqps: 'per_second', rps: 'per_second' })) UNITS[other] = UNITS[name];

/** A value with its unit; any other word is written behind the number.
 * @param {number|null|undefined} value @param {string|null} unit @returns {string} */
export function said(value, unit) {
  if (value === null || value === undefined || Number.isNaN(value)) return 'no data';
  const known = UNITS[unit || 'none'];
  return known ? known(value) : short(value) + ' ' + unit;
}

/** Steps between lines of the value axis; undefined for steps of ten. @param {string|null} unit */
export function increments(unit) {
  if (unit === 'bytes') return Array.from({ length: 60 }, (_, i) => 2 ** i);
  if (unit === 'seconds' || unit === 'ms') {
    const scale = unit === 'ms' ? 1000 : 1;
    const tens = [-9, -8, -7, -6, -5, -4, -3, -2, -1, 0].flatMap((e) => [1, 2, 5].map((m) => m * 10 ** e));
    return [...tens, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 21600, 43200, 86400,
      ...[2, 5, 7, 10, 30, 100, 365, 1000].map((d) => d * 86400)].map((s) => s * scale);
  }
  return undefined;
}

/** "8 min", "1 h 27 min", "3 days". @param {number} seconds @returns {string} */
export function span(seconds) {
  const s = Math.round(seconds);
  if (s < 120) return s + ' s';
  const minutes = Math.round(s / 60);
  if (minutes < 60) return minutes + ' min';
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return hours + ' h' + (minutes % 60 ? ' ' + (minutes % 60) + ' min' : '');
  return Math.round(hours / 24) + ' days';
}
