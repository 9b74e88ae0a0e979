import type { CaseFeedback } from '@/api/feedback'
import type { TimelineEntry, Words } from './entry'

/** That the customer was asked and answered, or why not; the scores belong to the figures, not to a case. */
export function ofFeedback({ invitations, recoveryTasks }: CaseFeedback, { t }: Words): TimelineEntry[] {
  const kind = 'survey' as const
  return [
    ...invitations.flatMap(({ state, because, dueAt, sentAt, answeredAt, expiresAt }): TimelineEntry[] => [
      ...(sentAt ? [{ at: sentAt, kind, what: t('history.survey.sent') }] : []),
      ...(answeredAt ? [{ at: answeredAt, kind, what: t('history.survey.answered'), who: t('actor.customer') }] : []),
      ...(state === 'EXPIRED' && expiresAt ? [{ at: expiresAt, kind, what: t('history.survey.expired') }] : []),
      ...(state === 'WITHHELD' && because ? [{ at: dueAt, kind, what: t('history.survey.withheld'), text: t(`history.because.${because}`) }] : [])
    ]),
    ...recoveryTasks.flatMap(({ openedAt, doneAt, because, handler }): TimelineEntry[] => [
      { at: openedAt, kind, what: t('history.survey.task'), text: t(`history.because.${because}`), who: handler },
      ...(doneAt ? [{ at: doneAt, kind, what: t('history.survey.taskDone'), who: handler }] : [])
    ])
  ]
}
