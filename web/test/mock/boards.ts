import { created, ok, type Answers } from './answers'

const word = (zh: string, en: string) => ({ zh, en })
const basis = (zh: string, en: string, n: number) => ({ counted: word(zh, en), n, from: null, to: null, lag: { events: 0, seconds: 0, parked: 0 } })
const share = (value: number, low: number, high: number, zh: string, n: number) => ({ value, low, high, basis: basis(zh, zh, n) })
const ITEMS: [string, number][] = [['mould', 84], ['waiting', 61], ['attitude', 40], ['foreign', 33], ['package', 21], ['taste', 14], ['hygiene', 9], ['other', 6]]
const TOTAL = ITEMS.reduce((sum, [, count]) => sum + count, 0)
const counts: Record<string, number> = { spill: 46, mould: 31, late: 22, hair: 12, bill: 7, rude: 5 }
const HORRORS: [string, string, string, number[]][] = [
  ['spill', '外卖洒漏', 'Spilled delivery', [3, 3, 2]], ['mould', '食品霉变', 'Mouldy food', [5, 4, 3]], ['late', '出餐超时', 'Late kitchen', [3, 2, 4]],
  ['hair', '异物', 'Foreign object', [5, 3, 2]], ['bill', '多收钱', 'Overcharged', [4, 2, 1]], ['rude', '服务顶撞客户', 'Arguing with a guest', [4, 1, 1]]
]

export const boardAnswers: Answers = {
  'GET /api/analytics/overview': () => ok({
    businessUnits: ['food'], complaints: 268, byStatus: {}, byKind: {}, byChannel: {}, byUnit: {},
    firstResponse: { medianSeconds: 5040, basis: basis('已答复的投诉', 'answered complaints', 251) },
    deadlinesMet: share(0.94, 0.91, 0.96, '到期的时限', 742), confirmedResolution: share(0.88, 0.83, 0.92, '已办结的个案', 203),
    redress: { granted: [{ amount: 1284000, currency: 'CNY' }], paid: [{ amount: 1102000, currency: 'CNY' }], basis: basis('补偿方案', 'remedies', 96) },
    csat: { ...share(0.83, 0.75, 0.89, '评价', 118), mean: 4.2 }, ces: { ...share(0.8, 0.7, 0.9, '评价', 101), mean: 5.6 },
    nps: { value: 31, low: 18, high: 44, mean: 7.9, basis: basis('评价', 'answers', 109) }, responseRate: share(0.58, 0.51, 0.65, '发出的邀请', 203),
    lag: { events: 0, seconds: 0, parked: 0 }, basis: basis('收到的投诉', 'complaints received', 268)
  }),
  'GET /api/analytics/pareto': () => {
    let upTo = 0
    return ok({ items: ITEMS.map(([taxonomyItem, count]) => ({ businessUnit: 'food', taxonomyItem, count, share: count / TOTAL, cumulative: (upTo += count) / TOTAL })), confirmed: 201, unsorted: 12, basis: basis('已分类的投诉', 'sorted complaints', TOTAL) })
  },
  'GET /api/analytics/trend': () => ok({
    items: Array.from({ length: 30 }, (_, at) => ({ day: new Date(Date.now() - (29 - at) * 86_400_000).toISOString().slice(0, 10), complaints: Math.round(9 + 5 * Math.sin(at / 2.6) + (at % 5)), closed: Math.round(8 + 4 * Math.sin((at - 3) / 2.6) + (at % 3)) })),
    basis: basis('收到的投诉', 'complaints received', 268)
  }),
  'GET /api/analytics/service-quality': () => ok({
    items: ['food', 'retail'].map((businessUnit) => ({ businessUnit, complaints: 268, firstResponseMedianSeconds: 5040, deadlinesMet: share(0.94, 0.9, 0.96, '', 742), onTheSpot: share(0.37, 0.3, 0.4, '', 203), reopened: share(0.05, 0.02, 0.09, '', 203), confirmedResolution: share(0.88, 0.83, 0.92, '', 203), endings: { confirmed: share(0.61, 0.54, 0.67, '占客户已表态、已过异议期或已由员工结案的个案', 216), told: share(0.05, 0.02, 0.09, '', 216), silent: share(0.27, 0.22, 0.34, '', 216), notResolved: share(0.06, 0.03, 0.1, '', 216) }, promisesKept: share(0.91, 0.85, 0.95, '', 140), promisesMadeGood: share(0.64, 0.39, 0.84, '', 14), promisesMoved: share(0.08, 0.04, 0.13, '', 152) })),
    basis: basis('', '', 268)
  }),
  'GET /api/analytics/stage-times': () => ok({
    items: ['food', 'retail'].flatMap((businessUnit) => ['CONTROL', 'LISTEN', 'ESTABLISH_RAPPORT', 'RESOLVE'].map((stage, at) => ({ businessUnit, stage, medianSeconds: 180 + at * 2400, p90Seconds: 900 + at * 19000, n: 240 - at * 11 }))),
    basis: basis('该期间受理个案已结束的停留', 'stays that are over', 1794)
  }),
  'GET /api/failures': () => ok({
    businessUnit: 'food', basis: basis('最近 30 天的失误', 'failures of the last 30 days', 123),
    items: HORRORS.map(([failure, zh, en, [pain, cost, operations]]) => ({ failure, name: word(zh, en), count: counts[failure]!, bySource: { COMPLAINT: Math.round(counts[failure]! / 2), DEADLINE: 2, DESK: Math.floor(counts[failure]! / 3) }, weight: { customerPain: pain, cost, operations, version: 1 }, score: counts[failure]! * ((pain ?? 0) + (cost ?? 0) + (operations ?? 0)) }))
      .sort((a, b) => b.score - a.score).map((item, at) => ({ ...item, rank: at + 1 }))
  }),
  'POST /api/failures/tally': ({ body }) => { counts[body.failure] = (counts[body.failure] ?? 0) + body.count; return created({ id: 't1', failure: body.failure, count: body.count }) }
}
