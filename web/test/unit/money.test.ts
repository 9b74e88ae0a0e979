import { describe, expect, it } from 'vitest'
import { formatMoney, majorUnits, minorUnits, parseMoney } from '@/format/money'

describe('an amount', () => {
  it('is shown in major units of its currency', () => {
    expect(formatMoney({ amount: 18050, currency: 'CNY' }, 'zh-CN')).toBe('¥180.50')
    expect(formatMoney({ amount: 500, currency: 'JPY' }, 'en')).toContain('500')
  })

  it.each([
    ['180', 18000],
    ['180.5', 18050],
    ['0.01', 1],
    ['1,200.00', 120000],
    ['￥30', 3000]
  ])('typed as %s is %d fen', (typed, amount) => {
    expect(parseMoney(typed, 'CNY')).toEqual({ amount, currency: 'CNY' })
  })

  it.each(['', '0', '-1', '1.234', '1e3', 'abc', '1.', '99999999999999'])('typed as "%s" is none', (typed) => {
    expect(parseMoney(typed, 'CNY')).toBeNull()
  })

  it('of a currency without a minor unit takes no fraction', () => {
    expect(parseMoney('500', 'JPY')).toEqual({ amount: 500, currency: 'JPY' })
    expect(parseMoney('500.5', 'JPY')).toBeNull()
  })

  it('goes into a field in major units and comes out exactly', () => {
    expect(majorUnits(19_990, 'CNY')).toBe(199.9)
    expect(minorUnits(199.9, 'CNY')).toBe(19_990)
    expect(minorUnits(0.29, 'CNY')).toBe(29)
    expect(minorUnits(500, 'JPY')).toBe(500)
    expect(minorUnits(1, 'half typed')).toBe(100)
  })
})
