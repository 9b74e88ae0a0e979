import { describe, expect, it } from 'vitest'
import type { CaseFile } from '@/api/resolution'
import { ofFeedback } from '@/desk/timeline/fromFeedback'
import { ofLinks, ofQuestions } from '@/desk/timeline/fromIntake'
import { ofCaseFile } from '@/desk/timeline/fromResolution'
import { ofAssignment } from '@/desk/timeline/fromRouting'
import type { Words } from '@/desk/timeline/entry'
import desk from '@/i18n/zh-CN/desk.json'
import { sources } from './sources'

/** Words that show their key; a code stands for itself, one that nobody knows for nothing. */
const words: Words = {
  t: (key, named) => [key, ...Object.values(named ?? {})].join(' '),
  coded: (group, code) => (code && !code.startsWith('?') ? `${group}.${code}` : ''),
  moment: (at) => at,
  money: ({ amount, currency }) => `${currency} ${amount}`
}
const entry = (what: string, detail: string | null = null, actor: string | null = null) => ({ at: '2026-11-22T08:00:00Z', what, detail, actor })
const file = (...timeline: CaseFile['timeline']) => ({
  timeline, resolutions: [], replies: [{ id: 'l1', text: '非常抱歉' }], promises: [{ id: 'p1', text: '三天内' }],
  remedies: [{ id: 'r1', type: 'REDRESS', amount: { amount: 600, currency: 'CNY' }, text: null }]
}) as unknown as CaseFile
const told = () => false

describe('the timeline of a case', () => {
  it('names what an entry is about instead of showing its id', () => {
    const texts = ofCaseFile(file(entry('reply-sent', 'l1'), entry('promise-made', 'p1'), entry('redress-granted', 'r1'), entry('lesson-published', '?uuid')), words, told).map(({ text }) => text)
    expect(texts).toEqual(['非常抱歉', '三天内', 'remedy.REDRESS · CNY 600', ''])
  })

  it('sorts money, the customer and the handling apart', () => {
    const kinds = ofCaseFile(file(entry('redress-paid'), entry('remedy-accepted'), entry('approval-escalated'), entry('reply-sent'), entry('case-released', 'ann')), words, told).map(({ kind }) => kind)
    expect(kinds).toEqual(['money', 'customer', 'money', 'handling', 'assignment'])
  })

  it('leaves out what another service tells better', () => {
    expect(ofCaseFile(file(entry('case-assigned', 'ann')), words, ({ what }) => what === 'case-assigned')).toEqual([])
  })

  it('has Chinese words for everything that the case file notes', () => {
    const code = sources('../resolution-service/src/main/java', '.java').map(({ text }) => text).join('\n')
    const notes = [...code.matchAll(/timeline\.note\([^;]*?;/g)].flatMap(([call]) => [...call.matchAll(/"([a-z]+(?:-[a-z]+)+)"/g)].map(([, what]) => what!))
    const known = { ...desk.timeline, ...desk.timelineDetail } as Record<string, string>
    expect(notes.length).toBeGreaterThan(20)
    expect(notes.filter((what) => !known[what])).toEqual([])
  })

  it('tells a merge from where the reader stands', () => {
    const link = { id: 'k', number: 'B', other: 'A', how: 'MERGED' as const, linkedBy: 'ann', linkedAt: '1', undoneBy: 'bob', undoneAt: '2' }
    expect(ofLinks('B', [link], words).map(({ what, who }) => [what, who])).toEqual([['history.link.INTO A', 'ann'], ['history.unlinked A', 'bob']])
    expect(ofLinks('A', [link], words)[0]!.what).toBe('history.link.FROM B')
  })

  it('puts the answers where they came', () => {
    const asked = { id: 'q', state: 'ANSWERED' as const, askedAt: '1', lapsesAt: '9', settledAt: '3', questions: [{ code: 'c', text: '哪家店？', answer: '南山店' }] }
    expect(ofQuestions([asked], words).map(({ at, kind, text }) => [at, kind, text])).toEqual([['1', 'handling', '哪家店？'], ['3', 'customer', '哪家店？ 南山店']])
  })

  it('says who has the case, who declined it and that it was escalated', () => {
    const routed = {
      decisions: [{ at: '1', staff: 'ann', cause: 'INITIAL', reason: null, by: 'routing' }, { at: '4', staff: null, cause: 'RELEASED', reason: 'CAPACITY', by: 'sue' }],
      answers: [{ at: '2', staff: 'ann', answer: 'DECLINED', reason: '我认识这位客户' }],
      escalations: [{ at: '3', level: 1, goesTo: 'OWNER', to: 'ann', deadline: 'RESOLUTION', because: 'RESOLUTION has passed' }]
    } as never
    expect(ofAssignment(routed, words).map(({ at, who }) => [at, who])).toEqual([['1', null], ['4', 'sue'], ['2', 'ann'], ['3', undefined]])
  })

  it('says that and why nobody was asked, and never a score', () => {
    const feedback = { invitations: [{ id: 'i', round: 1, state: 'WITHHELD', because: 'COOL_DOWN', dueAt: '1', sentAt: null, expiresAt: null, answeredAt: null }], recoveryTasks: [] } as never
    expect(ofFeedback(feedback, words)).toEqual([{ at: '1', kind: 'survey', what: 'history.survey.withheld', text: 'history.because.COOL_DOWN' }])
  })
})
