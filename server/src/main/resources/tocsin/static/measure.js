// Numbers with units, as people read them, and samples from /render.
const SIZES = [[1e12, 'T'], [1e9, 'G'], [1e6, 'M'], [1e3, 'k']];
const BINARY = [[2 ** 40, 'TiB'], [2 ** 30, 'GiB'], [2 ** 20, 'MiB'], [2 ** 10, 'KiB']];
const NAMES = { percent: '%', Bps: 'B/s', bps: 'bit/s', ops: '/s', iops: '/s', reqps: '/s', rps: '/s', 'per second': '/s', per_second: '/s', none: '', us: 'µs' };

const plain = (value) => (value === 0 ? '0' : String(+value.toPrecision(Math.abs(value) >= 1000 ? 4 : 3)));
const grouped = (value) => (Math.abs(value) >= 1000 && Math.abs(value) < 10000 ? Math.round(value).toLocaleString('en-US') : plain(value));

/** A value in its unit. @param {number|null} value @param {string} unit @returns {{number: string, unit: string}} */
export function measured(value, unit = '') {
  if (value === null || value === undefined || Number.isNaN(value)) return { number: 'No data', unit: '' };
  const size = Math.abs(value);
  if (unit === 'percentunit' || unit === 'ratio') return { number: grouped(value * 100), unit: '%' };
  if (unit === 'bytes') {
    const by = BINARY.find(([from]) => size >= from);
    return by ? { number: plain(value / by[0]), unit: by[1] } : { number: plain(value), unit: 'B' };
  }
  if (unit === 's' || unit === 'seconds') return seconds(value, size);
  if (unit === 'ms' && size >= 1000) return { number: plain(value / 1000), unit: 's' };
  const by = size >= 10000 ? SIZES.find(([from]) => size >= from) : undefined;
  const name = NAMES[unit] ?? unit;
  return by ? { number: plain(value / by[0]) + by[1], unit: name } : { number: grouped(value), unit: name };
}

function seconds(value, size) {
  if (size > 0 && size < 1) return { number: plain(value * 1000), unit: 'ms' };
  if (size >= 172800) return { number: plain(value / 86400), unit: 'd' };
  if (size >= 7200) return { number: plain(value / 3600), unit: 'h' };
  return size >= 120 ? { number: plain(value / 60), unit: 'min' } : { number: plain(value), unit: 's' };
}

/** The same as one text. @returns {string} */
export function told(value, unit) {
  const m = measured(value, unit);
  return m.unit === '%' || m.unit.startsWith('/') ? m.number + m.unit : (m.number + ' ' + m.unit).trim();
}

const kept = (points) => points.map((p) => p[0]).filter((v) => v !== null);

/** One number of many samples. @param {[number|null, number][]} points @param {string} how @returns {number|null} */
export function reduced(points, how) {
  const values = kept(points);
  if (!values.length) return null;
  if (how === 'average') return values.reduce((a, b) => a + b, 0) / values.length;
  if (how === 'min') return values.reduce((a, b) => Math.min(a, b));
  if (how === 'max') return values.reduce((a, b) => Math.max(a, b));
  return how === 'sum' ? values.reduce((a, b) => a + b, 0) : values.at(-1);
}

/** How a number differs from the one before, in words. */
export function compared(now, then, unit, than) {
  if (now === null || then === null) return '';
  const difference = now - then;
  if (Math.abs(difference) <= Math.abs(then) * 0.005) return 'Same as ' + than;
  const factor = then === 0 ? 0 : now / then;
  if (factor >= 3 && then > 0) return plain(factor) + ' times ' + than;
  return told(Math.abs(difference), unit) + (difference > 0 ? ' more than ' : ' less than ') + than;
}

/** Asks for samples. @param {string[]} targets @param {Object<string,string>} window @returns {Promise<object[]>} */
export async function ask(targets, window) {
  const form = new URLSearchParams({ format: 'json', ...window });
  for (const t of targets) form.append('target', t);
  return answered(await fetch('/render', { method: 'POST', body: form, headers: csrf() }));
}

const csrf = () => ({ 'x-tocsin-csrf': document.querySelector('meta[name="csrf"]')?.content ?? '' });

/** The series of an answer, or an error with the reason in words. */
export async function answered(answer) {
  if (!answer.ok) throw new Error(answer.status < 500 ? (await answer.text()).slice(0, 300) : '');
  return answer.json();
}

/** "10s" as milliseconds; 0 for off. */
export function every(text) {
  const found = /^(\d+)([smh])$/.exec(text || '');
  return found ? Math.max(1000, found[1] * { s: 1000, m: 60000, h: 3600000 }[found[2]]) : 0;
}

/** An element with a class and text. @returns {HTMLElement} */
export function el(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

/** What loads itself from its attributes, now and every so often. */
export class Loading extends HTMLElement {
  connectedCallback() {
    this.load();
    const period = every(this.getAttribute('refresh'));
    if (period) this.timer = setInterval(() => { if (!document.hidden) this.load(); }, period);
  }

  disconnectedCallback() { clearInterval(this.timer); }

  attributeChangedCallback() {
    if (!this.isConnected || this.due || !this.loaded) return;
    this.due = true;
    queueMicrotask(() => { this.due = false; this.load(); });
  }

  targets() { return (this.getAttribute('target') || '').split('\n').filter((t) => t.trim()); }

  window() { return { from: this.getAttribute('from') || '-1h', until: this.getAttribute('until') || 'now' }; }

  async load() {
    const round = (this.round ?? 0) + 1;
    this.round = round;
    try {
      const found = await this.fetch();
      if (round === this.round) this.show(...found);
    } catch (e) {
      // Without words the server is away: the last picture stays, and the top of the page says it.
      if (round === this.round && e.message && !(e instanceof TypeError)) this.replaceChildren(el('p', 'muted sm', e.message));
    }
    this.loaded = true;
  }
}
