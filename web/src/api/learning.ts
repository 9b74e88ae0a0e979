import { ApiProblem, get, post, put, request } from './http'
import type { BusinessUnit, Page } from './model'

export interface RootCause {
  directCause: string
  whys: string[]
  causeBehind: string
  by: string
  at: string
  version: number
}

export const ACTION_KINDS = ['CORRECTIVE', 'PREVENTIVE'] as const
export type ActionKind = (typeof ACTION_KINDS)[number]
export const EFFECTS = ['EFFECTIVE', 'PARTLY_EFFECTIVE', 'NOT_EFFECTIVE'] as const
export type Effect = (typeof EFFECTS)[number]

/** Something done about a cause; `checkDue` is when somebody else looks whether it helped. */
export interface CorrectiveAction {
  businessUnit: BusinessUnit
  id: string
  number: string
  kind: ActionKind
  text: string
  owner: string
  due: string
  state: 'OPEN' | 'DONE' | 'CHECKED' | 'CANCELLED'
  madeBy: string
  settledAt: string | null
  /** Null for what was settled before it was kept. */
  settledBy: string | null
  settledWords: string | null
  checkDue: string | null
  effect: Effect | null
  checkedBy: string | null
  checkWords: string | null
}

/** `work` only of colleagues, who hold no tier. */
export interface PossibleOwner {
  staff: string
  work?: string
}

/** Somebody who works for a unit without a tier there. */
export interface Colleague {
  staff: string
  work: string
  since: string
  addedBy: string
}

/** Cases on one taxonomy item in as many days before and after. */
export interface Effects {
  item: string | null
  before: number
  after: number
  days: number
}

export interface Lesson {
  businessUnit: BusinessUnit
  id: string
  number: string
  item?: string
  site?: string
  product?: string
  title: string
  directCause: string
  causeBehind: string
  advice: string
  publishedBy: string
  publishedAt: string
  retiredAt?: string
  notices?: { id: string; item: string; by: string; at: string }[]
}

export interface SimilarLesson {
  lesson: Lesson
  percent: number
  common: string[]
}

export const ACTION_LISTS = ['MINE', 'ALL', 'LATE', 'TO_CHECK'] as const
export type ActionList = (typeof ACTION_LISTS)[number]

const at = (number: string) => `/api/cases/${encodeURIComponent(number)}`
const action = ({ businessUnit, id }: Pick<CorrectiveAction, 'businessUnit' | 'id'>) => `/api/actions/${businessUnit}/${encodeURIComponent(id)}`
const colleaguesOf = (unit: string) => `/api/actions/${encodeURIComponent(unit)}/colleagues`
const lesson = ({ businessUnit, id }: Pick<Lesson, 'businessUnit' | 'id'>) => `/api/lessons/${businessUnit}/${encodeURIComponent(id)}`

/** Null while nobody has looked for it. */
export const causeOf = (number: string) =>
  get<RootCause>(`${at(number)}/cause`).catch((problem: unknown) => {
    if (problem instanceof ApiProblem && problem.status === 404) return null
    throw problem
  })
export const explainCause = (number: string, cause: { directCause: string; whys: string[] }) => put<RootCause>(`${at(number)}/cause`, cause)

export const actionsOf = (number: string) => get<Page<CorrectiveAction>>(`${at(number)}/actions`).then(({ items }) => items)
export const makeAction = (number: string, wish: { kind: ActionKind; text: string; owner: string; due: string }, idempotencyKey: string) =>
  post<{ id: string }>(`${at(number)}/actions`, wish, { idempotencyKey })
/** Whom an action may be given to, by staff id. */
export const actionOwners = (unit: string) => get<Page<PossibleOwner>>(`/api/actions/${encodeURIComponent(unit)}/owners`).then(({ items }) => items)
export const colleagues = (unit: string, cursor?: string | null) => get<Page<Colleague>>(colleaguesOf(unit), { query: { cursor } })
export const addColleague = (unit: string, id: string, work: string) => put<Colleague>(`${colleaguesOf(unit)}/${encodeURIComponent(id)}`, { work })
export const removeColleague = (unit: string, id: string) => request<undefined>('DELETE', `${colleaguesOf(unit)}/${encodeURIComponent(id)}`)
export const actions = (list: ActionList, cursor?: string | null) => get<Page<CorrectiveAction>>('/api/actions', { query: { list, cursor } })
export const settleAction = (one: CorrectiveAction, how: 'completion' | 'cancellation', words: string) =>
  post<CorrectiveAction>(`${action(one)}/${how}`, { words })
export const giveAction = (one: CorrectiveAction, owner: string) => put<CorrectiveAction>(`${action(one)}/owner`, { owner })
export const effectOf = (one: CorrectiveAction) => get<Effects>(`${action(one)}/effect`)
export const checkEffect = (one: CorrectiveAction, effect: Effect, words: string) =>
  post<CorrectiveAction>(`${action(one)}/effect`, { effect, words })

export const similarLessons = (number: string, text?: string) =>
  post<{ items: SimilarLesson[] }>(`${at(number)}/similar-lessons`, { text }).then(({ items }) => items)
export const lessonsOf = (number: string) => get<Page<Lesson>>(`${at(number)}/lessons`).then(({ items }) => items)
export const publishLesson = (number: string, told: { title: string; advice: string; site?: string; product?: string }, idempotencyKey: string) =>
  post<Lesson>(`${at(number)}/lessons`, told, { idempotencyKey })
export const lessons = (q?: string, cursor?: string | null) => get<Page<Lesson>>('/api/lessons', { query: { q, cursor } })
export const readLesson = (one: Pick<Lesson, 'businessUnit' | 'id'>) => get<{ lesson: Lesson; effects: Effects[] }>(lesson(one))
export const retireLesson = (one: Lesson) => post<Lesson>(`${lesson(one)}/retirement`, {})
export const noteNotice = (one: Lesson, notice: string, item: string) => post<Lesson>(`${lesson(one)}/notices`, { notice, item })
