import { get, post, put } from './http'
import type { BusinessUnit, Page, Severity } from './model'
import type { RecountDifference } from './rules'

export const PRESENCES = ['ON_DUTY', 'AWAY', 'OFF'] as const
export type Presence = (typeof PRESENCES)[number]

export interface RoutedDeadline {
  deadline: string
  due: string
  state: 'RUNNING' | 'MET' | 'CANCELLED'
  breached: boolean
  round: number
  policy: string
  metAt: string | null
  /** Since when it stands still while the customer is asked. */
  pausedAt?: string | null
  startedAt?: string
  /** What else than the case it is about, such as a hand-off. */
  concerns?: string | null
  /** It was counted into these years without knowing their holidays. */
  unknownYears?: number[]
  events?: ClockEvent[]
}

/** One step in the life of a deadline, never changed afterwards. */
export interface ClockEvent {
  event: 'SET' | 'RECOMPUTED' | 'PAUSED' | 'RESUMED' | 'WARNED' | 'BREACHED' | 'MET' | 'CANCELLED'
  due: string
  previousDue: string | null
  because: string | null
  at: string
}

/** How one person stood in a routing decision; `lost` is null for the one who got the case. */
export interface Candidate {
  staff: string
  tier: string
  chosen: boolean
  score: number | null
  skillLevel: number
  load: number
  capacity: number
  lost: string | null
  why: string
}

/** `staff` is null when the case was queued; then `reason` says why. */
export interface Decision {
  id: string
  cause: string
  outcome: 'ASSIGNED' | 'QUEUED'
  staff: string | null
  reason: string | null
  by: string
  at: string
  candidates: Candidate[]
  /** How wide the search had to be; null of an order. */
  step?: string | null
  /** Everybody by reason, where the unit is too large to name them. */
  counted?: { people: number; standings: Record<string, number> } | null
}

/** What a person who was given the case said to it; `reason` only of a decline. */
export interface AskedAnswer {
  staff: string
  answer: 'ACCEPTED' | 'DECLINED' | 'NOT_IN_TIME'
  reason: string | null
  at: string
}

export interface WaitingFor {
  reason: string
  /** The skill, language or tier that nobody at work has; null where that is not what is missing. */
  lacking?: string | null
  since: string
}

export interface Escalation {
  deadline: string
  level: number
  goesTo: string
  to: string | null
  because: string
  at: string
}

export interface RoutedCase {
  number: string
  businessUnit: BusinessUnit
  state: string
  owner: string | null
  /** Until when the owner is asked to accept; null once accepted. */
  acceptBy?: string | null
  answers?: AskedAnswer[]
  waitingFor: WaitingFor | null
  deadlines: RoutedDeadline[]
  decisions: Decision[]
  escalations: Escalation[]
}

/** An open case in a list; `due` is its next deadline, null when none is open. */
export interface RoutedRow {
  number: string
  businessUnit: BusinessUnit
  state: string
  severity: Severity | null
  taxonomyItem: string | null
  owner: string | null
  waitingFor: WaitingFor | null
  due: string | null
  registeredAt: string
  acceptBy?: string | null
}

const at = (number: string) => `/api/routing/cases/${encodeURIComponent(number)}`

export const routedCase = (number: string) => get<RoutedCase>(at(number))
export const assign = (number: string, staff: string, reason: string) =>
  post<unknown>(`${at(number)}/assignment`, { staff, reason })
export const accept = (number: string) => post<RoutedCase>(`${at(number)}/acceptance`, {})
export const decline = (number: string, reason: string) => post<RoutedCase>(`${at(number)}/decline`, { reason })
/** What a triage would do to the clocks; changes nothing. `customerClass`: empty for none, left out for the one last known to routing. */
export const clockPreview = (number: string, triage: { severity: Severity; dimension?: string; customerClass?: string }) =>
  post<{ items: RecountDifference[] }>(`${at(number)}/clock-preview`, triage)
export const setPresence = (staff: string, presence: Presence) =>
  put<{ presence: Presence }>(`/api/routing/staff/${encodeURIComponent(staff)}/presence`, { presence })

export interface StaffRow {
  id: string
  businessUnit: BusinessUnit
  presence: Presence
  onShift: boolean
  team: string
  load: number
  capacity: number
}

/** By id, a page of them; `q` is part of an id or a team, `here` leaves out who is off. */
export const staffBoard = ({ here, ...query }: { unit?: string; q?: string; here?: boolean; cursor?: string | null }) =>
  get<Page<StaffRow>>('/api/routing/staff', { query: { ...query, here: here ? 'true' : undefined } })

/** Every team that somebody of the unit works in, by name. */
export const staffTeams = (unit?: string) => get<{ items: string[] }>('/api/routing/staff/teams', { query: { unit } })

export const routedCases = (query: { owner?: string; told?: boolean; waiting?: boolean; cursor?: string | null }) =>
  get<Page<RoutedRow>>('/api/routing/cases', { query: { ...query, told: query.told ? 'true' : undefined, waiting: query.waiting ? 'true' : undefined } })
