import { get, post } from './http'

export interface Evidence {
  what: string
  where: string
}

export interface Assessment {
  id: string
  number: string
  state: 'PROPOSED' | 'CONFIRMED' | 'REFUSED' | 'LAPSED' | 'APPEALED' | 'UPHELD' | 'OVERTURNED' | 'EXPIRED' | 'WITHDRAWN'
  reason: string
  explanation: string
  evidence: Evidence[]
  proposedBy: string
  proposedAt: string
  reviewDue: string
  reviewedBy?: string
  reviewedAt?: string
  reviewWords?: string
  expiresAt?: string
  appealText?: string
  appealedAt?: string
  appealDue?: string
  appealDecidedBy?: string
  appealDecidedAt?: string
  appealWords?: string
  withdrawnBy?: string
  withdrawnAt?: string
  withdrawnWords?: string
}

export interface DemandReason {
  code: string
  zh: string
  en: string
  evidenceZh: string
  evidenceEn: string
}

export interface Assessed {
  demand: string
  items: Assessment[]
  mayReview: boolean
  /** A label stands, and the reader may take it back. */
  mayWithdraw?: boolean
  /** All that an assessment may name. */
  reasons: DemandReason[]
  /** Codes of those that a new one may. */
  offered: string[]
}

/** What waits for a second reviewer or for the judge of an appeal; `mine`: what the reader may decide. */
export interface WaitingDemands {
  items: Assessment[]
  next?: string | null
  mine: string[]
  reasons: DemandReason[]
}

/** What the customer is told. */
export interface DemandShown {
  state: string
  reason: string
  expiresAt?: string
  mayAppeal: boolean
  answerBy?: string
  answer?: string
}

const at = (number: string) => `/api/intake/complaints/${encodeURIComponent(number)}/demand-assessments`

export const assessmentsOf = (number: string) => get<Assessed>(at(number))
export const proposeAssessment = (number: string, body: { reason: string; explanation: string; evidence: Evidence[] }) =>
  post<Assessment>(at(number), body)
export const reviewAssessment = (number: string, id: string, confirm: boolean, because: string) =>
  post<unknown>(`${at(number)}/${id}/review`, { confirm, because })
export const decideAppeal = (number: string, id: string, uphold: boolean, because: string) =>
  post<unknown>(`${at(number)}/${id}/appeal-decision`, { uphold, because })

export const withdrawAssessment = (number: string, id: string, because: string) => post<unknown>(`${at(number)}/${id}/withdrawal`, { because })

export const waitingDemands = (cursor?: string | null) => get<WaitingDemands>('/api/intake/demand-assessments', { query: { cursor } })

export const demandShown = (number: string, trackingToken: string) =>
  get<{ items: DemandShown[] }>(`/api/complaints/${encodeURIComponent(number)}/demand`, { trackingToken }).then(({ items }) => items)
export const appeal = (number: string, trackingToken: string, text: string) =>
  post<{ items: DemandShown[] }>(`/api/complaints/${encodeURIComponent(number)}/demand/appeal`, { text }, { trackingToken }).then(({ items }) => items)
