import { ref, shallowRef } from 'vue'
import { searchComplaints, type FoundComplaint } from '@/api/search'

/** What was found for one question, page by page; an older answer never overwrites a newer one. */
export function useSearch() {
  const found = shallowRef<FoundComplaint[] | null>(null)
  const marks = shallowRef<string[]>([])
  const next = ref<string | null>(null)
  const busy = ref(false)
  const failure = shallowRef<unknown>(null)
  let newest = 0

  async function read(q: string, bu: string, cursor: string | null = null) {
    const mine = ++newest
    if (!cursor) found.value = null
    failure.value = null
    busy.value = true
    try {
      const page = await searchComplaints(q, { bu, cursor })
      if (mine !== newest) return
      found.value = cursor && found.value ? [...found.value, ...page.items] : page.items
      marks.value = page.marks
      next.value = page.next
    } catch (problem) {
      if (mine === newest) failure.value = problem
    } finally {
      if (mine === newest) busy.value = false
    }
  }

  return { found, marks, next, busy, failure, read }
}
