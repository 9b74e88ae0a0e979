import { get, put } from './http'
import type { Page } from './model'
import type { Wording } from './surveys'

export const MONEY_SUBJECTS = ['TIERS', 'COUNTING', 'RECORD', 'PATIENCE', 'CLOSING', 'OFFERS', 'GOODWILL', 'FLOORS', 'PLACE'] as const
export type MoneySubject = (typeof MONEY_SUBJECTS)[number]

export interface TierAssignment {
  staff: string
  version: number
  tier: string | null
  validFrom: string
  because: string
  changedBy: string
  changedAt: string
}

/** `tiers` are the codes in force, lowest first, `names` what people call them. */
export type StaffTiers = Page<TierAssignment> & { tiers: string[]; names: Record<string, Wording> }

const part = encodeURIComponent
const tiersOf = (unit: string) => `/api/authority/staff-tiers/${part(unit)}`

export const staffTiers = (unit: string, cursor?: string | null) =>
  get<StaffTiers>(tiersOf(unit), { query: { cursor } })
export const tierHistory = (unit: string, staff: string) => get<Page<TierAssignment>>(`${tiersOf(unit)}/${part(staff)}/history`)
export const assignTier = (unit: string, staff: string, wish: { tier: string | null; because: string; seen: number }) =>
  put<TierAssignment>(`${tiersOf(unit)}/${part(staff)}`, wish)
