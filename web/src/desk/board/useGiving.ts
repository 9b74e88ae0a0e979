import { ref, shallowRef } from 'vue'
import { assign, type RoutedRow } from '@/api/routing'
import { useCall } from '@/shared/useCall'

/** What was done last; `from` is null for a case that nobody had, which cannot be put back. */
export interface Given {
  number: string
  from: string | null
  to: string
  undone: boolean
}

/** Giving a case to somebody else, and taking that back. */
export function useGiving(after: () => Promise<unknown>) {
  const chosen = shallowRef<RoutedRow | null>(null)
  const staff = ref('')
  const given = shallowRef<Given | null>(null)
  const giving = useCall()
  const undoing = useCall()

  function choose(row: RoutedRow, to = '') {
    chosen.value = row
    staff.value = to
    giving.failure.value = null
  }

  async function give(reason: string) {
    const row = chosen.value
    if (!row) return
    const to = staff.value
    if (!(await giving.run(() => assign(row.number, to, reason).then(() => true)))) return
    given.value = { number: row.number, from: row.owner, to, undone: false }
    chosen.value = null
    undoing.failure.value = null
    await after()
  }

  async function undo(reason: string) {
    const last = given.value
    if (!last?.from) return
    const { from } = last
    if (!(await undoing.run(() => assign(last.number, from, reason).then(() => true)))) return
    given.value = { ...last, undone: true }
    await after()
  }

  return { chosen, staff, given, giving, undoing, choose, give, undo }
}
