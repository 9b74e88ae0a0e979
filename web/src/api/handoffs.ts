import { get, post } from './http'
import type { BusinessUnit, Page, Severity } from './model'
import { saveFile } from './saveFile'

export const HANDOFF_KINDS = ['QUALITY_CHECK', 'SITE_VISIT', 'LEGAL', 'REPAIR', 'OTHER'] as const
export type HandoffKind = (typeof HANDOFF_KINDS)[number]
export type HandoffAct = 'ACCEPT' | 'APPOINT' | 'DECLINE' | 'COMPLETE' | 'RECALL' | 'PLAN_VISIT'

/** A part of the work that another unit or team was asked for; `due` is null where nothing is promised. */
export interface Handoff {
  businessUnit: BusinessUnit
  id: string
  number: string
  toUnit: BusinessUnit
  toTeam: string | null
  kind: HandoffKind
  task: string
  severity: Severity
  state: 'OPEN' | 'ACCEPTED' | 'DONE' | 'DECLINED' | 'RECALLED'
  askedBy: string
  askedAt: string
  due: string | null
  handler: string | null
  closedBy: string | null
  closedAt: string | null
  /** Findings, or why it was declined or called back. */
  words: string | null
}

export interface Visit {
  id: string
  from: string
  to: string
  zone: string
  place: string
  attendees: string[]
  customer: 'PENDING' | 'CONFIRMED' | 'OTHER_TIME'
  customerWish: string | null
  outcome: 'HELD' | 'NOT_HELD' | 'MOVED' | 'OFF' | null
  findings: string | null
  plannedBy: string
}

export interface HandoffView {
  handoff: Handoff
  late: boolean
  may: HandoffAct[]
  visits: Visit[]
  steps: { step: string; by: string; at: string; words: string | null }[]
}

export interface VisitWish {
  from: string
  to: string
  zone: string
  place: string
  attendees: string[]
  confirmed: boolean
}

const at = (id: string) => `/api/routing/handoffs/${encodeURIComponent(id)}`
const ofCase = (number: string) => `/api/routing/cases/${encodeURIComponent(number)}/handoffs`
const visitAt = (id: string, visit: string) => `${at(id)}/visits/${encodeURIComponent(visit)}`

export const handoffsOf = (number: string) => get<{ items: HandoffView[] }>(ofCase(number)).then(({ items }) => items)
export const askFor = (number: string, wish: { toUnit: string; toTeam: string; kind: string; task: string }, idempotencyKey: string) =>
  post<Handoff>(ofCase(number), wish, { idempotencyKey })
export const handoffs = ({ side, closed, told }: { side?: 'RECEIVED' | 'ASKED'; closed?: boolean; told?: boolean }, cursor?: string | null) =>
  get<Page<Handoff>>('/api/routing/handoffs', { query: { side, closed: closed ? 'true' : undefined, told: told ? 'true' : undefined, cursor } })
export const handoff = (id: string) => get<HandoffView>(at(id))
export const acceptHandoff = (id: string, handler: string) => post<HandoffView>(`${at(id)}/acceptance`, { handler: handler || null })
export const declineHandoff = (id: string, reason: string) => post<HandoffView>(`${at(id)}/refusal`, { reason })
export const recallHandoff = (id: string, reason: string) => post<HandoffView>(`${at(id)}/recall`, { reason })
export const completeHandoff = (id: string, findings: string) => post<HandoffView>(`${at(id)}/completion`, { findings })
export const planVisit = (id: string, wish: VisitWish) => post<HandoffView>(`${at(id)}/visits`, wish)
export const customerSaid = (id: string, visit: string, said: 'CONFIRMED' | 'OTHER_TIME', wish: string) =>
  post<HandoffView>(`${visitAt(id, visit)}/answer`, { said, wish: wish || null })
export const visitOver = (id: string, visit: string, held: boolean, findings: string) =>
  post<HandoffView>(`${visitAt(id, visit)}/outcome`, { held, findings })

/** The appointment for one's own calendar. */
export const saveCalendar = (id: string, visit: string, name: string) =>
  saveFile(`${visitAt(id, visit)}/calendar`, `${name}.ics`, 'text/calendar')
