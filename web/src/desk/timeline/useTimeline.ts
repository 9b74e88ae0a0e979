import { computed, reactive, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { attachmentsOf, type Attachment } from '@/api/attachments'
import { assessmentsOf, type Assessed } from '@/api/demands'
import { duplicatesOf, type Duplicates } from '@/api/duplicates'
import { feedbackOf, type CaseFeedback } from '@/api/feedback'
import { handoffsOf, type HandoffView } from '@/api/handoffs'
import { ApiProblem } from '@/api/http'
import { informationOf, type InformationView } from '@/api/information'
import type { CaseEntry } from '@/api/resolution'
import { formatMoney } from '@/format/money'
import { exactMoment } from '@/format/time'
import { useClockWords } from '../casefile/useClockWords'
import type { OpenCase } from '../casefile/useCase'
import { wordsOf, type TimelineEntry } from './entry'
import { ofFeedback } from './fromFeedback'
import { ofAssessments, ofComplaint, ofFiles, ofLinks, ofQuestions } from './fromIntake'
import { ofCaseFile } from './fromResolution'
import { ofAssignment, ofClocks, ofHandoffs } from './fromRouting'

interface Parts {
  files: Attachment[]
  questions: InformationView
  links: Duplicates
  demands: Assessed
  handoffs: HandoffView[]
  surveys: CaseFeedback
}
type Name = keyof Parts
export type PartName = Name | 'words' | 'routing' | 'file'

const CALLS: { [name in Name]: (number: string) => Promise<Parts[name]> } = {
  files: (number) => attachmentsOf({ number }), questions: informationOf, links: duplicatesOf, demands: assessmentsOf, handoffs: handoffsOf, surveys: feedbackOf
}
const NAMES = Object.keys(CALLS) as Name[]
const isStatus = (failure: unknown, status: number) => failure instanceof ApiProblem && failure.status === status

/**
 * Everything that the services know of a case, oldest first. Each part is asked of the service that owns it, with the reader's
 * own rights: what a role may not see is not sent here, and a service that is away takes only its own part with it.
 */
export function useTimeline(open: OpenCase) {
  const i18n = useI18n()
  const words = wordsOf(i18n, { moment: exactMoment, money: formatMoney })
  const { reason } = useClockWords()
  const parts = reactive<Partial<Parts>>({})
  const failures = reactive<Partial<Record<PartName, unknown>>>({})
  const loading = ref(true)

  async function take<N extends Name>(name: N) {
    await CALLS[name](open.number).then(
      (answer) => {
        Object.assign(parts, { [name]: answer })
        delete failures[name]
      },
      // A service that does not know the case yet has nothing to tell.
      (failure: unknown) => (isStatus(failure, 404) ? delete failures[name] : (failures[name] = failure))
    )
  }

  async function read() {
    await Promise.all(NAMES.map(take))
    loading.value = false
  }

  /** Said better, and with its words, by the service that it came from. */
  function told({ what, detail }: CaseEntry): boolean {
    if (what === 'case-assigned') return Boolean(open.routing.value)
    if (what === 'complaint-merged' || what === 'complaint-separated') return Boolean(parts.links)
    return what === 'customer-wrote' && (open.complaint.value?.messages ?? []).some(({ id }) => id === detail)
  }

  const entries = computed<TimelineEntry[]>(() => {
    const { complaint, routing, file, number } = open
    return [
      ...(complaint.value ? ofComplaint(complaint.value, words) : []),
      ...ofFiles(parts.files ?? [], words),
      ...ofQuestions(parts.questions?.requests ?? [], words),
      ...ofLinks(number, parts.links?.links ?? [], words),
      ...ofAssessments(parts.demands?.items ?? [], words),
      ...(routing.value ? [...ofAssignment(routing.value, words), ...ofClocks(routing.value, words, reason)] : []),
      ...ofHandoffs(parts.handoffs ?? [], words),
      ...(file.value ? ofCaseFile(file.value, words, told) : []),
      ...(parts.surveys ? ofFeedback(parts.surveys, words) : [])
    ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  })

  const missing = computed(() => Object.entries({ ...open.troubles.value, ...failures }) as [PartName, unknown][])
  const hidden = computed(() => missing.value.filter(([, failure]) => isStatus(failure, 403)).map(([name]) => name))
  const away = computed(() => missing.value.filter(([, failure]) => !isStatus(failure, 403)).map(([name]) => name))

  // The page reads the case every few seconds; the rest is read again when something happened.
  const state = () => [open.file.value?.version, open.complaint.value?.version, open.complaint.value?.messages?.length, open.routing.value?.decisions.length, open.file.value?.state].join()
  watch(state, read, { immediate: true })

  const again = () => Promise.all([open.read(), read()])
  return { entries, hidden, away, loading, again }
}
