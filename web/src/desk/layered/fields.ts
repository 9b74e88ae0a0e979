import type { Rule, RuleValue } from '@/api/layeredRules'

/** How a value is typed and shown; money is an amount in the rule's own currency. */
export type Kind = 'money' | 'whole' | 'minutes' | 'decimal' | 'text' | 'flag' | 'choice' | 'time' | 'day' | 'counts'

export interface Field {
  name: string
  kind: Kind
  /** May be left out, which means something: no limit, no such multiple. */
  optional?: boolean
  /** Takes more than a line. */
  long?: boolean
  min?: number
  max?: number
}

export interface Shape {
  /** Name of the list, with the fields that tell its rules apart; missing for single values. */
  list?: string
  keys: string[]
  /** Rules can be added and taken away. */
  open?: boolean
  /** What once stood in the list is switched off and never taken away. */
  keeps?: boolean
  fields: Field[]
}

export const text = (name: string, long = false): Field => ({ name, kind: 'text', long })
export const money = (name: string, optional = false): Field => ({ name, kind: 'money', optional })
export const whole = (name: string, min: number, max: number): Field => ({ name, kind: 'whole', min, max })

export const keyOf = (shape: Shape, rule: Rule) => shape.keys.map((key) => rule[key]).join(' ')
export const fieldOf = (shape: Shape, name: string) => shape.fields.find((field) => field.name === name)
export const isEmpty = (value: RuleValue) => value === undefined || value === null || value === ''

/** Fields that are no part of the key or of the name. */
export const facts = (shape: Shape) => shape.fields.filter(({ name }) => !shape.keys.includes(name) && !/^name(Zh|En)$/.test(name))

/** Without the fields that were left empty. */
export const filled = (rule: Rule): Rule => Object.fromEntries(Object.entries(rule).filter(([, value]) => !isEmpty(value)))
