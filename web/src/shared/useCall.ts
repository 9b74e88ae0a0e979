import { ref, shallowRef } from 'vue'

/** Runs one call at a time for a button or panel and keeps whether it is under way and how it failed. */
export function useCall() {
  const busy = ref(false)
  const failure = shallowRef<unknown>(null)

  async function run<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (busy.value) return undefined
    busy.value = true
    failure.value = null
    try {
      return await work()
    } catch (problem) {
      failure.value = problem
      return undefined
    } finally {
      busy.value = false
    }
  }

  return { busy, failure, run }
}
