import { get, post, put } from './http'
import type { BusinessUnit } from './model'
import type { Wording } from './surveys'

export interface PolicyPage {
  businessUnit: BusinessUnit
  name: string
  contact: string
  version: number
  publishedAt?: string
  sections: { heading: string; text: string }[]
}

export interface PromisedTime {
  deadline: 'ACKNOWLEDGE' | 'FIRST_RESPONSE' | 'NEXT_UPDATE' | 'RESOLUTION'
  kind?: string | null
  severity?: string | null
  channel?: string | null
  dimension?: string | null
  minutes?: number | null
  /** Instead of minutes, where working days count. */
  days?: number | null
  counts: 'BUSINESS' | 'CALENDAR' | 'WORKING_DAYS'
}

/** `dayMinutes`: how long a working day of the unit is open; absent where its days differ. */
export interface PromisedTimes {
  dayMinutes?: number | null
  items: PromisedTime[]
}

export interface Section {
  heading: Wording
  text: Wording
}

export interface PolicyVersion {
  version: number
  state: 'DRAFT' | 'PUBLISHED' | 'REPLACED'
  sections: Section[]
  editedBy: string
  editedAt: string
  publishedBy?: string
  publishedAt?: string
}

export interface Notice {
  id: string
  title: string
  text: string
}

export interface CountedNotice {
  id: string
  version: number
  item: string
  /** Only for whoever names it; absent for all products of the item. */
  product?: string | null
  title: Wording
  text: Wording
  published: boolean
  settled: number
  filed: number
}

export const policyPage = (unit: string) => get<PolicyPage>(`/api/policies/${unit}`)
export const serviceLevels = (unit: string) => get<PromisedTimes>(`/api/routing/service-levels/${unit}`)
export const policyVersions = (unit: string) =>
  get<{ items: PolicyVersion[] }>(`/api/intake/policies/${unit}`).then(({ items }) => items)
export const saveDraft = (unit: string, seen: number, sections: Section[]) =>
  put<{ items: PolicyVersion[] }>(`/api/intake/policies/${unit}/draft`, { seen, sections }).then(({ items }) => items)
export const publishDraft = (unit: string, version: number) =>
  post<{ items: PolicyVersion[] }>(`/api/intake/policies/${unit}/publication`, { version }).then(({ items }) => items)

export const matchingNotices = (unit: string, so: { taxonomyItem?: string; product?: string; text?: string }) =>
  post<{ items: Notice[] }>(`/api/usage-notices/${unit}/matches`, so).then(({ items }) => items)
export const settledBy = (unit: string, notice: string, idempotencyKey: string) =>
  post<void>(`/api/usage-notices/${unit}/${notice}/settlements`, undefined, { idempotencyKey })
export const notices = (unit: string) =>
  get<{ days: number; items: CountedNotice[] }>(`/api/intake/usage-notices/${unit}`)
export const addNotice = (unit: string, notice: Omit<CountedNotice, 'id' | 'settled' | 'filed' | 'version'>) =>
  post<{ id: string }>(`/api/intake/usage-notices/${unit}`, notice)
export const changeNotice = (unit: string, id: string, notice: Omit<CountedNotice, 'id' | 'settled' | 'filed'>) =>
  put<void>(`/api/intake/usage-notices/${unit}/${id}`, notice)
