import { get, post } from './http'
import type { BusinessUnit, Money, Page } from './model'

/** A payment that no machine could clear. */
export interface StoppedPayout {
  id: string
  case: string
  businessUnit: BusinessUnit
  amount: Money
  state: string
  attempts: number
  problem: string | null
  createdAt: string
}

export type PayoutEnd = 'PAID' | 'RETRY' | 'CANCEL'

export const BALANCE_KEYS = ['COST_CENTRE', 'CUSTOMER', 'CASE', 'UNIT'] as const
export type BalanceKey = (typeof BALANCE_KEYS)[number]

export interface Balance {
  key: string
  remedies: number
  offered: Money
  owed: Money
  paid: Money
  cost: Money
  /** Of a cost centre. */
  nameZh?: string
  nameEn?: string
}

/** `brokenAt` is the first entry that does not fit; `head` the last hash, to compare with one kept elsewhere. */
export interface Verification {
  businessUnit: BusinessUnit
  intact: boolean
  entries: number
  brokenAt: number | null
  because: string | null
  head: string | null
}

export const stoppedPayouts = (cursor?: string | null) => get<Page<StoppedPayout>>('/api/resolution/payouts', { query: { cursor } })
export const settlePayout = (id: string, settlement: { outcome: PayoutEnd; because: string; gatewayReference?: string }) =>
  post<{ id: string; state: string }>(`/api/resolution/payouts/${encodeURIComponent(id)}/settlement`, settlement)
export const balances = (bu: BusinessUnit, by: BalanceKey, cursor?: string | null) =>
  get<Page<Balance>>('/api/resolution/ledger/balances', { query: { bu, by, cursor } })
export const verifyLedger = () => get<{ items: Verification[] }>('/api/resolution/ledger/verification').then(({ items }) => items)
