import { useI18n } from 'vue-i18n'

/** Reasons that routing gives for a clock's steps are told in the reader's language; what a person typed stands as typed. */
export function useClockWords() {
  const { t, te } = useI18n()

  function reason(because: string) {
    const retriaged = /^triaged: severity (S\d) to (S\d)$/.exec(because)
    if (retriaged) return t('clocks.retriaged', { from: retriaged[1], to: retriaged[2] })
    const key = `clocks.because.${because.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
    return te(key) ? t(key) : because
  }

  return { reason }
}
