import { get, post } from './http'
import type { Page } from './model'
import type { Book, Difference, Origin } from './rules'
import { saveFile } from './saveFile'

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
  subject: string
  group: Said | null
  unit: Said | null
  lines: Line[]
}

export interface LayeredRules {
  businessUnit: string
  on: string
  parts: Part[]
}

export interface RuleLayer {
  owner: string
  subject: string
  version: number
  content: Record<string, unknown> | null
}

export interface Proposal {
  id: string
  owner: string
  subject: string
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

const part = encodeURIComponent
const at = (book: Book, owner: string) => `/api/${book}/rules/${part(owner)}`
const proposalsOf = (book: Book, owner: string) => `/api/${book}/rule-proposals/${part(owner)}`

export const layeredRules = (book: Book, owner: string, on: string) => get<LayeredRules>(at(book, owner), { query: { on } })
export const ruleLayerOf = (book: Book, owner: string, subject: string) => get<RuleLayer>(`${at(book, owner)}/${subject}`)
export const ruleProposals = (book: Book, owner: string) => get<Page<Proposal>>(proposalsOf(book, owner)).then(({ items }) => items)
export const decideProposal = (book: Book, owner: string, id: string, confirm: boolean, because: string) =>
  post<Proposal>(`${proposalsOf(book, owner)}/${part(id)}/decision`, { confirm, because: because || null })

/** The rules of a day as a table for spreadsheets. */
export const saveTable = (book: Book, owner: string, on: string) =>
  saveFile(`${at(book, owner)}/export?on=${part(on)}`, `rules-${book}-${owner}-${on}.csv`, 'text/csv, application/problem+json')
