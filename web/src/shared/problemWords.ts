import type { Composer } from 'vue-i18n'
import { ApiProblem } from '@/api/http'

export interface ProblemWords {
  title: string
  advice: string
}

/** What went wrong and what to do, in the reader's language; the service's own words where we have none. */
export function problemWords(failure: unknown, { t, te }: Pick<Composer, 't' | 'te'>): ProblemWords {
  if (!(failure instanceof ApiProblem)) return { title: t('problem.unexpected.title'), advice: t('problem.unexpected.advice') }
  const known = [failure.name, `status-${failure.status}`].find((name) => te(`problem.${name}.title`))
  if (known && (known === failure.name || !failure.detail)) {
    return { title: t(`problem.${known}.title`), advice: t(`problem.${known}.advice`) }
  }
  if (failure.title || failure.detail) return { title: failure.title || failure.detail, advice: failure.detail }
  return { title: t('problem.unexpected.title'), advice: t('problem.unexpected.advice') }
}
