import { get } from './http'
import type { BusinessUnit, Severity } from './model'

export type FoundBy = 'NUMBER' | 'PERSON' | 'ORDER' | 'TEXT'

export interface FoundComplaint {
  number: string
  businessUnit: BusinessUnit
  status: string
  severity?: Severity | null
  safety: boolean
  taxonomyItem?: string | null
  order?: string | null
  handler?: string | null
  receivedAt: string
  foundBy: FoundBy[]
  excerpt: string
}

export interface SearchPage {
  items: FoundComplaint[]
  next: string | null
  /** Words to be marked in the excerpts. */
  marks: string[]
}

export const searchComplaints = (q: string, filter: { bu?: string; cursor?: string | null } = {}) =>
  get<SearchPage>('/api/intake/search', { query: { q, ...filter } })
