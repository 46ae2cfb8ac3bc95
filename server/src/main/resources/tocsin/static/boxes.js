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
