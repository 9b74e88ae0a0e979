import type { useI18n } from 'vue-i18n'

type Words = Pick<ReturnType<typeof useI18n>, 't' | 'te'>

/** What the log notes beside a look, in words; it holds codes, references and counts only. */
export function lookWords(detail: string | null | undefined, { t, te }: Words): string {
  if (!detail) return '—'
  const counted = /^(\d+) matters$|^import (\d+)$|^from (\S+)$/.exec(detail)
  if (counted?.[1]) return t('people.log.matters', { n: counted[1] })
  if (counted?.[2]) return t('people.log.imported', { n: counted[2] })
  if (counted?.[3]) return t('people.log.from', { number: counted[3] })
  const code = [`people.log.by.${detail}`, `people.erase.${detail}`, `customerClass.${detail}`, `people.measure.${detail}`].find((key) => te(key))
  return code ? t(code) : detail
}
