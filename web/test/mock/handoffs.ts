import { ago, ahead, created, NUMBER, ok, type Answers } from './answers'

const handoff = (id: string, state: string, kind: string, task: string, more = {}) => ({
  businessUnit: 'property', id, number: NUMBER.replace('FD', 'PR'), toUnit: 'food', toTeam: null, kind, task, severity: 'S2', state, askedBy: 'property-agent-1',
  askedAt: ago(300), due: ahead(190), handler: null, closedBy: null, closedAt: null, words: null, ...more
})
const visit = (id: string, customer: string, outcome: string | null, more = {}) => ({
  id, from: ahead(2900), to: ahead(3020), zone: 'Asia/Shanghai', place: '解放路 8 号，3 号楼 201', attendees: ['property-agent-1', 'food-agent-1'], customer, customerWish: null, outcome, findings: null, plannedBy: 'food-agent-1', ...more
})
const opened = { step: 'OPENED', by: 'property-agent-1', at: ago(300), words: null }
const waiting = handoff('h1', 'OPEN', 'QUALITY_CHECK', '请检测同批次面包的霉菌，样品已留在前台。', { due: ahead(45) })
const running = handoff('h2', 'ACCEPTED', 'SITE_VISIT', '顾客家里的漏水需要一起上门看。', { handler: 'food-agent-1' })
const views = {
  h1: { handoff: waiting, late: false, may: ['ACCEPT', 'APPOINT', 'DECLINE'], visits: [], steps: [opened] },
  h2: { handoff: running, late: false, may: ['DECLINE', 'COMPLETE', 'RECALL', 'PLAN_VISIT'], visits: [visit('v2', 'PENDING', null), visit('v1', 'OTHER_TIME', 'MOVED', { customerWish: '周六上午' })], steps: [opened, { step: 'ACCEPTED', by: 'food-agent-1', at: ago(200), words: null }, { step: 'VISIT_PLANNED', by: 'food-agent-1', at: ago(100), words: null }, { step: 'LATE', by: 'routing', at: ago(20), words: null }] }
}

export const handoffAnswers: Answers = {
  'GET /api/routing/cases/*/handoffs': () => ok({ items: [views.h2] }),
  'POST /api/routing/cases/*/handoffs': () => created(waiting),
  'GET /api/routing/handoffs': ({ query }) => ok({ items: query.get('closed') === 'true' ? [] : [waiting, running], next: null }),
  'GET /api/routing/handoffs/*': ({ parts }) => ok(views[parts[3] as 'h1' | 'h2'])
}
