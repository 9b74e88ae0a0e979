import type { HandoffView } from '@/api/handoffs'
import type { RoutedCase } from '@/api/routing'
import type { TimelineEntry, Words } from './entry'

/** Who has the case, what they said to it, and who was told that it is late. */
export function ofAssignment({ decisions, answers, escalations }: RoutedCase, { t, coded }: Words): TimelineEntry[] {
  return [
    ...decisions.map(({ at, staff, cause, reason, by }): TimelineEntry => ({
      at, kind: 'assignment', what: staff ? t('history.assigned', { staff }) : t('history.queued'),
      text: [coded('routing.cause', cause), coded('waiting', reason)].filter(Boolean).join(' · '), who: by === 'routing' ? null : by
    })),
    ...(answers ?? []).map(({ at, staff, answer, reason }): TimelineEntry => ({ at, kind: 'assignment', what: coded('asking.answer', answer), text: reason ?? '', who: staff })),
    ...escalations.map(({ at, level, goesTo, to, deadline, because }): TimelineEntry => ({
      at, kind: 'assignment', what: [t('routing.level', { level }), coded('clocks.goesTo', goesTo), `→ ${to ?? t('clocks.vacant')}`].filter(Boolean).join(' '),
      text: `${coded('deadline', deadline)} ${t(because.endsWith('has passed') ? 'clocks.passed' : 'clocks.near')}`
    }))
  ]
}

export function ofClocks({ deadlines }: RoutedCase, { t, coded, moment }: Words, reason: (because: string) => string): TimelineEntry[] {
  return deadlines.flatMap(({ deadline, events }) => (events ?? []).map(({ at, event, because, due, previousDue }): TimelineEntry => ({
    at, kind: 'clocks', what: t('history.clock', { deadline: coded('deadline', deadline), event: coded('clocks.event', event) }),
    text: [because && reason(because), previousDue && previousDue !== due ? t('clocks.moved', { from: moment(previousDue), to: moment(due) }) : event === 'SET' && t('clocks.due', { at: moment(due) })].filter(Boolean).join(' · ')
  })))
}

export const ofHandoffs = (views: HandoffView[], { t, coded }: Words): TimelineEntry[] =>
  views.flatMap(({ handoff, steps }) => steps.map(({ at, by, step, words }): TimelineEntry => ({
    at, kind: 'assignment', who: by, text: words ?? (step === 'OPENED' ? handoff.task : ''),
    what: t('history.handoff', { unit: coded('bu', handoff.toUnit), kind: coded('handoff.kind', handoff.kind), step: coded('handoff.step', step) })
  })))
