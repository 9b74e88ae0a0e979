import { useI18n } from 'vue-i18n'

/** `2 天`, `3 小时 20 分钟`: an allowed time in words; a day has eight hours of open time or 24 of plain time. */
export function useMinutes() {
  const { t } = useI18n()
  return (minutes: number, counts: 'BUSINESS' | 'CALENDAR' = 'CALENDAR') => {
    const day = counts === 'BUSINESS' ? 480 : 1440
    if (minutes >= day && minutes % day === 0) return t(counts === 'BUSINESS' ? 'rules.time.workdays' : 'rules.time.days', { n: minutes / day })
    if (minutes >= 60 && minutes % 60 === 0) return t('rules.time.hours', { n: minutes / 60 })
    return t('rules.time.minutes', { n: minutes })
  }
}
