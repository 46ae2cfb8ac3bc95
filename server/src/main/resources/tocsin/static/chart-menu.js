// The small menu of a chart, and others like it.

/** A small menu. @param {{words: () => string, run: () => void}[]} entries @returns {HTMLElement} */
export function menu(label, entries) {
  const box = document.createElement('details');
  box.className = 'menu tcc__menu';
  const summary = document.createElement('summary');
  summary.className = 'btn btn--quiet btn--sm btn--icon';
  summary.setAttribute('aria-label', label + ': chart menu');
  summary.textContent = '⋯';
  const pop = document.createElement('div');
  pop.className = 'pop tcc__pop';
  const buttons = entries.map(({ words, run }) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.addEventListener('click', () => { box.open = false; summary.focus(); run(); });
    box.addEventListener('toggle', () => { button.textContent = words(); });
    button.textContent = words();
    return button;
  });
  pop.append(...buttons);
  box.append(summary, pop);
  box.addEventListener('keydown', (e) => { if (e.key === 'Escape' && box.open) { e.stopPropagation(); box.open = false; summary.focus(); } });
  box.addEventListener('focusout', (e) => { if (!box.contains(e.relatedTarget)) box.open = false; });
  return box;
}
