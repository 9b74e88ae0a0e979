import { shallowRef, watch } from 'vue'
import { adviceFor, myAuthority, type BalanceAdvice, type MyAuthority } from '@/api/resolution'
import type { OpenCase } from './useCase'

/** What the reader may grant on this case now, and what is advised; both are shown and neither decides. */
export function useAuthority(open: OpenCase, works: boolean) {
  const authority = shallowRef<MyAuthority | null>(null)
  const advice = shallowRef<BalanceAdvice | null>(null)

  /** Why the limit is not shown; the service judges a grant all the same. */
  const unread = shallowRef<unknown>(null)

  async function readAuthority() {
    if (!works || open.over.value) return
    const [mine, advised] = await Promise.allSettled([myAuthority(open.number), adviceFor(open.number)])
    if (mine.status === 'fulfilled') authority.value = mine.value
    unread.value = mine.status === 'rejected' ? mine.reason : null
    if (advised.status === 'fulfilled') advice.value = advised.value
  }

  watch(() => open.file.value?.version, readAuthority, { immediate: true })
  return { authority, advice, unread, readAuthority }
}
