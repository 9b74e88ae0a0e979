import { get, put } from './http'

/** A guided question as its unit keeps it; item `*` stands for every item. */
export interface GuidedQuestion {
  item: string
  code: string
  position: number
  zh: string
  en: string
  active: boolean
}

export interface QuestionChange {
  item: string
  code: string
  before?: GuidedQuestion | null
  after: GuidedQuestion
  reason: string
  changedBy: string
  changedAt: string
}

const at = (unit: string) => `/api/intake/information-questions/${unit}`

export const guidedQuestions = (unit: string) => get<{ items: GuidedQuestion[]; changes: QuestionChange[] }>(at(unit))
export const keepQuestion = (unit: string, { item, code, ...words }: GuidedQuestion, reason: string) =>
  put<GuidedQuestion>(`${at(unit)}/${encodeURIComponent(item)}/${encodeURIComponent(code)}`, { ...words, reason })
