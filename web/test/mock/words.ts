import { ago, created, ok, type Answers } from './answers'

const entry = (code: string, dimension: string, zh: string, en: string, rollup: string, position: number, extra = {}) => ({ code, dimension, zh, en, rollup, position, ...extra })
const rollups = [['product-quality', '产品质量', 'Product quality'], ['product-safety', '产品与人身安全', 'Product and personal safety'], ['delivery', '交付配送', 'Delivery and supply'], ['other', '其他', 'Other']].map(([code, zh, en]) => ({ code, zh, en, off: false }))
const change = (version: number, action: string, code: string, zh: string, reason: string, minutes: number, extra = {}) => ({ version, action, level: 'ITEM', code, after: { code, zh, en: code, position: 1 }, reason, changedBy: 'food-manager-1', changedAt: ago(minutes), ...extra })
const months = ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11']

export const wordsAnswers: Answers = {
  'GET /api/intake/taxonomies/*': ({ parts }) => ok({
    businessUnit: parts[3], version: 4, rollups,
    dimensions: [{ code: 'quality', zh: '食品质量', en: 'Food quality', position: 1 }, { code: 'delivery', zh: '外卖配送', en: 'Delivery', position: 2 }, { code: 'other', zh: '其他', en: 'Other', position: 3 }],
    items: [entry('mould', 'quality', '霉变', 'Mould', 'product-quality', 1), entry('foreign-object', 'quality', '异物', 'Foreign object', 'product-safety', 2), entry('late-delivery', 'delivery', '送餐延误', 'Late delivery', 'delivery', 3), entry('spilled', 'delivery', '撒漏', 'Spilled', 'delivery', 4, { retiredOn: '2026-11-20', successor: 'late-delivery' }), entry('other', 'other', '其他', 'Other', 'other', 5)]
  }),
  'GET /api/intake/taxonomies/*/versions': () => ok({ items: [change(4, 'RETIRED', 'spilled', '撒漏', '并入配送问题', 200), change(3, 'UNDONE', 'cold-food', '饭菜凉了', '误加', 3000, { undoes: 2 }), change(2, 'ADDED', 'cold-food', '饭菜凉了', '客户常说', 3100), change(1, 'CHANGED', 'mould', '霉变', '统一叫法', 9000)], next: null }),
  'GET /api/intake/taxonomies/*/other-share': () => ok({ items: months.map((month, at) => ({ month, sorted: 180 + at * 12, other: 44 - at * 5, share: (44 - at * 5) / (180 + at * 12) })) }),
  'POST /api/intake/taxonomies/*/items': () => created(change(5, 'ADDED', 'x', '新', '原因', 0)),
  'GET /api/intake/suggestion-accuracy/*': ({ parts }) => ok({
    businessUnit: parts[3], decisions: 1212, accepted: 731, corrections: 540, model: { version: 12, learnedUntil: ago(95) },
    months: months.map((month, at) => ({ month, decisions: 200, item: 104 + at * 11, severity: 150 + at * 6, motive: 140 + at * 5, accepted: 82 + at * 13, emotionSaid: at === 0 ? 0 : 120, emotion: at === 0 ? 0 : 60 + at * 6 })),
    facts: { cases: 214, facts: [{ fact: 'ORDER', suggested: 120, asked: 131, both: 104 }, { fact: 'BATCH', suggested: 88, asked: 61, both: 57 }, { fact: 'PHOTO', suggested: 140, asked: 96, both: 92 }, { fact: 'WISH', suggested: 0, asked: 44, both: 0 }] },
    items: [{ item: 'mould', decisions: 412, agreed: 371, instead: 'foreign' }, { item: 'waiting', decisions: 300, agreed: 201, instead: 'attitude' }, { item: 'other', decisions: 90, agreed: 22, instead: 'mould' }]
      .map((one) => ({ ...one, months: months.filter((_, at) => at !== 2).map((month, at) => ({ month, decisions: 60, agreed: 40 + at * 4 })) }))
  })
}
