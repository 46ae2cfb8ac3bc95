// Panels as the editor shows them: the same elements as on the page, with the values of variables.
import { el } from './measure.js';
import './stat.js';
import './figures.js';
import './chart.js';

const FORMS = /\$\{(\w+)(?::\w+)?\}|\[\[(\w+)(?::\w+)?\]\]|\$(\w+)/g;

/** The panel with values in place of variables. @param {object} panel @param {Object<string, string>} values */
export function fill(panel, values) {
  const put = (text) => text.replace(FORMS, (whole, a, b, c) => values[a ?? b ?? c] ?? whole);
  const show = { ...panel.show };
  if (show.targets) show.targets = show.targets.map(put);
  return { ...panel, title: put(panel.title), show };
}

function element(name, panel, span, attributes) {
  const made = document.createElement(name);
  const all = { target: panel.show.targets.join('\n'), from: span.from, until: span.until, label: panel.title || 'Panel', unit: panel.show.unit || '', ...attributes };
  for (const [k, v] of Object.entries(all)) if (v !== null && v !== undefined) made.setAttribute(k, v);
  return made;
}

const KINDS = {
  chart: (p, span) => element('tc-chart', p, span, {
    kind: (p.show.draw || 'LINE').toLowerCase(), scale: p.show.log ? 'log' : 'linear', legend: (p.show.legend || 'LIST').toLowerCase(),
    min: p.show.min ?? '', max: p.show.max ?? '', limit: p.show.limit ?? '', height: String(Math.max(80, (p.place?.h ?? 8) * 38 - 84)),
  }),
  stat: (p, span) => element('tc-stat', p, { ...span, until: span.until || 'now' }, {
    reduce: (p.show.reduce || 'LAST').toLowerCase(), limit: p.show.limit ?? '', below: String(Boolean(p.show.below)),
    back: { DAY: '86400s', WEEK: '604800s' }[p.show.compare] ?? '', than: { DAY: 'a day before', WEEK: 'a week before' }[p.show.compare] ?? '',
  }),
  table: (p, span) => element('tc-table', p, { ...span, until: span.until || 'now' }, {}),
  text: (p) => el('div', 'dprose told', p.show.markdown || 'Nothing written yet.'),
  incidents: (p) => el('p', 'muted', 'Open incidents' + (p.show.service ? ' of ' + p.show.service : '') + ' stand here.'),
  on_call: (p) => el('p', 'muted', 'Who is on call' + (p.show.schedule ? ' in ' + p.show.schedule : '') + ' stands here.'),
  heading: (p) => el('h3', '', p.title || 'Heading'),
};

/** What a panel looks like. @returns {HTMLElement} */
export function drawn(panel, span) {
  const { kind, targets } = panel.show;
  if (targets && !targets.length) return el('p', 'muted sm', 'Write a query to see it here.');
  return KINDS[kind](panel, span);
}
