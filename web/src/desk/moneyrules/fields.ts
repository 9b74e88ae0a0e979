import type { MoneySubject, Rule, RuleValue } from '@/api/moneyRules'

/** How a value is typed and shown; money is an amount in the rule's own currency. */
export type Kind = 'money' | 'whole' | 'decimal' | 'text' | 'flag' | 'time' | 'day' | 'counts'

export interface Field {
  name: string
  kind: Kind
  /** May be left out, which means something: no limit, no such multiple. */
  optional?: boolean
  min?: number
  max?: number
}

export interface Shape {
  /** Name of the list, with the fields that tell its rules apart; missing for single values. */
  list?: string
  keys: string[]
  /** Rules can be added and taken away. */
  open?: boolean
  fields: Field[]
}

const text = (name: string): Field => ({ name, kind: 'text' })
const money = (name: string, optional = false): Field => ({ name, kind: 'money', optional })
const whole = (name: string, min: number, max: number): Field => ({ name, kind: 'whole', min, max })

export const SHAPES: Record<MoneySubject, Shape> = {
  TIERS: {
    list: 'tiers',
    keys: ['tier', 'currency'],
    open: true,
    fields: [text('tier'), text('currency'), text('nameZh'), text('nameEn'), whole('rank', 1, 999), money('caseLimit'), money('dayLimit'), money('customerLimit', true), { name: 'oversees', kind: 'flag' }]
  },
  COUNTING: { keys: [], fields: [text('currency'), text('dayZone'), whole('customerWindowDays', 1, 366)] },
  RECORD: {
    keys: [],
    fields: [whole('windowDays', 1, 366), whole('perRejection', -100, 0), whole('perCoaching', -100, 100), whole('perApproval', 0, 100), whole('leastPercent', 0, 100), whole('mostPercent', 100, 200)]
  },
  PATIENCE: { keys: [], fields: [whole('minutes', 1, 43_200), { name: 'counts', kind: 'counts' }, { name: 'opens', kind: 'time' }, { name: 'closes', kind: 'time' }] },
  CLOSING: { keys: [], fields: [whole('objectionDays', 1, 90), whole('reopenDays', 1, 365)] },
  GOODWILL: { list: 'weights', keys: ['code'], fields: [text('code'), text('nameZh'), text('nameEn'), { name: 'value', kind: 'decimal', min: 0 }] },
  FLOORS: {
    list: 'floors',
    keys: ['claim', 'jurisdiction'],
    open: true,
    fields: [text('claim'), text('jurisdiction'), { name: 'multiple', kind: 'decimal', min: 0 }, { name: 'lossMultiple', kind: 'decimal', optional: true, min: 0 }, money('minimum'), text('currency'), text('sourceZh'), text('sourceEn'), { name: 'since', kind: 'day' }]
  },
  PLACE: { keys: [], fields: [text('jurisdiction')] }
}

export const keyOf = (shape: Shape, rule: Rule) => shape.keys.map((key) => rule[key]).join(' ')
export const fieldOf = (shape: Shape, name: string) => shape.fields.find((field) => field.name === name)
export const isEmpty = (value: RuleValue) => value === undefined || value === null || value === ''

/** Fields that are no part of the key or of the name. */
export const facts = (shape: Shape) => shape.fields.filter(({ name }) => !shape.keys.includes(name) && !/^name(Zh|En)$/.test(name))

/** Without the fields that were left empty. */
export const filled = (rule: Rule): Rule => Object.fromEntries(Object.entries(rule).filter(([, value]) => !isEmpty(value)))

/** A rule to begin from. */
export const freshRule = (subject: MoneySubject): Rule =>
  subject === 'TIERS'
    ? { tier: '', currency: 'CNY', nameZh: '', nameEn: '', rank: 50, caseLimit: 0, dayLimit: 0, oversees: false }
    : { claim: '', jurisdiction: 'CN', multiple: 1, minimum: 0, currency: 'CNY', sourceZh: '', sourceEn: '' }
