import type { PromisedTime } from '@/api/policies'

type Translate = (key: string, values: Record<string, unknown>) => string
const DAY = 1440
const rounded = (value: number) => Math.round(value * 10) / 10
export const hoursOf = (minutes: number) => rounded(minutes / 60)

/** A promised time in words: whole days of the unit's own length, else hours, with about how many of its days that is. */
export function promisedWords({ minutes: time, days, counts }: PromisedTime, dayMinutes: number | null | undefined, t: Translate): string {
  if (counts === 'WORKING_DAYS') return t('policy.BUSINESS.days', { n: days ?? 0 })
  const minutes = time ?? 0
  const day = counts === 'BUSINESS' ? dayMinutes : DAY
  if (day && minutes >= day && minutes % day === 0) return t(`policy.${counts}.days`, { n: minutes / day })
  if (minutes < 60) return t(`policy.${counts}.minutes`, { n: minutes })
  const hours = t(`policy.${counts}.hours`, { n: hoursOf(minutes) })
  return day && minutes > day ? t(`policy.${counts}.about`, { hours, n: rounded(minutes / day) }) : hours
}
