// The page that starts the worker and tells the server what goes wrong outside it.
declare const Worker: new (
  url: string,
  options: { readonly type: 'module' },
) => {
  addEventListener(type: 'error', listener: (event: { readonly message?: string }) => void): void
}

const worker = new Worker('/browser-worker.js', { type: 'module' })
worker.addEventListener('error', ({ message }) => {
  void fetch('/fault', { method: 'POST', body: message ?? 'the worker could not be loaded' })
})
