// A field that completes what is typed: the code for it comes when somebody goes there first.

/** @param {HTMLInputElement|HTMLTextAreaElement} input @param {HTMLElement} place @param {object} how see Completion */
export function completes(input, place, how) {
  input.addEventListener('focus', async () => {
    const { Completion } = await import('./complete.js');
    new Completion(input, place, how).later();
  }, { once: true });
  if (how.onlyFunctions) input.addEventListener('focus', () => input.dispatchEvent(new Event('input')));
}
