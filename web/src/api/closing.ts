import { get, post } from './http'
import type { Override } from './resolution'

export const OUTCOMES = ['UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD'] as const
export type Outcome = (typeof OUTCOMES)[number]

export interface FurtherRight {
  code: string
  nameZh: string
  nameEn: string
  textZh: string
  textEn: string
  source: string
}

/** How long silence takes, the rights to choose from, and the final responses given. */
export interface Ending {
  objectionDays: number
  reopenDays: number
  rights: FurtherRight[]
  /** Code of the right that goes with the policy of the case's deadline. */
  suggested: string | null
  given: { round: number; outcome: Outcome; text: string; by: string; at: string }[]
}

const at = (number: string) => `/api/cases/${encodeURIComponent(number)}/final-response`

export const endingOf = (number: string) => get<Ending>(at(number))
export const giveFinalResponse = (number: string, response: { outcome: Outcome; furtherRight: string; text: string; override?: Override }) =>
  post<{ round: number; text: string }>(at(number), response)
