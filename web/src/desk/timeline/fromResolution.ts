import type { CaseEntry, CaseFile } from '@/api/resolution'
import type { Kind, TimelineEntry, Words } from './entry'

const CUSTOMERS = new Set(['customer-wrote', 'complaint-withdrawn', 'confirmed-again', 'not-resolved', 'remedy-accepted', 'remedy-declined', 'resolution-confirmed', 'resolution-not-objected', 'answer-without-offer'])
const DETAILS = ['stage', 'tier', 'channel', 'severity', 'timelineDetail', 'people.kind', 'meeting.kind', 'ending.outcome', 'bu']

function kindOf(what: string): Kind {
  if (CUSTOMERS.has(what)) return 'customer'
  if (/^(remedy|redress|approval|payout|review)-/.test(what)) return 'money'
  if (what.endsWith('-as-told') || what === 'offer-reminded' || what === 'offer-lapsed' || what === 'acceptance-told-alone') return 'customer'
  return /^(case-assigned|case-released|handoff-late)$/.test(what) ? 'assignment' : 'handling'
}

/** What an entry is about in words: a remedy, a promise, a reply, or what a code stands for. */
function detailOf({ what, at, detail }: CaseEntry, file: CaseFile, { coded, money, t }: Words): string {
  if (what === 'case-resolved') return file.resolutions.find((one) => one.at === at)?.text ?? ''
  if (!detail) return ''
  const remedy = file.remedies.find(({ id }) => id === detail)
  if (remedy) return [t(`remedy.${remedy.type}`), remedy.amount && money(remedy.amount), remedy.text].filter(Boolean).join(' · ')
  const said = file.promises.find(({ id }) => id === detail) ?? file.replies.find(({ id }) => id === detail)
  if (said) return said.text
  if (what === 'complaint-triaged') return detail.split(' ').map((code, index) => coded(['severity', 'motive', 'demand'][index] ?? '', code)).filter(Boolean).join(' · ')
  if (/^(complaint-merged|complaint-separated|case-assigned|case-released|action-made|action-given|check-overridden)$/.test(what)) return detail
  // Staff gives a reason in words, the customer and a survey a code.
  if (what === 'case-reopened') return coded('timelineDetail', detail) || detail
  return DETAILS.map((group) => coded(group, detail)).find(Boolean) ?? ''
}

/** The case file's own entries; `told` are those that another service tells better. */
export const ofCaseFile = (file: CaseFile, words: Words, told: (entry: CaseEntry) => boolean): TimelineEntry[] =>
  file.timeline.filter((entry) => !told(entry)).map((entry) => ({
    at: entry.at, kind: kindOf(entry.what), what: words.coded('timeline', entry.what) || entry.what,
    text: detailOf(entry, file, words), who: entry.actor && (words.coded('actor', entry.actor) || entry.actor)
  }))
