import { useI18n } from 'vue-i18n'
import type { Wording } from '@/api/surveys'

/** Texts that are data come in both languages; this picks the reader's. */
export function useWording() {
  const { locale } = useI18n()
  return (wording: Wording | null | undefined): string => (locale.value.startsWith('zh') ? wording?.zh : wording?.en) ?? ''
}
