import { reactive, ref, shallowRef, watch } from 'vue'
import { overview, pareto, serviceQuality, stageTimes, trend, type Overview, type Pareto, type StageTimes, type Trend, type UnitQuality } from '@/api/analytics'
import type { BusinessUnit } from '@/api/model'
import { localDate } from '@/format/time'

export const RANGES = ['7', '30', '90', 'all', 'own'] as const
export type Range = (typeof RANGES)[number]

/** The filter of all boards and their figures; a board that fails keeps the others. */
export function useBoards(comparesUnits: boolean) {
  const filter = reactive({ bu: '' as BusinessUnit | '', range: '30' as Range, from: '', to: '' })
  const figures = shallowRef<Overview | null>(null)
  const causes = shallowRef<Pareto | null>(null)
  const days = shallowRef<Trend | null>(null)
  const units = shallowRef<UnitQuality[]>([])
  const stays = shallowRef<StageTimes | null>(null)
  const failure = shallowRef<unknown>(null)
  const loading = ref(true)
  let newest = 0

  function span() {
    const bu = filter.bu || undefined
    if (filter.range === 'all') return { bu }
    if (filter.range === 'own') return { bu, from: filter.from || undefined, to: filter.to || undefined }
    const first = new Date()
    first.setDate(first.getDate() - Number(filter.range) + 1)
    return { bu, from: localDate(first) }
  }

  async function read() {
    const mine = ++newest
    loading.value = true
    const asked = span()
    const [a, b, c, d, e] = await Promise.allSettled([
      overview(asked),
      pareto(asked),
      trend(asked),
      comparesUnits ? serviceQuality(asked) : Promise.resolve({ items: [] }),
      comparesUnits ? stageTimes(asked) : Promise.resolve(null)
    ])
    if (mine !== newest) return
    if (a.status === 'fulfilled') figures.value = a.value
    if (b.status === 'fulfilled') causes.value = b.value
    if (c.status === 'fulfilled') days.value = c.value
    if (d.status === 'fulfilled') units.value = d.value.items
    if (e.status === 'fulfilled') stays.value = e.value
    failure.value = a.status === 'rejected' ? a.reason : null
    loading.value = false
  }

  watch(filter, read, { immediate: true })
  return { filter, figures, causes, days, units, stays, failure, loading, read }
}
