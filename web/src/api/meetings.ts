import { get, post } from './http'
import type { Page } from './model'

export const MEETING_KINDS = ['CUSTOMER_VISIT', 'SITE_INSPECTION', 'AT_OUR_PLACE'] as const
export type MeetingKind = (typeof MEETING_KINDS)[number]

/** A meeting with a customer; `photos` are ids of the complaint's attachments. */
export interface Meeting {
  id: string
  kind: MeetingKind
  heldAt: string
  place: string
  people: string[]
  findings: string
  agreed: string | null
  photos: string[]
  handoff: string | null
  by: string
  at: string
}

export type MeetingRecord = Pick<Meeting, 'kind' | 'heldAt' | 'place' | 'people' | 'findings' | 'photos'> & { agreed?: string; handoff?: string }

const at = (number: string) => `/api/cases/${encodeURIComponent(number)}/meetings`

export const meetingsOf = (number: string) => get<Page<Meeting>>(at(number)).then(({ items }) => items)
export const recordMeeting = (number: string, meeting: MeetingRecord, idempotencyKey: string) => post<Meeting>(at(number), meeting, { idempotencyKey })
