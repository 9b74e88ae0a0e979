import { created, ok, type Answers } from './answers'

const AT = '2026-11-20T02:00:00Z'
const matter = (number: string, kind = 'COMPLAINT') => ({ number, kind, channel: 'WEB', status: 'CLOSED', severity: 'S3', taxonomyItem: 'mould', demand: 'UNREASONABLE', receivedAt: AT })
const counts = { complaints: 3, open: 1, first: AT, last: AT }
const record = {
  businessUnit: 'food', customer: 'c-0123456789ABCDEFGHJK', references: ['c-0123456789ABCDEFGHJK'],
  contact: { name: '王芳', phone: '13800001234', email: 'wangfang@example.com' }, contactMasked: false, counts,
  customerClass: { code: 'MEMBER', source: '会员系统', setBy: 'food-supervisor-1', setAt: AT },
  values: [{ measure: 'PAST_SPEND', figure: 128000, currency: 'CNY', source: 'POS 2026 三季度', asOf: '2026-09-30' }, { measure: 'REACH', figure: 5200, source: '公开主页', asOf: '2026-10-01' }],
  matters: [matter('FD-261121-8K3QZ7M4'), matter('FD-261020-8K3QZ7M5', 'INQUIRY')],
  assessedDemands: [{ number: 'FD-261020-8K3QZ7M5', state: 'EXPIRED', reason: 'FAR_ABOVE_LOSS', proposedAt: AT }],
  merges: [{ id: 'm', kept: 'c-1', merged: 'c-2', because: '同一位客户换了手机', mergedBy: 'food-supervisor-1', mergedAt: AT }],
  elsewhere: [{ businessUnit: 'retail', customer: 'c-9', complaints: 2 }],
  sharingContact: [{ businessUnit: 'food', customer: 'c-7', complaints: 1 }, { businessUnit: 'retail', customer: 'c-8', complaints: 1 }],
  unfiledMails: [{ at: AT, original: '/api/intake/mails/food/a1/original' }, { at: '2026-11-18T06:30:00Z', original: '/api/intake/mails/food/a2/original' }]
}
const reasons = [{ code: 'FAR_ABOVE_LOSS', zh: '要求远超法定标准和已证实的损失', en: 'Far above the legal floor and the proven loss', evidenceZh: '法定计算、损失凭证', evidenceEn: 'calculation, proof of the loss' }]
const section = (heading: string, text: string) => ({ heading, text })
const both = (zh: string) => ({ zh, en: zh })

/** Customers, assessed demands, grievances, remarks, policy pages and notices. */
export const people: Answers = {
  'POST /api/intake/customers/search': () => ok({ items: [{ businessUnit: 'food', customer: record.customer, contact: { name: '王**', phone: '*******1234' }, ...counts }] }),
  'GET /api/intake/customers/*/*': () => ok(record),
  'GET /api/intake/customer-access/*': () =>
    ok({ next: 31, items: [{ position: 34, at: AT, staff: 'group-quality-1', what: 'EXPORTED', customer: record.customer, detail: '2 matters', intact: true }, { position: 33, at: AT, staff: 'food-supervisor-1', what: 'READ', customer: record.customer, intact: true }, { position: 32, at: AT, staff: 'food-supervisor-1', what: 'SEARCHED', intact: true }] }),
  'GET /api/intake/customer-classes/*': () => ok({ items: [{ code: 'MEMBER', zh: '会员', en: 'Member' }, { code: 'KEY_ACCOUNT', zh: '重点客户', en: 'Key account' }] }),
  'GET /api/intake/complaints/*/customer': () => ok(record),
  'GET /api/intake/complaints/*/demand-assessments': () =>
    ok({ demand: 'UNDECIDED', mayReview: true, mayWithdraw: false, reasons, offered: ['FAR_ABOVE_LOSS'], items: [{ id: 'a1', number: 'FD-261121-8K3QZ7M4', state: 'PROPOSED', reason: 'FAR_ABOVE_LOSS', explanation: '面包 18 元，要求赔偿十万元。', evidence: [{ what: '小票', where: '附件 1' }], proposedBy: 'food-agent-1', proposedAt: AT, reviewDue: '2026-11-23T02:00:00Z' }, { id: 'a0', number: 'FD-261121-8K3QZ7M4', state: 'WITHDRAWN', reason: 'FAR_ABOVE_LOSS', explanation: '面包 18 元，要求赔偿十万元。', evidence: [], proposedBy: 'food-agent-1', proposedAt: AT, reviewDue: '2026-11-23T02:00:00Z', reviewedBy: 'food-supervisor-1', reviewWords: '看过证据', withdrawnBy: 'safety-words', withdrawnWords: '涉及人身安全，先照顾人 · a matter of safety: the person comes first' }] }),
  'GET /api/intake/demand-assessments': () =>
    ok({ mine: ['a2'], reasons, items: [
      { id: 'a2', number: 'FD-261121-8K3QZ7M4', state: 'APPEALED', reason: 'FAR_ABOVE_LOSS', explanation: '面包 18 元，要求赔偿十万元。', evidence: [], proposedBy: 'food-agent-1', proposedAt: AT, reviewDue: AT, reviewedBy: 'food-manager-1', appealText: '我还误了一天工，请再看看医院的单据。', appealDue: '2026-11-22T02:00:00Z' },
      { id: 'a3', number: 'RT-261121-8K3QZ7M9', state: 'PROPOSED', reason: 'FAR_ABOVE_LOSS', explanation: '吹风机 299 元，要求赔偿三万元。', evidence: [], proposedBy: 'food-supervisor-1', proposedAt: AT, reviewDue: '2026-11-23T02:00:00Z' }
    ] }),
  'GET /api/intake/unattended-harm': () => ok({ minutes: 15, items: [{ what: 'GRIEVANCE', businessUnit: 'food', id: 'FD-261121-8K3QZ7M9', since: AT }, { what: 'MAIL', businessUnit: 'food', id: 'a1', since: AT }] }),
  'GET /api/grievances': () => ok({ next: null, items: [
    { number: 'FD-261121-8K3QZ7M9', text: '客人说孩子吃完上吐下泻', taxonomyItem: 'mould', suggested: true, site: '南山店', capturedBy: 'food-agent-1', capturedAt: AT, safety: true, urgency: 1 },
    { number: 'FD-261121-8K3QZ7M6', text: '排队太久', taxonomyItem: 'mould', suggested: true, site: '南山店', capturedBy: 'food-agent-1', capturedAt: AT, safety: false, urgency: 0 },
    { number: 'FD-261121-8K3QZ7MA', text: '气得冒烟', taxonomyItem: 'mould', suggested: true, capturedBy: 'food-agent-2', capturedAt: AT, safety: true, urgency: 0, clearedBy: 'food-supervisor-1', clearedBecause: '当班同事确认没有人受伤' }] }),
  'POST /api/grievances': () => created({ number: 'FD-261121-8K3QZ7M9', taxonomyItem: 'mould', safety: true }),
  'GET /api/intake/remarks': () =>
    ok({ next: null, items: [{ number: 'FD-261121-8K3QZ7M7', businessUnit: 'food', kind: 'SUGGESTION', text: '建议面包标上出炉时间。', status: 'RECEIVED', receivedAt: AT }, { number: 'FD-261121-8K3QZ7M8', businessUnit: 'food', kind: 'COMPLIMENT', text: '南山店小李特别耐心。', site: '南山店', status: 'CLOSED', receivedAt: AT, outcome: { outcome: 'PASSED_ON', praised: 'food-agent-2', words: '谢谢您的表扬，我们已经转达。', by: 'food-supervisor-1', at: AT } }] }),
  'GET /api/policies/*': () => ok({ businessUnit: 'food', name: '食品与餐饮', contact: '食品关怀热线 400-800-6102（每天 8:00–24:00）', version: 1, publishedAt: AT, sections: [section('怎么告诉我们', '本页、电话、门店或服务台、邮件、短信都可以。不需要注册，匿名也可以。'), section('接下来会怎样', '您马上得到编号和查询链接；一位具名同事负责到底。')] }),
  'GET /api/routing/service-levels/*': () =>
    ok({ dayMinutes: 840, items: [{ deadline: 'ACKNOWLEDGE', minutes: 60, counts: 'CALENDAR' }, { deadline: 'FIRST_RESPONSE', severity: 'S1', minutes: 60, counts: 'CALENDAR' }, { deadline: 'FIRST_RESPONSE', minutes: 480, counts: 'BUSINESS' }, { deadline: 'RESOLUTION', severity: 'S1', minutes: 1440, counts: 'CALENDAR' }, { deadline: 'RESOLUTION', days: 5, counts: 'WORKING_DAYS' }] }),
  'GET /api/intake/policies/*': () => ok({ items: [{ version: 2, state: 'DRAFT', sections: [{ heading: both('怎么告诉我们'), text: both('本页、电话、门店都可以。') }], editedBy: 'food-manager-1', editedAt: AT }] }),
  'GET /api/intake/usage-notices/*': () => ok({ days: 30, items: [{ id: 'n1', version: 1, item: 'mould', title: both('这些外观变化是正常的'), text: both('蜂蜜低温结晶属正常。'), published: true, settled: 14, filed: 52 }, { id: 'n2', version: 1, item: 'mould', product: '老坛酸菜 500g', title: both('5 月 3 日批次请勿食用'), text: both('该批次封口有问题，可到任一门店退款。'), published: true, settled: 3, filed: 9 }] }),
  'POST /api/usage-notices/*/matches': () => ok({ items: [{ id: 'n1', title: '这些外观变化是正常的', text: '蜂蜜低温结晶、卤味表面凝固的油脂属正常。有异味、胀包或霉点请不要食用，继续提交。' }] }),
  'GET /api/complaints/*/demand': () => ok({ items: [] }),
  'GET /api/complaints/*/outcome': () => ok({ outcome: null })
}
