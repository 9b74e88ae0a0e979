import { useI18n } from 'vue-i18n'

/** Seconds in the one or two units that a person would use. */
export function useDuration() {
  const { t } = useI18n()
  return (seconds: number | null): string => {
    if (seconds === null) return '—'
    const minutes = Math.round(seconds / 60)
    if (minutes < 1) return t('duration.seconds', { seconds: Math.round(seconds) })
    if (minutes < 120) return t('duration.minutes', { minutes })
    const hours = Math.round(minutes / 6) / 10
    return hours < 48 ? t('duration.hours', { hours }) : t('duration.days', { days: Math.round(hours / 2.4) / 10 })
  }
}
