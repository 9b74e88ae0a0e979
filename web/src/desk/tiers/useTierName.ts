import { useI18n } from 'vue-i18n'
import type { Wording } from '@/api/surveys'
import { useWording } from '@/shared/useWording'

/** A tier by the name that the rules give it; one that is no longer among the rules is said to be a former one, never by its code. */
export function useTierName() {
  const { t } = useI18n()
  const worded = useWording()
  return (name: Wording | null | undefined): string => worded(name) || t('offering.formerTier')
}
