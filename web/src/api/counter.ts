import type { Receipt } from './complaints'
import { get, post, put } from './http'
import type { BusinessUnit } from './model'

export const STAFF_CHANNELS = ['PHONE', 'COUNTER', 'LETTER', 'REGULATOR'] as const

export interface Regulator {
  authority: string
  reference: string
  due: string
}

/** What was heard besides the matter. */
export interface Capture {
  directCause?: string
  causeBehind?: string
  ofProducts?: string
  ofNeeds?: string
  ofCompetitors?: string
}

export interface StaffFiling {
  businessUnit: BusinessUnit
  channel: (typeof STAFF_CHANNELS)[number]
  kind?: string
  text: string
  contact?: { name?: string; phone?: string; email?: string }
  order?: string
  site?: string
  product?: string
  arrivedAt?: string
  capture?: Capture
  regulator?: Regulator
}

export interface Origin {
  filedBy?: string
  filedAt?: string
  arrivedAt?: string
  capture?: Capture
  regulator?: Regulator
}

export const fileForCustomer = (filing: StaffFiling, idempotencyKey: string) =>
  post<Receipt>('/api/intake/complaints', filing, { idempotencyKey })

const at = (number: string) => `/api/intake/complaints/${encodeURIComponent(number)}`

export const originOf = (number: string) => get<Origin>(`${at(number)}/origin`)
export const moveRegulatorDate = (number: string, due: string) => put<Origin>(`${at(number)}/regulator-date`, { due })
