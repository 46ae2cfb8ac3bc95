// <tc-device>: "Page this device". Asks the browser to take pages for whoever is signed in, and
// hands what it answers to the form. What stands in the way is said in place of the button.
const written = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)))
  .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** @returns {string} such as `Chrome on Android` */
function called(agent) {
  const find = (names) => names.find(([word]) => agent.includes(word))?.[1];
  const browser = find([['Edg', 'Edge'], ['OPR', 'Opera'], ['Firefox', 'Firefox'], ['Chrome', 'Chrome'], ['Safari', 'Safari']]);
  const system = find([['Android', 'Android'], ['iPhone', 'iPhone'], ['iPad', 'iPad'], ['Windows', 'Windows'], ['Mac OS', 'Mac'], ['CrOS', 'ChromeOS'], ['Linux', 'Linux']]);
  return (browser || 'Browser') + (system ? ' on ' + system : '');
}

/** @returns {string} why this browser cannot be paged; empty when it can */
function hindrance() {
  if (!isSecureContext) return 'Browsers take pages only from an https address. Open Tocsin at one to page this device.';
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window)) {
    return /iPhone|iPad/.test(navigator.userAgent)
      ? 'To page this device, add Tocsin to the home screen (Share, then Add to Home Screen) and open it there.'
      : 'This browser takes no pages. Firefox, Chrome, Edge and Safari do.';
  }
  return Notification.permission === 'denied'
    ? 'Notifications from Tocsin are blocked in this browser. Allow them in its settings for this site, then reload the page.'
    : '';
}

class Device extends HTMLElement {
  connectedCallback() {
    if (this.form) return;
    this.form = this.querySelector('form');
    this.said = this.querySelector('[role=status]');
    this.form.elements.name.value ||= called(navigator.userAgent);
    this.form.addEventListener('submit', (e) => { e.preventDefault(); this.ask(); });
    const why = hindrance();
    if (why) this.said.textContent = why; else this.look();
  }

  async look() {
    const known = JSON.parse(this.dataset.known || '[]');
    const now = await this.subscription().catch(() => null);
    if (now && known.includes(now.endpoint)) this.said.textContent = 'This device is paged.';
    else this.form.parentElement.hidden = false;
  }

  async subscription() {
    const worker = await navigator.serviceWorker.register('/sw.js');
    this.manager = worker.pushManager;
    return this.manager.getSubscription();
  }

  async ask() {
    try {
      if (await Notification.requestPermission() !== 'granted') {
        this.say('Not allowed: this browser was told to show no notifications from Tocsin. Allow them, then press again.');
        return;
      }
      this.send(await this.subscribed());
    } catch (e) {
      this.say('The browser did not subscribe: ' + e.message);
    }
  }

  /** One that was made for another key is of no use. */
  async subscribed() {
    const { key } = this.dataset;
    const old = await this.subscription();
    if (old && written(old.options.applicationServerKey) === key) return old;
    if (old) await old.unsubscribe();
    await navigator.serviceWorker.ready;
    return this.manager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  }

  send(subscription) {
    const { elements } = this.form;
    elements.address.value = subscription.endpoint;
    elements.p256dh.value = written(subscription.getKey('p256dh'));
    elements.auth.value = written(subscription.getKey('auth'));
    this.form.submit();
  }

  say(words) {
    this.form.ariaBusy = null;
    this.said.textContent = words;
  }
}

customElements.define('tc-device', Device);
