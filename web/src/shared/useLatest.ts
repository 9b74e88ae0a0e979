import { ref, shallowRef, type ShallowRef } from 'vue'

/** Reads again and again into one place; the newest question wins, and a failed reading keeps what was there. */
export function useLatest<T>(value: ShallowRef<T | null>) {
  const busy = ref(false)
  const failure = shallowRef<unknown>(null)
  let newest = 0

  async function read(ask: () => Promise<T>) {
    const mine = ++newest
    busy.value = true
    try {
      const answer = await ask()
      if (mine !== newest) return
      value.value = answer
      failure.value = null
    } catch (problem) {
      if (mine === newest) failure.value = problem
    } finally {
      if (mine === newest) busy.value = false
    }
  }

  return { busy, failure, read }
}
