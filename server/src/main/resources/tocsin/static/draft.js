// <tc-kept for="note upd" key="INC-12">: what was typed and not sent is kept for this tab, and comes
// back after a reload, a refusal, or signing in again. An opened box gets the focus.
const name = (key, id) => 'draft ' + key + ' ' + id;

class Draft extends HTMLElement {
  connectedCallback() {
    this.fields = this.getAttribute('for').split(' ').map((id) => document.getElementById(id)).filter(Boolean);
    for (const field of this.fields) this.restore(field);
    const form = this.closest('form');
    form?.addEventListener('submit', (e) => { if (!e.defaultPrevented) sessionStorage.setItem(name(this.getAttribute('key'), 'sent'), this.getAttribute('for')); });
  }

  restore(field) {
    const kept = name(this.getAttribute('key'), field.id);
    const sent = name(this.getAttribute('key'), 'sent');
    const gone = sessionStorage.getItem(sent) === this.getAttribute('for') && !document.querySelector('[data-problem], [role=alert]');
    if (gone) {
      sessionStorage.removeItem(kept);
      sessionStorage.removeItem(sent);
    }
    const text = sessionStorage.getItem(kept);
    if (text && field.value !== text) field.value = text;
    field.addEventListener('input', () => sessionStorage.setItem(kept, field.value));
  }
}
customElements.define('tc-kept', Draft);

// One box is open at a time; the field in it gets the focus, Escape closes it.
function toggled(e) {
  const box = e.target;
  if (!box.matches?.('.pop-at') || !box.open) return;
  for (const other of document.querySelectorAll('.pop-at[open]')) if (other !== box) other.open = false;
  box.querySelector('.pop :is(select, input:not([type=hidden]), textarea, button)')?.focus();
}
function close(e) {
  const box = document.querySelector('.pop-at[open]');
  if (!box || (e.type === 'keydown' ? e.key !== 'Escape' : box.contains(e.target))) return;
  box.open = false;
  if (e.type === 'keydown') box.querySelector('summary').focus();
}
// A key may have opened one before this file came.
document.querySelectorAll('.pop-at[open]').forEach((box) => toggled({ target: box }));
document.addEventListener('toggle', toggled, true);
document.addEventListener('keydown', close);
document.addEventListener('click', close);
