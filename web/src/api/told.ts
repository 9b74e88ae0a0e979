import { post } from './http'

export const HOWS = ['PHONE', 'COUNTER', 'LETTER', 'VISIT'] as const
export type How = (typeof HOWS)[number]

/** A customer's yes or no as a member of staff was told it; `remedy` is null for whether the case is resolved. */
export interface ToldAnswer {
  id: string
  about: 'REMEDY' | 'RESOLUTION'
  remedy: string | null
  round: number
  yes: boolean
  how: How
  words: string
  by: string
  at: string
  /** False while somebody else has to be told the same, too. */
  counted: boolean
}

const at = (number: string) => `/api/cases/${encodeURIComponent(number)}`

export const tellAnswer = (number: string, remedy: string, told: { accepted: boolean; how: How; words: string }, idempotencyKey: string) =>
  post<ToldAnswer>(`${at(number)}/remedies/${encodeURIComponent(remedy)}/told-answer`, told, { idempotencyKey })
export const tellConfirmation = (number: string, told: { resolved: boolean; how: How; words: string }, idempotencyKey: string) =>
  post<ToldAnswer>(`${at(number)}/told-confirmation`, told, { idempotencyKey })
