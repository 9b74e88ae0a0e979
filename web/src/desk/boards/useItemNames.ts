import { reactive, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { taxonomyNames } from '@/api/complaints'
import type { BusinessUnit } from '@/api/model'

/** Names of taxonomy items in the reader's language, read once per unit; the code stands in until they are there. */
export function useItemNames(units: () => BusinessUnit[]) {
  const { locale } = useI18n()
  const names = reactive(new Map<string, string>())
  const asked = new Set<string>()

  async function read(unit: BusinessUnit) {
    const key = `${locale.value}/${unit}`
    if (asked.has(key)) return
    asked.add(key)
    const { dimensions, retired } = await taxonomyNames(unit).catch(() => ({ dimensions: [], retired: [] }))
    for (const item of dimensions.flatMap((dimension) => dimension.items)) names.set(`${key}/${item.code}`, item.name)
    for (const item of retired) names.set(`${key}/${item.code}`, (item.successor && names.get(`${key}/${item.successor}`)) || item.name)
  }

  watch([units, locale], () => units().forEach((unit) => void read(unit)), { immediate: true })
  return { nameOf: (unit: BusinessUnit, code: string) => names.get(`${locale.value}/${unit}/${code}`) ?? code }
}
