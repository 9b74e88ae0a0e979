import { ago, ahead, NUMBER, ok, type Answers } from './answers'

const text = (owner: string, code: string, content: object, version = 1) => ({ owner, code, version, content, because: '首版', changedBy: 'group-quality-1', changedAt: ago(9000) })
const prompt = (code: string, stage: string, position: number, zh: string, en: string, more = {}) => ({ code, content: { stage, position, emotions: [], channels: [], motives: [], severities: [], demands: [], zh, en, retired: false, ...more } })
const WORDS: Record<string, unknown[]> = {
  PROMPT: [
    prompt('control-angry', 'CONTROL', 3, '客户很生气：先让他说完，不争辩、不打断、不说“您先冷静”。', 'The customer is angry: let them finish; no dispute, no interrupting, never "calm down".', { emotions: ['ANGRY'] }),
    prompt('control-neutral', 'CONTROL', 10, '保持中立：先弄清事实，不急着判断谁对谁错。', 'Stay neutral: facts first, no verdict on who is right.'),
    prompt('listen-repeat', 'LISTEN', 10, '用自己的话复述客户的诉求，请客户确认。', 'Repeat the demand back in your own words.', { retired: true })
  ].map(({ code, content }) => text(code === 'control-neutral' ? 'food' : 'group', code, content)),
  TEMPLATE: [text('group', 'refund', { titleZh: '退款', titleEn: 'Refund', zh: '您好：我们会为您办理退款。', en: 'We will refund the price.', position: 20, retired: false })],
  HOURS: [text('group', 'promises', { zone: 'Asia/Shanghai', endOfDay: '18:00', restDays: ['SATURDAY', 'SUNDAY'], statutory: true, retired: false })]
}
const open = (id: string, words: string, due: string, state: string) => ({ id, number: NUMBER, text: words, due, state, by: 'food-agent-1' })

export const wordingAnswers: Answers = {
  'GET /api/resolution/wording/*/*': ({ parts }) => ok({ items: WORDS[parts[4]!] ?? [], next: null }),
  'GET /api/resolution/wording/*/*/*/history': () => ok({ items: [text('food', 'control-neutral', {})], next: null }),
  'PUT /api/resolution/wording/*/*/*': () => ok({}),
  'GET /api/resolution/promises': () => ok({ items: [open('p0', '退款将在三个工作日内到账。', ago(130), 'BROKEN'), open('p1', '17:00 前告知送检结果', ahead(95), 'PENDING')], next: null }),
  'GET /api/cases/*/reply-templates': () => ok({ items: [{ code: 'refund', titleZh: '退款', titleEn: 'Refund', text: '您好：非常抱歉给您添了麻烦。我是客服{name}。我们会为您办理退款。明天 17:00 前告诉您结果。' }, { code: 'delay-notice', titleZh: '延期说明', titleEn: 'Delay notice', text: '我们曾答应您：“{promise}”。因为{reason}，改到{due}，抱歉。' }], next: null }),
  'PUT /api/cases/*/prompts/*/tick': () => ok({ items: [], next: null }),
  'DELETE /api/cases/*/prompts/*/tick': () => ok({ items: [], next: null }),
  'PUT /api/cases/*/emotion': () => ok({ items: [], next: null }),
  'POST /api/cases/*/promises/*/renegotiation': () => ok({})
}
