import { get, post } from './http'
import type { Money, Page } from './model'
import type { Wording } from './surveys'

export interface Approval {
  id: string
  case: string
  /** AUTHORITY is decided before anything is granted, REVIEW looks at what was granted on the spot. */
  kind: 'AUTHORITY' | 'REVIEW'
  remedy?: string
  amount: Money
  requestedBy: string
  requestedAt?: string
  requiredTier?: string | null
  requiredTierName?: Wording | null
  escalatedTo?: string | null
  escalatedToName?: Wording | null
  state?: string
  anonymous?: boolean
  /** What is decided about; `advised` is for goodwill on the whole case. */
  offer?: { text: string | null; basis: string | null; floor: { claim: string; floor: Money; left: Money; paysIt: boolean } | null; advised: { low: Money; high: Money } | null } | null
}

/** How an own request, or the review of an own grant, ended, with the decider's words. */
export interface DecidedRequest {
  id: string
  case: string
  kind: 'AUTHORITY' | 'REVIEW'
  amount: Money
  requestedAt: string
  state: 'APPROVED' | 'APPROVED_WITH_COACHING' | 'REFUSED' | 'REJECTED' | 'VOIDED'
  decidedBy: string | null
  decidedAt: string
  because: string | null
}

export const approvals = (cursor?: string | null) => get<Page<Approval>>('/api/approvals', { query: { cursor } })
export const ownRequests = () => get<Page<Approval>>('/api/approvals', { query: { mine: 'true' } })
export const decidedRequests = (cursor?: string | null) => get<Page<DecidedRequest>>('/api/approvals/decided', { query: { cursor } })
export const decide = (id: string, decision: string, because?: string) =>
  post<unknown>(`/api/approvals/${encodeURIComponent(id)}/decision`, { decision, because })
