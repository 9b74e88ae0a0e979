import { get, post, put } from './http'
import type { Page } from './model'
import type { Difference, Origin } from './rules'
import { saveFile } from './saveFile'

export const MONEY_SUBJECTS = ['TIERS', 'COUNTING', 'RECORD', 'PATIENCE', 'CLOSING', 'GOODWILL', 'FLOORS', 'PLACE'] as const
export type MoneySubject = (typeof MONEY_SUBJECTS)[number]

/** One rule of a list, or the content of a subject of single values. */
export type RuleValue = string | number | boolean | null | undefined
export type Rule = Record<string, RuleValue>

/** The version of a layer that holds. */
export interface Said {
  version: number
  since: string
  source: string
  because: string
  changedBy: string
  changedAt: string
  confirmedBy: string | null
}

/** A rule, or one value, with what the group says where a unit says something else. */
export interface Line {
  key: string
  rule: Rule | RuleValue
  origin: Origin
  group: Rule | RuleValue
}

export interface Part {
  subject: MoneySubject
  group: Said | null
  unit: Said | null
  lines: Line[]
}

export interface MoneyRulesInForce {
  businessUnit: string
  on: string
  parts: Part[]
}

export interface MoneyLayer {
  owner: string
  subject: MoneySubject
  version: number
  content: Record<string, unknown> | null
}

export interface Proposal {
  id: string
  owner: string
  subject: MoneySubject
  validFrom: string
  because: string
  proposedBy: string
  proposedAt: string
  state: 'PENDING' | 'CONFIRMED' | 'REFUSED' | 'WITHDRAWN' | 'OUTDATED'
  decidedBy: string | null
  decidedAt: string | null
  decidedBecause: string | null
  version: number | null
  differences: Difference[]
}

export interface TierAssignment {
  staff: string
  version: number
  tier: string | null
  validFrom: string
  because: string
  changedBy: string
  changedAt: string
}

const part = encodeURIComponent
const at = (owner: string) => `/api/resolution/rules/${part(owner)}`
const proposalsOf = (owner: string) => `/api/resolution/rule-proposals/${part(owner)}`
const tiersOf = (unit: string) => `/api/authority/staff-tiers/${part(unit)}`

export const moneyRules = (owner: string, on: string) => get<MoneyRulesInForce>(at(owner), { query: { on } })
export const moneyLayer = (owner: string, subject: MoneySubject) => get<MoneyLayer>(`${at(owner)}/${subject}`)
export const ruleProposals = (owner: string) => get<Page<Proposal>>(proposalsOf(owner)).then(({ items }) => items)
export const decideProposal = (owner: string, id: string, confirm: boolean, because: string) =>
  post<Proposal>(`${proposalsOf(owner)}/${part(id)}/decision`, { confirm, because: because || null })
export const staffTiers = (unit: string, cursor?: string | null) =>
  get<Page<TierAssignment> & { tiers: string[] }>(tiersOf(unit), { query: { cursor } })
export const tierHistory = (unit: string, staff: string) => get<Page<TierAssignment>>(`${tiersOf(unit)}/${part(staff)}/history`)
export const assignTier = (unit: string, staff: string, wish: { tier: string | null; because: string; seen: number }) =>
  put<TierAssignment>(`${tiersOf(unit)}/${part(staff)}`, wish)

/** The rules of a day as a table for spreadsheets. */
export const saveTable = (owner: string, on: string) =>
  saveFile(`${at(owner)}/export?on=${part(on)}`, `rules-${owner}-${on}.csv`, 'text/csv, application/problem+json')
