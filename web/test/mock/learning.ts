import { ago, ahead, NUMBER, ok, problem, type Answers } from './answers'

const lesson = {
  businessUnit: 'food', id: 'l1', number: 'FD-261002-4T8WQ1ZK', item: 'mould', product: '全麦面包', title: '冷却不足导致包装内结露发霉', directCause: '面包出炉四十分钟即装袋，袋内结露',
  causeBehind: '旺季取消了冷却等待，排产表没有这一步', advice: '装袋前测中心温度，高于 30 ℃ 不装；排产表加入冷却两小时。', publishedBy: 'food-supervisor-1', publishedAt: ago(60 * 24 * 12)
}
const told = { ...lesson, notices: [{ id: 'n1', item: 'mould', by: 'food-manager-1', at: ago(60 * 24 * 10) }] }
const action = (id: string, state: string, more = {}) => ({
  businessUnit: 'food', id, number: NUMBER, kind: 'PREVENTIVE', text: '排产表加入冷却两小时，装袋前测中心温度', owner: 'food-agent-1', due: ahead(60 * 30), state, madeBy: 'food-supervisor-1',
  settledAt: null, settledBy: null, settledWords: null, checkDue: null, effect: null, checkedBy: null, checkWords: null, ...more
})
const done = action('a2', 'DONE', { kind: 'CORRECTIVE', text: '当班产品全部重新抽检', owner: 'food-agent-2', settledAt: ago(60 * 24 * 31), settledBy: 'food-supervisor-1', settledWords: '抽检 120 袋，下架 6 袋', checkDue: ago(60 * 24) })

export const learningAnswers: Answers = {
  'GET /api/cases/*/final-response': () => ok({ objectionDays: 7, reopenDays: 30, rights: [{ code: 'CN_CONSUMER', nameZh: '消费者（12315）', nameEn: 'Consumers (12315)', textZh: '如果您不接受这一答复，可以拨打 12315 或 12345 请求调解。', textEn: 'You may ask for mediation through 12315 or 12345.', source: '《消费者权益保护法》第三十九条' }], given: [] }),
  'POST /api/cases/*/similar-lessons': () => ok({ items: [{ lesson, percent: 62, common: ['发霉', '面包', '全麦', '霉斑'] }], next: null }),
  'GET /api/cases/*/cause': () => ok({ directCause: '面包装袋时还是热的', whys: ['冷却时间不够', '旺季取消了冷却等待', '排产表没有冷却这一步'], causeBehind: '排产表没有冷却这一步', by: 'food-agent-1', at: ago(90), version: 1 }),
  'GET /api/cases/*/actions': () => ok({ items: [action('a1', 'OPEN'), done], next: null }),
  'GET /api/cases/*/lessons': () => ok({ items: [], next: null }),
  'GET /api/cases/*/meetings': () => ok({ items: [{ id: 'm1', kind: 'CUSTOMER_VISIT', heldAt: ago(60 * 20), place: '南山区解放路 8 号', people: ['food-agent-1', '顾客本人'], findings: '冰箱温度 4 ℃，未拆封的一袋也有霉斑。', agreed: '周五前告知送检结果。', photos: ['p1', 'p2'], handoff: null, by: 'food-agent-1', at: ago(60 * 19) }], next: null }),
  'GET /api/actions': ({ query }) => ok({ items: query.get('list') === 'TO_CHECK' ? [done] : query.get('list') === 'LATE' ? [action('a3', 'OPEN', { due: ago(60 * 30), text: '更换封口机密封条' })] : query.get('list') === 'ALL' ? [] : [action('a1', 'OPEN'), action('a3', 'OPEN', { due: ago(30), text: '更换封口机密封条' })], next: null }),
  'GET /api/actions/*/owners': () => ok({ items: [{ staff: 'food-agent-1' }, { staff: 'food-agent-2' }, { staff: 'food-senior-1' }, { staff: 'food-supervisor-1' }, { staff: 'group-quality-1', work: '质量 · quality' }], next: null }),
  'GET /api/actions/*/colleagues': () => ok({ items: [{ staff: 'group-quality-1', work: '质量 · quality', since: ago(60 * 24 * 30), addedBy: 'migration' }, { staff: 'plant-li', work: '一号工厂生产', since: ago(60 * 24 * 3), addedBy: 'food-supervisor-1' }], next: null }),
  'GET /api/actions/*/*/effect': () => ok({ item: 'mould', before: 9, after: 2, days: 30 }),
  'GET /api/lessons': ({ query }) => (query.get('q') === '故障' ? problem(503, 'temporarily-unavailable') : ok({ items: query.get('q') ? [] : [lesson], next: null })),
  'GET /api/lessons/*/*': () => ok({ lesson: told, effects: [{ item: 'mould', before: 14, after: 5, days: 10 }] })
}
