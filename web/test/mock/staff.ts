import { units } from './granting'
import { NUMBER, ago, ahead, created, ok, problem, type Answers } from './answers'

const SAID = '昨天在南山店买的全麦面包，回家打开发现有霉斑，孩子已经吃了一口，肚子疼。要求退款，并且给个说法！'
const money = (amount: number) => ({ amount, currency: 'CNY' })
const row = (number: string, excerpt: string, severity: string, status: string, handler: string | null, minutes: number) => ({
  number, businessUnit: 'food', status, kind: 'COMPLAINT', channel: 'WEB', severity, safety: severity === 'S1', handler, receivedAt: ago(minutes), excerpt
})
const ROWS = [
  row(NUMBER, SAID, 'S1', 'IN_PROGRESS', 'food-agent-1', 62),
  row('FD-261121-2M7XQ0KA', '外卖送到时汤全洒了，打电话没人接，等了一个小时。', 'S3', 'IN_PROGRESS', 'food-agent-1', 190),
  row('FD-261121-9P3RT5VB', '店员态度很差，问一句回一句，还翻白眼。', 'S3', 'RECEIVED', null, 35),
  row('FD-261120-4H8JN6WC', '蛋糕上有一根头发，太恶心了。', 'S2', 'AWAITING_CONFIRMATION', 'food-agent-2', 1500),
  row('FD-261120-7T1YD2EF', '小票上多收了我一份饮料的钱。', 'S4', 'CLOSED', 'food-senior-1', 2600)
]
const OVER = 'FD-261120-7T1YD2EF'
const routed = (at: number, due: string | null, waiting: string | null = null) => ({
  number: ROWS[at]!.number, businessUnit: 'food', state: waiting ? 'WAITING' : 'ASSIGNED', severity: ROWS[at]!.severity, taxonomyItem: 'mould',
  owner: ROWS[at]!.handler, waitingFor: waiting ? { reason: waiting, since: ago(30) } : null, due, registeredAt: ROWS[at]!.receivedAt
})
const candidate = (staff: string, tier: string, score: number | null, lost: string | null, load: number, why: string) => ({ staff, tier, chosen: !lost, score, skillLevel: 3, load, capacity: 10, lost, why })
const deadline = (name: string, due: string, metAt: string | null) => ({ deadline: name, due, state: metAt ? 'MET' : 'RUNNING', breached: false, round: 1, policy: 'group default', metAt, events: [
  { event: 'SET', due, previousDue: null, because: 'filed', at: ago(62) },
  ...(name === 'RESOLUTION' ? [{ event: 'PAUSED', due, previousDue: null, because: 'INFORMATION_REQUESTED', at: ago(40) }, { event: 'RESUMED', due, previousDue: ago(-600), because: 'ANSWERED', at: ago(30) }] : []),
  ...(metAt ? [{ event: 'MET', due, previousDue: null, because: 'reply sent', at: metAt }] : [])
] })

const counted = (due: string) => ({ policy: 'group default', minutes: 480, days: null, counts: 'BUSINESS', due, level: 1, told: due })

const CASE = {
  number: NUMBER, businessUnit: 'food', state: 'OPEN', round: 1, stage: 'LISTEN', kind: 'COMPLAINT', lateNews: [],
  prompts: [
    { code: 'repeat', zh: '把客户的诉求复述一遍，确认没有听错。', en: 'Repeat the demand back and check that you heard it right.', tickedBy: 'food-agent-1' },
    { code: 'no-dispute', zh: '先不辩解，问清时间、地点、批次。', en: 'Do not argue; ask for time, place and batch.' }
  ],
  emotion: 'ANGRY', stages: [{ stage: 'CONTROL', round: 1, enteredAt: ago(61), leftAt: ago(40) }, { stage: 'LISTEN', round: 1, enteredAt: ago(40), leftAt: null }],
  channel: 'WEB', language: 'zh', taxonomyItem: 'mould', severity: 'S1', motive: 'BOTH', demand: 'REASONABLE', handler: 'food-agent-1', openedAt: ago(61),
  replies: [{ id: 'l1', text: '尊敬的顾客：非常抱歉给您添了麻烦。我是食品餐饮客服李敏。我们已封存同批次面包并送检，今天 17:00 前告诉您结果，处理完我会再回访。', parts: ['APOLOGY', 'IDENTITY', 'ACTION', 'NEXT_STEP', 'FOLLOW_UP'], overridden: null, by: 'food-agent-1', at: ago(20) }],
  promises: [{ id: 'p0', text: '昨天 18:00 前回电', due: ago(900), state: 'BROKEN', by: 'food-agent-2' }, { id: 'p1', text: '17:00 前告知送检结果', due: ahead(95), state: 'PENDING', by: 'food-agent-1' }],
  remedies: [
    { id: 'r0', type: 'CORRECTION', status: 'DECLINED', text: '换一袋同款面包', amount: null, proposedBy: 'food-agent-1', proposedAt: ago(25) },
    { id: 'r1', type: 'REDRESS', status: 'GRANTED', text: '面包退款与补偿', amount: money(18000), proposedBy: 'food-agent-1', proposedAt: ago(12), authorisedBy: 'food-agent-1' },
    { id: 'r2', type: 'REDRESS', status: 'AWAITING_APPROVAL', text: null, amount: money(60000), proposedBy: 'food-agent-1', proposedAt: ago(6) }
  ],
  offers: [
    { remedy: 'r0', round: 1, basis: null, answeredAt: ago(20), comment: 'm2' },
    { remedy: 'r1', round: 2, basis: '按实付金额三倍', answeredAt: null, comment: null, endsAt: ahead(40_000), lapsedAt: null },
    { remedy: 'r2', round: 2, basis: null, answeredAt: null, comment: null }
  ],
  told: [{ id: 't1', about: 'REMEDY', remedy: 'r1', round: 1, yes: true, how: 'PHONE', words: '“可以，就按这个办。”', by: 'food-agent-1', at: ago(4), counted: false }],
  resolutions: [], version: 7,
  timeline: [
    { at: ago(61), what: 'case-opened', actor: null, detail: null },
    { at: ago(40), what: 'stage-entered', actor: 'food-agent-1', detail: 'LISTEN' },
    { at: ago(57), what: 'complaint-triaged', actor: 'food-agent-1', detail: 'S1 BOTH REASONABLE' },
    { at: ago(20), what: 'reply-sent', actor: 'food-agent-1', detail: 'l1' },
    { at: ago(20), what: 'promise-made', actor: 'food-agent-1', detail: 'p1' },
    { at: ago(12), what: 'redress-granted', actor: 'food-agent-1', detail: 'r1' },
    { at: ago(6), what: 'approval-requested', actor: 'food-agent-1', detail: 'SUPERVISOR' },
    { at: ago(3), what: 'approval-escalated', actor: null, detail: 'MANAGER' }
  ]
}

/** Over, with a promise that is overdue, a payment that came back, and words of the customer that nobody has answered. */
const CLOSED = {
  ...CASE, number: OVER, state: 'CLOSED', stages: [{ stage: 'CONTROL', round: 1, enteredAt: ago(900), leftAt: ago(600) }],
  remedies: [
    { id: 'r3', type: 'REDRESS', status: 'PAID', text: '饮料退款', amount: money(1800), proposedBy: 'food-agent-2', proposedAt: ago(700) },
    { id: 'r4', type: 'REDRESS', status: 'REVERSED', text: '路费', amount: money(2600), proposedBy: 'food-agent-2', proposedAt: ago(690) }
  ],
  offers: [], lateNews: [{ what: 'CUSTOMER_WROTE', at: ago(200), newest: ago(190) }, { what: 'PAYMENT_CAME_BACK', at: ago(20), newest: ago(20) }]
}

const NEEDED: Record<string, string[]> = { RESOLUTION: ['ACTION'], FINAL_UPHELD: ['APOLOGY', 'IDENTITY', 'ACTION'], FINAL_NOT_UPHELD: ['IDENTITY'], APOLOGY: ['APOLOGY'], DELAY_NOTICE: ['APOLOGY', 'NEXT_STEP'] }
const PARTS: [string, RegExp][] = [
  ['APOLOGY', /[^。]*(抱歉|对不起|道歉)[^。]*。?/], ['IDENTITY', /[^。]*我是[^。]*。?/], ['ACTION', /[^。]*(我们会|已经|已)[^。]*。?/],
  ['NEXT_STEP', /[^。]*(工作日|点前|前告诉|明天)[^。]*。?/], ['FOLLOW_UP', /[^。]*(回访|再次联系)[^。]*。?/]
]

export const staffAnswers: Answers = {
  'GET /api/intake/complaints': () => ok({ items: ROWS, next: 'more' }),
  'GET /api/intake/complaints/*': () => ok({ ...ROWS[0], text: SAID, language: 'zh', site: '南山店', product: '全麦面包 400g', order: 'SO-20261120-8841', contact: { name: '王**', phone: '*******8000' }, contactMasked: true, messages: [{ id: 'm1', at: ago(15), text: '谢谢，孩子现在没事了。什么时候能退款？' }, { id: 'm2', at: ago(20), text: '不想再吃这个牌子了，换货不行。' }], taxonomyItem: 'mould', motive: 'BOTH', demand: 'REASONABLE', round: 1, version: 1 }),
  'GET /api/intake/search': ({ query }) => {
    const q = query.get('q') ?? ''
    if (q === '药') return problem(400, 'search-too-short', 'There is too little to search for')
    if (q === '没有') return ok({ items: [], next: null, marks: [q] })
    return ok({ items: ROWS.map((one, at) => ({ ...one, foundBy: at ? ['TEXT'] : ['PERSON', 'ORDER'], order: at ? null : 'SO-20261120-8841', excerpt: one.excerpt })), next: query.get('cursor') ? null : 'more', marks: q.split(' ') })
  },
  'GET /api/intake/complaints/*/duplicates': () => ok({
    suggestions: [
      { number: ROWS[1]!.number, status: 'IN_PROGRESS', handler: 'food-agent-1', receivedAt: ago(190), excerpt: '昨天在南山店买的面包，打开有霉斑，打电话没人接。', because: ['PERSON', 'TEXT'], likeness: 0.58, words: ['昨天', '南山', '面包', '霉斑'], mergeable: true },
      { number: ROWS[3]!.number, status: 'CLOSED', receivedAt: ago(1500), excerpt: '蛋糕上有一根头发，太恶心了。', because: ['ORDER'], likeness: 0.04, words: [], mergeable: false }
    ],
    links: [{ id: 'l1', number: ROWS[2]!.number, other: NUMBER, how: 'MERGED', linkedBy: 'food-agent-2', linkedAt: ago(30) }]
  }),
  'GET /api/intake/complaints/*/suggestion': () => ok({ taxonomyItem: { value: 'mould', confidence: 0.92, because: ['霉斑'] }, severity: { value: 'S1', confidence: 0.95, because: ['肚子疼'] }, motive: { value: 'BOTH', confidence: 0.81, because: ['退款', '给个说法'] }, emotion: { value: 'ANGRY', confidence: 0.67, because: ['太过分'] }, missingFacts: { value: ['BATCH', 'AFFECTED_PERSON', 'PHOTO'], confidence: 0.92, because: ['霉斑'] }, customerClass: 'KEY_ACCOUNT' }),
  'GET /api/intake/complaints/*/gateway-media': () => ok({ items: [{ id: 'g1', state: 'NOT_KEPT', reason: 'status-404', attempts: 1, at: '2026-11-21T02:58:00Z' }, { id: 'g2', state: 'WAITING', reason: 'unreachable', attempts: 2, at: '2026-11-21T02:59:00Z' }] }),
  'GET /api/intake/complaints/*/kind': () => ok({ items: [{ was: 'INQUIRY', kind: 'COMPLAINT', because: '客户在电话里说要投诉', by: 'food-agent-1', at: '2026-11-21T02:57:00Z' }] }),
  'GET /api/intake/complaints/*/attachments': () => ok([
    { id: 'f0', name: 'mail.eml', mediaType: 'message/rfc822', size: 2_100_000, origin: 'ORIGINAL', state: 'AVAILABLE', at: ago(61) },
    { id: 'f1', name: '发霉的面包.jpg', mediaType: 'image/jpeg', size: 1_840_000, origin: 'CUSTOMER', state: 'AVAILABLE', at: ago(50) },
    { id: 'f3', name: '来信扫描.pdf', mediaType: 'application/pdf', size: 480_000, origin: 'STAFF', state: 'AVAILABLE', addedBy: 'food-agent-1', at: ago(20) }
  ]),
  'GET /api/intake/complaints/*/origin': () => ok({ filedBy: 'food-agent-1', filedAt: ago(61), arrivedAt: ago(2900), capture: { directCause: '冷柜门没关严' }, regulator: { authority: '12315', reference: 'SH-2026-118273', due: ahead(9000) } }),
  'POST /api/intake/complaints': () => created({ number: NUMBER, trackingToken: 'assigned', trackingUrl: '/track', status: 'RECEIVED', acknowledgement: { text: '您的反映我们已经收到并妥善保存，编号 ' + NUMBER + '。', nextStep: '接下来由一位具名同事负责处理。' } }),
  'POST /api/intake/complaints/*/triage': () => ok({ version: 1 }),
  'GET /api/routing/staff': ({ query }) => ok({
    items: ['food-agent-1', 'food-agent-2', 'food-senior-1'].filter((id) => id.includes(query.get('q') ?? '')).map((id, index) => ({ id, businessUnit: 'food', team: '早班', presence: index ? 'AWAY' : 'ON_DUTY', onShift: true, load: 3, capacity: 10 })),
    next: query.get('here') && !query.get('q') ? 'more' : null
  }),
  'GET /api/routing/staff/teams': () => ok({ items: ['售后组', '早班', '质检组'] }),
  'PUT /api/routing/staff/*/presence': ({ body }) => ok({ presence: body.presence }),
  'GET /api/routing/cases': ({ query }) => ok({ items: query.get('waiting') ? [routed(2, ahead(300), 'CAPACITY')] : [routed(0, ahead(95)), routed(1, ago(25))], next: null }),
  'GET /api/routing/cases/*': () => ok({
    number: NUMBER, businessUnit: 'food', state: 'ASSIGNED', owner: 'food-agent-1', waitingFor: null, acceptBy: ahead(18),
    answers: [{ staff: 'food-agent-2', answer: 'DECLINED', reason: '我认识这位客户', at: ago(58) }],
    deadlines: [deadline('ACKNOWLEDGE', ahead(30), ago(61)), deadline('FIRST_RESPONSE', ahead(95), ago(20)), { ...deadline('RESOLUTION', ahead(3100), null), unknownYears: [2027] }],
    decisions: [{ id: 'd1', cause: 'INITIAL', outcome: 'ASSIGNED', staff: 'food-agent-1', reason: null, by: 'routing', at: ago(60), step: 'SAME_TEAM', counted: { people: 214, standings: { NOT_PRESENT: 96, OFF_SHIFT: 40, UNSKILLED: 61, FULL: 9, FIT: 8 } }, candidates: [
      candidate('food-agent-1', 'FRONT_LINE', 0.82, null, 2, 'best score'), candidate('food-agent-2', 'FRONT_LINE', 0.61, 'OUTSCORED', 5, 'less spare capacity'),
      candidate('food-agent-3', 'FRONT_LINE', 0.9, 'SUITS_LESS', 1, 'others suit the channel or the line of products better; score 0.90, 0.82 of food-agent-1'),
      candidate('food-senior-1', 'SENIOR', null, 'FULL', 10, 'no spare capacity'), candidate('food-supervisor-1', 'SUPERVISOR', null, 'NOT_ROUTED', 0, 'takes cases by hand only')] }],
    escalations: [{ deadline: 'FIRST_RESPONSE', level: 1, goesTo: 'OWNER', to: 'food-agent-1', because: 'FIRST_RESPONSE is near', at: ago(25) }, { deadline: 'RESOLUTION', level: 5, goesTo: 'MANAGER', to: null, because: 'RESOLUTION has passed', at: ago(7) }, { deadline: 'RESOLUTION', level: 6, goesTo: 'GROUP', to: 'group-quality-1', because: 'RESOLUTION has passed', at: ago(5) }]
  }),
  'POST /api/routing/cases/*/clock-preview': ({ body }) => ok({ items: body.severity === 'S3' ? [
    { number: NUMBER, deadline: 'RESOLUTION', concerns: null, before: counted(ahead(900)), after: counted(ahead(3100)) },
    { number: NUMBER, deadline: 'HANDOFF', concerns: 'h2', before: null, after: counted(ahead(240)) }] : [] }),
  'POST /api/routing/cases/*/assignment': () => ok({}),
  'POST /api/routing/cases/*/acceptance': () => ok({}),
  'POST /api/routing/cases/*/decline': () => ok({}),
  'GET /api/cases/*': ({ path }) => ok(path.endsWith(OVER) ? CLOSED : CASE),
  'GET /api/feedback/cases/*': () => problem(503, 'busy'),
  'POST /api/cases/*/stage': ({ body }) => { CASE.stage = body.stage; return ok({ stage: body.stage, prompts: CASE.prompts }) },
  'POST /api/reply-check': ({ body }) => ok({ missing: PARTS.filter(([part, pattern]) => (NEEDED[body.letter ?? 'REPLY'] ?? PARTS.map(([one]) => one)).includes(part) && !pattern.test(body.text)).map(([part]) => part), promises: /明天/.test(body.text) ? [{ text: '明天 17:00 前告诉您结果。', due: ahead(1500) }] : [], otherLanguage: null, parts: PARTS.map(([part, pattern]) => { const found = pattern.exec(body.text)?.[0] ?? null; return { part, found: found !== null, sentence: found } }) }),
  'POST /api/cases/*/replies': () => created({ id: 'l2' }),
  'POST /api/cases/*/remedies': ({ body }) => (body.amount?.amount > 18000 ? created({ id: 'r9', status: 'AWAITING_APPROVAL', requiredTier: 'SUPERVISOR', requiredTierName: { zh: '主管', en: 'Supervisor' } }) : created({ id: 'r8', status: 'GRANTED' })),
  'GET /api/authority/me': () => ok({ staff: 'food-agent-1', units, tier: 'FRONT_LINE', tierName: { zh: '一线', en: 'Front line' }, delegatedBy: null, perCase: { limit: money(20000), used: money(2000), left: money(18000) }, perDay: { limit: money(100000), used: money(32000), left: money(68000) }, perCustomer: { limit: money(200000), used: money(2000), left: money(198000) }, mayGrant: money(18000), payableFloor: money(18000), because: null }),
  'GET /api/cases/*/ledger': () => ok({ items: [{ sequence: 1, remedy: 'r1', state: 'OFFERED', debit: 'EXPENSE', credit: 'OFFERED_TO_CUSTOMERS', amount: money(18000), at: ago(12) }], summary: { offered: money(18000), owed: money(0), paid: null } }),
  'GET /api/cases/*/advice/claims': () => ok({ jurisdiction: 'CN', items: [{ code: 'FRAUD', zh: '消费者权益保护法第五十五条：三倍价款，不足五百元的为五百元', en: 'Consumer Protection Law, art. 55: three times the price, at least ¥500', currency: 'CNY' }] }),
  'GET /api/cases/*/advice': () => ok({
    floor: money(90000), named: { claim: 'FRAUD', price: money(30000), loss: null, floor: money(90000), granted: money(20000) }, low: money(4800), high: money(12000), total: { low: money(94800), high: money(102000) }, customerValue: 'KNOWN',
    balance: { neutral: money(10000), customerValue: money(43750), likelyLoss: money(15000), reach: money(0), caseCost: money(3000), balance: money(12000), least: money(8000), most: money(15000) },
    formula: 'balance = max(0, loss − cost × rounds) + reach; high = min(room, within(balance, least × neutral, most × neutral) − goodwill granted)',
    inputs: [
      { name: 'severity', value: 'S3', money: null, zh: '严重度', en: 'Severity', sourceZh: '分诊', sourceEn: 'Triage', asOf: null, ofCustomer: false, use: 'USED' },
      { name: 'brokenPromises', value: '0', money: null, zh: '未兑现承诺', en: 'Promises that we broke', sourceZh: '承诺', sourceEn: 'Promises', asOf: null, ofCustomer: false, use: 'USED' },
      { name: 'caseCost', value: null, money: money(3000), zh: '本案的处理成本', en: 'Our cost of the case', sourceZh: '权重 · 集团第 2 版 · 本单元第 1 版', sourceEn: 'Weights · group v2 · unit v1', asOf: '2026-11-22', ofCustomer: false, use: 'USED' },
      { name: 'EXPECTED_SPEND', value: '125000', money: money(125000), zh: '预期消费（一年）', en: 'Expected spend (a year)', sourceZh: '客户档案：会员系统', sourceEn: 'Customer archive: 会员系统', asOf: '2026-10-01', ofCustomer: true, use: 'USED' },
      { name: 'REACH', value: null, money: null, zh: '影响力（粉丝数）', en: 'Reach (followers)', sourceZh: '客户档案', sourceEn: 'Customer archive', asOf: null, ofCustomer: true, use: 'MISSING' }
    ],
    reasons: [{ code: 'floor', zh: '法定底线对所有客户一致，与客户价值无关（个人信息保护法第二十四条）', en: 'The legal floor is the same for everyone' }, { code: 'person', zh: '仅供参考，由经办人决定', en: 'Advice only: a person decides' }],
    explanation: [{ zh: '法律规定的赔偿底线最先，对每个人都一样，与您是谁、消费多少无关。', en: 'What the law provides comes first.' }]
  }),
  'GET /api/resolution/fairness': () => ok({ businessUnit: 'food', from: '2026-08-25', to: '2026-11-22', currency: 'CNY', fewest: 10, falseAlarm: 0.01, classes: [
    { customerClass: 'KEY_ACCOUNT', cases: 31, withFloor: 4, floor: money(50000), floorGranted: money(50000), ended: 27, low: money(5200), high: money(13000), valueEffect: 1.3, goodwill: money(11050), below: 1, within: 25, above: 1, share: 0.85, deviation: 0.31, mark: 'MORE' },
    { customerClass: 'NONE', cases: 212, withFloor: 19, floor: money(52000), floorGranted: money(52000), ended: 180, low: money(4000), high: money(10000), valueEffect: 1, goodwill: money(5400), below: 21, within: 157, above: 2, share: 0.54, deviation: -0.31, mark: 'LESS' },
    { customerClass: 'EXTRA_CARE', cases: 6, withFloor: 0, floor: null, floorGranted: null, ended: 4, low: null, high: null, valueEffect: null, goodwill: null, below: null, within: null, above: null, share: null, deviation: null, mark: 'TOO_FEW' }
  ] }),
  'POST /api/cases/*/promises': () => created({ id: 'p2' }),
  'POST /api/cases/*/promises/*/kept': () => ok({}),
  'POST /api/cases/*/resolution': () => ok({}),
  'POST /api/cases/*/reopening': () => ok({ state: 'OPEN', round: 2 }),
  'POST /api/cases/*/late-news/reading': () => ok({ items: [], next: null }),
  'GET /api/resolution/late-news': () => ok({ items: [{ number: OVER, businessUnit: 'food', what: 'CUSTOMER_WROTE', at: ago(200), state: 'CLOSED', severity: 'S4', taxonomyItem: 'mould', handler: 'food-senior-1' }, { number: OVER, businessUnit: 'food', what: 'PAYMENT_CAME_BACK', at: ago(20), state: 'CLOSED', severity: 'S4', taxonomyItem: 'mould', handler: 'food-senior-1' }], next: null }),
  'GET /api/approvals': () => ok({ items: [
    { id: 'a1', case: NUMBER, kind: 'AUTHORITY', remedy: 'r2', amount: money(60000), requestedBy: 'food-agent-1', requestedAt: ago(6), requiredTier: 'SUPERVISOR', requiredTierName: { zh: '主管', en: 'Supervisor' }, state: 'PENDING', offer: { text: '面包退一赔三，另付送检费用', basis: '同批次三位顾客身体不适，送检结果为霉菌超标', floor: { claim: 'FOOD_SAFETY', floor: money(100000), left: money(82000), paysIt: true }, advised: { low: money(20000), high: money(50000) } } },
    { id: 'a2', case: 'FD-261121-2M7XQ0KA', kind: 'REVIEW', remedy: 'r5', amount: money(10000), requestedBy: 'food-agent-2', requestedAt: ago(80), requiredTier: 'SENIOR', requiredTierName: { zh: '资深', en: 'Senior' }, escalatedTo: 'SUPERVISOR', escalatedToName: { zh: '主管', en: 'Supervisor' }, state: 'PENDING', offer: { text: '退款', basis: null, floor: null, advised: null } }], next: null }),
  'GET /api/approvals/decided': () => ok({ items: [
    { id: 'd1', case: NUMBER, kind: 'AUTHORITY', amount: money(60000), requestedAt: ago(300), state: 'REFUSED', decidedBy: 'food-supervisor-1', decidedAt: ago(200), because: '同类情形以往换货即可，请先提供换货，客户仍不满意再申请补偿。' },
    { id: 'd2', case: 'FD-261121-2M7XQ0KA', kind: 'REVIEW', amount: money(10000), requestedAt: ago(900), state: 'APPROVED_WITH_COACHING', decidedBy: 'food-senior-1', decidedAt: ago(700), because: '金额合适；下次先道歉，再谈补偿。' },
    { id: 'd3', case: 'FD-261121-9MTR4WQX', kind: 'REVIEW', amount: money(5000), requestedAt: ago(2900), state: 'APPROVED', decidedBy: 'food-senior-1', decidedAt: ago(2700), because: null }], next: null }),
  'POST /api/approvals/*/decision': ({ body }) => (body.decision === 'REFUSE' ? problem(403, 'four-eyes-required') : ok({}))
}
