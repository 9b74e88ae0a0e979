export const KINDS = ['customer', 'handling', 'money', 'clocks', 'assignment', 'survey'] as const
export type Kind = (typeof KINDS)[number]

/** One thing that happened: when, what, to whom it belongs, in words and by whom; `who` is absent where a machine did it. */
export interface TimelineEntry {
  at: string
  kind: Kind
  what: string
  text?: string
  who?: string | null
}

/** How entries find their words; `coded` falls back to nothing, because a code tells a person nothing. */
export interface Words {
  t: (key: string, named?: Record<string, unknown>) => string
  coded: (group: string, code: string | null | undefined) => string
  moment: (at: string) => string
  money: (amount: { amount: number; currency: string }) => string
}

interface Texts {
  t: (key: string, named: Record<string, unknown>) => string
  te: (key: string) => boolean
  locale: { value: string }
}
interface Formats {
  moment: (at: string, locale: string) => string
  money: (amount: { amount: number; currency: string }, locale: string) => string
}

export function wordsOf({ t, te, locale }: Texts, format: Formats): Words {
  return {
    t: (key, named) => t(key, named ?? {}),
    coded: (group, code) => (code && te(`${group}.${code}`) ? t(`${group}.${code}`, {}) : ''),
    moment: (at) => format.moment(at, locale.value),
    money: (amount) => format.money(amount, locale.value)
  }
}
