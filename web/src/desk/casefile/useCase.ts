import { computed, ref, shallowRef } from 'vue'
import { complaintFile, type ComplaintFile } from '@/api/intake'
import { ApiProblem } from '@/api/http'
import { businessUnitOf } from '@/api/model'
import { caseFile, type CaseFile } from '@/api/resolution'
import { routedCase, type RoutedCase } from '@/api/routing'
import { taxonomyOf, type TaxonomyDimension } from '@/api/complaints'

export type OpenCase = ReturnType<typeof useCase>

/**
 * One case from the three services that know it. Routing and the case file follow by events a moment after filing, and
 * some roles may not read the customer's words: the absence of one part is a state, only the absence of all a failure.
 */
export function useCase(number: string) {
  const complaint = shallowRef<ComplaintFile | null>(null)
  const file = shallowRef<CaseFile | null>(null)
  const routing = shallowRef<RoutedCase | null>(null)
  const taxonomy = shallowRef<TaxonomyDimension[]>([])
  const failure = shallowRef<unknown>(null)
  /** Why a part could not be read last; a service that does not know the case yet is no trouble. */
  const troubles = shallowRef<Partial<Record<'words' | 'routing' | 'file', unknown>>>({})
  /** Grows with every reading, so that panels with their own reads know when to repeat them. */
  const readings = ref(0)

  const unit = businessUnitOf(number)
  const known = computed(() => complaint.value ?? file.value ?? routing.value)
  const over = computed(() => ['CLOSED', 'WITHDRAWN', 'MERGED'].includes(file.value?.state ?? ''))
  const itemName = computed(() => {
    const code = file.value?.taxonomyItem ?? complaint.value?.taxonomyItem
    return taxonomy.value.flatMap(({ items }) => items).find((item) => item.code === code)?.name ?? code ?? ''
  })

  async function readTaxonomy() {
    if (unit) taxonomy.value = await taxonomyOf(unit).catch(() => [])
  }

  async function read() {
    const [asked, opened, routed] = await Promise.allSettled([complaintFile(number), caseFile(number), routedCase(number)])
    if (opened.status === 'fulfilled') file.value = opened.value
    if (routed.status === 'fulfilled') routing.value = routed.value
    if (asked.status === 'fulfilled') complaint.value = asked.value
    troubles.value = Object.fromEntries(Object.entries({ words: asked, file: opened, routing: routed }).flatMap(([name, answer]) =>
      answer.status === 'fulfilled' || (answer.reason instanceof ApiProblem && answer.reason.status === 404) ? [] : [[name, answer.reason]]))
    failure.value = known.value || asked.status === 'fulfilled' ? null : asked.reason
    readings.value++
  }

  return { number, unit, complaint, file, routing, taxonomy, itemName, known, over, failure, troubles, readings, read, readTaxonomy }
}
