import { get, post, put } from './http'
import type { BusinessUnit, Page } from './model'

export const VERDICTS = ['TRUE', 'PARTLY', 'FALSE', 'UNKNOWN'] as const
export type Verdict = (typeof VERDICTS)[number]
export type Action = 'CONTACT' | 'CLARIFY' | 'IGNORE'

/** Which answer fits what was found out; the service decides it again. */
export const FITTING: Record<Verdict, readonly Action[]> = {
  TRUE: ['CONTACT', 'IGNORE'],
  PARTLY: ['CONTACT', 'CLARIFY', 'IGNORE'],
  FALSE: ['CLARIFY', 'IGNORE'],
  UNKNOWN: ['CONTACT', 'IGNORE']
}

export interface Mention {
  id: string
  businessUnit: BusinessUnit
  source: string
  url?: string
  author?: string
  title?: string
  text: string
  publishedAt?: string
  foundAt: string
  state: 'FOUND' | 'VERIFIED' | 'PROPOSED' | 'CONTACTED' | 'CLARIFIED' | 'IGNORED'
  verdict?: Verdict
  evidence?: string
  verifiedBy?: string
  verifiedAt?: string
  /** What is said in public, or why nothing is. */
  words?: string
  complaint?: string
  answeredBy?: string
  answeredAt?: string
  decidedBy?: string
  decidedAt?: string
  refusal?: string
  /** Words of harm are in it: unanswered it comes first. */
  safety: boolean
}

interface Spread {
  n: number
  median?: number
  p90?: number
}

export interface MentionFigures {
  found: number
  toVerify: number
  toAnswer: number
  toApprove: number
  oldestUnverified?: string
  verified: Spread
  answered: Spread
}

export interface MentionSource {
  businessUnit: BusinessUnit
  id: string
  kind: 'FEED' | 'HOOK'
  name: string
  address?: string
  everyMinutes: number
  active: boolean
  polledAt?: string
  failures: number
  trouble?: string
  hook?: string
  secret?: string
}

const at = (id: string) => `/api/mentions/${encodeURIComponent(id)}`

export const mentions = (open: boolean, cursor?: string | null) =>
  get<Page<Mention>>('/api/mentions', { query: { open: open ? 'true' : undefined, cursor } })
export const mentionFigures = () => get<MentionFigures>('/api/mentions/figures')
export const recordMention = (found: { businessUnit: string; text: string; url?: string }, idempotencyKey: string) =>
  post<{ id: string }>('/api/mentions', found, { idempotencyKey })
export const verifyMention = (id: string, verification: { verdict: Verdict; evidence: string }) =>
  post<Mention>(`${at(id)}/verification`, verification)
export const answerMention = (id: string, answer: { action: Action; text?: string; reason?: string; openCase?: boolean; contact?: { name?: string; phone?: string } }) =>
  post<Mention>(`${at(id)}/answer`, answer)
export const decideClarification = (id: string, decision: { approved: boolean; reason?: string }) =>
  post<Mention>(`${at(id)}/approval`, decision)
export const mentionSources = () => get<MentionSource[]>('/api/mentions/sources')
export const addMentionSource = (wish: { businessUnit: string; id: string; kind: string; name: string; address?: string; everyMinutes: number }) =>
  post<unknown>('/api/mentions/sources', wish)
export const switchMentionSource = (source: MentionSource, active: boolean) =>
  put<void>(`/api/mentions/sources/${source.businessUnit}/${encodeURIComponent(source.id)}/activity`, { active })
