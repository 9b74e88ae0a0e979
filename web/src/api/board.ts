import { get, type RequestOptions } from './http'
import type { Page } from './model'
import type { Presence, RoutedRow } from './routing'

export const RISKS = ['OVERDUE', 'WITHIN_1H', 'WITHIN_4H', 'WITHIN_24H', 'LATER', 'NONE'] as const
export type Risk = (typeof RISKS)[number]

/** Open cases; each counts once, by its next deadline. */
export interface Figures {
  open: number
  waiting: number
  overdue: number
  atRisk: number
}

export interface PersonLoad {
  staff: string
  tier: string | null
  /** null for somebody who has left and still has cases in hand */
  presence: Presence | null
  presenceSince: string | null
  onShift: boolean
  load: number
  capacity: number
  figures: Figures
}

export interface TeamLoad {
  team: string | null
  figures: Figures
  /** What nobody has and somebody of the team is skilled for; what several teams could take counts with each. */
  queue: { figures: Figures; since: string | null }
  onDuty: number
  load: number
  capacity: number
  people: PersonLoad[]
}

export interface Board {
  businessUnit: string
  at: string
  hours: number
  all: Figures
  risk: Record<Risk, number>
  waiting: { reason: string; figures: Figures; since: string }[]
  teams: TeamLoad[]
  /** What other units asked this one for; waiting while nobody took it on. */
  handoffs: Figures
  movedAt: string | null
  morePeople: boolean
}

/** What a list of cases is narrowed to. */
export interface CaseWish {
  team?: string
  owner?: string
  waiting?: boolean
  reason?: string
  risk?: Risk
  within?: number
}

const at = (unit: string) => `/api/routing/boards/${encodeURIComponent(unit)}`

export const livePath = (unit: string, hours: number) => `${at(unit)}/live?hours=${hours}`
export const boardOf = (unit: string, hours: number, options?: RequestOptions) => get<Board>(at(unit), { ...options, query: { hours } })
export const boardCases = (unit: string, { waiting, ...wish }: CaseWish, cursor?: string | null) =>
  get<Page<RoutedRow>>(`${at(unit)}/cases`, { query: { ...wish, waiting: waiting ? 'true' : undefined, cursor } })
