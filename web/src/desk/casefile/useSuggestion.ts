import { shallowRef, watch } from 'vue'
import { suggestionFor, type Suggestion } from '@/api/intake'
import type { OpenCase } from './useCase'

/** The system's suggestion for a case, read once; a case can be worked without it. */
export function useSuggestion(open: OpenCase) {
  const suggestion = shallowRef<Suggestion | null>(null)
  const stop = watch(
    open.complaint,
    async (complaint) => {
      if (!complaint) return
      stop()
      suggestion.value = await suggestionFor(open.number).catch(() => null)
    },
    { immediate: false }
  )
  return { suggestion }
}
