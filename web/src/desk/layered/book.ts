import { inject, type InjectionKey } from 'vue'
import type { Rule } from '@/api/layeredRules'
import type { Book } from '@/api/rules'
import type { Shape } from './fields'

/** One service's layered rules as the page shows them: subjects, shapes, and where their words stand. */
export interface LayeredBook {
  book: Book
  /** `${words}.subject.X`, `.about.X`, `.field.x`, `.unit.x`, `.without.x`, `.name.KEY`, `.add.X`, `.raises` … */
  words: string
  subjects: readonly string[]
  shapes: Record<string, Shape>
  /** A rule to begin from. */
  fresh: (subject: string) => Rule
  /** Of which a unit says nothing of its own. */
  groupAlone?: string
}

/** A tab beside those that every page of layered rules has. */
export interface ExtraTab {
  name: string
  label: string
  shown: (owner: string) => boolean
}

export const BOOK: InjectionKey<LayeredBook> = Symbol('book of rules')

export function useBook(): LayeredBook {
  const book = inject(BOOK)
  if (!book) throw new Error('rules are shown inside a page of layered rules')
  return book
}

