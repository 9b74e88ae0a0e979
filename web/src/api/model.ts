/** Amounts in minor units of one ISO 4217 currency. */
export interface Money {
  amount: number
  currency: string
}

/** One stretch of a list; `next` is the cursor of the following one or null at the end. */
export interface Page<T> {
  items: T[]
  next: string | null
}

export const BUSINESS_UNITS = ['retail', 'food', 'pharmacy', 'property', 'healthcare', 'cement'] as const
export type BusinessUnit = (typeof BUSINESS_UNITS)[number]

export const SEVERITIES = ['S1', 'S2', 'S3', 'S4'] as const
export type Severity = (typeof SEVERITIES)[number]

export const MOTIVES = ['REDRESS', 'RECOGNITION', 'BOTH', 'UNKNOWN'] as const
export type Motive = (typeof MOTIVES)[number]

export const DEMANDS = ['REASONABLE', 'UNREASONABLE', 'UNDECIDED'] as const
export type Demand = (typeof DEMANDS)[number]

export const STAGES = ['CONTROL', 'LISTEN', 'ESTABLISH_RAPPORT', 'APOLOGISE', 'RESOLVE'] as const

export const REPLY_PARTS = ['APOLOGY', 'IDENTITY', 'ACTION', 'NEXT_STEP', 'FOLLOW_UP'] as const
export type ReplyPart = (typeof REPLY_PARTS)[number]

export const REMEDY_TYPES = ['APOLOGY', 'EXPLANATION', 'CORRECTION', 'REDRESS'] as const
export type RemedyType = (typeof REMEDY_TYPES)[number]

const PREFIXES: Record<string, BusinessUnit> = {
  RT: 'retail',
  FD: 'food',
  PH: 'pharmacy',
  PR: 'property',
  HC: 'healthcare',
  CM: 'cement'
}

/** The unit a complaint number belongs to, read from its prefix; undefined for a number that is none of ours. */
export function businessUnitOf(number: string): BusinessUnit | undefined {
  return PREFIXES[number.slice(0, 2).toUpperCase()]
}
