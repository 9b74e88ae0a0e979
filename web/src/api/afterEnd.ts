import { get, post } from './http'
import type { BusinessUnit, Page, Severity } from './model'

export type LateNewsKind = 'CUSTOMER_WROTE' | 'PAYMENT_CAME_BACK'
/** In the list also a yes to an offer that only whoever granted it was told; on the case it stands beside its offer. */
export type ListedKind = LateNewsKind | 'TOLD_ALONE'

/** What came when we thought that we were done with a case, and nobody has attended to yet. */
export interface LateNews {
  what: LateNewsKind
  at: string
  /** When the last of it came: who sends it back has seen all until then. */
  newest: string
}

export interface ListedNews {
  what: ListedKind
  at: string
  number: string
  businessUnit: BusinessUnit
  severity: Severity
  handler: string | null
}

const at = (number: string) => `/api/cases/${encodeURIComponent(number)}`

/** What waits longest first. */
export const lateNews = (cursor?: string | null) => get<Page<ListedNews>>('/api/resolution/late-news', { query: { cursor } })
/** What the reader of this case has seen; what comes after it stays news. The last is the newest. */
export const seenOf = (news: LateNews[] | undefined) => news?.at(-1)?.newest
/** A person has read it: it needs neither an answer nor work. */
export const readLateNews = (number: string, seen: string) => post<unknown>(`${at(number)}/late-news/reading`, { seen })
export const reopenCase = (number: string, because: string, seen?: string) =>
  post<{ state: string; round: number }>(`${at(number)}/reopening`, { because, seen })
