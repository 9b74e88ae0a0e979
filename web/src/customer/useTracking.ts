import { computed, ref, shallowRef, watch } from 'vue'
import { ApiProblem } from '@/api/http'
import { track, type TrackedComplaint } from '@/api/complaints'
import { lettersOf, type Letter } from '@/api/letters'

export type Tracking = ReturnType<typeof useTracking>

/** One complaint as its customer sees it: read again on demand, kept on screen while a later read fails. */
export function useTracking(number: () => string, token: () => string) {
  const complaint = shallowRef<TrackedComplaint | null>(null)
  const letters = shallowRef<Letter[]>([])
  const failure = shallowRef<unknown>(null)
  const stale = ref(false)
  const known = computed(() => Boolean(number() && token()))

  async function read() {
    if (!known.value) return
    const [askedNumber, askedToken] = [number(), token()]
    try {
      const answer = await track(askedNumber, askedToken)
      if (askedNumber !== number() || askedToken !== token()) return
      complaint.value = answer
      failure.value = null
      stale.value = false
      // Resolution opens the case file a moment after filing; until then there are simply no letters.
      letters.value = await lettersOf(askedNumber, askedToken).catch(() => letters.value)
    } catch (problem) {
      const gone = problem instanceof ApiProblem && problem.status === 404
      if (gone) complaint.value = null
      failure.value = complaint.value ? null : problem
      stale.value = Boolean(complaint.value)
    }
  }

  watch(
    [number, token],
    () => {
      complaint.value = null
      letters.value = []
      failure.value = null
      void read()
    },
    { immediate: true }
  )

  return { complaint, letters, failure, stale, known, read }
}
