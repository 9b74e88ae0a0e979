import { ElMessage } from 'element-plus'
import 'element-plus/es/components/message/style/css'
import { useI18n } from 'vue-i18n'
import { problemWords } from '@/shared/problemWords'

/** Short confirmations, and failures of actions that have no place of their own on the page. */
export function useNotify() {
  const i18n = useI18n()

  function done(key: string, words: Record<string, unknown> = {}) {
    ElMessage({ type: 'success', message: i18n.t(key, words), duration: 2500 })
  }

  function failed(problem: unknown) {
    const words = problemWords(problem, i18n)
    ElMessage({ type: 'error', message: [words.title, words.advice].filter(Boolean).join(' '), duration: 6000, showClose: true })
  }

  async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work()
    } catch (problem) {
      failed(problem)
      return undefined
    }
  }

  return { done, failed, attempt }
}
