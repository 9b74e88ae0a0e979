import { NUMBER, ago, ahead, created, ok, problem, type Answers } from './answers'

const tracked = (status: string, extra = {}) => ({
  number: NUMBER,
  businessUnit: 'food',
  status,
  deadlines: [
    { deadline: 'ACKNOWLEDGE', due: ahead(30), metAt: ago(61), state: 'MET' },
    status === 'RECEIVED' ? { deadline: 'FIRST_RESPONSE', due: ahead(150), state: 'OPEN' } : { deadline: 'FIRST_RESPONSE', due: ahead(150), metAt: ago(20), state: 'MET' },
    { deadline: 'RESOLUTION', due: ahead(60 * 52), state: 'OPEN' }
  ],
  contact: '客服热线 400-800-1234（每天 8:00–22:00）',
  timeline: [
    { at: ago(62), what: 'RECEIVED', text: '我们收到了您的反映' },
    { at: ago(48), what: 'TAKEN_UP', text: '已有专人负责处理' },
    ...(status === 'RECEIVED' ? [] : [{ at: ago(20), what: 'REPLIED', text: '我们给您发送了答复' }])
  ],
  remedies: [],
  messages: status === 'RECEIVED' ? [] : [{ id: 'm0', at: ago(40), text: '包装我还留着，需要的话可以拿过来。' }],
  ...extra
})

const BY_TOKEN: Record<string, () => unknown> = {
  assigned: () => tracked('RECEIVED'),
  visit: () =>
    tracked('IN_PROGRESS', {
      visits: [
        { from: '2026-11-24T06:00:00Z', to: '2026-11-24T07:00:00Z', zone: 'Asia/Shanghai', confirmed: true },
        { from: '2026-11-26T01:00:00Z', to: '2026-11-26T02:30:00Z', zone: 'Asia/Shanghai', confirmed: false }
      ]
    }),
  offer: () =>
    tracked('IN_PROGRESS', {
      remedies: [{ id: 'r1', type: 'REDRESS', amount: { amount: 18000, currency: 'CNY' }, status: 'PROPOSED' }]
    }),
  asked: () =>
    tracked('IN_PROGRESS', {
      expects: 'INFORMATION',
      deadlines: [{ deadline: 'RESOLUTION', due: ahead(60 * 52), state: 'PAUSED' }],
      information: [
        {
          id: 'i1', state: 'OPEN', askedAt: ago(10), lapsesAt: ahead(60 * 24 * 5),
          questions: [
            { code: 'batch-number', text: '包装上的批号和生产日期是什么？' },
            { code: 'kept', text: '实物和包装还在吗？请先不要丢弃。' }
          ]
        }
      ]
    }),
  resolved: () => tracked('AWAITING_CONFIRMATION', { expects: 'CONFIRMATION' }),
  closed: () => tracked('CLOSED', { expects: 'SURVEY' })
}

const word = (zh: string, en: string) => ({ zh, en })

export const customerAnswers: Answers = {
  'POST /api/complaints': ({ body }) =>
    body.text === 'offline'
      ? problem(503, 'temporarily-unavailable')
      : created({
          number: NUMBER,
          trackingToken: 'assigned',
          trackingUrl: `/track/${NUMBER}#assigned`,
          status: 'RECEIVED',
          acknowledgement: {
            text: '我们已经收到您关于食品餐饮的投诉，对给您带来的困扰深表歉意。',
            nextStep: '一位专门的同事会在 今天 17:00 前 给您第一次答复。'
          }
        }),
  'GET /api/taxonomies/*': () =>
    ok({
      dimensions: [
        { code: 'quality', name: '食品质量', items: [{ code: 'mould', name: '霉变' }, { code: 'taste', name: '异味异色' }, { code: 'foreign', name: '异物' }, { code: 'package', name: '包装破损' }] },
        { code: 'service', name: '现场服务', items: [{ code: 'attitude', name: '服务态度' }, { code: 'waiting', name: '等候过久' }] },
        { code: 'environment', name: '环境卫生', items: [{ code: 'hygiene', name: '卫生' }] },
        { code: 'other', name: '其他', items: [{ code: 'other', name: '其他' }] }
      ]
    }),
  'GET /api/complaints/*': ({ headers }) => {
    const known = BY_TOKEN[headers['tracking-token'] ?? '']
    return known ? ok(known()) : problem(404, 'not-found')
  },
  'GET /api/cases/*/letters': ({ headers }) =>
    ok({
      items: headers['tracking-token'] === 'assigned' ? [] : [
        { id: 'l1', kind: 'REPLY', at: ago(20), text: '尊敬的顾客：\n非常抱歉，昨天在南山店购买的面包出现霉斑，给您添了麻烦。我是食品餐饮客服李敏。我们已封存同批次面包并送检，今天下午 17:00 前会把结果告诉您。明天上午我会再打电话确认您是否满意。' },
        ...(headers['tracking-token'] === 'offer' ? [{ id: 'r1', kind: 'REMEDY', at: ago(5), text: '面包全额退款，并补偿您和孩子的检查费用。' }] : []),
        ...(headers['tracking-token'] === 'resolved' ? [{ id: 'round-1', kind: 'RESOLUTION', at: ago(3), text: '已退款并补偿，同批次面包已下架。' }] : [])
      ]
    }),
  'GET /api/complaints/*/attachments': () => ok([
    { id: 'f1', name: '发霉的面包.jpg', mediaType: 'image/jpeg', size: 1_840_000, origin: 'CUSTOMER', state: 'AVAILABLE', at: ago(50) },
    { id: 'f2', name: '小票.pdf', mediaType: 'application/pdf', size: 48_000, origin: 'CUSTOMER', state: 'QUARANTINED', at: ago(1) }
  ]),
  'POST /api/complaints/*/attachments': () => problem(415, 'attachment-type-refused'),
  'POST /api/complaints/*/messages': () => created({ id: 'm1' }),
  'POST /api/complaints/*/answers': () => ok({}),
  'POST /api/complaints/*/confirmation': () => ok({}),
  'POST /api/survey-links': () => created({ token: 'open', surveyUrl: '/s#open' }),
  'POST /api/survey-views': ({ body }) =>
    body.token === 'open'
      ? ok({
          businessUnit: 'food', numberTail: 'Z7M4', closedOn: '2026-11-21', expiresAt: ahead(20000),
          questions: [
            { code: 'resolved', required: false, from: null, to: null, text: word('您的问题解决了吗？', 'Was your problem resolved?'), low: word('没有', 'No'), high: word('解决了', 'Yes') },
            { code: 'csat', required: true, from: 1, to: 5, text: word('您对这次处理满意吗？', 'How satisfied are you with how we handled it?'), low: word('很不满意', 'Very dissatisfied'), high: word('非常满意', 'Very satisfied') },
            { code: 'ces', required: false, from: 1, to: 7, text: word('“这家公司让我轻松地解决了问题。”您同意吗？', '“The company made it easy for me to get this settled.” Do you agree?'), low: word('完全不同意', 'Strongly disagree'), high: word('完全同意', 'Strongly agree') },
            { code: 'nps', required: false, from: 0, to: 10, text: word('您有多大可能把我们推荐给朋友？', 'How likely are you to recommend us to a friend?'), low: word('完全不可能', 'Not at all likely'), high: word('非常可能', 'Extremely likely') },
            { code: 'comment', required: false, from: null, to: null, text: word('还有什么想告诉我们的？', 'Is there anything else you want to tell us?'), low: null, high: null }
          ]
        })
      : problem(410, 'survey-link-gone'),
  'GET /api/complaints/*/value-use': () => ok({ known: true, refused: false }),
  'POST /api/complaints/*/value-use': ({ body }) => ok({ known: true, refused: body.refused, since: ago(0) }),
  'GET /api/cases/*/advice/explanation': () => ok({
    at: ago(120), words: [word('法律规定的赔偿底线最先，对每个人都一样，与您是谁、消费多少无关。', 'What the law provides comes first. It is the same for everybody, whoever you are and whatever you spend.'), word('底线之外的善意补偿由负责您这件事的同事决定；系统只给出参考范围，不会自动决定。', 'Goodwill beyond it is decided by the person who takes care of your matter.')],
    used: [{ zh: '预期消费（一年）', en: 'Expected spend (a year)', value: '125000', money: { amount: 125000, currency: 'CNY' }, sourceZh: '客户档案：会员系统', sourceEn: 'Customer archive: membership', asOf: '2026-10-01' }]
  }),
  'POST /api/survey-answers': () => created({ id: 'a1', reopens: false })
}
