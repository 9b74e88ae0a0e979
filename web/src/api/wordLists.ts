import { get, post } from './http'
import type { Suggestion } from './intake'
import type { Page } from './model'

export const WORD_LISTS = ['SEVERITY', 'KEYWORD', 'MOTIVE', 'EMOTION', 'SIGN', 'NEED'] as const
export type WordList = (typeof WORD_LISTS)[number]
export const FACTS = ['ORDER', 'PRODUCT', 'BATCH', 'SITE', 'OCCURRED_AT', 'AMOUNT', 'PHOTO', 'AFFECTED_PERSON', 'WISH'] as const

/** Under what a word may stand; the meanings of KEYWORD and NEED are the unit's items. */
export const MEANINGS: Partial<Record<WordList, readonly string[]>> = {
  SEVERITY: ['S1', 'S2', 'S4'],
  MOTIVE: ['REDRESS', 'RECOGNITION'],
  EMOTION: ['ANGRY', 'DISAPPOINTED', 'WORRIED', 'CALM'],
  SIGN: FACTS
}

/** A word as it stands in a list; `owner` is a unit or the group. */
export interface Word {
  owner: string
  list: WordList
  meaning: string
  phrase: string
  weight?: number
  retiredAt?: string
}

export interface WordChange {
  id: string
  owner: string
  list: WordList
  meaning: string
  phrase: string
  action: 'ADDED' | 'RETIRED'
  reason: string
  askedBy: string
  askedAt: string
  state: 'DONE' | 'PENDING' | 'REFUSED' | 'WITHDRAWN'
  decidedBy?: string
  decidedAt?: string
  decidedBecause?: string
}

export interface FoundWord {
  list: WordList
  meaning: string
  phrase: string
  weight?: number | null
}

/** Every word that speaks in a text, and what would be suggested of it. */
export interface Tried {
  fired: FoundWord[]
  suggestion: Suggestion
}

const at = (owner: string, rest = '') => `/api/intake/words/${encodeURIComponent(owner)}${rest}`

export const wordsOf = (owner: string, list: WordList) => get<{ items: Word[] }>(at(owner), { query: { list } }).then(({ items }) => items)
export const wordChanges = (owner: string) => get<Page<WordChange>>(at(owner, '/changes')).then(({ items }) => items)
export const addWords = (owner: string, wish: { list: WordList; meaning: string; phrases: string[]; weight?: number; reason: string }) =>
  post<{ added: string[]; known: string[] }>(at(owner), wish)
export const retireWord = (owner: string, wish: { list: WordList; meaning: string; phrase: string; reason: string }) =>
  post<WordChange>(at(owner, '/retirements'), wish)
export const decideWord = (owner: string, id: string, confirm: boolean, because: string) =>
  post<WordChange>(at(owner, `/retirements/${encodeURIComponent(id)}/decision`), { confirm, because: because || null })
export const tryText = (unit: string, text: string) => post<Tried>(at(unit, '/trial'), { text })
