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

/** A payment that came back or was called off (CANCELLED); `offeredAgain` when as much was proposed on the case since. */
export interface ReturnedPayout {
  id: string
  case: string
  businessUnit: BusinessUnit
  amount: Money
  at: string
  by: string
  because: string
  state: 'REVERSED' | 'CANCELLED'
  offeredAgain: boolean
}

export type PayoutEnd = 'PAID' | 'RETRY' | 'CANCEL' | 'REVERSE'

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

export interface LedgerEntry {
  sequence: number
  remedy: string
  state: 'OFFERED' | 'ACCEPTED' | 'PAID' | 'CANCELLED' | 'REVERSED'
  debit: string
  credit: string
  amount: Money
  at: string
}

export interface CaseLedger {
  items: LedgerEntry[]
  summary: { offered: Money | null; owed: Money | null; paid: Money | null }
}

export const ledgerOf = (number: string) => get<CaseLedger>(`/api/cases/${encodeURIComponent(number)}/ledger`)
export const stoppedPayouts = (cursor?: string | null) => get<Page<StoppedPayout>>('/api/resolution/payouts', { query: { cursor } })
export const returnedPayouts = (cursor?: string | null) => get<Page<ReturnedPayout>>('/api/resolution/payouts/returned', { query: { cursor } })
export const settlePayout = (id: string, settlement: { outcome: PayoutEnd; because: string; gatewayReference?: string }) =>
  post<{ id: string; state: string }>(`/api/resolution/payouts/${encodeURIComponent(id)}/settlement`, settlement)
export const balances = (bu: BusinessUnit, by: BalanceKey, cursor?: string | null) =>
  get<Page<Balance>>('/api/resolution/ledger/balances', { query: { bu, by, cursor } })
export const verifyLedger = () => get<{ items: Verification[] }>('/api/resolution/ledger/verification').then(({ items }) => items)
