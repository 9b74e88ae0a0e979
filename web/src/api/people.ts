import { get, post, put, request } from './http'
import type { BusinessUnit, Severity } from './model'
import { saveFile } from './saveFile'

/** How to reach a person; masked where the reader need not know. */
export interface Contact {
  name?: string | null
  phone?: string | null
  email?: string | null
}

export interface Counts {
  complaints: number
  open: number
  first?: string
  last?: string
}

export interface Matter {
  number: string
  kind: string
  channel: string
  status: string
  severity?: Severity
  taxonomyItem?: string
  demand?: string
  receivedAt: string
}

export interface AssessedDemand {
  number: string
  state: string
  reason: string
  proposedAt: string
  expiresAt?: string
}

export interface CustomerClass {
  code: string
  source: string
  setBy: string
  setAt: string
}

export interface CustomerValue {
  measure: Measure
  figure: number
  currency?: string | null
  source: string
  asOf: string
}

export const MEASURES = ['PAST_SPEND', 'EXPECTED_SPEND', 'PURCHASE_CYCLE', 'PURCHASING_POWER', 'RECOGNITION', 'REACH'] as const
export type Measure = (typeof MEASURES)[number]
export const isMoney = (measure: Measure) => measure === 'PAST_SPEND' || measure === 'EXPECTED_SPEND'

export interface FoundCustomer extends Counts {
  businessUnit: BusinessUnit
  customer: string
  contact?: Contact | null
}

/** What a handler sees of the person behind a complaint. */
export interface Background {
  customer: string
  counts: Counts
  customerClass?: CustomerClass | null
  matters: Matter[]
  assessedDemands: AssessedDemand[]
}

export interface Merge {
  id: string
  kept: string
  merged: string
  because: string
  mergedBy: string
  mergedAt: string
  undoneBy?: string
}

export interface CustomerRecord extends Background {
  businessUnit: BusinessUnit
  references: string[]
  contact?: Contact
  contactMasked: boolean
  values: CustomerValue[]
  merges: Merge[]
  elsewhere: { businessUnit: BusinessUnit; customer: string; complaints: number }[]
  /** Others who gave the same phone or e-mail, or whose it is: a copy and an erasure leave them out until they are merged. */
  sharingContact: { businessUnit: BusinessUnit; customer: string; complaints: number }[]
  /** Of the person, set aside as a machine's; `original` for those who may fetch the whole. */
  unfiledMails: { at: string; original?: string }[]
}

export interface MergeSide {
  customer: string
  contact?: Contact | null
  counts: Counts
  customerClass?: string | null
  values: CustomerValue[]
  matters: Matter[]
}

export interface MergePreview {
  kept: MergeSide
  merged: MergeSide
  warnings: string[]
  preview: string
}

export const ERASURE_GROUNDS = ['PERSON_ASKED', 'PURPOSE_ENDED', 'CONSENT_WITHDRAWN', 'UNLAWFUL'] as const

const at = (unit: string, customer: string) => `/api/intake/customers/${unit}/${encodeURIComponent(customer)}`

export const searchCustomers = (by: { phone?: string; email?: string; number?: string }) =>
  post<{ items: FoundCustomer[] }>('/api/intake/customers/search', by).then(({ items }) => items)
export const customerRecord = (unit: string, customer: string) => get<CustomerRecord>(at(unit, customer))
export const customerClasses = (unit: string) =>
  get<{ items: { code: string; zh: string; en: string }[] }>(`/api/intake/customer-classes/${unit}`).then(({ items }) => items)
export const setCustomerClass = (unit: string, customer: string, code: string, source: string) =>
  put<void>(`${at(unit, customer)}/class`, { code, source })
export const addCustomerValue = (unit: string, customer: string, value: Partial<CustomerValue>) =>
  post<void>(`${at(unit, customer)}/values`, value)
export const previewMerge = (unit: string, kept: string, merged: string) =>
  get<MergePreview>(`${at(unit, kept)}/merge-preview`, { query: { merged } })
export const mergeCustomers = (unit: string, kept: string, body: { merged: string; preview: string; because: string }) =>
  post<{ id: string }>(`${at(unit, kept)}/merges`, body)
export const undoMerge = (unit: string, kept: string, id: string, because: string) =>
  post<void>(`${at(unit, kept)}/merges/${id}/undo`, { because })
export const exportCustomer = (unit: string, customer: string) => get<unknown>(`${at(unit, customer)}/export`)
export const saveReadableExport = (unit: string, customer: string) =>
  saveFile(`${at(unit, customer)}/export.txt`, `${customer}.txt`, 'text/plain')
export const saveMail = (original: string) => saveFile(original, 'mail.eml')
export const eraseCustomer = (unit: string, customer: string, because: string) =>
  post<{ complaints: Record<string, number> }>(`${at(unit, customer)}/erasure`, { because })

/** Who looked at, exported, changed or erased whom; `intact` is false where the row or one before it was altered. */
export interface Look {
  position: number
  at: string
  staff: string
  what: 'SEARCHED' | 'READ' | 'EXPORTED' | 'CLASSED' | 'VALUED' | 'MERGE_PREVIEWED' | 'MERGED' | 'MERGE_UNDONE' | 'ERASED' | 'ADVISED' | 'MAIL_READ'
  customer?: string | null
  detail?: string | null
  intact: boolean
}

export const customerAccess = (unit: string, before?: number | null) =>
  get<{ items: Look[]; next?: number | null }>(`/api/intake/customer-access/${unit}`, { query: { before } })
export const behindComplaint = (number: string) => request<Background>('GET', `/api/intake/complaints/${number}/customer`)
