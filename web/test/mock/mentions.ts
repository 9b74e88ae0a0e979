import { ago, created, ok, type Answers } from './answers'

const POSTS = [
  { id: 'm0', businessUnit: 'food', source: 'local-news', title: '孩子吃完面包进了急诊', text: '南山店的面包，吃完上吐下泻。', foundAt: ago(120), state: 'FOUND', safety: true },
  { id: 'm1', businessUnit: 'food', source: 'local-news', url: 'https://news.example/1', author: '南山生活', title: '这家面包店又翻车了', text: '朋友昨天在南山店买的全麦面包，打开就有霉斑，店员态度还不好。', publishedAt: ago(95), foundAt: ago(80), state: 'FOUND', safety: false },
  { id: 'm2', businessUnit: 'food', source: 'by-hand', text: '听说你们的酸奶都是过期改日期的。', foundAt: ago(300), state: 'VERIFIED', verdict: 'FALSE', evidence: '已向质量部核实批次与喷码记录。', verifiedBy: 'food-quality-1', verifiedAt: ago(200) },
  { id: 'm3', businessUnit: 'food', source: 'watch', url: 'https://w.example/3', text: '门店停业了吗？', foundAt: ago(400), state: 'PROPOSED', verdict: 'FALSE', evidence: '门店正常营业。', verifiedBy: 'food-agent-1', verifiedAt: ago(390), words: '该门店每天 8:00–22:00 正常营业，欢迎光临。', answeredBy: 'food-agent-1', answeredAt: ago(360) }
]

export const mentionAnswers: Answers = {
  'GET /api/mentions': () => ok({ items: POSTS, next: null }),
  'GET /api/mentions/figures': () =>
    ok({ found: 41, toVerify: 1, toAnswer: 1, toApprove: 1, oldestUnverified: ago(80), verified: { n: 38, median: 1500, p90: 6800 }, answered: { n: 33, median: 9200, p90: 40000 } }),
  'POST /api/mentions': () => created({ id: 'm9' }),
  'POST /api/mentions/*/verification': ({ body }) => ok({ ...POSTS[0], state: 'VERIFIED', ...body }),
  'POST /api/mentions/*/answer': ({ body }) => ok({ ...POSTS[2], state: body.action === 'CLARIFY' ? 'PROPOSED' : 'IGNORED', words: body.text ?? body.reason, answeredBy: 'food-agent-1' }),
  'POST /api/mentions/*/approval': () => ok({ ...POSTS[3], state: 'CLARIFIED' }),
  'GET /api/mentions/sources': () =>
    ok([
      { businessUnit: 'food', id: 'local-news', kind: 'FEED', name: '本地新闻', address: 'https://news.example/rss', everyMinutes: 15, active: true, polledAt: ago(4), failures: 0 },
      { businessUnit: 'food', id: 'watch', kind: 'HOOK', name: '舆情监测', everyMinutes: 15, active: true, failures: 0, hook: '/api/mentions/hooks/food/watch', secret: 'k3yForTheHook' },
      { businessUnit: 'food', id: 'forum', kind: 'FEED', name: '业主论坛', address: 'https://forum.example/atom', everyMinutes: 15, active: true, polledAt: ago(40), failures: 3, trouble: 'answers with status 500' }
    ])
}

export const informationAnswers: Answers = {
  'GET /api/intake/complaints/*/information-requests': () =>
    ok({
      suggestions: [
        { code: 'batch-number', text: '包装上的批号和生产日期是什么？', fact: 'BATCH' },
        { code: 'photo', text: '能拍一张照片吗？请在本页上传，并在这里写“已上传”。', fact: 'PHOTO' },
        { code: 'kept', text: '实物和包装还在吗？请先不要丢弃。' },
        { code: 'order-number', text: '订单号或小票号是多少？没有也没关系，请写购买日期。', fact: 'ORDER' }
      ],
      requests: [
        {
          id: 'i00', state: 'ANSWERED', askedAt: ago(300), lapsesAt: ago(-5000), settledAt: ago(200), repliedAt: ago(200),
          questions: [{ code: 'batch-number', text: '包装上的批号和生产日期是什么？' }, { code: 'kept', text: '实物和包装还在吗？请先不要丢弃。', answer: '还在冰箱里', notedBy: 'food-agent-1' }]
        },
        {
          id: 'i0', state: 'ANSWERED', askedAt: ago(900), lapsesAt: ago(-5000), settledAt: ago(700),
          questions: [{ code: 'where', text: '在哪个门店或地点？', answer: '南山店' }]
        }
      ]
    }),
  'POST /api/intake/complaints/*/information-requests': () => created({ id: 'i1', lapsesAt: ago(-7200) })
}
