import { useI18n } from 'vue-i18n'
import type { Rule, RuleValue } from '@/api/layeredRules'
import type { Difference } from '@/api/rules'
import { formatMoney } from '@/format/money'
import { useMinutes } from '../rules/useMinutes'
import { useBook } from './book'
import { fieldOf, isEmpty, type Field } from './fields'

/** Rules in the reader's words: names, values with their units, and what differs. */
export function useRuleWords() {
  const { t, te, locale } = useI18n()
  const { words, shapes } = useBook()
  const minutes = useMinutes()
  const field = (name: string) => t(`${words}.field.${name}`)
  const subjectName = (subject: string) => t(`${words}.subject.${subject}`)

  function shown({ kind, name, optional }: Field, value: RuleValue, currency = 'CNY'): string {
    if (isEmpty(value)) return optional ? t(`${words}.without.${name}`) : '—'
    if (kind === 'money') return formatMoney({ amount: Number(value), currency }, locale.value)
    if (kind === 'minutes') return minutes({ minutes: Number(value), counts: 'CALENDAR' })
    if (kind === 'flag' || kind === 'choice') return t(value === true || value === 'true' ? 'layers.yes' : 'layers.no')
    if (kind === 'counts') return t(`rules.counts.${String(value)}`)
    return te(`${words}.unit.${name}`) ? t(`${words}.unit.${name}`, { n: String(value) }) : String(value)
  }

  function nameOf(rule: Rule, key: string): string {
    const name = locale.value.startsWith('zh') ? rule.nameZh : rule.nameEn
    if (!isEmpty(name)) return String(name)
    return te(`${words}.name.${String(rule.claim)}`) ? t(`${words}.name.${String(rule.claim)}`) : key
  }

  /** `tiers[SENIOR CNY].caseLimit` 50000 → 资深 CNY：每案 ¥500.00 */
  function describe(subject: string, { at, before, after }: Difference): Difference {
    const shape = shapes[subject]!
    const [, key, name] = /^[a-z]+\[(.*)\](?:\.(\w+))?$/.exec(at) ?? [undefined, '', at]
    const known = fieldOf(shape, name ?? '')
    const currency = /\b[A-Z]{3}$/.exec(key ?? '')?.[0]
    const say = (value: string | null) => (value === null ? null : known ? shown(known, value, shape.keys.includes('currency') ? currency : undefined) : value)
    if (at === shape.list) return { at: subjectName(subject), before: before && t('layers.asGroup'), after: after && t('layers.asGroup') }
    const label = known ? field(known.name) : name === 'off' ? t('rules.switchOff') : (name ?? '')
    return { at: key ? `${tierName(key)} · ${label}` : label, before: say(before), after: say(after) }
  }

  /** A code with the name that everybody uses for it, where there is one. */
  function tierName(key: string): string {
    const [code = '', ...rest] = key.split(' ')
    const word = ['tier', `${words}.name`].map((where) => `${where}.${code}`).find((path) => te(path))
    return [word ? t(word) : code, ...rest].join(' ')
  }

  return { field, subjectName, shown, nameOf, describe, tierName }
}
