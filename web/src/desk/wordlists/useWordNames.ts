import { useI18n } from 'vue-i18n'
import type { Entry } from '@/api/taxonomy'
import { FACTS, type WordList } from '@/api/wordLists'

const isFact = (word: string) => (FACTS as readonly string[]).includes(word)

/** What words stand for, in the reader's language. */
export function useWordNames(items: () => Entry[]) {
  const { t, te, locale } = useI18n()

  function meaning(list: WordList, code: string): string {
    if (list === 'KEYWORD' || list === 'NEED') {
      const item = items().find((one) => one.code === code)
      return item ? (locale.value === 'en' ? item.en : item.zh) : code
    }
    const key = { SEVERITY: `severity.${code}`, MOTIVE: `motive.${code}`, EMOTION: `words.emotion.${code}`, SIGN: `wordLists.fact.${code}` }[list]
    return te(key) ? t(key) : code
  }

  const shown = (list: WordList, phrase: string) => (list === 'NEED' && isFact(phrase) ? t(`wordLists.fact.${phrase}`) : phrase)

  return { meaning, shown }
}
