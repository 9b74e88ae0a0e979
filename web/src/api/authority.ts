import { get, post, request } from './http'
import type { BusinessUnit, Money, Page } from './model'
import type { Limit } from './resolution'
import type { Wording } from './surveys'

/** How reviews of own grants ended, and the share of the tier's limits that they leave. */
export interface Standing {
  percent: number
  windowDays: number
  record: { approved: number; coached: number; rejected: number }
}

export interface UnitAuthority {
  businessUnit: BusinessUnit
  tier: string
  tierName: Wording | null
  oversees: boolean
  delegatedBy: string | null
  perCase: Money
  perDay: Limit
  perCustomer: Money | null
  customerWindowDays: number
  standing: Standing
}

export interface Delegation {
  id: string
  from: string
  to: string
  validFrom: string
  validTo: string
  because: string
  arrangedBy: string
}

export interface Lending {
  businessUnit: BusinessUnit
  from?: string
  to: string
  validTo: string
  because: string
}

const DELEGATIONS = '/api/authority/delegations'

export const authorityByUnit = () => get<{ staff: string; units: UnitAuthority[] }>('/api/authority/me').then(({ units }) => units)
export const delegations = (bu: BusinessUnit) => get<Page<Delegation>>(DELEGATIONS, { query: { bu } }).then(({ items }) => items)
export const lend = (lending: Lending, idempotencyKey: string) => post<Delegation>(DELEGATIONS, lending, { idempotencyKey })
export const takeBack = (bu: BusinessUnit, id: string) =>
  request<undefined>('DELETE', `${DELEGATIONS}/${encodeURIComponent(id)}`, { query: { bu } })
