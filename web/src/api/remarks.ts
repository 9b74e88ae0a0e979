import { get, post } from './http'
import type { BusinessUnit, Page } from './model'
import type { Receipt } from './complaints'

export interface Remark {
  number: string
  businessUnit: BusinessUnit
  kind: 'SUGGESTION' | 'COMPLIMENT' | 'GRIEVANCE'
  text: string
  site?: string
  status: string
  receivedAt: string
  /** The complaint that came of it. */
  complaint?: string
  outcome?: { outcome: string; team?: string; praised?: string; site?: string; words: string; by: string; at: string }
}

export interface Grievance {
  number: string
  text?: string | null
  taxonomyItem: string
  suggested: boolean
  site?: string | null
  capturedBy: string
  capturedAt: string
  complaint?: string | null
  /** Words of harm are in it; they come first while `urgency` is 1. */
  safety: boolean
  urgency: number
  clearedBy?: string | null
  clearedBecause?: string | null
}

/** With the customer's consent; without it only where words of harm are in it, and then without a contact. */
export interface Conversion {
  consent: boolean
  text?: string
  contact?: object
}

export const remarks = (query: { kind?: string; waiting?: string; cursor?: string | null }) =>
  get<Page<Remark>>('/api/intake/remarks', { query })
export const myPraise = () => get<{ items: Remark[] }>('/api/intake/compliments/mine').then(({ items }) => items)
export const thank = (number: string, body: { words: string; team?: string; praised?: string; site?: string }) =>
  post<unknown>(`/api/intake/remarks/${number}/thanks`, body)
export const outcomeOf = (number: string, trackingToken: string) =>
  get<{ outcome?: string | null; team?: string; site?: string; words?: string }>(`/api/complaints/${number}/outcome`, { trackingToken })

export const grievances = (bu: string) => get<Page<Grievance>>('/api/grievances', { query: { bu } })
export const captureGrievance = (
  body: { businessUnit: string; taxonomyItem?: string; text?: string; site?: string },
  idempotencyKey: string
) => post<{ number: string; taxonomyItem: string; safety: boolean }>('/api/grievances', body, { idempotencyKey })
export const convertGrievance = (number: string, body: Conversion) => post<Receipt>(`/api/grievances/${number}/complaint`, body)
export const clearGrievance = (number: string, because: string) => post<void>(`/api/grievances/${number}/all-clear`, { because })
export const convertRemark = (number: string, body: Conversion) => post<Receipt>(`/api/intake/remarks/${number}/complaint`, body)
export const correctKind = (number: string, body: { kind: string; because: string }) => post<unknown>(`/api/intake/complaints/${number}/kind`, body)
/** What it was taken for before, newest first. */
export interface KindCorrection {
  was: string
  kind: string
  because: string
  by: string
  at: string
}
export const kindHistory = (number: string) => get<{ items: KindCorrection[] }>(`/api/intake/complaints/${number}/kind`).then(({ items }) => items)
export const askToHandle = (number: string, trackingToken: string) => post<Receipt>(`/api/complaints/${number}/complaint`, { consent: true }, { trackingToken })
