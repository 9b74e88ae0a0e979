import { onBeforeUnmount, onMounted, ref } from 'vue'

const SECONDS = 8

/**
 * Gives a person some seconds to take a step back before it is sent; leaving the page sends it, for it was meant.
 * `left` is null while nothing waits.
 */
export function useGrace(send: () => void) {
  const left = ref<number | null>(null)
  let timer: ReturnType<typeof setInterval> | undefined

  function stop() {
    clearInterval(timer)
    left.value = null
  }

  function now() {
    if (left.value === null) return
    stop()
    send()
  }

  function start() {
    stop()
    left.value = SECONDS
    timer = setInterval(() => (left.value && left.value > 1 ? left.value-- : now()), 1000)
  }

  onMounted(() => window.addEventListener('pagehide', now))
  onBeforeUnmount(() => {
    window.removeEventListener('pagehide', now)
    now()
  })

  return { left, start, now, undo: stop }
}
