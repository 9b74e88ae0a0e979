import { get, post, put, request } from './http'
import type { Page } from './model'
import type { Holiday } from './rules'

export interface Person {
  id: string
  tier: string
  team: string
  languages: string[]
  capacity: number
  skills: Record<string, number>
  shift: string | null
  active: boolean
}

export interface FieldError {
  field: string
  says: string
}

export interface ImportItem {
  line: number
  id: string
  effect: 'NEW' | 'CHANGED' | 'SAME' | 'WRONG'
  before: Person | null
  after: Person
  errors: FieldError[]
}

export interface ImportOutcome {
  applied: boolean
  counts: Partial<Record<ImportItem['effect'], number>>
  items: ImportItem[]
}

export const ABSENCE_KINDS = ['ABSENT', 'TRAINING', 'ELSEWHERE'] as const

export interface Absence {
  id: string
  staff: string
  kind: (typeof ABSENCE_KINDS)[number]
  from: string
  to: string
  notedBy: string
}

export interface Roster {
  from: string
  days: number
  /** A page of them; hours by date, days without work left out. */
  people: { staff: string; team: string; always: boolean; hours: Record<string, [string, string][]> }[]
  next: string | null
  /** Days off and make-up days that the desk keeps. */
  holidays: Holiday[]
  absences: Absence[]
  uncovered: string[]
}

/** Work that waited; `lacking` is a taxonomy code, a language or a severity, as `reason` says. */
export interface SkillGap {
  reason: string
  lacking: string
  cases: number
  stillWaiting: number
  meanMinutes: number
  longestMinutes: number
  haveIt: string[]
  longestCase: string
}

const at = (unit: string) => `/api/routing/people/${encodeURIComponent(unit)}`
const rosterAt = (unit: string) => `/api/routing/roster/${encodeURIComponent(unit)}`

export const people = (unit: string, cursor?: string | null) => get<Page<Person>>(at(unit), { query: { cursor } })
export const keepPerson = (unit: string, { id, ...person }: Person) => put<Person>(`${at(unit)}/${encodeURIComponent(id)}`, person)
export const importPeople = (unit: string, table: string, apply: boolean) =>
  post<ImportOutcome>(`${at(unit)}/import`, { table }, { query: { apply: String(apply) } })
export const roster = (unit: string, from: string, days: number, cursor?: string | null) => get<Roster>(rosterAt(unit), { query: { from, days, cursor } })
export const noteAbsence = (unit: string, absence: { staff: string; kind: string; from: string; to: string }) =>
  post<Absence>(`${rosterAt(unit)}/absences`, absence)
export const cancelAbsence = (unit: string, id: string) =>
  request<void>('DELETE', `${rosterAt(unit)}/absences/${encodeURIComponent(id)}`)
export interface StaffChange {
  id: number
  staff: string
  /** null for somebody who was new */
  before: Person | null
  after: Person
  through: 'PAGE' | 'IMPORT'
  changedBy: string
  changedAt: string
}

export const staffChanges = (unit: string, cursor?: string | null) => get<Page<StaffChange>>(`${at(unit)}/changes`, { query: { cursor } })
export const skillGaps = (unit: string, from: string, to: string) =>
  get<{ from: string; to: string; gaps: SkillGap[] }>(`/api/routing/skill-gaps/${encodeURIComponent(unit)}`, { query: { from, to } })
