import { ago, ok, type Answers } from './answers'

const said = (version: number, changedBy: string, because: string, confirmedBy: string | null = null) => ({ version, since: '2026-11-01', source: 'set on the page of rules', because, changedBy, changedAt: '2026-10-28T02:00:00Z', confirmedBy })
const line = (key: string, rule: unknown, origin = 'GROUP', group: unknown = null) => ({ key, rule, origin, group })
const reason = (code: string, nameZh: string, nameEn: string, evidenceZh: string, evidenceEn: string, customerZh: string, customerEn: string) => ({ code, nameZh, nameEn, evidenceZh, evidenceEn, customerZh, customerEn })
const REASONS = [
  reason('FAR_ABOVE_LOSS', '要求远超法定标准和已证实的损失', 'Far above the legal floor and the proven loss', '法定计算、损失凭证', 'calculation of the legal floor, proof of the loss', '目前的要求明显高于法律规定和已核实的损失', 'it is clearly above what the law provides and the loss that could be verified'),
  reason('UNDER_THREAT', '以威胁或要挟提出', 'Made under threat', '原话、录音或截图', 'the words, a recording or a screenshot', '该要求是以威胁方式提出的', 'it was made under threat')
]
const TIERS = ['agent', 'supervisor', 'bu-manager', 'quality'].map((role, at) => ({ role, rank: at + 1 }))
const CLASSES = [['ORDINARY', '普通客户', 'Ordinary'], ['MEMBER', '会员', 'Member'], ['KEY_ACCOUNT', '重点客户', 'Key account']].map(([code, nameZh, nameEn]) => ({ code, nameZh, nameEn }))
const LETTERS = { wordsTravel: false, zone: 'Asia/Shanghai', addressZh: '客户关怀部', addressEn: 'Customer care' }
const CONTACT = { nameZh: '食品与餐饮', nameEn: 'Food and catering', contactZh: '食品关怀热线 400-800-6102（每天 8:00–24:00）', contactEn: 'Food care 400-800-6102 (daily 8:00–24:00)' }
const GROUP_CONTACT = { nameZh: '客户关怀', nameEn: 'Customer care', contactZh: '请在查询页面留言', contactEn: 'write on your tracking page' }
const ROLLUPS = [['product-safety', '产品与人身安全', 'Product and personal safety'], ['product-quality', '产品质量', 'Product quality'], ['waiting', '等候', 'Waiting'], ['other', '其他', 'Other']].map(([code, nameZh, nameEn]) => ({ code, nameZh, nameEn }))
const LAYERS: Record<string, object> = { CONTACT: GROUP_CONTACT, HARM: { patienceMinutes: 15 }, ROLLUPS: { rollups: ROLLUPS }, INFORMATION: { remindAfterMinutes: 4320, lapseAfterMinutes: 10_080 }, DEMAND: { reviewDays: 3, validDays: 90, appealDays: 7 }, REVIEWERS: { tiers: TIERS }, REASONS: { reasons: REASONS }, CLASSES: { classes: CLASSES }, LETTERS }
const OWN: Record<string, object> = { CONTACT, INFORMATION: { remindAfterMinutes: 2880, lapseAfterMinutes: 7200 }, LETTERS: { wordsTravel: true, addressZh: '味源食品客户关怀部' } }
const PARTS = [
  { subject: 'INFORMATION', group: said(1, 'migration', '沿用原有规则'), unit: said(2, 'food-manager-1', '涉及健康，尽早按已知情况处理', 'group-quality-1'), lines: [line('remindAfterMinutes', 2880, 'OVERRIDE', 4320), line('lapseAfterMinutes', 7200, 'OVERRIDE', 10_080)] },
  { subject: 'DEMAND', group: said(1, 'migration', '沿用原有规则'), unit: null, lines: [line('reviewDays', 3), line('validDays', 90), line('appealDays', 7)] },
  { subject: 'REVIEWERS', group: said(1, 'migration', '沿用原有规则'), unit: null, lines: TIERS.map((one) => line(one.role, one)) },
  { subject: 'REASONS', group: said(1, 'migration', '沿用原有规则'), unit: null, lines: REASONS.map((one) => line(one.code, one)) },
  { subject: 'CLASSES', group: said(1, 'migration', '沿用原有规则'), unit: said(1, 'food-manager-1', '没有会员制'), lines: CLASSES.map((one) => line(one.code, one, one.code === 'MEMBER' ? 'OFF' : 'GROUP')) },
  { subject: 'LETTERS', group: said(1, 'migration', '沿用原有规则'), unit: said(1, 'migration', '沿用原有规则'), lines: [line('wordsTravel', true, 'OVERRIDE', false), line('zone', 'Asia/Shanghai'), line('addressZh', '味源食品客户关怀部', 'OVERRIDE', '客户关怀部'), line('addressEn', 'Customer care')] },
  { subject: 'CONTACT', group: said(1, 'migration', '没有自己说法的单元'), unit: said(1, 'migration', '沿用原有规则'), lines: (Object.keys(CONTACT) as (keyof typeof CONTACT)[]).map((key) => line(key, CONTACT[key], 'OVERRIDE', GROUP_CONTACT[key])) },
  { subject: 'HARM', group: said(1, 'migration', '沿用原有规则'), unit: null, lines: [line('patienceMinutes', 15)] },
  { subject: 'ROLLUPS', group: said(1, 'migration', '沿用原有规则'), unit: null, lines: ROLLUPS.map((one) => line(one.code!, one)) }
]
const DIFFERENCES = [{ at: 'lapseAfterMinutes', before: '7200', after: '4320' }]

const word = (list: string, meaning: string, phrase: string, owner = 'group', extra = {}) => ({ owner, list, meaning, phrase, ...extra })
const WORDS = [
  ...['骨折', '住院', '急诊', '中毒', '过敏', '烫伤', 'hospital', 'suffocat*'].map((phrase) => word('SEVERITY', 'S1', phrase)),
  ...['拉肚子', '上吐下泻', '崩牙', '发烧', '绿舌头病', 'vomit*'].map((phrase) => word('SEVERITY', 'S1', phrase, 'food')),
  ...['损失惨重', '重大损失'].map((phrase) => word('SEVERITY', 'S2', phrase)), ...['律师', '12315', '孕妇'].map((phrase) => word('SEVERITY', 'S2', phrase, 'food')),
  ...['小建议', '不影响使用'].map((phrase) => word('SEVERITY', 'S4', phrase)), word('SEVERITY', 'S1', '玻璃心', 'food', { retiredAt: ago(9000) }),
  ...['发霉', '长毛', '霉味'].map((phrase) => word('KEYWORD', 'mould', phrase, 'food', { weight: 3 })), ...['头发', '虫子', '塑料'].map((phrase) => word('KEYWORD', 'foreign-object', phrase, 'food', { weight: 2 }))
]
const change = (id: string, phrase: string, action: string, state: string, why: string, minutes: number, extra = {}) => ({ id, owner: 'food', list: 'SEVERITY', meaning: 'S1', phrase, action, reason: why, askedBy: 'food-manager-2', askedAt: ago(minutes), state, ...extra })
const advice = (value: unknown, confidence: number, because: string[]) => ({ value, confidence, because })

/** Rules and words of intake, as that service answers them. */
export const intakeRuleAnswers: Answers = {
  'GET /api/intake/business-units': () => ok({ items: [['retail', '零售', 'Retail'], ['food', '食品餐饮', 'Food & catering'], ['pharmacy', '药店', 'Pharmacy'], ['property', '物业', 'Property'], ['healthcare', '医疗健康', 'Healthcare'], ['cement', '建材水泥', 'Building materials']].map(([id, zh, en]) => ({ id, zh, en })) }),
  'GET /api/intake/rules/*': ({ parts, query }) => ok({ businessUnit: parts[3], on: query.get('on'), parts: parts[3] === 'group' ? PARTS.map((part) => ({ ...part, unit: null })) : PARTS }),
  'GET /api/intake/rules/*/*': ({ parts }) => {
    const own = parts[3] === 'group' ? LAYERS[parts[4]!] : OWN[parts[4]!]
    return ok({ owner: parts[3], subject: parts[4], version: own ? 1 : 0, validFrom: null, content: own ?? null })
  },
  'PUT /api/intake/rules/*/*': ({ body }) => ok({ version: 1, validFrom: '2026-11-22', stored: false, differences: DIFFERENCES, raises: [{ tier: '*', what: 'lapseAfterMinutes' }], proposal: (body as { dryRun: boolean }).dryRun ? null : 'p-1' }),
  'GET /api/intake/rules/*/*/history': () => ok({ items: [{ ...said(2, 'food-manager-1', '涉及健康，尽早按已知情况处理', 'group-quality-1'), validFrom: '2026-11-01', differences: DIFFERENCES, content: OWN.INFORMATION }], next: null }),
  'GET /api/intake/rule-proposals/*': () => ok({ items: [{ id: 'p-1', owner: 'food', subject: 'INFORMATION', validFrom: '2026-11-22', source: null, because: '客户多在三天内答复', basedOn: 2, proposedBy: 'food-manager-1', proposedAt: '2026-11-21T08:00:00Z', state: 'PENDING', decidedBy: null, decidedAt: null, decidedBecause: null, version: null, differences: DIFFERENCES }], next: null }),
  'GET /api/intake/words/*': ({ query }) => ok({ items: WORDS.filter(({ list }) => list === query.get('list')) }),
  'GET /api/intake/words/*/changes': () => ok({ items: [change('c-2', '绿舌头病', 'RETIRED', 'PENDING', '只是吃了菠菜，误报多', 90), change('c-1', '玻璃心', 'RETIRED', 'DONE', '说的是性格', 9000, { decidedBy: 'group-quality-1', decidedAt: ago(8900), decidedBecause: '同意' })], next: null }),
  'POST /api/intake/words/*': () => ok({ added: ['蓝舌头'], known: [] }),
  'POST /api/intake/words/*/retirements': () => ok(change('c-3', '崩牙', 'RETIRED', 'PENDING', '误报', 0)),
  'POST /api/intake/words/*/trial': () => ok({
    fired: [{ list: 'SEVERITY', meaning: 'S1', phrase: '拉肚子' }, { list: 'KEYWORD', meaning: 'mould', phrase: '发霉', weight: 3 }, { list: 'MOTIVE', meaning: 'REDRESS', phrase: '退款' }, { list: 'EMOTION', meaning: 'ANGRY', phrase: '气死' }, { list: 'SIGN', meaning: 'AFFECTED_PERSON', phrase: '孩子' }],
    suggestion: { taxonomyItem: advice('mould', 0.6, ['发霉']), severity: advice('S1', 0.8, ['拉肚子']), motive: advice('REDRESS', 0.5, ['退款']), emotion: advice('ANGRY', 0.5, ['气死']), missingFacts: advice(['BATCH', 'PHOTO'], 0.6, ['发霉']) }
  })
}
