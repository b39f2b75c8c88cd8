// For a page that embeds figures of Stepgrad: gives each figure its height, and lets scripts drive it. See embedding.html.
//
//   const figure = stepgrad(document.querySelector('iframe'))
//   figure.set('at=x:3')          formula, inputs, step and settings, written as in a link; what is left out stays
//   figure.step('next')           also 'back', '0', 'f3', 'b2', 'last'
//   figure.theme('dark')          also 'light', 'contrast', 'auto'
//   figure.on('state', (state) => …)   also 'ready', 'resize', 'error'; returns what ends it
;(() => {
  const VERSION = 1
  const FIGURES = 'iframe[src*="view=embed"]'
  /** What is listened for, by window of the figure. */
  const listeners = new WeakMap()

  /** Where the figure comes from: messages go to and are taken from there only. A page opened as a file has no origin. */
  function originOf(iframe) {
    const { origin } = new URL(iframe.src, document.baseURI)
    return origin === 'null' ? '*' : origin
  }

  function stepgrad(iframe) {
    const send = (message) =>
      iframe.contentWindow.postMessage({ stepgrad: VERSION, ...message }, originOf(iframe))
    return {
      set: (link) => send({ type: 'set', link }),
      step: (to) => send({ type: 'step', to }),
      theme: (theme) => send({ type: 'theme', theme }),
      on(type, listener) {
        const entry = { type, listener }
        const entries = listeners.get(iframe) ?? new Set()
        listeners.set(iframe, entries.add(entry))
        return () => entries.delete(entry)
      },
    }
  }

  window.addEventListener('message', ({ data, origin, source }) => {
    if (data?.stepgrad !== VERSION) return
    const figures = [...document.querySelectorAll(FIGURES)]
    const iframe = figures.find(({ contentWindow }) => contentWindow === source)
    if (!iframe || ![origin, '*'].includes(originOf(iframe))) return
    if (data.type === 'resize' && !iframe.hasAttribute('data-keep-height'))
      iframe.style.height = `${data.height}px`
    for (const { type, listener } of listeners.get(iframe) ?? []) if (type === data.type) listener(data)
  })

  window.stepgrad = stepgrad

  // Figures that were there before this script have told their height to nobody. To any origin: it says nothing.
  const greet = () => {
    for (const { contentWindow } of document.querySelectorAll(FIGURES))
      contentWindow?.postMessage({ stepgrad: VERSION, type: 'hello' }, '*')
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', greet)
  else greet()
})()
