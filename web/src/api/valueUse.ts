import { get, post } from './http'
import type { Money } from './model'

/** `known` false: nothing of the person is kept beside this matter. */
export interface ValueUse {
  known: boolean
  refused: boolean
  since?: string
}

/** How advice on goodwill came about; `at` null while nobody asked for it. */
export interface Explanation {
  at: string | null
  words: { zh: string; en: string }[]
  used: { zh: string; en: string; value: string; money?: Money; sourceZh: string; sourceEn: string; asOf?: string }[]
}

const part = encodeURIComponent
export const valueUse = (number: string, trackingToken: string) => get<ValueUse>(`/api/complaints/${part(number)}/value-use`, { trackingToken })
export const chooseValueUse = (number: string, trackingToken: string, refused: boolean) =>
  post<ValueUse>(`/api/complaints/${part(number)}/value-use`, { refused }, { trackingToken })
export const adviceExplained = (number: string, trackingToken: string) =>
  get<Explanation>(`/api/cases/${part(number)}/advice/explanation`, { trackingToken })
