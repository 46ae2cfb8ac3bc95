// <tc-clip>: a button that copies the line to paste that stands in it. Where the browser gives no
// clipboard, the line is selected and copied the old way, or left selected for Ctrl C.
const SHOWN = 2500;

class Clip extends HTMLElement {
  connectedCallback() {
    if (this.button) return;
    this.button = document.createElement('button');
    this.button.type = 'button';
    this.button.className = 'btn btn--sm';
    this.button.textContent = 'Copy';
    this.button.setAttribute('aria-label', 'Copy' + (this.title ? ' the lines for ' + this.title : ' the line'));
    this.removeAttribute('title');
    this.button.addEventListener('click', () => this.copy());
    this.said = document.createElement('span');
    this.said.className = 'vh';
    this.said.setAttribute('role', 'status');
    this.append(this.button, this.said);
  }

  async copy() {
    const line = this.querySelector('code, pre');
    const done = await navigator.clipboard?.writeText(line.textContent).then(() => true, () => false);
    this.say(done || this.select(line) ? 'Copied' : 'Selected: press Ctrl C');
  }

  /** @returns {boolean} whether the browser copied what is selected now */
  select(line) {
    const range = document.createRange();
    range.selectNodeContents(line);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return document.execCommand('copy');
  }

  say(words) {
    this.button.textContent = words;
    this.said.textContent = words;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { this.button.textContent = 'Copy'; this.said.textContent = ''; }, SHOWN);
  }
}
customElements.define('tc-clip', Clip);
