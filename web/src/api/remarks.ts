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
) => post<{ number: string; taxonomyItem: string }>('/api/grievances', body, { idempotencyKey })
export const convertGrievance = (number: string, body: { consent: boolean; text?: string; contact?: object }) =>
  post<Receipt>(`/api/grievances/${number}/complaint`, body)
