import { describe, expect, it } from 'vitest'
import { momentWords, riskOf, spanAt, timeLeft } from '@/format/time'

const now = new Date(2026, 10, 21, 9, 0)
const at = (day: number, hour: number) => new Date(2026, 10, day, hour, 0).toISOString()

describe('a moment in local words', () => {
  it.each([
    [21, '今天 17:00'],
    [22, '明天 17:00'],
    [20, '昨天 17:00'],
    [25, '周三 17:00'],
    [30, '11月30日 17:00']
  ])('on the %d.', (day, words) => {
    expect(momentWords(at(day, 17), 'zh-CN', now)).toBe(words)
  })

  it('is a dash when it cannot be read', () => {
    expect(momentWords('soon', 'zh-CN', now)).toBe('—')
  })
})

describe('a span at a place', () => {
  it.each([
    ['Asia/Shanghai', '14:00–15:00'],
    ['Europe/London', '06:00–07:00']
  ])('is told in the time of %s', (zone, hours) => {
    expect(spanAt(zone, '2026-11-24T06:00:00Z', '2026-11-24T07:00:00Z', 'zh-CN')).toMatch(new RegExp(`^11月24日周二.*${hours}$`))
  })
})

describe('a deadline', () => {
  it('presses more the nearer it is', () => {
    expect([20, 21, 22, 24].map((day) => riskOf(at(day, day === 21 ? 10 : 8), now.getTime()))).toEqual(['breached', 'soon', 'near', 'calm'])
  })

  it('counts whole days, hours and minutes', () => {
    expect(timeLeft(new Date(now.getTime() + 90 * 60_000).toISOString(), now.getTime())).toMatchObject({ overdue: false, unit: 'hour', hours: 1, minutes: 30 })
    expect(timeLeft(new Date(now.getTime() - 50 * 3_600_000).toISOString(), now.getTime())).toMatchObject({ overdue: true, unit: 'day', days: 2, hours: 2 })
  })
})
