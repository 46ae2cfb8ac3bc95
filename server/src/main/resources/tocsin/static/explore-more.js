// What Explore shows when somebody asks for it: what a name is, links, the first lesson.
import { said, span } from './chart-format.js';
import { make, press } from './explore.js';
import { secondsOf } from './range-words.js';

/** What can be done with a name of the tree. */
export function footer(page, node) {
  const name = make('h3', 'mono', node.id.trim());
  page.foot.hidden = node.id === ' tags';
  if (node.leaf) {
    page.foot.replaceChildren(name, newest(node.id, page.unit), press('Add as another query', () => page.add(node.id), 'btn btn--sm'));
  } else if (!node.tag) {
    page.foot.replaceChildren(name, press('Draw all below', () => page.chosen({ id: node.id + '.*', leaf: true }, false), 'btn btn--sm'));
  } else page.foot.replaceChildren(make('p', 'xs muted', 'Choose a value of ' + node.id + '.'));
}

// The newest value and how old it is, so that somebody sees whether it still comes.
function newest(target, unit) {
  const line = make('p', 'xs soft', 'Looking for its newest value…');
  const form = new URLSearchParams({ target, from: '-1h', format: 'json', noNullPoints: '1' });
  fetch('/render?' + form).then((a) => (a.ok ? a.json() : [])).then((series) => {
    const last = series[0]?.datapoints.at(-1);
    if (!last) { line.textContent = 'Nothing came in the last hour.'; return; }
    line.textContent = (series.length > 1 ? series.length + ' series. ' : '') + 'Newest: ' + said(last[0], unit) + ', ' + span(Math.max(0, Date.now() / 1000 - last[1])) + ' ago.';
  }, () => { line.textContent = ''; });
  return line;
}

/** @param {boolean} fixed whether it shows these times for ever */
export function copyLink(page, fixed) {
  const q = page.params();
  const now = page.range.now();
  q.set('from', fixed ? String(secondsOf(now.from)) : now.from);
  if (fixed) q.set('until', String(secondsOf(now.until))); else if (now.until) q.set('until', now.until);
  page.copy(location.origin + location.pathname + '?' + q, fixed ? 'Link copied. It shows exactly these times.' : 'Link copied. It shows the newest data.');
}

/** Nothing is stored yet: one line to paste, and the page looks again by itself. */
export function teach(page, empty) {
  page.lesson.hidden = !empty;
  if (!empty) { page.lesson.replaceChildren(); return; }
  const line = 'echo "hello.world 1 $(date +%s)" | nc -w1 ' + page.host + ' ' + page.dataset.carbon;
  const code = make('code', 'mono ex__line', line);
  const box = make('section', 'card empty', make('h2', '', 'Nothing has been sent yet.'),
    make('p', '', 'Explore draws every metric you send, as soon as the first line arrives; so far there are only Tocsin’s own figures. Paste this into a terminal:'),
    ...(page.dataset.carbon === '0' ? [make('p', '', 'The door for metrics is switched off. Start the server with --carbon HOST:PORT.')] : [code, make('p', 'sm', page.dataset.warning), press('Copy the line', () => page.copy(line, 'Line copied.'), 'btn btn--primary')]),
    make('p', 'muted sm', 'A line is a name, a number and a time in seconds. collectd, StatsD and every other sender of Graphite work as they are. This page notices by itself.'));
  if (!page.lesson.childElementCount) page.lesson.replaceChildren(box);
  clearTimeout(page.again);
  page.again = setTimeout(() => { if (page.isConnected && !document.hidden && !page.tree.find.value) page.tree.roots(); else if (page.isConnected) teach(page, true); }, 3000);
}
