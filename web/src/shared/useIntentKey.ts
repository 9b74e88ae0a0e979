import { newKey } from './newKey'

/**
 * One idempotency key per intent: the same content sent again (double tap, lost answer) keeps its key,
 * changed content is a new intent and gets a new one.
 */
export function useIntentKey() {
  let key = ''
  let content = ''
  return (body: unknown): string => {
    const now = JSON.stringify(body)
    if (!key || now !== content) {
      key = newKey()
      content = now
    }
    return key
  }
}
