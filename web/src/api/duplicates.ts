import { get, post } from './http'

export type LinkHow = 'LINKED' | 'MERGED'

export interface SuggestedDuplicate {
  number: string
  status: string
  handler?: string | null
  receivedAt: string
  excerpt: string
  because: ('ORDER' | 'PERSON' | 'TEXT')[]
  /** Share of words in common, 0 to 1. */
  likeness: number
  words: string[]
  mergeable: boolean
}

/** `number` is the later complaint: when merged, the one that is not worked on any more. */
export interface ComplaintLink {
  id: string
  number: string
  other: string
  how: LinkHow
  because?: string
  linkedBy: string
  linkedAt: string
  undoneBy?: string
  undoneAt?: string
}

export interface Duplicates {
  suggestions: SuggestedDuplicate[]
  links: ComplaintLink[]
}

const at = (number: string) => `/api/intake/complaints/${encodeURIComponent(number)}`

export const duplicatesOf = (number: string) => get<Duplicates>(`${at(number)}/duplicates`)
export const linkComplaints = (number: string, other: string, how: LinkHow, idempotencyKey: string) =>
  post<ComplaintLink>(`${at(number)}/links`, { other, how }, { idempotencyKey })
export const undoLink = (number: string, id: string) => post<ComplaintLink>(`${at(number)}/links/${id}/undoing`, {})
