/** Whether this very page came from what the browser keeps; false where nothing can say. */
function cameFromCache(): Promise<boolean> {
  const controller = navigator.serviceWorker.controller;
  if (!controller) return Promise.resolve(false);
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data === true);
    controller.postMessage('cached?', [port2]);
  });
}

/** Fills in when the page was made, at the reader's own clock. */
function writeMoment(sign: HTMLElement): void {
  const time = sign.querySelector('time');
  if (!time) return;
  const made = new Date(time.dateTime);
  time.textContent = made.toLocaleString(document.documentElement.dataset.locale, {
    dateStyle: 'long',
    timeStyle: 'short',
  });
}

/** Longer after, « open until 18:00 » is a memory: it is no longer shown. */
const STALE_MS = 15 * 60_000;

/** Marks a page as old once it is, for as long as there is no network. */
function watchAge(sign: HTMLElement): void {
  const made = Date.parse(sign.querySelector('time')?.dateTime ?? '');
  const mark = () =>
    document.documentElement.classList.toggle('stale', !sign.hidden && Date.now() - made > STALE_MS);
  new MutationObserver(mark).observe(sign, { attributes: true, attributeFilter: ['hidden'] });
  setInterval(mark, 60_000);
  mark();
}

/** The page that one leaves, where filters have made it another since it came. */
function tellSeen(arrival: string): void {
  if (document.visibilityState === 'hidden' && location.href !== arrival)
    navigator.serviceWorker.controller?.postMessage({ seen: location.href });
}

/** Shows and hides the sign of being offline, and keeps what is needed to be so. */
export function watchConnection(): void {
  const sign = document.querySelector<HTMLElement>('.offline-sign');
  if (!sign) return;
  const show = (offline: boolean) => {
    writeMoment(sign);
    sign.hidden = !offline;
  };
  if (!navigator.onLine) show(true);
  addEventListener('offline', () => show(true));
  addEventListener('online', () => show(false));
  watchAge(sign);
  if (!('serviceWorker' in navigator)) return;
  const arrival = location.href;
  document.addEventListener('visibilitychange', () => tellSeen(arrival));
  void cameFromCache().then((cached) => cached && show(true));
  void navigator.serviceWorker.register('/sw.js').catch(() => undefined);
}
