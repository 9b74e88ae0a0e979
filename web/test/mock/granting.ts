import { ago, ahead, created, NUMBER, ok, problem, type Answers } from './answers'

const money = (amount: number) => ({ amount, currency: 'CNY' })
const unit = (businessUnit: string, more = {}) => ({
  businessUnit, tier: 'SUPERVISOR', tierName: { zh: '主管', en: 'Supervisor' }, oversees: true, delegatedBy: null, perCase: money(150000), perDay: { limit: money(750000), used: money(320000), left: money(430000) }, perCustomer: money(200000),
  customerWindowDays: 30, standing: { percent: 75, windowDays: 30, record: { approved: 12, coached: 2, rejected: 1 } }, ...more
})
const balance = (key: string, offered: number, owed: number, paid: number) => ({ key, remedies: 14, offered: money(offered), owed: money(owed), paid: money(paid), cost: money(offered + owed + paid) })
const stopped = (id: string, amount: number, problem: string, more = {}) => ({ id, case: NUMBER, businessUnit: 'food', amount: money(amount), state: 'UNCLEAR', attempts: 6, problem, createdAt: ago(300), ...more })

/** What a person may grant in all units, who acts for whom, and the money behind it. */
export const grantingAnswers: Answers = {
  'GET /api/authority/delegations': () => ok({ items: [
    { id: 'd1', from: 'food-supervisor-1', to: 'food-senior-1', validFrom: ago(60), validTo: ahead(4300), because: '出差', arrangedBy: 'food-supervisor-1' },
    { id: 'd2', from: 'food-senior-1', to: 'food-agent-2', validFrom: ago(60), validTo: ahead(900), because: '病假', arrangedBy: 'food-manager-1' }], next: null }),
  'POST /api/authority/delegations': () => created({ id: 'd3' }),
  'DELETE /api/authority/delegations/*': () => ok(undefined),
  'GET /api/resolution/payouts': () => ok({ items: [stopped('p1', 18000, 'no-answer'), stopped('p2', 5000, 'refused-422', { attempts: 1 })], next: null }),
  'GET /api/resolution/payouts/returned': () => ok({ items: [{ id: 'p3', case: NUMBER, businessUnit: 'food', amount: money(2600), at: ago(20), by: 'food-manager-1', because: '银行退回：账号与户名不符', state: 'REVERSED', offeredAgain: false }, { id: 'p4', case: NUMBER, businessUnit: 'food', amount: money(9900), at: ago(4000), by: 'group-quality-1', because: '网关不再付款', state: 'CANCELLED', offeredAgain: true }], next: null }),
  'POST /api/resolution/payouts/*/settlement': ({ body }) => (body.outcome === 'CANCEL' ? problem(403, 'payout-needs-another-person') : ok({ id: 'p1', state: 'DUE' })),
  'GET /api/resolution/ledger/balances': () => ok({ items: [{ ...balance('FOOD-QUALITY', 38000, 12000, 460000), nameZh: '食品质量', nameEn: 'Food quality' }, balance('UNASSIGNED', 0, 5000, 120000)], next: null }),
  'GET /api/resolution/ledger/verification': () => ok({ items: [{ businessUnit: 'food', intact: true, entries: 1284, brokenAt: null, because: null, head: 'a3f19c02be77d1e4a3f19c02be77d1e4' }], next: null })
}

export const units = [unit('food'), unit('retail', { tier: 'FRONT_LINE', tierName: { zh: '一线', en: 'Front line' }, delegatedBy: null, oversees: false, perCase: money(20000), perDay: { limit: money(100000), used: money(0), left: money(100000) }, standing: { percent: 100, windowDays: 30, record: { approved: 0, coached: 0, rejected: 0 } } })]
