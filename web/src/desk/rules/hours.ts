import { DAYS, type Week } from '@/api/rules'

type Hours = [string, string][]

/** `09:00-12:00, 13:00-18:00`: the hours of a day as people write them. */
export const hoursText = (hours: Hours | undefined) => (hours ?? []).map(([from, to]) => `${from}-${to}`).join(', ')

/** The hours of a text; null where it cannot be read. An empty text closes the day. */
export function readHours(text: string): Hours | null {
  const parts = text.split(/[,，;；]/).map((part) => part.trim()).filter(Boolean)
  const hours = parts.map((part) => /^(\d\d:\d\d)\s*[-–~至]\s*(\d\d:\d\d)$/.exec(part))
  return hours.every(Boolean) ? hours.map((match) => [match![1]!, match![2]!]) : null
}

/** The week as one text for each run of days with the same hours. */
export function weekRuns(week: Week): { first: string; last: string; hours: string }[] {
  const runs: { first: string; last: string; hours: string }[] = []
  for (const day of DAYS) {
    const hours = hoursText(week[day])
    const before = runs.at(-1)
    if (before && before.hours === hours) before.last = day
    else runs.push({ first: day, last: day, hours })
  }
  return runs
}
