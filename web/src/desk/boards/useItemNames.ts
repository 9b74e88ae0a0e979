import { reactive, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { taxonomyOf } from '@/api/complaints'
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
    const dimensions = await taxonomyOf(unit).catch(() => [])
    for (const item of dimensions.flatMap((dimension) => dimension.items)) names.set(`${key}/${item.code}`, item.name)
  }

  watch([units, locale], () => units().forEach((unit) => void read(unit)), { immediate: true })
  return { nameOf: (unit: BusinessUnit, code: string) => names.get(`${locale.value}/${unit}/${code}`) ?? code }
}
