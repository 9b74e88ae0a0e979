import type { Rule } from '@/api/layeredRules'
import { MONEY_SUBJECTS, type MoneySubject } from '@/api/moneyRules'
import type { LayeredBook } from '../layered/book'
import { money, text, whole, type Shape } from '../layered/fields'

const SHAPES: Record<MoneySubject, Shape> = {
  TIERS: {
    list: 'tiers',
    keys: ['tier', 'currency'],
    open: true,
    fields: [text('tier'), text('currency'), text('nameZh'), text('nameEn'), whole('rank', 1, 999), money('caseLimit'), money('dayLimit'), money('customerLimit', true), { name: 'oversees', kind: 'flag' }]
  },
  COUNTING: { keys: [], fields: [text('currency'), text('dayZone'), whole('customerWindowDays', 1, 366)] },
  RECORD: {
    keys: [],
    fields: [whole('windowDays', 1, 366), whole('perRejection', -100, 0), whole('perCoaching', -100, 100), whole('perApproval', 0, 100), whole('leastPercent', 0, 100), whole('mostPercent', 100, 200)]
  },
  PATIENCE: { keys: [], fields: [whole('minutes', 1, 43_200), { name: 'counts', kind: 'counts' }, { name: 'opens', kind: 'time' }, { name: 'closes', kind: 'time' }] },
  CLOSING: { keys: [], fields: [whole('objectionDays', 1, 90), whole('reopenDays', 1, 365)] },
  OFFERS: { keys: [], fields: [whole('remindDays', 1, 90), whole('endDays', 2, 365)] },
  GOODWILL: { list: 'weights', keys: ['code'], fields: [text('code'), text('nameZh'), text('nameEn'), { name: 'value', kind: 'decimal', min: 0 }] },
  FLOORS: {
    list: 'floors',
    keys: ['claim', 'jurisdiction'],
    open: true,
    fields: [text('claim'), text('jurisdiction'), { name: 'multiple', kind: 'decimal', min: 0 }, { name: 'lossMultiple', kind: 'decimal', optional: true, min: 0 }, money('minimum'), text('currency'), text('sourceZh', true), text('sourceEn', true), { name: 'since', kind: 'day' }]
  },
  PLACE: { keys: [], fields: [text('jurisdiction')] }
}

const fresh = (subject: string): Rule =>
  subject === 'TIERS'
    ? { tier: '', currency: 'CNY', nameZh: '', nameEn: '', rank: 50, caseLimit: 0, dayLimit: 0, oversees: false }
    : { claim: '', jurisdiction: 'CN', multiple: 1, minimum: 0, currency: 'CNY', sourceZh: '', sourceEn: '' }

/** Tiers and limits, how they are counted and moved, endings, the weights of advice and the floors of the law. */
export const MONEY_BOOK: LayeredBook = { book: 'resolution', words: 'moneyRules', subjects: MONEY_SUBJECTS, shapes: SHAPES, fresh, groupAlone: 'FLOORS' }
