import type { Money } from '@/api/model'

function fractionDigits(currency: string): number {
  const options = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
  return options.maximumFractionDigits ?? 2
}

/** `{amount: 3000, currency: 'CNY'}` → `¥30.00`. */
export function formatMoney(money: Money, locale: string): string {
  const value = money.amount / 10 ** fractionDigits(money.currency)
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: 'narrowSymbol'
  }).format(value)
}

/** 3000 of a currency with cents as 30, for fields that are typed in whole units. */
export const majorUnits = (minor: number, currency: string) => minor / 10 ** digitsOf(currency)
export const minorUnits = (major: number, currency: string) => Math.round(major * 10 ** digitsOf(currency))

/** A currency that is still being typed has cents. */
const digitsOf = (currency: string) => (/^[A-Z]{3}$/.test(currency) ? fractionDigits(currency) : 2)

/** What a person typed in major units as minor units; null when it is no exact positive amount of that currency. */
export function parseMoney(typed: string, currency: string): Money | null {
  const digits = fractionDigits(currency)
  const match = /^(\d{1,12})(?:\.(\d+))?$/.exec(typed.trim().replace(/[,\s¥￥$]/g, ''))
  const whole = match?.[1]
  if (!whole) return null
  const fraction = match[2] ?? ''
  if (fraction.length > digits) return null
  const amount = Number(whole + fraction.padEnd(digits, '0'))
  return amount > 0 && Number.isSafeInteger(amount) ? { amount, currency } : null
}
