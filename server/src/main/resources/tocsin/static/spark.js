// A small line without axes, as SVG.
const NS = 'http://www.w3.org/2000/svg';

/** @param {(number|null|undefined)[]} values @param {string} ink a colour of the design, such as --s1 */
export function spark(values, ink, width = 110, height = 20) {
  const svg = document.createElementNS(NS, 'svg');
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  svg.setAttribute('viewBox', '0 0 ' + width + ' ' + height);
  svg.setAttribute('aria-hidden', 'true');
  const known = values.filter((v) => v !== null && v !== undefined);
  if (!known.length) return svg;
  const most = Math.max(...known);
  const least = Math.min(0, ...known);
  let pen = false;
  let d = '';
  values.forEach((v, i) => {
    if (v === undefined) return;
    if (v === null) { pen = false; return; }
    const x = (i / Math.max(1, values.length - 1)) * (width - 3) + 1;
    const y = height - 2 - ((v - least) / (most - least || 1)) * (height - 4);
    d += (pen ? 'L' : 'M') + x.toFixed(1) + ' ' + y.toFixed(1);
    pen = true;
  });
  const path = document.createElementNS(NS, 'path');
  path.setAttribute('d', d);
  path.setAttribute('fill', 'none');
  path.setAttribute('stroke-width', '1.5');
  path.style.stroke = 'var(' + ink + ')';
  svg.append(path);
  return svg;
}
