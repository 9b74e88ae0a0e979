import { describe, expect, it } from 'vitest'
import { hoursOf, promisedWords } from '@/customer/promisedWords'

const t = (key: string, values: Record<string, unknown>) => [key.replace('policy.', ''), ...Object.values(values)].join(' ')
const business = (minutes: number) => ({ deadline: 'RESOLUTION' as const, minutes, counts: 'BUSINESS' as const })

describe('a promised time in words', () => {
  it.each([
    [480, 480, 'BUSINESS.days 1'],
    [480, 840, 'BUSINESS.hours 8'],
    [2400, 840, 'BUSINESS.about BUSINESS.hours 40 2.9'],
    [3360, 450, 'BUSINESS.about BUSINESS.hours 56 7.5'],
    [2400, null, 'BUSINESS.hours 40'],
    [30, 840, 'BUSINESS.minutes 30']
  ])('%d minutes where a day has %s', (minutes, day, words) => {
    expect(promisedWords(business(minutes), day, t)).toBe(words)
  })

  it('counts plain days by the clock, however long a desk is open', () => {
    expect(promisedWords({ ...business(2880), counts: 'CALENDAR' }, 450, t)).toBe('CALENDAR.days 2')
    expect(promisedWords({ ...business(2160), counts: 'CALENDAR' }, 450, t)).toBe('CALENDAR.about CALENDAR.hours 36 1.5')
  })

  it('says working days as days, whatever the length of a day', () => {
    expect(promisedWords({ deadline: 'RESOLUTION', days: 45, counts: 'WORKING_DAYS' }, 450, t)).toBe('BUSINESS.days 45')
  })

  it('says half hours as they are', () => {
    expect(hoursOf(450)).toBe(7.5)
  })
})
