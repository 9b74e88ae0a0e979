import { onBeforeUnmount, onMounted } from 'vue'

/** Repeats a read while the page is visible, and at once when the reader comes back to it. */
export function usePolling(read: () => Promise<unknown>, everyMs: number) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let gone = false

  function plan() {
    clearTimeout(timer)
    if (!gone) timer = setTimeout(tick, everyMs)
  }

  async function tick() {
    if (document.visibilityState === 'visible') await read().catch(() => undefined)
    plan()
  }

  function onVisible() {
    if (document.visibilityState === 'visible') void tick()
  }

  onMounted(() => {
    document.addEventListener('visibilitychange', onVisible)
    plan()
  })
  onBeforeUnmount(() => {
    gone = true
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', onVisible)
  })
}
