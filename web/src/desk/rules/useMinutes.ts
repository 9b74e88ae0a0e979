import { useI18n } from 'vue-i18n'
import type { Level } from '@/api/rules'

/** `45 个工作日`, `3 小时 20 分钟`: an allowed time in words; only plain time is ever so many days of the clock. */
export function useMinutes() {
  const { t } = useI18n()
  return ({ minutes, days, counts }: { minutes?: number | null; days?: number | null; counts?: Level['counts'] }) => {
    const time = minutes ?? 0
    if (counts === 'WORKING_DAYS') return t('rules.time.workdays', { n: days ?? 0 })
    if (counts === 'CALENDAR' && time >= 1440 && time % 1440 === 0) return t('rules.time.days', { n: time / 1440 })
    if (time >= 60 && time % 60 === 0) return t('rules.time.hours', { n: time / 60 })
    return t('rules.time.minutes', { n: time })
  }
}
