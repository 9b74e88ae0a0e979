import { post } from './http'
import type { BusinessUnit } from './model'

export interface Wording {
  zh: string
  en: string
}

export interface Question {
  code: 'csat' | 'ces' | 'nps' | 'resolved' | 'comment'
  required: boolean
  from: number | null
  to: number | null
  text: Wording
  low: Wording | null
  high: Wording | null
}

/** The questions behind a link; `numberTail` is the end of the number, so that the customer knows which matter it is. */
export interface SurveyView {
  businessUnit: BusinessUnit
  numberTail: string
  closedOn: string
  expiresAt: string
  questions: Question[]
}

export interface SurveyAnswer {
  csat: number
  ces?: number
  nps?: number
  resolved?: boolean
  comment?: string
}

/** A fresh single-use link to the survey of one closed complaint; `surveyUrl` is a path with the token as fragment. */
export const surveyLink = (number: string, trackingToken: string) =>
  post<{ surveyUrl: string }>('/api/survey-links', { number }, { trackingToken })

export const viewSurvey = (token: string) => post<SurveyView>('/api/survey-views', { token })

export const answerSurvey = (token: string, answer: SurveyAnswer) =>
  post<{ id: string; reopens: boolean }>('/api/survey-answers', { token, ...answer })
