import { ok, type Answers } from './answers'

const tier = (code: string, rank: number, nameZh: string, nameEn: string, caseLimit: number, customerLimit: number | null = 200_000) => ({ tier: code, currency: 'CNY', rank, nameZh, nameEn, caseLimit, dayLimit: caseLimit * 5, ...(customerLimit === null ? {} : { customerLimit }), oversees: rank >= 30 })
const TIERS = [tier('FRONT_LINE', 10, '一线', 'Front line', 20_000), tier('SENIOR', 20, '资深', 'Senior', 50_000), tier('SUPERVISOR', 30, '主管', 'Supervisor', 200_000), tier('MANAGER', 40, '现场经理', 'Site manager', 2_000_000, null), tier('BU_DIRECTOR', 50, '业务总监', 'Business unit director', 10_000_000, null), tier('GROUP', 60, '集团', 'Group', 100_000_000, null)]
const OWN = { ...TIERS[1]!, caseLimit: 30_000, dayLimit: 150_000 }
const COUNTING = { currency: 'CNY', dayZone: 'Asia/Shanghai', customerWindowDays: 30 }
const PATIENCE = { minutes: 240, counts: 'BUSINESS', opens: '09:00', closes: '18:00' }
const RECORD = { windowDays: 30, perRejection: -25, perCoaching: 0, perApproval: 5, leastPercent: 25, mostPercent: 100 }
const CLOSING = { objectionDays: 7, reopenDays: 30 }
const OFFERS = { remindDays: 7, endDays: 30 }
const WEIGHTS = [{ code: 'BASE_S2', value: 30_000, nameZh: '基数：重大损失(分)', nameEn: 'Base: serious loss (fen)' }, { code: 'LOW_SHARE', value: 0.4, nameZh: '下限占上限的比例', nameEn: 'Share of the upper end that is the lower end' }]
const FLOORS = [{ claim: 'FOOD_SAFETY', jurisdiction: 'CN', multiple: 10, lossMultiple: 3, minimum: 100_000, currency: 'CNY', sourceZh: '《食品安全法》第一百四十八条：价款十倍或损失三倍，不足一千元的为一千元', sourceEn: 'PRC Food Safety Law art. 148: ten times the price or three times the loss, at least CNY 1,000', since: '2015-10-01' }]
const LAYERS: Record<string, object> = { TIERS: { tiers: TIERS }, COUNTING, RECORD, PATIENCE, CLOSING, OFFERS, GOODWILL: { weights: WEIGHTS }, FLOORS: { floors: FLOORS } }

const said = (version: number, changedBy: string, because: string, confirmedBy: string | null = null) => ({ version, since: '2026-11-01', source: '集团授权管理办法', because, changedBy, changedAt: '2026-10-28T02:00:00Z', confirmedBy })
const line = (key: string, rule: unknown, origin = 'GROUP', group: unknown = null) => ({ key, rule, origin, group })
const values = (of: object, own: Record<string, unknown> = {}) => Object.entries(of).map(([key, value]) => (key in own ? line(key, own[key], 'OVERRIDE', value) : line(key, value)))
const PARTS = [
  { subject: 'TIERS', group: said(2, 'admin-1', '年度调整', 'group-quality-1'), unit: said(1, 'food-manager-1', '旺季前先收紧'), lines: TIERS.map((one) => (one.tier === 'SENIOR' ? line('SENIOR CNY', OWN, 'OVERRIDE', one) : line(`${one.tier} CNY`, one))) },
  { subject: 'COUNTING', group: said(1, 'migration', '沿用原有规则'), unit: null, lines: values(COUNTING) },
  { subject: 'RECORD', group: said(1, 'migration', '沿用原有规则'), unit: null, lines: values(RECORD) },
  { subject: 'PATIENCE', group: said(1, 'migration', '沿用原有规则'), unit: said(1, 'food-manager-1', '食品安全不能久等'), lines: values(PATIENCE, { minutes: 120 }) },
  { subject: 'CLOSING', group: said(1, 'migration', '沿用原有规则'), unit: null, lines: values(CLOSING) },
  { subject: 'OFFERS', group: said(1, 'migration', '没有人答复的方案一直占用额度'), unit: null, lines: values(OFFERS) },
  { subject: 'GOODWILL', group: said(1, 'migration', '沿用原有规则'), unit: null, lines: WEIGHTS.map((one) => line(one.code, one)) },
  { subject: 'FLOORS', group: said(1, 'migration', '沿用原有规则'), unit: null, lines: FLOORS.map((one) => line(`${one.claim} ${one.jurisdiction}`, one)) }
]
const DIFFERENCES = [
  { at: 'tiers[SENIOR CNY].caseLimit', before: '30000', after: '80000' },
  { at: 'tiers[SENIOR CNY].customerLimit', before: '200000', after: null }
]
const assigned = (staff: string, tierCode: string | null, because: string, version = 1) => ({ staff, version, tier: tierCode, validFrom: '2026-11-02T01:00:00Z', because, changedBy: version > 1 ? 'food-manager-1' : 'migration', changedAt: '2026-11-02T01:00:00Z' })

/** Rules of money, proposals and who holds which tier, as the resolution service answers them. */
export const moneyRuleAnswers: Answers = {
  'GET /api/resolution/rules/*': ({ parts, query }) => ok({ businessUnit: parts[3], on: query.get('on'), parts: parts[3] === 'group' ? PARTS.map((part) => ({ ...part, unit: null })) : PARTS }),
  'GET /api/resolution/rules/*/*': ({ parts }) => {
    const own = parts[3] === 'group' ? LAYERS[parts[4]!] : parts[4] === 'TIERS' ? { tiers: [OWN] } : parts[4] === 'PATIENCE' ? { minutes: 120 } : null
    return ok({ owner: parts[3], subject: parts[4], version: own ? 1 : 0, validFrom: null, content: own })
  },
  'PUT /api/resolution/rules/*/*': ({ body }) => ok({ version: 1, validFrom: '2026-11-22', stored: false, differences: DIFFERENCES, raises: [{ tier: 'SENIOR', what: 'caseLimit' }], proposal: (body as { dryRun: boolean }).dryRun ? null : 'p-1' }),
  'GET /api/resolution/rules/*/*/history': () => ok({ items: [{ ...said(2, 'admin-1', '年度调整', 'group-quality-1'), validFrom: '2026-11-01', differences: DIFFERENCES, content: { tiers: TIERS } }], next: null }),
  'GET /api/resolution/rule-proposals/*': () =>
    ok({ items: [{ id: 'p-1', owner: 'food', subject: 'TIERS', validFrom: '2026-11-22', source: null, because: '春节前资深坐席代主管', basedOn: 1, proposedBy: 'food-manager-1', proposedAt: '2026-11-21T08:00:00Z', state: 'PENDING', decidedBy: null, decidedAt: null, decidedBecause: null, version: null, differences: DIFFERENCES }, { id: 'p-0', owner: 'food', subject: 'COUNTING', validFrom: '2026-11-01', source: null, because: '缩短客户窗口', basedOn: 1, proposedBy: 'food-manager-1', proposedAt: '2026-10-21T08:00:00Z', state: 'REFUSED', decidedBy: 'group-quality-1', decidedAt: '2026-10-22T08:00:00Z', decidedBecause: '没有依据', version: null, differences: [] }], next: null }),
  'GET /api/authority/staff-tiers/*': () => ok({ items: [assigned('food-agent-1', 'FRONT_LINE', '沿用原有规则'), assigned('food-agent-2', null, '转岗', 2), assigned('food-manager-1', 'MANAGER', '沿用原有规则'), assigned('food-senior-1', 'SENIOR', '转正', 2)], next: null, tiers: TIERS.map(({ tier: code }) => code), names: Object.fromEntries(TIERS.map(({ tier: code, nameZh: zh, nameEn: en }) => [code, { zh, en }])) }),
  'GET /api/authority/staff-tiers/*/*/history': () => ok({ items: [assigned('food-senior-1', 'SENIOR', '转正', 2), assigned('food-senior-1', 'FRONT_LINE', '沿用原有规则')], next: null })
}
