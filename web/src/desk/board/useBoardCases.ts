import { ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { boardCases, type Board, type CaseWish } from '@/api/board'
import type { RoutedRow } from '@/api/routing'

/** The cases behind the chosen figure; read anew when the board says that something moved, unless more were loaded. */
export function useBoardCases(unit: Ref<string>, wish: Ref<CaseWish>, board: ShallowRef<Board | null>) {
  const items = shallowRef<RoutedRow[] | null>(null)
  const next = ref<string | null>(null)
  const failure = shallowRef<unknown>(null)
  const busy = ref(false)
  let asked = 0
  let pages = 1

  async function read(cursor?: string | null) {
    const mine = ++asked
    busy.value = true
    try {
      const page = await boardCases(unit.value, wish.value, cursor)
      if (mine !== asked) return
      items.value = cursor ? [...(items.value ?? []), ...page.items] : page.items
      next.value = page.next
      failure.value = null
    } catch (problem) {
      if (mine === asked) failure.value = problem
    } finally {
      if (mine === asked) busy.value = false
    }
  }

  function first() {
    pages = 1
    return read()
  }

  function more() {
    pages++
    return read(next.value)
  }

  watch([unit, wish], () => {
    items.value = null
    void first()
  }, { immediate: true })
  watch(board, (now, before) => {
    if (now && before && pages === 1) void read()
  })
  return { items, next, failure, busy, first, more }
}
