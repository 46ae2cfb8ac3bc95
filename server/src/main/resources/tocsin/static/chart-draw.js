// How a chart looks: what uPlot is told, and what is drawn over it (limits, deploys, incidents).
import UPlot from './uplot.js';
import { increments, said } from './chart-format.js';
import { tickLabel, ticks } from './chart-time.js';

const TICK_SPACE = 76; // CSS pixels a time needs
const LABEL_SPACE = 44;
const LEAST_SELECTION = 6;
const colours = new Map();
const forget = () => colours.clear();
document.addEventListener('tocsin:theme', forget, { capture: true });
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', forget);

/** A colour of the design as canvas understands it. @param {string} name such as --s1 */
export function colour(name) {
  if (!colours.has(name)) {
    const probe = document.createElement('span');
    probe.hidden = true;
    probe.style.color = 'var(' + name + ')';
    document.body.append(probe);
    colours.set(name, getComputedStyle(probe).color);
    probe.remove();
  }
  return colours.get(name);
}

function faint(text, share) {
  const parts = text.match(/[\d.]+/g) || [];
  return text.startsWith('rgb') ? 'rgba(' + parts.slice(0, 3).join(', ') + ', ' + share + ')' : text;
}

/** From the fifth line on a dash tells lines apart as well. */
export const dashOf = (i) => (i > 3 ? [6, 3] : undefined);
export const colourOf = (i) => '--s' + ((i % 8) + 1);

/** "EPOCH word" or "EPOCH-EPOCH word" lines. @param {string|null} text */
export function marksOf(text) {
  return (text || '').split('\n').flatMap((line) => {
    const [, from, until, word] = line.trim().match(/^(\d+)(?:-(\d+))?\s+(.*)$/) || [];
    return from ? [{ at: Number(from), until: until ? Number(until) : null, word: word.trim(), kind: kindOf(word) }] : [];
  }).sort((a, b) => a.at - b.at);
}

function kindOf(word) {
  if (/^(fired|incident)\b/i.test(word)) return 'crit';
  return /^deploy/i.test(word) ? 'deploy' : 'note';
}
const INK = { crit: '--crit-text', deploy: '--accent', note: '--text-2' };

// Only points that stand alone are dots: a line cannot show them.
function lone(u, i) {
  const values = u.data[i];
  const [first, last] = u.series[0].idxs || [0, values.length - 1];
  const found = [];
  for (let at = first; at <= last; at++) {
    if (values[at] === null || values[at] === undefined) continue;
    if ((values[at - 1] ?? null) === null && (values[at + 1] ?? null) === null) found.push(at);
  }
  return found;
}

/** Series one on the other. @param {(number|null|undefined)[][]} rows @param {boolean[]} shown */
export function stacked(rows, shown) {
  const sum = new Array(rows[0]?.length || 0).fill(0);
  return rows.map((row, r) => {
    if (!shown[r]) return row;
    let held = null; // a slot that a coarser series does not have is as high as the one before
    return row.map((v, i) => {
      if (v !== undefined) held = v;
      if (held === null) return v === undefined ? undefined : null;
      sum[i] += held;
      return sum[i];
    });
  });
}

/**
 * @typedef {{kind: string, unit: string|null, limit: number, warn: number, marks: object[], log: boolean,
 *   min: number|null, max: number|null, width: number, height: number, window: () => [number, number]}} Look
 */

/** @param {Look} look @param {string[]} names @param {boolean[]} shown */
export function options(look, names, shown, on) {
  const grid = { stroke: colour('--grid'), width: 1 };
  const axis = { stroke: colour('--text-3'), ticks: { show: false }, font: '11px ' + getComputedStyle(document.body).fontFamily };
  return {
    width: look.width,
    height: look.height,
    padding: [look.marks.length ? 20 : 10, 10, 0, 0],
    legend: { show: false },
    cursor: { y: false, drag: { x: true, y: false, setScale: false }, points: { size: 7 }, bind: { dblclick: () => () => null } },
    focus: { alpha: 0.3 },
    axes: [
      { ...axis, grid: { show: false }, size: 24, gap: 6, splits: (u, a, from, until) => u.timeTicks(from, until).ticks, values: (u, all) => all.map((t) => tickLabel(t, u.timeStep)) },
      { ...axis, grid: look.log ? { ...grid, filter: decades } : grid, gap: 6, space: 34, size: gutter, values: (u, all) => all.map((v) => (v === null ? '' : said(v, look.unit))), ...steps(look) },
    ],
    scales: { x: { time: true, range: look.window }, y: { distr: look.log ? 3 : 1, log: 10, range: (u, lo, hi) => range(look, lo, hi) } },
    series: [{}, ...names.map((name, i) => line(look, name, i, shown[i]))],
    bands: look.kind === 'stacked' ? bands(shown) : undefined,
    hooks: {
      init: [(u) => { u.timeTicks = (from, until) => { const made = ticks(from, until, u.bbox.width / devicePixelRatio / TICK_SPACE); u.timeStep = made.step; return made; }; }],
      setCursor: [(u) => on.cursor(u.cursor.left < 0 ? null : u.posToVal(u.cursor.left, 'x'))],
      setSelect: [(u) => select(u, on)],
      drawAxes: [(u) => spans(u, look.marks)],
      draw: [(u) => { limitLines(u, look); markLines(u, look.marks); }],
    },
  };
}

function select(u, on) {
  const { left, width } = u.select;
  if (width >= LEAST_SELECTION) on.select(u.posToVal(left, 'x'), u.posToVal(left + width, 'x'));
  if (width > 0) u.setSelect({ left: 0, width: 0, top: 0, height: 0 }, false);
}

const decades = (u, all) => all.map((v) => (Number.isInteger(+Math.log10(v).toFixed(6)) ? v : null));
const steps = (look) => (!look.log && increments(look.unit) ? { incrs: increments(look.unit) } : {});
const gutter = (u, values) => Math.max(LABEL_SPACE, 14 + 6.6 * Math.max(0, ...(values || []).map((v) => String(v ?? '').length)));

function range(look, lo, hi) {
  if (look.log) {
    const least = look.min > 0 ? look.min : Math.max(1e-12, lo ?? 0.1);
    return [10 ** Math.floor(Math.log10(least)), 10 ** Math.ceil(Math.log10(Math.max(look.max ?? hi ?? 1, least * 10)))];
  }
  const lines = [look.limit, look.warn].filter((n) => !Number.isNaN(n));
  const most = look.max ?? Math.max(hi ?? 0, ...lines.map((l) => l * 1.1));
  const least = look.min ?? Math.min(0, lo ?? 0, ...lines);
  if (most <= least) return [least, least + 1];
  const room = look.max === null ? (most - least) * 0.05 : 0;
  return [least < 0 && look.min === null ? least - room : least, most + room];
}

function bands(shown) {
  const rows = shown.map((s, i) => (s ? i + 1 : 0)).filter(Boolean);
  return rows.slice(1).map((row, i) => ({ series: [row, rows[i]] }));
}

function line(look, name, i, show) {
  const ink = colour(colourOf(i));
  const fills = !look.log && (look.kind === 'area' || look.kind === 'stacked');
  const base = { label: name, show, stroke: ink, width: 1.6, dash: dashOf(i), spanGaps: false };
  if (look.kind === 'points') return { ...base, paths: () => null, points: { show: true, size: 4, fill: ink, width: 0 } };
  return { ...base, fill: fills ? faint(ink, look.kind === 'stacked' ? 0.55 : 0.13) : undefined, points: { show: true, filter: lone, size: 4, fill: ink, width: 0 } };
}

const pixels = () => devicePixelRatio || 1;

function inPlot(u, draw) {
  u.ctx.save();
  u.ctx.lineWidth = pixels();
  u.ctx.font = '600 ' + 11 * pixels() + 'px ' + getComputedStyle(document.body).fontFamily;
  draw(u.ctx, u.bbox, pixels());
  u.ctx.restore();
}

// How long an incident was open, behind the lines.
function spans(u, marks) {
  inPlot(u, (ctx, box) => {
    for (const m of marks.filter((each) => each.until)) {
      const from = Math.max(box.left, u.valToPos(m.at, 'x', true));
      const until = Math.min(box.left + box.width, u.valToPos(m.until, 'x', true));
      if (until <= from) continue;
      ctx.fillStyle = faint(colour(m.kind === 'crit' ? '--crit' : '--text-3'), 0.1);
      ctx.fillRect(from, box.top, until - from, box.height);
    }
  });
}

function limitLines(u, look) {
  inPlot(u, (ctx, box, px) => {
    for (const [value, ink, word] of [[look.warn, '--med-text', 'warn '], [look.limit, '--crit-text', 'limit ']]) {
      const y = Number.isNaN(value) ? -1 : u.valToPos(value, 'y', true);
      if (y < box.top || y > box.top + box.height) continue;
      ctx.strokeStyle = ctx.fillStyle = colour(ink);
      ctx.setLineDash([5 * px, 4 * px]);
      ctx.beginPath();
      ctx.moveTo(box.left, y);
      ctx.lineTo(box.left + box.width, y);
      ctx.stroke();
      ctx.textAlign = 'left';
      ctx.fillText(word + said(value, look.unit), box.left + 5 * px, y - 5 * px);
    }
  });
}

function markLines(u, marks) {
  inPlot(u, (ctx, box, px) => {
    let free = box.left - 40 * px;
    const places = marks.map((m) => u.valToPos(m.at, 'x', true));
    for (const [i, m] of marks.entries()) {
      const x = places[i];
      const next = Math.min(places[i + 1] ?? Infinity, box.left + box.width);
      if (x < box.left || x > box.left + box.width) continue;
      ctx.strokeStyle = ctx.fillStyle = colour(INK[m.kind]);
      ctx.beginPath();
      ctx.moveTo(x, box.top - 4 * px);
      ctx.lineTo(x, box.top + box.height);
      ctx.stroke();
      if (m.kind === 'deploy') flag(ctx, x, box.top - 9 * px, px);
      // The text ends at its line where there is room before it, else begins there, else is left out.
      const text = clipped(m.word.replace(/^deploy\s+(?=\S)/i, ''));
      const width = ctx.measureText(text).width + 10 * px;
      if (x - width > free) { label(ctx, text, x - 7 * px, box.top - 6 * px, 'right'); free = x; }
      else if (x > free && x + width < next) { label(ctx, text, x + 7 * px, box.top - 6 * px, 'left'); free = x + width; }
    }
  });
}

const clipped = (text) => (text.length > 22 ? text.slice(0, 21) + '…' : text);

function label(ctx, text, x, y, align) {
  ctx.textAlign = align;
  ctx.fillText(text, x, y);
}

function flag(ctx, x, y, px) {
  ctx.beginPath();
  ctx.moveTo(x - 4 * px, y);
  ctx.lineTo(x + 4 * px, y);
  ctx.lineTo(x, y + 6 * px);
  ctx.fill();
}

/** @returns {UPlot} */
export const plot = (made, columns, place) => new UPlot(made, columns, place);
