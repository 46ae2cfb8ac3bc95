// <tc-chart target="..." from="-1h" until="" limit="5" marks="1764000000 deploy" label="...">: a line
// chart fed from /render. Attributes are read again whenever data is loaded.
import UPlot from './uplot.js';

const EVERY = 5000;

// A colour of the design as canvas understands it: computed, so that light and dark are decided.
function token(name) {
  const probe = document.createElement('span');
  probe.hidden = true;
  probe.style.color = 'var(' + name + ')';
  document.body.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}
const faint = (colour) => colour.replace('rgb(', 'rgba(').replace(')', ', 0.13)');
const UNITS = [[1e12, 'T'], [1e9, 'G'], [1e6, 'M'], [1e3, 'k']];

// 12345 as 12.3k; small numbers with what is needed to tell them apart.
function short(value) {
  if (value === null || value === undefined) return '';
  const size = Math.abs(value);
  const unit = UNITS.find(([from]) => size >= from);
  if (unit) return +(value / unit[0]).toPrecision(3) + unit[1];
  return String(size === 0 ? 0 : +value.toPrecision(3));
}

function marksOf(text) {
  return (text || '').split('\n').filter(Boolean).map((line) => {
    const space = line.indexOf(' ');
    return { at: Number(line.slice(0, space)), label: line.slice(space + 1) };
  });
}

// The limit as a dashed line, marks as labelled verticals.
function overlay(limit, marks) {
  return (u) => {
    const { ctx, bbox } = u;
    const pixel = devicePixelRatio || 1;
    ctx.save();
    ctx.font = 11 * pixel + 'px ' + getComputedStyle(document.body).fontFamily;
    ctx.lineWidth = pixel;
    const across = (y) => { ctx.beginPath(); ctx.moveTo(bbox.left, y); ctx.lineTo(bbox.left + bbox.width, y); ctx.stroke(); };
    if (!Number.isNaN(limit)) {
      const y = u.valToPos(limit, 'y', true);
      ctx.strokeStyle = ctx.fillStyle = token('--crit-text');
      ctx.setLineDash([5 * pixel, 4 * pixel]);
      across(y);
      ctx.textAlign = 'left';
      ctx.fillText('limit ' + short(limit), bbox.left + 4 * pixel, y - 4 * pixel);
      ctx.setLineDash([]);
    }
    for (const mark of marks) {
      const x = u.valToPos(mark.at, 'x', true);
      if (x < bbox.left || x > bbox.left + bbox.width) continue;
      const bad = mark.label === 'fired';
      ctx.strokeStyle = ctx.fillStyle = bad ? token('--crit-text') : token('--text-2');
      ctx.beginPath(); ctx.moveTo(x, bbox.top); ctx.lineTo(x, bbox.top + bbox.height); ctx.stroke();
      ctx.textAlign = x > bbox.left + bbox.width - 60 * pixel ? 'right' : 'left';
      ctx.fillText(mark.label, x + (ctx.textAlign === 'left' ? 4 : -4) * pixel, bbox.top + 10 * pixel);
    }
    ctx.restore();
  };
}

class Chart extends HTMLElement {
  static observedAttributes = ['target', 'from', 'until', 'limit', 'marks'];

  // Several change at once; one load shows them all.
  attributeChangedCallback() {
    if (!this.timer || this.due) return;
    this.due = true;
    queueMicrotask(() => { this.due = false; this.load(); });
  }

  connectedCallback() {
    this.load();
    this.timer = setInterval(() => { if (!document.hidden && !this.getAttribute('until')) this.load(); }, EVERY);
    this.observer = new ResizeObserver(() => { if (this.plot && this.clientWidth > 0 && this.clientWidth !== this.plot.width) this.plot.setSize({ width: this.clientWidth, height: this.plot.height }); });
    this.observer.observe(this);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
    this.observer.disconnect();
    this.plot?.destroy();
  }

  async load() {
    const width = Math.max(200, this.clientWidth);
    const form = new URLSearchParams();
    for (const t of this.getAttribute('target').split('\n')) if (t.trim()) form.append('target', t.trim());
    form.append('from', this.getAttribute('from') || '-1h');
    if (this.getAttribute('until')) form.append('until', this.getAttribute('until'));
    form.append('format', 'json');
    form.append('maxDataPoints', String(Math.round(width)));
    try {
      const answer = await fetch('/render?' + form);
      if (!answer.ok) { this.say((await answer.text()).slice(0, 300)); return; }
      this.show(await answer.json(), width);
    } catch {
      // The live state at the top says that the server is away; the last picture stays.
    }
  }

  say(text) {
    this.plot?.destroy();
    this.plot = undefined;
    const p = document.createElement('p');
    p.className = 'muted sm';
    p.textContent = text;
    this.replaceChildren(p);
  }

  show(series, width) {
    const shown = series.slice(0, 8);
    if (!shown.some((s) => s.datapoints.some((p) => p[0] !== null))) { this.say('No data in this time.'); return; }
    const stamps = [...new Set(shown.flatMap((s) => s.datapoints.map((p) => p[1])))].sort((a, b) => a - b);
    const rows = shown.map((s) => { const m = new Map(s.datapoints.map((p) => [p[1], p[0]])); return stamps.map((t) => m.get(t) ?? null); });
    const names = shown.map((s) => s.target).join('\n');
    const newest = rows[0].filter((v) => v !== null).at(-1);
    this.setAttribute('role', 'img');
    this.setAttribute('aria-label', (this.getAttribute('label') || 'Chart') + '. ' + series.length + ' series; ' + shown[0].target + ' is now ' + short(newest) + '.');
    const looks = names + document.documentElement.dataset.theme + this.getAttribute('marks') + this.getAttribute('limit');
    if (this.plot && this.looks === looks) { this.plot.setData([stamps, ...rows]); return; }
    this.looks = looks;
    this.plot?.destroy();
    this.replaceChildren();
    this.plot = new UPlot(this.options(shown, width), [stamps, ...rows], this);
  }

  options(shown, width) {
    const grid = { stroke: token('--line'), width: 1 };
    const axis = { stroke: token('--text-3'), grid, ticks: { show: false }, font: '11px ' + getComputedStyle(document.body).fontFamily };
    const limit = parseFloat(this.getAttribute('limit'));
    const range = (u, lo, hi) => {
      const top = Number.isNaN(limit) ? hi : Math.max(hi, limit * 1.1);
      return [Math.min(0, lo), top <= 0 ? 1 : top * 1.08];
    };
    return {
      width,
      height: 220,
      tzDate: (t) => UPlotDate(t),
      legend: { show: shown.length > 1 },
      cursor: { sync: { key: 'page' } },
      axes: [{ ...axis, values: clock }, { ...axis, size: 52, values: (u, all) => all.map(short) }],
      scales: { y: { range } },
      series: [{}, ...shown.map((s, i) => ({
        label: s.target,
        stroke: token('--s' + (i + 1)),
        fill: shown.length === 1 ? faint(token('--s1')) : undefined,
        width: 1.6,
        dash: i > 3 ? [6, 3] : undefined,
        points: { show: false },
        value: (u, v) => short(v),
      }))],
      hooks: { draw: [overlay(limit, marksOf(this.getAttribute('marks')))] },
    };
  }
}

// Times are shown in UTC, as everywhere on the pages.
const UPlotDate = (t) => UPlot.tzDate(new Date(t * 1000), 'Etc/UTC');
function clock(u, splits, axis, space, step) {
  const two = (n) => String(n).padStart(2, '0');
  return splits.map((t) => {
    const d = new Date(t * 1000);
    const time = two(d.getUTCHours()) + ':' + two(d.getUTCMinutes());
    if (step < 60) return time + ':' + two(d.getUTCSeconds());
    return step >= 86400 ? two(d.getUTCDate()) + '.' + two(d.getUTCMonth() + 1) + '.' : time;
  });
}
customElements.define('tc-chart', Chart);
