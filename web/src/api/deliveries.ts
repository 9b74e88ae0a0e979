import { get, post, request } from './http'
import { saveFile } from './saveFile'

export const SENT_WAYS = ['MAIL', 'SMS', 'CHAT', 'POST'] as const
export type SentWay = (typeof SENT_WAYS)[number]
export type LetterKind = 'REPLY' | 'REMEDY' | 'RESOLUTION' | 'FINAL_RESPONSE' | 'SETTLED' | 'QUESTIONS' | 'REMINDER' | 'LAPSED' | 'GOES_ON'
export type DeliveryState = 'ON_PAGE' | 'WAITING' | 'SENT' | 'RETURNED' | 'REFUSED' | 'UNCLEAR' | 'NO_ADDRESS' | 'TO_PRINT' | 'PRINTED' | 'POSTED' | 'GONE'

/** One letter on one way to the customer; `reason` is a code. */
export interface Delivery {
  id: string
  letter: string
  kind: LetterKind
  way: 'PAGE' | SentWay
  state: DeliveryState
  reason?: string
  trial: number
  at: string
  changedAt: string
  changedBy?: string
  mayGoAgain: boolean
}

export interface PostalAddress {
  name: string
  address: string
}

/** `ways` by which the customer can be reached; the postal address only for whoever may see it. */
export interface Deliveries {
  items: Delivery[]
  ways: SentWay[]
  preferred?: SentWay
  postalAddress?: PostalAddress
  postalAddressKnown: boolean
}

export interface PaperLetter {
  id: string
  number: string
  businessUnit: string
  kind: LetterKind
  state: 'TO_PRINT' | 'PRINTED'
  at: string
  batch?: string
  changedBy?: string
  changedAt: string
}

export interface Batch {
  businessUnit: string
  batch: string
  count: number
}

const part = encodeURIComponent
const at = (number: string) => `/api/intake/complaints/${part(number)}`
const batchAt = ({ businessUnit, batch }: Pick<Batch, 'businessUnit' | 'batch'>) => `/api/intake/letters/batches/${part(businessUnit)}/${part(batch)}`

export const deliveriesOf = (number: string) => get<Deliveries>(`${at(number)}/deliveries`)
export const sendOtherWay = (number: string, wish: { letter: string; way: SentWay; always: boolean }) => post<Deliveries>(`${at(number)}/deliveries`, wish)
export const sendAgain = (number: string, id: string) => post<Deliveries>(`${at(number)}/deliveries/${part(id)}/repetition`, {})
export const letterPosted = (number: string, id: string) => post<Deliveries>(`${at(number)}/deliveries/${part(id)}/posting`, {})
export const notePostalAddress = (number: string, postalAddress: PostalAddress) =>
  request<Deliveries>('PUT', `${at(number)}/postal-address`, { body: { postalAddress } })
export const printLetter = (number: string, id: string) => savePdf('POST', `${at(number)}/deliveries/${part(id)}/printing`, `${number}.pdf`)

export const paperLetters = () => get<{ items: PaperLetter[] }>('/api/intake/letters').then(({ items }) => items)
export const takeBatch = (businessUnit: string) => post<Batch>('/api/intake/letters/batches', { businessUnit })
export const printBatch = (batch: Pick<Batch, 'businessUnit' | 'batch'>) => savePdf('GET', batchAt(batch), `letters-${batch.businessUnit}.pdf`)
export const batchPosted = (batch: Pick<Batch, 'businessUnit' | 'batch'>) => post<Batch>(`${batchAt(batch)}/posting`, {})

const savePdf = (method: 'GET' | 'POST', path: string, name: string) =>
  saveFile(path, name, 'application/pdf, application/problem+json', { method }).then(() => true)
