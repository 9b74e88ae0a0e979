import { computed, ref, shallowRef, watch } from 'vue'
import { readList, type CaseLine, type ListName } from './lists'

export interface CaseFilter {
  list: ListName
  bu: string
  severity: string
}

/** One list of cases, read page by page; a new filter starts again, an older answer never overwrites a newer one. */
export function useCaseList(filter: CaseFilter, readsWords: boolean) {
  const lines = shallowRef<CaseLine[]>([])
  const next = ref<string | null>(null)
  const loading = ref(true)
  const failure = shallowRef<unknown>(null)
  let newest = 0

  async function read(cursor: string | null) {
    const mine = ++newest
    loading.value = true
    try {
      const page = await readList(filter.list, { bu: filter.bu, cursor, readsWords })
      if (mine !== newest) return
      lines.value = cursor ? [...lines.value, ...page.items] : page.items
      next.value = page.next
      failure.value = null
    } catch (problem) {
      if (mine === newest) failure.value = problem
    } finally {
      if (mine === newest) loading.value = false
    }
  }

  const first = () => read(null)
  const more = () => next.value && read(next.value)
  const shown = computed(() => (filter.severity ? lines.value.filter(({ severity }) => severity === filter.severity) : lines.value))

  watch(
    () => [filter.list, filter.bu],
    () => {
      lines.value = []
      next.value = null
      void first()
    },
    { immediate: true }
  )

  return { shown, next, loading, failure, first, more }
}
