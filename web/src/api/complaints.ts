import { ApiProblem, get, post } from './http'
import type { InformationRequest } from './information'
import type { BusinessUnit, Money, RemedyType } from './model'

export interface Filing {
  businessUnit: BusinessUnit
  text: string
  channel?: string
  kind?: string
  contact?: { name?: string; phone?: string; email?: string }
  order?: string
  site?: string
  product?: string
  taxonomyItem?: string
  occurredAt?: string
  language?: string
}

export interface Receipt {
  number: string
  trackingToken: string
  trackingUrl: string
  status: string
  acknowledgement: { text: string; nextStep: string }
}

export interface TaxonomyItem {
  code: string
  name: string
}

export interface TaxonomyDimension extends TaxonomyItem {
  items: TaxonomyItem[]
}

export interface TrackedDeadline {
  deadline: string
  due: string
  metAt?: string
  state: 'OPEN' | 'PAUSED' | 'MET' | 'LATE' | 'MET_LATE'
}

export interface TimelineEntry {
  at: string
  what: string
  /** Plain words in the reader's language. */
  text: string
  amount?: Money
}

/** When we come to see; `zone` is that of the place. */
export interface TrackedVisit {
  from: string
  to: string
  zone: string
  confirmed: boolean
}

export interface TrackedRemedy {
  id: string
  type: RemedyType
  amount?: Money
  status: 'PROPOSED' | 'ACCEPTED' | 'DECLINED' | 'LAPSED' | 'PAID' | 'REVERSED' | 'NOT_PAID'
  offeredAt: string
}

export interface TrackedComplaint {
  number: string
  kind?: string
  businessUnit: BusinessUnit
  /** How to reach the unit at once, in words. */
  contact?: string
  status: string
  deadlines: TrackedDeadline[]
  timeline: TimelineEntry[]
  remedies: TrackedRemedy[]
  visits?: TrackedVisit[]
  messages: { id: string; at: string; text: string }[]
  /** What we asked; the open one waits for the customer. */
  information?: InformationRequest[]
  /** The customer's earlier complaint under which this one is worked on. */
  mergedInto?: string
  /** The new complaint of the same customer in which it goes on; its link holds their own token. */
  goesOn?: { number: string; trackingUrl: string }
  /** When silence counts as yes. */
  settlesAt?: string
  /** How long "not resolved" has it taken up again. */
  reopenUntil?: string
  /** What only the customer can do next. */
  expects?: 'INFORMATION' | 'CONFIRMATION' | 'REMEDY_ANSWER' | 'SURVEY'
}

export const WITHDRAWALS = ['SOLVED_OTHERWISE', 'MISTAKE', 'NO_LONGER_WANTED', 'OTHER'] as const

const at = (number: string) => `/api/complaints/${encodeURIComponent(number)}`

/** Where many file from one address, work is asked for; it is done unseen and the same filing sent again. */
export async function fileComplaint(filing: Filing, idempotencyKey: string) {
  try {
    return await post<Receipt>('/api/complaints', filing, { idempotencyKey })
  } catch (problem) {
    if (!(problem instanceof ApiProblem) || problem.name !== 'proof-of-work-required') throw problem
    const { proofOfWork } = await import('./proofOfWork')
    return post<Receipt>('/api/complaints', filing, { idempotencyKey, proofOfWork: await proofOfWork() })
  }
}

export interface RetiredItem { code: string; name: string; successor?: string | null }

/** The names in use, and those of retired items with what stands for them today. */
export async function taxonomyNames(businessUnit: BusinessUnit): Promise<{ dimensions: TaxonomyDimension[]; retired: RetiredItem[] }> {
  const answer = await get<{ dimensions?: TaxonomyDimension[]; retired?: RetiredItem[] }>(`/api/taxonomies/${businessUnit}`)
  return { dimensions: answer.dimensions ?? [], retired: answer.retired ?? [] }
}

export const taxonomyOf = async (businessUnit: BusinessUnit): Promise<TaxonomyDimension[]> => (await taxonomyNames(businessUnit)).dimensions

export const track = (number: string, trackingToken: string, signal?: AbortSignal) =>
  get<TrackedComplaint>(at(number), { trackingToken, signal })

export const sendMessage = (number: string, trackingToken: string, text: string, idempotencyKey: string) =>
  post<{ id: string }>(`${at(number)}/messages`, { text }, { trackingToken, idempotencyKey })

export const answerRemedy = (
  number: string,
  trackingToken: string,
  answer: { remedy: string; accepted: boolean; comment?: string },
  idempotencyKey: string
) => post<void>(`${at(number)}/answers`, answer, { trackingToken, idempotencyKey })

export const confirmResolution = (
  number: string,
  trackingToken: string,
  confirmation: { resolved: boolean; comment?: string },
  idempotencyKey: string
) => post<void>(`${at(number)}/confirmation`, confirmation, { trackingToken, idempotencyKey })

export const withdraw = (number: string, trackingToken: string, because: (typeof WITHDRAWALS)[number]) =>
  post<void>(`${at(number)}/withdrawal`, { because }, { trackingToken })
