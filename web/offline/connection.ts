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
  if (!('serviceWorker' in navigator)) return;
  void cameFromCache().then((cached) => cached && show(true));
  // After the page: keeping it must not slow it down.
  addEventListener('load', () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined));
}
