import { computed, onBeforeUnmount, ref, shallowRef, watch, type Ref } from 'vue'
import { REPLY_PARTS, type ReplyPart } from '@/api/model'
import { checkReply, type CheckedPart, type FoundPromise, type LetterKind } from '@/api/resolution'

const PAUSE_MS = 350
const NOTHING: CheckedPart[] = REPLY_PARTS.map((part) => ({ part, found: false, sentence: null }))

/** Checks what is written for the parts that it needs, its promises and its language in the pauses of typing; only the answer to the newest text counts. */
export function useReplyCheck(number: string, text: Ref<string>, letter: () => LetterKind = () => 'REPLY') {
  const parts = shallowRef<CheckedPart[]>(NOTHING)
  const promises = shallowRef<FoundPromise[]>([])
  const otherLanguage = ref<string | null>(null)
  const checking = ref(false)
  const unavailable = ref(false)
  const lacking = shallowRef<ReplyPart[]>(letter() === 'REPLY' ? [...REPLY_PARTS] : [])
  const missing = computed(() => (unavailable.value ? [] : lacking.value))
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked: AbortController | undefined

  async function check() {
    const mine = new AbortController()
    asked = mine
    try {
      const answer = await checkReply(number, text.value, letter(), mine.signal)
      parts.value = answer.parts
      lacking.value = answer.missing
      promises.value = answer.promises
      otherLanguage.value = answer.otherLanguage
      unavailable.value = false
    } catch {
      // The service checks again on sending, so a failed check while typing does not stop the handler.
      if (!mine.signal.aborted) unavailable.value = true
    } finally {
      if (asked === mine) checking.value = false
    }
  }

  function stop() {
    clearTimeout(timer)
    asked?.abort()
  }

  watch([text, letter], ([now]) => {
    stop()
    checking.value = Boolean(now.trim())
    if (now.trim()) timer = setTimeout(check, PAUSE_MS)
    else {
      parts.value = NOTHING
      lacking.value = letter() === 'REPLY' ? [...REPLY_PARTS] : []
      promises.value = []
      otherLanguage.value = null
    }
  })
  onBeforeUnmount(stop)

  return { parts, missing, promises, otherLanguage, checking, unavailable }
}
