import { ago, created, NUMBER, ok, type Answers } from './answers'

const line = (id: string, letter: string, kind: string, way: string, state: string, more = {}) => ({
  id, letter, kind, way, state, trial: 1, at: ago(90), changedAt: ago(80), mayGoAgain: ['SENT', 'RETURNED', 'REFUSED', 'NO_ADDRESS'].includes(state), ...more
})
const known = {
  items: [
    line('d4', 'final-1', 'FINAL_RESPONSE', 'POST', 'TO_PRINT', { at: ago(20), changedAt: ago(20) }),
    line('d3', 'r-1', 'REMEDY', 'MAIL', 'WAITING', { at: ago(30), changedAt: ago(30), reason: 'unread' }),
    line('d2', 'letter-1', 'REPLY', 'SMS', 'SENT', { changedBy: 'food-agent-1', changedAt: ago(60) }),
    line('d0', 'i00', 'QUESTIONS', 'SMS', 'SENT', { at: ago(300), changedAt: ago(299) }),
    line('d1', 'letter-1', 'REPLY', 'MAIL', 'RETURNED', { reason: 'mail-5.1.1' })
  ],
  ways: ['MAIL', 'SMS', 'POST'], preferred: 'MAIL', postalAddress: { name: '王芳', address: '深圳市南山区\n解放路 8 号' }, postalAddressKnown: true
}
const paper = (id: string, state: string, more = {}) => ({ id, number: NUMBER, businessUnit: 'food', kind: 'REPLY', state, at: ago(200), changedAt: ago(100), ...more })

export const deliveryAnswers: Answers = {
  'GET /api/intake/complaints/*/deliveries': () => ok(known),
  'POST /api/intake/complaints/*/deliveries': () => ok(known),
  'POST /api/intake/complaints/*/deliveries/*/repetition': () => ok(known),
  'PUT /api/intake/complaints/*/postal-address': () => ok(known),
  'GET /api/intake/mails': () => ok({
    next: 'more',
    items: [
      { key: 'a0', businessUnit: 'food', reason: 'mailing-list', at: ago(400), safety: true, preview: { from: 'chen@company.example', subject: '酸奶', text: '孩子喝了以后食物中毒住院，没有人管吗？' }, cut: false },
      { key: 'a1', businessUnit: 'food', reason: 'bulk', at: ago(50), safety: false, preview: { from: 'li@company.example', subject: '酸奶发霉', text: '昨天在南山店买的酸奶打开就有霉点，孩子已经吃了一口。\n请尽快联系我。' }, cut: false },
      { key: 'a2', businessUnit: 'food', reason: 'auto-submitted', at: ago(300), safety: false, preview: { from: 'wang@company.example', subject: '自动回复：我在休假', text: '我在休假，周一回来。' }, cut: false },
      { key: 'a3', businessUnit: 'food', reason: 'no-sender', at: ago(3000), safety: false, preview: { subject: '', text: '' }, cut: true }
    ]
  }),
  'POST /api/intake/mails/*/*/filing': () => created({ number: NUMBER }),
  'POST /api/intake/mails/*/*/dismissal': () => ok({}),
  'POST /api/intake/mails/*/*/dismissal/undoing': () => ok({}),
  'GET /api/intake/letters': () => ok({
    items: [paper('a', 'TO_PRINT'), paper('b', 'TO_PRINT', { kind: 'FINAL_RESPONSE' }), paper('c', 'PRINTED', { batch: 'b-1', changedBy: 'food-agent-1' })]
  })
}
