import { get, post, put, request } from './http'
import type { Demand, Motive, Page, Severity } from './model'
import type { Override, Prompt, PromiseMade } from './resolution'

export const EMOTIONS = ['CALM', 'DISAPPOINTED', 'WORRIED', 'ANGRY'] as const
export type Emotion = (typeof EMOTIONS)[number]
export const KINDS = ['PROMPT', 'TEMPLATE', 'HOURS'] as const
export type WordingKind = (typeof KINDS)[number]

/** What handlers are reminded of; an empty list fits every case. */
export interface PromptContent {
  stage: string
  position: number
  channels?: string[]
  motives?: Motive[]
  severities?: Severity[]
  emotions?: Emotion[]
  demands?: Demand[]
  zh: string
  en: string
  retired: boolean
}

export interface TemplateContent {
  titleZh: string
  titleEn: string
  zh: string
  en: string
  position: number
  retired: boolean
}

export interface HoursContent {
  zone: string
  endOfDay: string
  restDays: string[]
  statutory: boolean
  retired: boolean
}

export type WordingContent = PromptContent | TemplateContent | HoursContent

/** One version; without content the owner follows the group again. */
export interface Wording<T = WordingContent> {
  owner: string
  code: string
  version: number
  content: T | null
  because: string
  changedBy: string
  changedAt: string
}

export interface ReplyTemplate {
  code: string
  titleZh: string
  titleEn: string
  text: string
}

/** A promise that a customer still waits for, of any case. */
export interface OpenPromise extends PromiseMade {
  number: string
}

const part = encodeURIComponent
const of = (owner: string, kind: WordingKind) => `/api/resolution/wording/${part(owner)}/${kind}`
const at = (number: string) => `/api/cases/${part(number)}`

export const wordingOf = (owner: string, kind: WordingKind) => get<Page<Wording>>(of(owner, kind))
export const wordingHistory = (owner: string, kind: WordingKind, code: string) =>
  get<Page<Wording>>(`${of(owner, kind)}/${part(code)}/history`)
export const changeWording = (
  owner: string,
  kind: WordingKind,
  code: string,
  change: { content: WordingContent | null; seen: number; because: string }
) => put<Wording | undefined>(`${of(owner, kind)}/${part(code)}`, change)

export const templatesFor = (number: string) => get<Page<ReplyTemplate>>(`${at(number)}/reply-templates`)
export const tickPrompt = (number: string, code: string, done: boolean) =>
  request<Page<Prompt>>(done ? 'PUT' : 'DELETE', `${at(number)}/prompts/${part(code)}/tick`)
export const noteEmotion = (number: string, emotion: Emotion) => put<Page<Prompt>>(`${at(number)}/emotion`, { emotion })
export const openPromises = (mine: boolean, cursor?: string | null) => get<Page<OpenPromise>>('/api/resolution/promises', { query: { mine: String(mine), cursor } })
export const announceDelay = (number: string, id: string, delay: { due: string; reason: string; notice: string; override?: Override }) =>
  post<PromiseMade>(`${at(number)}/promises/${part(id)}/renegotiation`, delay)
