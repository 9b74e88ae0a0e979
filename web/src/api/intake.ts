import { get, post } from './http'
import type { BusinessUnit, Demand, Motive, Page, Severity } from './model'

/** A complaint as the desk lists it. */
export interface ComplaintRow {
  number: string
  businessUnit: BusinessUnit
  status: string
  kind: string
  channel: string
  excerpt?: string
  severity?: Severity | null
  safety?: boolean
  taxonomyItem?: string | null
  suggestedItem?: string | null
  handler?: string | null
  receivedAt: string
}

export interface ComplaintFile extends ComplaintRow {
  text: string
  language?: string
  order?: string
  site?: string
  region?: string
  product?: string
  occurredAt?: string
  contact?: { name?: string | null; phone?: string | null; email?: string | null }
  /** True when the contact is only hinted at. */
  contactMasked: boolean
  /** What the customer wrote on the tracking page since; absent where intake does not tell. */
  messages?: { id: string; at: string; text: string }[]
  givenItem?: string
  motive?: Motive
  demand?: Demand
  /** As whoever triaged last heard it; absent where nobody said. */
  emotion?: Emotion
  round: number
  version: number
  /** The same customer's numbers before and after this one, where the matter goes on under a new one. */
  cameFrom?: string
  goesOnAs?: string
}

/** One suggested value, how sure the rule is (0 to 1), and the customer's words that it relied on. */
export interface Advice<T> {
  value: T
  confidence: number
  because: string[]
}

export const EMOTIONS = ['CALM', 'DISAPPOINTED', 'WORRIED', 'ANGRY'] as const
export type Emotion = (typeof EMOTIONS)[number]
export type MissingFact = 'ORDER' | 'PRODUCT' | 'BATCH' | 'SITE' | 'OCCURRED_AT' | 'AMOUNT' | 'PHOTO' | 'AFFECTED_PERSON' | 'WISH'

export interface Suggestion {
  taxonomyItem: Advice<string>
  severity: Advice<Severity>
  motive: Advice<Motive>
  emotion?: Advice<Emotion>
  missingFacts?: Advice<MissingFact[]>
  /** Of the customer, as a triage would announce it; null for none. */
  customerClass?: string | null
}

export interface Triage {
  taxonomyItem: string
  severity: Severity
  motive: Motive
  demand: Demand
  /** Empty: it cannot be told. */
  emotion: Emotion | ''
}

const at = (number: string) => `/api/intake/complaints/${encodeURIComponent(number)}`

export interface ComplaintFilter {
  cursor?: string | null
  bu?: string
  status?: string
  limit?: number
}

export const complaints = (filter: ComplaintFilter) =>
  get<Page<ComplaintRow>>('/api/intake/complaints', { query: { ...filter } })

export const complaintFile = (number: string) => get<ComplaintFile>(at(number))
export const suggestionFor = (number: string) => get<Suggestion>(`${at(number)}/suggestion`)
/** `assessAt`: reason and evidence are still to be given, or what was said could not stand beside a label of two people. */
export const triage = (number: string, decision: Triage) => post<{ demand: string; assessAt?: string }>(`${at(number)}/triage`, decision)
