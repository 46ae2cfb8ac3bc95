// What stands in a chart's place when there is nothing to draw, and the words below one that is not
// whole.
const PLACE = / at character (\d+)/;
const MOST = 2; // faults that are written out
const LONGEST = 400; // characters of a query that are shown

function paragraph(text, name = 'sm') {
  const p = document.createElement('p');
  p.className = name;
  p.textContent = text;
  return p;
}

/** A query that cannot be answered, with the place marked. @param {{target: string, text: string}} fault */
export function faultBox({ target, text }) {
  const box = document.createElement('div');
  box.className = 'tcc__fault';
  box.setAttribute('role', 'status');
  box.append(paragraph(target ? 'This query cannot be drawn.' : 'The chart cannot be drawn.', 'strong sm'));
  const [, at] = text.match(PLACE) || [];
  if (target) {
    const code = document.createElement('code');
    code.className = 'mono';
    if (at === undefined || Number(at) > target.length) code.textContent = target.slice(0, LONGEST);
    else code.append(...marked(target, Number(at)));
    box.append(code);
  }
  box.append(paragraph(text.charAt(0).toUpperCase() + text.slice(1).replace(PLACE, at === undefined ? '$&' : ' where it is marked') + (/[.?!]$/.test(text) ? '' : '.')));
  return box;
}

/** The first faults in full, the others as a number. */
export function faultBoxes(faults) {
  const boxes = faults.slice(0, MOST).map(faultBox);
  const more = faults.length - MOST;
  if (more > 0) boxes.push(paragraph(more === 1 ? 'One more query cannot be drawn.' : more + ' more queries cannot be drawn.', 'muted sm tcc__more'));
  return boxes;
}

function marked(target, at) {
  const from = Math.max(0, at - LONGEST / 2);
  const mark = document.createElement('mark');
  const length = (target.slice(at).match(/^[\w.*-]+/) || [' '])[0].length;
  mark.textContent = target.slice(at, at + length) || ' ';
  return [(from ? '…' : '') + target.slice(from, at), mark, target.slice(at + length, at + length + LONGEST / 2)];
}

/** @param {'none'|'empty'} why no series at all, or no sample in this time */
export function emptyBox(why, targets) {
  const box = document.createElement('div');
  box.className = 'tcc__empty';
  if (why === 'empty') { box.append(paragraph('No data in this time.', 'muted sm')); return box; }
  const shown = targets[0]?.length > LONGEST ? targets[0].slice(0, LONGEST) + '…' : targets[0] || '';
  box.append(paragraph(targets.length > 1 ? 'No series matches these queries.' : 'No series matches this query.', 'muted sm'));
  const code = document.createElement('code');
  code.className = 'mono xs';
  code.textContent = shown;
  box.append(code);
  return box;
}

/** Fewer lines than series: says so and offers all. */
export function moreBox(drawn, total, showTable) {
  const p = paragraph(drawn + ' of ' + total + ' series, those with the highest peaks. ', 'xs muted tcc__more');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'linkish';
  button.textContent = 'All ' + total + ' as a table';
  button.addEventListener('click', showTable);
  p.append(button);
  return p;
}
