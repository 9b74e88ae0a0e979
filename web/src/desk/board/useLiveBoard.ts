import { onBeforeUnmount, ref, shallowRef, watch, type Ref } from 'vue'
import { livePath, type Board } from '@/api/board'
import { ApiProblem } from '@/api/http'
import { readStream } from '@/api/stream'

export type LineState = 'connecting' | 'live' | 'reconnecting'

/** Three signs of life missed: the line is dead although nobody said so. */
const SILENCE_MS = 30_000
const LONGEST_WAIT_MS = 15_000
const FINAL = [401, 403, 404]

/** The board of a unit, kept up to date; `line` says whether it is. */
export function useLiveBoard(unit: Ref<string>, hours: Ref<number>) {
  const board = shallowRef<Board | null>(null)
  const line = ref<LineState>('connecting')
  const failure = shallowRef<unknown>(null)
  let stop = new AbortController()

  async function listen(path: string, seen: string | undefined, leaving: AbortSignal): Promise<string | undefined> {
    const silence = new AbortController()
    const end = () => silence.abort()
    let timer = setTimeout(end, SILENCE_MS)
    leaving.addEventListener('abort', end, { once: true })
    let last = seen
    try {
      await readStream(path, {
        signal: silence.signal,
        lastId: seen,
        alive: () => {
          clearTimeout(timer)
          timer = setTimeout(end, SILENCE_MS)
          line.value = 'live'
          failure.value = null
        },
        event: (name, data, id) => {
          if (name !== 'board' || leaving.aborted) return
          board.value = JSON.parse(data) as Board
          last = id
        }
      })
      return last
    } finally {
      clearTimeout(timer)
      leaving.removeEventListener('abort', end)
    }
  }

  async function follow() {
    stop.abort()
    stop = new AbortController()
    const leaving = stop.signal
    const path = livePath(unit.value, hours.value)
    board.value = null
    failure.value = null
    line.value = 'connecting'
    let seen: string | undefined
    for (let failures = 0; !leaving.aborted; ) {
      try {
        seen = await listen(path, seen, leaving)
        failures = 0
      } catch (problem) {
        if (leaving.aborted) return
        // Whoever shows a board keeps it; what was seen before a broken line is asked for again, whole.
        seen = undefined
        failures++
        if (!board.value || (problem instanceof ApiProblem && FINAL.includes(problem.status))) failure.value = problem
        if (problem instanceof ApiProblem && FINAL.includes(problem.status)) return
      }
      if (leaving.aborted) return
      line.value = 'reconnecting'
      await new Promise((resolve) => setTimeout(resolve, Math.min(LONGEST_WAIT_MS, 500 * 2 ** failures)))
    }
  }

  watch([unit, hours], () => void follow(), { immediate: true })
  onBeforeUnmount(() => stop.abort())
  return { board, line, failure, follow }
}
