import type { LateNews } from './afterEnd'
import { get, post, put } from './http'
import type { BusinessUnit, Demand, Money, Motive, RemedyType, ReplyPart, Severity } from './model'
import type { Wording } from './surveys'
import type { ToldAnswer } from './told'
import type { Emotion } from './wording'

/** A prompt or text that is data, in both languages. */
export interface Prompt {
  code: string
  zh: string
  en: string
  /** Of a prompt that somebody followed in this round. */
  tickedBy?: string | null
}

export interface StageTime {
  stage: string
  round: number
  enteredAt: string
  leftAt: string | null
}

export interface CaseEntry {
  at: string
  what: string
  actor?: string | null
  detail?: string | null
}

export interface Remedy {
  id: string
  type: RemedyType
  status: string
  text: string | null
  amount: Money | null
  proposedBy: string
  proposedAt: string
  /** Who granted the money. */
  authorisedBy?: string | null
}

/** What goes with a remedy in the talk with the customer; a new round begins when the customer declines. */
export interface Offer {
  remedy: string
  round: number
  basis: string | null
  answeredAt: string | null
  /** Id of the customer's words among the messages of the complaint. */
  comment: string | null
  /** Until when it holds; null while nobody granted it, and for what does not end. */
  endsAt?: string | null
  /** When it ended because nobody answered. */
  lapsedAt?: string | null
}

export interface PromiseMade {
  id: string
  text: string
  due: string
  state: 'PENDING' | 'KEPT' | 'RENEGOTIATED' | 'BROKEN' | 'CANCELLED'
  by: string
  /** Why an earlier promise needed longer. */
  reason?: string | null
  /** When a broken promise was fulfilled after all. */
  madeGoodAt?: string | null
  /** How the customer agreed to the end of a cancelled one. */
  consent?: string | null
}

export interface Resolution {
  text: string
  by: string
  at: string
}

export interface CaseFile {
  number: string
  businessUnit: BusinessUnit
  state: 'OPEN' | 'RESOLVED' | 'CLOSED' | 'WITHDRAWN' | 'MERGED'
  round: number
  stage: string
  kind: string
  prompts: Prompt[]
  /** How the customer sounded to the handler last. */
  emotion: Emotion | null
  stages: StageTime[]
  channel: string
  language: string | null
  taxonomyItem: string | null
  severity: Severity
  motive: Motive
  demand: Demand
  handler: string | null
  openedAt: string
  replies: SentReply[]
  promises: PromiseMade[]
  remedies: Remedy[]
  offers: Offer[]
  /** What the customer answered to staff, oldest first. */
  told?: ToldAnswer[]
  resolutions: Resolution[]
  timeline: CaseEntry[]
  lateNews: LateNews[]
  version: number
}

export interface SentReply {
  id: string
  text: string
  parts: ReplyPart[]
  overridden: string | null
  by: string
  at: string
  kind: 'REPLY' | 'DELAY_NOTICE'
}

export interface CheckedPart {
  part: ReplyPart
  found: boolean
  sentence: string | null
}

/** A sentence that promises something; a person decides whether it is tracked. */
export interface FoundPromise {
  text: string
  due: string
}

export interface CheckedReply {
  parts: CheckedPart[]
  /** What the letter needs by its kind and does not have. */
  missing: ReplyPart[]
  promises: FoundPromise[]
  /** The customer's language, when the reply is in another one. */
  otherLanguage: string | null
}

export interface RemedyAnswer {
  id: string
  status: 'GRANTED' | 'AWAITING_APPROVAL'
  requiredTier?: string | null
  requiredTierName?: Wording | null
}

export interface Limit {
  limit: Money
  used: Money
  left: Money
}

export interface MyAuthority {
  tier: string
  tierName: Wording | null
  delegatedBy: string | null
  perCase: Limit
  perDay: Limit
  perCustomer: Limit | null
  mayGrant: Money
  /** Of the legal floor that was named, what may be paid at once, whatever the demand; null when none was named. */
  payableFloor?: Money | null
  because: string | null
  /** Nobody is known behind the case: the limit per customer counts this case alone. */
  anonymous: boolean
}

/** One thing that went in, or would have; `asOf` is null for what is read from the case at this moment. */
export interface AdviceInput {
  name: string
  value: string | null
  money: Money | null
  zh: string
  en: string
  sourceZh: string | null
  sourceEn: string | null
  asOf: string | null
  ofCustomer: boolean
  use: 'USED' | 'MISSING' | 'LEFT_OUT'
}

/** A claim for which the law sets a floor, with where it stands. */
export interface LegalClaim {
  code: string
  zh: string
  en: string
  currency: string
}

/** `price` and `loss` in minor units of the claim's currency. */
export interface FloorClaim {
  claim: string
  price: number
  loss?: number
}

export const BALANCE_STEPS = ['neutral', 'customerValue', 'likelyLoss', 'caseCost', 'reach', 'balance', 'least', 'most'] as const

/**
 * A range for discretionary goodwill with all that went in; `floor` is what the law sets, null when no claim was named; `named` the
 * claim whose floor is being paid.
 */
export interface BalanceAdvice {
  floor: Money | null
  named: { claim: string; price: Money; loss: Money | null; floor: Money; granted: Money } | null
  low: Money
  high: Money
  total: { low: Money; high: Money } | null
  customerValue: 'KNOWN' | 'NEUTRAL' | 'UNREACHABLE'
  balance: Record<(typeof BALANCE_STEPS)[number], Money | null>
  inputs: AdviceInput[]
  formula: string
  reasons: Prompt[]
  /** As the customer is told. */
  explanation: { zh: string; en: string }[]
}

const at = (number: string) => `/api/cases/${encodeURIComponent(number)}`

export const caseFile = (number: string) => get<CaseFile>(at(number))
export const enterStage = (number: string, stage: string) =>
  post<{ stage: string; prompts: Prompt[] }>(`${at(number)}/stage`, { stage })

/** What is written to a customer; each kind needs parts of its own, a reply all five. */
export type LetterKind = 'REPLY' | 'RESOLUTION' | 'FINAL_UPHELD' | 'FINAL_NOT_UPHELD' | 'APOLOGY' | 'DELAY_NOTICE'
export interface Override {
  reason: string
}

/** Only who gives a reason leaves something out. */
export const overrideOf = (reason: string): Override | undefined => (reason.trim() ? { reason: reason.trim() } : undefined)

export const checkReply = (number: string, text: string, letter: LetterKind, signal?: AbortSignal) =>
  post<CheckedReply>('/api/reply-check', { text, number, letter }, { signal })
export const sendReply = (
  number: string,
  reply: { text: string; override?: { reason: string }; promises?: FoundPromise[]; seen?: string },
  idempotencyKey: string
) => post<SentReply>(`${at(number)}/replies`, reply, { idempotencyKey })

export const makePromise = (number: string, promise: { text: string; due: string }) =>
  post<PromiseMade>(`${at(number)}/promises`, promise)
export const keepPromise = (number: string, id: string) =>
  post<PromiseMade>(`${at(number)}/promises/${encodeURIComponent(id)}/kept`, {})

export const makeGoodPromise = (number: string, id: string) =>
  post<PromiseMade>(`${at(number)}/promises/${encodeURIComponent(id)}/late-fulfilment`, {})
export const cancelPromise = (number: string, id: string, consent: string) =>
  post<PromiseMade>(`${at(number)}/promises/${encodeURIComponent(id)}/cancellation`, { consent })

export const proposeRemedy = (number: string, remedy: { type: RemedyType; amount?: Money; text?: string; basis?: string; floor?: FloorClaim; override?: Override }, idempotencyKey: string) =>
  post<RemedyAnswer>(`${at(number)}/remedies`, remedy, { idempotencyKey })
/** Only redress that still waits; what was asked for it is asked anew. */
export const changeRemedy = (number: string, id: string, change: { amount: Money; text?: string; basis: string }, idempotencyKey: string) =>
  put<RemedyAnswer>(`${at(number)}/remedies/${encodeURIComponent(id)}`, change, { idempotencyKey })
export const myAuthority = (number: string) => get<MyAuthority>('/api/authority/me', { query: { case: number } })
export const adviceFor = (number: string, claim?: FloorClaim) => get<BalanceAdvice>(`${at(number)}/advice`, { query: { ...claim } })
/** The claims of the law of `jurisdiction`; none are known for a place that nobody has put into the rules. */
export const legalClaims = (number: string) => get<{ jurisdiction: string; items: LegalClaim[] }>(`${at(number)}/advice/claims`)

export const proposeResolution = (number: string, text: string, override?: Override) => post<unknown>(`${at(number)}/resolution`, { text, override })
