import { get, post } from './http'
import type { MissingFact } from './intake'

export interface AskedQuestion {
  code: string
  text: string
  answer?: string
  answeredAt?: string
  /** The colleague who wrote it down, where the customer did not. */
  notedBy?: string
}

/** What the desk asked at once; after `lapsesAt` we go on without the answers. */
export interface InformationRequest {
  id: string
  state: 'OPEN' | 'ANSWERED' | 'LAPSED' | 'WITHDRAWN'
  askedAt: string
  lapsesAt: string
  remindedAt?: string
  settledAt?: string
  /** A reply in free words ended the waiting; the words are a message. */
  repliedAt?: string
  questions: AskedQuestion[]
}

export interface InformationView {
  suggestions: { code: string; text: string; fact?: MissingFact }[]
  requests: InformationRequest[]
}

const of = (number: string) => `/api/intake/complaints/${encodeURIComponent(number)}/information-requests`

export const informationOf = (number: string) => get<InformationView>(of(number))

export const askForInformation = (number: string, wish: { questions: string[]; own: string[] }, idempotencyKey: string) =>
  post<{ id: string; lapsesAt: string }>(of(number), wish, { idempotencyKey })

export const withdrawQuestions = (number: string, id: string) => post<void>(`${of(number)}/${id}/withdrawal`, {})

export const noteAnswers = (number: string, id: string, answers: Record<string, string>, idempotencyKey: string) =>
  post<{ id: string; state: InformationRequest['state'] }>(`${of(number)}/${encodeURIComponent(id)}/answers`, { answers }, { idempotencyKey })

export const answerQuestions = (number: string, trackingToken: string, answers: Record<string, string>, idempotencyKey: string) =>
  post<{ id: string }>(`/api/complaints/${encodeURIComponent(number)}/messages`, { answers }, { trackingToken, idempotencyKey })
