import { lateNews, type ListedKind } from '@/api/afterEnd'
import { complaints } from '@/api/intake'
import type { BusinessUnit, Page, Severity } from '@/api/model'
import { routedCases, type RoutedRow } from '@/api/routing'

export const LISTS = ['mine', 'told', 'waiting', 'all', 'late'] as const
export type ListName = (typeof LISTS)[number]

/** One case in a list, whichever service listed it. */
export interface CaseLine {
  number: string
  businessUnit: BusinessUnit
  severity: Severity | null
  status: string | null
  excerpt: string
  handler: string | null
  receivedAt: string
  due: string | null
  waitingFor: string | null
  /** Until when the owner is asked to accept; null when nobody is asked. */
  acceptBy: string | null
  /** What came after the end, in the list of such cases. */
  news?: ListedKind
}

export interface Wanted {
  bu: string
  cursor: string | null
  /** False for roles that may count cases but not read what customers wrote. */
  readsWords: boolean
}

const MOST_EXCERPTS = 100

async function newest({ bu, cursor }: Wanted): Promise<Page<CaseLine>> {
  const page = await complaints({ bu, cursor })
  return {
    next: page.next,
    items: page.items.map((row) => ({
      number: row.number,
      businessUnit: row.businessUnit,
      severity: row.severity ?? null,
      status: row.status,
      excerpt: row.excerpt ?? '',
      handler: row.handler ?? null,
      receivedAt: row.receivedAt,
      due: null,
      waitingFor: null,
      acceptBy: null
    }))
  }
}

/** Routing knows the deadlines, intake the words; the newest complaints lend theirs in one further call. */
async function excerpts({ readsWords }: Wanted): Promise<Map<string, string>> {
  if (!readsWords) return new Map()
  const page = await complaints({ limit: MOST_EXCERPTS }).catch(() => null)
  return new Map(page?.items.map((row) => [row.number, row.excerpt ?? '']))
}

async function routed(wanted: Wanted, query: { owner?: string; told?: boolean; waiting?: boolean }): Promise<Page<CaseLine>> {
  const [page, words] = await Promise.all([routedCases({ ...query, cursor: wanted.cursor }), excerpts(wanted)])
  const inUnit = (row: RoutedRow) => !wanted.bu || row.businessUnit === wanted.bu
  return {
    next: page.next,
    items: page.items.filter(inUnit).map((row) => ({
      number: row.number,
      businessUnit: row.businessUnit,
      severity: row.severity,
      status: null,
      excerpt: words.get(row.number) ?? '',
      handler: row.owner,
      receivedAt: row.registeredAt,
      due: row.due,
      waitingFor: row.waitingFor?.reason ?? null,
      acceptBy: row.acceptBy ?? null
    }))
  }
}

async function late(wanted: Wanted): Promise<Page<CaseLine>> {
  const [page, words] = await Promise.all([lateNews(wanted.cursor), excerpts(wanted)])
  return {
    next: page.next,
    items: page.items.filter(({ businessUnit }) => !wanted.bu || businessUnit === wanted.bu).map((row) => ({
      number: row.number, businessUnit: row.businessUnit, severity: row.severity, status: null, excerpt: words.get(row.number) ?? '',
      handler: row.handler, receivedAt: row.at, due: null, waitingFor: null, acceptBy: null, news: row.what
    }))
  }
}

export function readList(name: ListName, wanted: Wanted): Promise<Page<CaseLine>> {
  switch (name) {
    case 'mine':
      return routed(wanted, { owner: 'me' })
    case 'told':
      return routed(wanted, { told: true })
    case 'waiting':
      return routed(wanted, { waiting: true })
    case 'late':
      return late(wanted)
    case 'all':
      return wanted.readsWords ? newest(wanted) : routed(wanted, {})
  }
}
