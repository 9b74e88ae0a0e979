import { describe, expect, it } from 'vitest'
import { formatMoney, parseMoney } from '@/format/money'

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
})
