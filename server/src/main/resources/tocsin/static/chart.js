// <tc-chart target="..." from="-1h" limit="5" label="...">: a line chart fed from /render.
let defined = false;
const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

export async function define(uplot) {
  if (defined) return;
  defined = true;
  const { default: UPlot } = await import(uplot);
  class Chart extends HTMLElement {
    connectedCallback() { this.load(); this.timer = setInterval(() => { if (!document.hidden) this.load(); }, 10000); }
    disconnectedCallback() { clearInterval(this.timer); }
    async load() {
      const width = Math.max(200, this.clientWidth);
      const form = new URLSearchParams();
      for (const t of this.getAttribute('target').split('\n')) if (t.trim()) form.append('target', t.trim());
      form.append('from', this.getAttribute('from') || '-1h');
      form.append('format', 'json');
      form.append('maxDataPoints', String(Math.round(width)));
      const answer = await fetch('/render?' + form);
      if (!answer.ok) { this.say((await answer.text()).slice(0, 300)); return; }
      this.draw(UPlot, await answer.json(), width);
    }
    say(text) { const p = document.createElement('p'); p.className = 'muted sm'; p.textContent = text; this.replaceChildren(p); }
    draw(UPlot, series, width) {
      const shown = series.slice(0, 8);
      if (!shown.length) { this.say('No data yet.'); return; }
      const stamps = [...new Set(shown.flatMap((s) => s.datapoints.map((p) => p[1])))].sort((a, b) => a - b);
      const rows = shown.map((s) => { const m = new Map(s.datapoints.map((p) => [p[1], p[0]])); return stamps.map((t) => m.get(t) ?? null); });
      const line = token('--line'), text = token('--text-3');
      const axis = { stroke: text, grid: { stroke: line, width: 0.3 }, ticks: { stroke: line, width: 0.3 } };
      const limit = parseFloat(this.getAttribute('limit'));
      const options = {
        width, height: 190, legend: { show: shown.length > 1 }, cursor: { sync: { key: 'page' } },
        axes: [axis, { ...axis, size: 56 }],
        scales: { y: { range: (u, lo, hi) => { const top = Number.isNaN(limit) ? hi : Math.max(hi, limit * 1.1); return [Math.min(0, lo), top === 0 ? 1 : top * 1.05]; } } },
        series: [{}, ...shown.map((s, i) => ({ label: s.target, stroke: token('--s' + (i + 1)), width: 1.5, dash: i > 3 ? [6, 3] : undefined, points: { show: false } }))],
        hooks: Number.isNaN(limit) ? {} : { draw: [(u) => { const y = u.valToPos(limit, 'y', true); u.ctx.save(); u.ctx.strokeStyle = token('--crit'); u.ctx.setLineDash([6, 4]); u.ctx.beginPath(); u.ctx.moveTo(u.bbox.left, y); u.ctx.lineTo(u.bbox.left + u.bbox.width, y); u.ctx.stroke(); u.ctx.restore(); }] },
      };
      this.setAttribute('role', 'img');
      const newest = rows[0].filter((v) => v !== null).at(-1);
      this.setAttribute('aria-label', (this.getAttribute('label') || 'Chart') + '. ' + series.length + ' series; ' + shown[0].target + ' is now ' + newest + '.');
      this.replaceChildren();
      new UPlot(options, [stamps, ...rows], this);
    }
  }
  customElements.define('tc-chart', Chart);
}
