import { useI18n } from 'vue-i18n'

const REGRADED = { triaged: 'clocks.retriaged', 'words of harm': 'clocks.raised', case: 'clocks.caseChanged' }

/** Reasons that routing gives for a clock's steps are told in the reader's language; what a person typed stands as typed. */
export function useClockWords() {
  const { t, te } = useI18n()

  const kind = (code: string) => (te(`people.kind.${code}`) ? t(`people.kind.${code}`) : code)

  function reason(because: string) {
    const regraded = /^(triaged|words of harm|case): severity (S\d) to (S\d)$/.exec(because)
    if (regraded) return t(REGRADED[regraded[1] as keyof typeof REGRADED], { from: regraded[2], to: regraded[3] })
    const other = /^kind: ([A-Z]+) to ([A-Z]+)$/.exec(because)
    if (other) return t('clocks.otherKind', { from: kind(other[1]!), to: kind(other[2]!) })
    const key = `clocks.because.${because.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
    return te(key) ? t(key) : because
  }

  return { reason }
}
