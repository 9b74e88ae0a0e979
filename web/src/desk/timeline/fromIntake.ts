import type { Attachment } from '@/api/attachments'
import type { Assessment } from '@/api/demands'
import type { ComplaintLink } from '@/api/duplicates'
import type { InformationRequest } from '@/api/information'
import type { ComplaintFile } from '@/api/intake'
import type { TimelineEntry, Words } from './entry'

export function ofComplaint(complaint: ComplaintFile, { t, coded }: Words): TimelineEntry[] {
  const who = t('actor.customer')
  return [
    { at: complaint.receivedAt, kind: 'customer', what: t('history.filed', { channel: coded('channel', complaint.channel) }), text: complaint.text, who },
    ...(complaint.messages ?? []).map(({ at, text }): TimelineEntry => ({ at, kind: 'customer', what: t('timeline.customer-wrote'), text, who }))
  ]
}

export const ofFiles = (files: Attachment[], { t }: Words): TimelineEntry[] =>
  files.map(({ at, name, origin, addedBy }) => ({
    at, kind: origin === 'STAFF' ? 'handling' : 'customer', what: t(`history.file.${origin}`), text: name,
    who: addedBy ?? (origin === 'CUSTOMER' ? t('actor.customer') : null)
  }))

/** What was asked and what became of it; an answer stands where it came, beside its question. */
export function ofQuestions(requests: InformationRequest[], { t, moment }: Words): TimelineEntry[] {
  return requests.flatMap(({ askedAt, remindedAt, settledAt, lapsesAt, state, questions }) => {
    const answers = questions.filter(({ answer }) => answer).map(({ text, answer }) => `${text} ${answer}`)
    const entries: TimelineEntry[] = [{ at: askedAt, kind: 'handling', what: t('history.asked', { until: moment(lapsesAt) }), text: questions.map(({ text }) => text).join('\n') }]
    if (remindedAt) entries.push({ at: remindedAt, kind: 'handling', what: t('history.reminded') })
    if (settledAt) entries.push({ at: settledAt, kind: state === 'ANSWERED' ? 'customer' : 'handling', what: t(`history.information.${state}`), text: answers.join('\n'), who: state === 'ANSWERED' ? t('actor.customer') : null })
    return entries
  })
}

export function ofLinks(number: string, links: ComplaintLink[], { t }: Words): TimelineEntry[] {
  return links.flatMap((link) => {
    const direction = link.how === 'LINKED' ? 'LINKED' : link.number === number ? 'INTO' : 'FROM'
    const other = link.number === number ? link.other : link.number
    const entries: TimelineEntry[] = [{ at: link.linkedAt, kind: 'handling', what: t(`history.link.${direction}`, { other }), text: link.because, who: link.linkedBy }]
    if (link.undoneAt) entries.push({ at: link.undoneAt, kind: 'handling', what: t('history.unlinked', { other }), who: link.undoneBy })
    return entries
  })
}

/** The steps of an assessment of the demand, each by the person who took it. */
export function ofAssessments(items: Assessment[], { t }: Words): TimelineEntry[] {
  const steps = (one: Assessment): (Omit<TimelineEntry, 'at' | 'kind'> & { at?: string; kind?: TimelineEntry['kind'] })[] => [
    { at: one.proposedAt, what: t('history.demand.proposed'), text: one.explanation, who: one.proposedBy },
    { at: one.reviewedAt, what: t(one.state === 'REFUSED' ? 'history.demand.refused' : 'history.demand.confirmed'), text: one.reviewWords, who: one.reviewedBy },
    { at: one.appealedAt, kind: 'customer', what: t('history.demand.appealed'), text: one.appealText, who: t('actor.customer') },
    { at: one.appealDecidedAt, what: t(one.state === 'OVERTURNED' ? 'history.demand.overturned' : 'history.demand.upheld'), text: one.appealWords, who: one.appealDecidedBy }
  ]
  return items.flatMap(steps).flatMap(({ at, ...step }) => (at ? [{ kind: 'handling' as const, ...step, at }] : []))
}
