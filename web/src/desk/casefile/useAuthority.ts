import { shallowRef, watch } from 'vue'
import { adviceFor, myAuthority, type BalanceAdvice, type MyAuthority } from '@/api/resolution'
import type { OpenCase } from './useCase'

/** What the reader may grant on this case now, and what is advised; both are shown and neither decides. */
export function useAuthority(open: OpenCase, works: boolean) {
  const authority = shallowRef<MyAuthority | null>(null)
  const advice = shallowRef<BalanceAdvice | null>(null)

  async function readAuthority() {
    if (!works || open.over.value) return
    const [mine, advised] = await Promise.allSettled([myAuthority(open.number), adviceFor(open.number)])
    if (mine.status === 'fulfilled') authority.value = mine.value
    if (advised.status === 'fulfilled') advice.value = advised.value
  }

  watch(() => open.file.value?.version, readAuthority, { immediate: true })
  return { authority, advice, readAuthority }
}
