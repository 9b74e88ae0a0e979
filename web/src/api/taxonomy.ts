import { get, post, put } from './http'
import type { MissingFact } from './intake'
import type { BusinessUnit, Page } from './model'

/** A dimension or an item as its row stands; what is not of its level is absent. */
export interface Entry {
  code: string
  dimension?: string
  zh: string
  en: string
  rollup?: string
  position: number
  retiredOn?: string
  successor?: string
}

export type Level = 'DIMENSION' | 'ITEM'

export interface Catalogue {
  businessUnit: BusinessUnit
  version: number
  dimensions: Entry[]
  items: Entry[]
  /** `off`: it keeps its items and takes no others. */
  rollups: { code: string; zh: string; en: string; off: boolean }[]
}

export interface TaxonomyChange {
  version: number
  action: 'ADDED' | 'CHANGED' | 'RETIRED' | 'UNDONE'
  level: Level
  code: string
  before?: Entry
  after?: Entry
  reason: string
  undoes?: number
  changedBy: string
  changedAt: string
}

export type Draft = Partial<Pick<Entry, 'code' | 'dimension' | 'zh' | 'en' | 'rollup' | 'position'>> & { reason: string; keywords?: string[] }

export interface OtherMonth { month: string; sorted: number; other: number; share: number }

export interface FactAgreement { fact: MissingFact; suggested: number; asked: number; both: number }

export interface Accuracy {
  businessUnit: BusinessUnit
  decisions: number
  accepted: number
  corrections: number
  model: { version: number; learnedUntil?: string | null }
  months: { month: string; decisions: number; item: number; severity: number; motive: number; accepted: number; emotionSaid: number; emotion: number }[]
  items: { item: string; decisions: number; agreed: number; instead?: string | null; months: { month: string; decisions: number; agreed: number }[] }[]
  /** Of the cases in which customers were asked: which facts were said to be missing, asked for, both. */
  facts: { cases: number; facts: FactAgreement[] }
}

const at = (unit: BusinessUnit, rest = '') => `/api/intake/taxonomies/${unit}${rest}`
const of = (level: Level) => (level === 'ITEM' ? '/items' : '/dimensions')

export const catalogueOf = (unit: BusinessUnit) => get<Catalogue>(at(unit))
export const changesOf = (unit: BusinessUnit, cursor?: string | null) => get<Page<TaxonomyChange>>(at(unit, '/versions'), { query: { cursor } })
export const otherShareOf = (unit: BusinessUnit) => get<{ items: OtherMonth[] }>(at(unit, '/other-share'))
export const addEntry = (unit: BusinessUnit, level: Level, draft: Draft) => post<TaxonomyChange>(at(unit, of(level)), draft)
export const changeEntry = (unit: BusinessUnit, level: Level, code: string, draft: Draft) => put<TaxonomyChange>(at(unit, `${of(level)}/${code}`), draft)
export const retireItem = (unit: BusinessUnit, code: string, successor: string, reason: string) => post<TaxonomyChange>(at(unit, `/items/${code}/retirement`), { successor, reason })
export const undoChange = (unit: BusinessUnit, version: number, reason: string) => post<TaxonomyChange>(at(unit, `/versions/${version}/undoing`), { reason })
export const accuracyOf = (unit: BusinessUnit) => get<Accuracy>(`/api/intake/suggestion-accuracy/${unit}`)
