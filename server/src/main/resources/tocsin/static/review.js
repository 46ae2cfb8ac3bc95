// The review: what needs a script in it.
import { toast } from './toast.js';

/** A button that needs a script: what="print" or what="link". */
class Doc extends HTMLElement {
  connectedCallback() {
    if (this.firstChild) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn';
    button.textContent = this.getAttribute('label');
    button.dataset.cmd = this.getAttribute('label');
    button.addEventListener('click', () => (this.getAttribute('what') === 'print' ? window.print() : this.copy()));
    this.append(button);
  }

  async copy() {
    const address = new URL(location.href);
    address.searchParams.delete('did');
    try {
      await navigator.clipboard.writeText(address.href);
      toast('The link is copied.');
    } catch {
      toast('This browser does not let pages copy: ' + address.href);
    }
  }
}

customElements.define('tc-doc', Doc);
