// Small helpers of the dashboard pages: choices of a variable, links to copy, files to read.
import { toast } from './toast.js';

/** Copies an address with everything before the path; shows the whole of it where it stands as text. */
class Copy extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector('input');
    if (input) input.value = this.address();
    this.addEventListener('click', (e) => { if (e.target.closest('button')) this.copy(); });
  }

  address() { return new URL(this.getAttribute('href'), location.href).href; }

  async copy() {
    try {
      await navigator.clipboard.writeText(this.address());
      toast(this.getAttribute('said') || 'Link copied.');
    } catch {
      toast('The browser does not let us copy. The link: ' + this.address());
    }
  }
}
customElements.define('tc-copy', Copy);

/** Choices of a variable: "All" goes when another is chosen, and long lists get a filter. */
class Choose extends HTMLElement {
  connectedCallback() {
    const all = this.querySelector('input[value="' + CSS.escape(this.getAttribute('all')) + '"]');
    this.addEventListener('change', (e) => {
      if (!all || e.target.type !== 'checkbox') return;
      if (e.target === all) this.querySelectorAll('input[type="checkbox"]').forEach((c) => { if (c !== all) c.checked = false; });
      else if (e.target.checked) all.checked = false;
    });
    const labels = [...this.querySelectorAll('label.check')];
    if (labels.length < 12 || this.querySelector('[type="search"]')) return;
    const find = document.createElement('input');
    find.type = 'search';
    find.className = 'input';
    find.placeholder = 'Filter ' + labels.length + ' values';
    find.setAttribute('aria-label', 'Filter the values');
    find.addEventListener('input', () => {
      for (const l of labels) l.hidden = !l.textContent.toLowerCase().includes(find.value.trim().toLowerCase());
    });
    find.addEventListener('keydown', (e) => { if (e.key === 'Enter') e.preventDefault(); });
    this.prepend(find);
  }
}
customElements.define('tc-choose', Choose);

/** Reads a file into a text field. */
class TextFile extends HTMLElement {
  connectedCallback() {
    const label = document.createElement('label');
    label.className = 'btn';
    label.textContent = 'Choose a file ';
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.json,application/json';
    label.append(input);
    input.addEventListener('change', async () => {
      const file = input.files[0];
      if (file) document.getElementById(this.getAttribute('for')).value = await file.text();
    });
    this.replaceChildren(label);
  }
}
customElements.define('tc-file', TextFile);
