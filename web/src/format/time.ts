const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

function dayNumber(date: Date): number {
  return Math.floor((date.getTime() - date.getTimezoneOffset() * MINUTE) / DAY)
}

function clockTime(date: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hour12: false }).format(date)
}

/** A day a person would name: today, tomorrow, yesterday, a weekday within six days, else a date. */
export function dayWords(date: Date, now: Date, locale: string): string {
  const distance = dayNumber(date) - dayNumber(now)
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  if (Math.abs(distance) <= 1) return relative.format(distance, 'day')
  if (distance > 1 && distance <= 6) return new Intl.DateTimeFormat(locale, { weekday: 'short' }).format(date)
  const sameYear = date.getFullYear() === now.getFullYear()
  return new Intl.DateTimeFormat(locale, {
    year: sameYear ? undefined : 'numeric',
    month: locale.startsWith('zh') ? 'long' : 'short',
    day: 'numeric'
  }).format(date)
}

/** `周三 17:00`, `今天 09:30`: an instant in local words. */
export function momentWords(instant: string, locale: string, now = new Date()): string {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return '—'
  return `${dayWords(date, now, locale)} ${clockTime(date, locale)}`
}

/** `09:30`: the time of an instant, where the day stands above it. */
export const timeWords = (instant: string, locale: string) => clockTime(new Date(instant), locale)

/** The full date and time, for hover texts and print. */
export function exactMoment(instant: string, locale: string): string {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return '—'
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(date)
}

/** `11月24日周二 14:00–15:00`: a span in the time of a place, whatever this device is set to. */
export function spanAt(zone: string, from: string, to: string, locale: string): string {
  const hour: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: zone }
  const words = (instant: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options).format(new Date(instant))
  return `${words(from, { ...hour, month: 'short', day: 'numeric', weekday: 'short' })}–${words(to, hour)}`
}

export interface TimeLeft {
  overdue: boolean
  unit: 'day' | 'hour' | 'minute'
  /** Whole units; for `hour` the rest is in `minutes`, for `day` in `hours`. */
  days: number
  hours: number
  minutes: number
}

/** The distance to a deadline, split for words; the sign is in `overdue`. */
export function timeLeft(due: string, now = Date.now()): TimeLeft {
  const distance = new Date(due).getTime() - now
  const size = Math.abs(distance)
  const days = Math.floor(size / DAY)
  const hours = Math.floor((size % DAY) / HOUR)
  const minutes = Math.floor((size % HOUR) / MINUTE)
  return { overdue: distance < 0, unit: days ? 'day' : hours ? 'hour' : 'minute', days, hours, minutes }
}

export type Risk = 'breached' | 'soon' | 'near' | 'calm'

/** How pressing a deadline is: passed, within two hours, within a day, later. */
export function riskOf(due: string, now = Date.now()): Risk {
  const distance = new Date(due).getTime() - now
  if (distance < 0) return 'breached'
  if (distance < 2 * HOUR) return 'soon'
  return distance < DAY ? 'near' : 'calm'
}

/** `2026-11-21` in local time, as date fields and analytics filters use it. */
export function localDate(date: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
}

/** The instant of a `datetime-local` field, with the offset of this device. */
export function instantOfLocal(value: string): string | undefined {
  const date = new Date(value)
  return value && !Number.isNaN(date.getTime()) ? date.toISOString() : undefined
}

/** An instant as the value of a `datetime-local` field. */
export function localMoment(instant: string): string {
  const date = new Date(instant)
  return new Date(date.getTime() - date.getTimezoneOffset() * MINUTE).toISOString().slice(0, 16)
}
