// What can be had of a chart besides its picture: a table, text for a spreadsheet, files. Comes when
// somebody asks for one.
import { toast } from './toast.js';
import { colour, colourOf, dashOf } from './chart-draw.js';
import { said } from './chart-format.js';
import { tellAt } from './chart-time.js';
import { label as zoneLabel } from './zone.js';

const ROWS = 1500; // of the table of points; more are in the file
const cell = (text) => (/[",\n\r]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text);
const plain = (v) => (v === null || v === undefined ? '' : String(v));
const iso = (at) => new Date(at * 1000).toISOString().slice(0, 19) + 'Z';
const fileName = (label) => (label.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60) || 'chart');

/** Every series, a row a moment, times in UTC. @param {string} between ',' or a tab */
export function text({ stamps, series }, between) {
  const safe = between === ',' ? cell : (t) => t.replace(/[\t\n\r]/g, ' ');
  const head = ['time', ...series.map((s) => s.name)].map(safe).join(between);
  return [head, ...stamps.map((t, i) => [iso(t), ...series.map((s) => plain(s.values[i]))].join(between))].join('\n') + '\n';
}

function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

export const saveCsv = (data, label) => save(new Blob([text(data, ',')], { type: 'text/csv' }), fileName(label) + '.csv');

export async function copy(data) {
  try {
    await navigator.clipboard.writeText(text(data, '\t'));
    toast('Copied ' + data.series.length + ' series, ' + data.stamps.length + ' points each.');
  } catch {
    toast('The browser does not allow copying here. Download the CSV instead.');
  }
}

/** The picture with its name above and the names of its lines below. */
export function savePng(source, series, label) {
  const px = devicePixelRatio || 1;
  const rows = Math.ceil(series.length / 2);
  const canvas = document.createElement('canvas');
  canvas.width = source.width;
  canvas.height = source.height + (34 + rows * 18 + 8) * px;
  const ctx = canvas.getContext('2d');
  const face = getComputedStyle(document.body).fontFamily;
  ctx.fillStyle = colour('--surface');
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.scale(px, px);
  ctx.fillStyle = colour('--text');
  ctx.font = '600 14px ' + face;
  ctx.fillText(label, 10, 22, canvas.width / px - 20);
  ctx.drawImage(source, 0, 34, source.width / px, source.height / px);
  ctx.font = '12px ' + face;
  series.forEach((s, i) => {
    const x = 10 + (i % 2) * (canvas.width / px / 2);
    const y = 34 + source.height / px + 14 + Math.floor(i / 2) * 18;
    ctx.strokeStyle = colour(colourOf(i));
    ctx.lineWidth = 2.5;
    ctx.setLineDash(dashOf(i) || []);
    ctx.beginPath();
    ctx.moveTo(x, y - 4);
    ctx.lineTo(x + 14, y - 4);
    ctx.stroke();
    ctx.fillStyle = colour('--text-2');
    ctx.fillText(s.name, x + 20, y, canvas.width / px / 2 - 34);
  });
  canvas.toBlob((blob) => save(blob, fileName(label) + '.png'));
}

function tableOf(caption, heads, rows) {
  const table = document.createElement('table');
  table.className = 'table tcc__table';
  table.createCaption().textContent = caption;
  const head = table.createTHead().insertRow();
  heads.forEach((h, i) => { const th = document.createElement('th'); th.scope = 'col'; th.textContent = h; if (i) th.className = 'n'; head.append(th); });
  const body = table.createTBody();
  for (const row of rows) {
    const tr = body.insertRow();
    row.forEach((c, i) => { const td = tr.insertCell(); td.textContent = c; if (i) td.className = 'n'; });
  }
  return table;
}

/** Every series with its figures, then the drawn ones point by point, newest first. */
export function tables({ stamps, series }, drawn, unit) {
  const figures = series.map((s) => [s.name, said(s.last, unit), said(s.min, unit), said(s.max, unit), said(s.avg, unit)]);
  const first = tableOf(series.length === 1 ? 'One series' : series.length + ' series', ['Series', 'Now', 'Min', 'Max', 'Avg'], figures);
  const length = stamps.at(-1) - stamps[0];
  const order = stamps.map((_, i) => i).reverse().slice(0, ROWS);
  const points = order.map((i) => [tellAt(stamps[i], length), ...drawn.map((s) => (s.values[i] === undefined ? '' : said(s.values[i], unit)))]);
  const more = stamps.length > ROWS ? '; the newest ' + ROWS + ' of ' + stamps.length : '';
  return [first, tableOf('Points, times in ' + zoneLabel() + more, ['Time', ...drawn.map((s) => s.name)], points)];
}
