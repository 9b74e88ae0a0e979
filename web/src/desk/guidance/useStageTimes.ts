import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { CaseFile } from '@/api/resolution'
import { now } from '../now'

const MINUTE = 60_000

/** How long the case was in each stage of this round, in words; a stage never entered is missing. */
export function useStageTimes(file: Ref<CaseFile | null>) {
  const { t } = useI18n()

  function words(minutes: number): string {
    if (minutes < 60) return t('workbench.minutes', { count: minutes })
    const hours = Math.floor(minutes / 60)
    return hours < 24 ? t('workbench.hours', { count: hours }) : t('workbench.days', { count: Math.floor(hours / 24) })
  }

  return computed<Record<string, string>>(() => {
    const spent = new Map<string, number>()
    for (const { stage, round, enteredAt, leftAt } of file.value?.stages ?? []) {
      if (round !== file.value?.round) continue
      const until = leftAt ? Date.parse(leftAt) : now.value
      spent.set(stage, (spent.get(stage) ?? 0) + Math.max(0, until - Date.parse(enteredAt)))
    }
    return Object.fromEntries([...spent].map(([stage, time]) => [stage, words(Math.floor(time / MINUTE))]))
  })
}
