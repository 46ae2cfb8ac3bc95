// <tc-pick for="bulk">: rows that are ticked. X ticks the row that has the focus, A and Shift R act
// on what is ticked, or on the row that has the focus when nothing is. It shows how many are.
import { tellTimes } from './zone.js';

class Pick extends HTMLElement {
  connectedCallback() {
    // The form's own id cannot be asked for: its boxes are named id.
    this.form = document.getElementById(this.getAttribute('for'));
    this.count = document.createElement('span');
    this.count.className = 'sm';
    this.count.setAttribute('role', 'status');
    const tick = document.createElement('button');
    tick.type = 'button';
    tick.hidden = true;
    tick.dataset.key = 'x';
    tick.addEventListener('click', () => this.tick());
    this.replaceChildren(this.count, tick);
    this.changed = (e) => { if (e.target.matches?.('[data-filter]')) this.filter(e.target.form, e.target.value); else this.show(); };
    // Keys act on a row without a tick of its own; with none at all there is nothing to send.
    this.clicked = (e) => { if (this.boxes().length === 0 && !this.tick()) e.preventDefault(); };
    document.addEventListener('change', this.changed);
    for (const b of this.form.querySelectorAll('[type=submit]')) b.addEventListener('click', this.clicked);
    const address = new URL(location.href);
    if (address.searchParams.has('ids')) { address.searchParams.delete('ids'); history.replaceState(history.state, '', address); }
    this.show();
    tellTimes();
  }

  disconnectedCallback() {
    document.removeEventListener('change', this.changed);
  }

  /** Shows what was chosen at once; once all is chosen in the phone's sheet, and of a range. */
  filter(form, chosen) { if (!form.matches(':popover-open') && chosen !== 'range') form.requestSubmit(); }

  /** @returns {HTMLInputElement[]} the boxes that are ticked */
  boxes() {
    return [...document.querySelectorAll('input[name=id][form=' + CSS.escape(this.getAttribute('for')) + ']:checked')];
  }

  /** Ticks the row that has the focus. @returns {boolean} whether there was one */
  tick() {
    const box = document.activeElement?.closest('tr')?.querySelector('input[name=id]:enabled');
    if (!box) return false;
    box.checked = !box.checked;
    this.show();
    return true;
  }

  show() {
    const many = this.boxes().length;
    this.count.textContent = many === 0 ? '' : many === 1 ? '1 selected' : many + ' selected';
    this.toggleAttribute('data-picked', many > 0);
  }
}
customElements.define('tc-pick', Pick);
