import { get, post } from './http'
import type { BusinessUnit, Money } from './model'

export interface Span {
  bu?: string
  /** Days such as `2026-11-21`, both included; absent is open on that side. */
  from?: string
  to?: string
}

export interface Wording {
  zh: string
  en: string
}

/** How far the figures are behind what happened; `events` is null when the broker could not be asked. */
export interface Lag {
  events: number | null
  seconds: number | null
  parked: number
}

/** What a figure rests on. */
export interface Basis {
  counted: Wording
  n: number
  from: string | null
  to: string | null
  lag: Lag | null
}

/** A share from 0 to 1 with its 95 % range; null where nothing was observed. */
export interface Share {
  value: number | null
  low: number | null
  high: number | null
  basis: Basis
}

export interface Score extends Share {
  mean: number | null
}

export interface Overview {
  businessUnits: BusinessUnit[]
  complaints: number
  byStatus: Record<string, number>
  byKind: Record<string, number>
  byChannel: Record<string, number>
  byUnit: Record<string, number>
  firstResponse: { medianSeconds: number | null; basis: Basis }
  deadlinesMet: Share
  confirmedResolution: Share
  redress: { granted: Money[]; paid: Money[]; basis: Basis }
  csat: Score
  ces: Score
  nps: Score
  responseRate: Share
  lag: Lag | null
  basis: Basis
}

export interface ParetoItem {
  businessUnit: BusinessUnit
  taxonomyItem: string
  count: number
  share: number
  cumulative: number
}

export interface Pareto {
  items: ParetoItem[]
  confirmed: number
  unsorted: number
  basis: Basis
}

export interface Trend {
  items: { day: string; complaints: number; closed: number }[]
  basis: Basis
}

export interface Failure {
  failure: string
  name: Wording
  count: number
  bySource: Record<string, number>
  weight: { customerPain: number; cost: number; operations: number; version: number }
  score: number
  rank: number
}

export interface FailureBoard {
  businessUnit: BusinessUnit
  items: Failure[]
  basis: Basis
}

export interface UnitQuality {
  businessUnit: BusinessUnit
  complaints: number
  firstResponseMedianSeconds: number | null
  deadlinesMet: Share
  onTheSpot: Share
  reopened: Share
  confirmedResolution: Share
  endings: { confirmed: Share; told: Share; silent: Share; notResolved: Share }
  promisesKept: Share
  promisesMadeGood: Share
  promisesMoved: Share
}

/** Time in one stage of guided handling, over the stays that are over. */
export interface Stay {
  businessUnit: BusinessUnit
  stage: string
  medianSeconds: number
  p90Seconds: number
  n: number
}

export interface StageTimes {
  items: Stay[]
  basis: Basis
}

export interface Tally {
  businessUnit: string
  failure: string
  /** Below zero takes an earlier tally back. */
  count: number
  occurredAt: string
  source: string
}

export const overview = (span: Span) => get<Overview>('/api/analytics/overview', { query: { ...span } })
export const pareto = (span: Span) => get<Pareto>('/api/analytics/pareto', { query: { ...span } })
export const trend = (span: Span) => get<Trend>('/api/analytics/trend', { query: { ...span } })
export const serviceQuality = (span: Span) =>
  get<{ items: UnitQuality[]; basis: Basis }>('/api/analytics/service-quality', { query: { ...span } })
export const stageTimes = (span: Span) => get<StageTimes>('/api/analytics/stage-times', { query: { ...span } })
export const failures = (bu: string) => get<FailureBoard>('/api/failures', { query: { bu } })
export const tally = (counted: Tally, idempotencyKey: string) =>
  post<{ id: string; count: number }>('/api/failures/tally', counted, { idempotencyKey })
