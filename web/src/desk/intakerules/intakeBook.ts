import type { Rule } from '@/api/layeredRules'
import type { LayeredBook } from '../layered/book'
import { text, whole, type Field, type Shape } from '../layered/fields'

const minutes = (name: string): Field => ({ name, kind: 'minutes', min: 60, max: 129_600 })

const SHAPES: Record<string, Shape> = {
  INFORMATION: { keys: [], fields: [minutes('remindAfterMinutes'), minutes('lapseAfterMinutes')] },
  DEMAND: { keys: [], fields: [whole('reviewDays', 1, 30), whole('validDays', 1, 365), whole('appealDays', 1, 30)] },
  REVIEWERS: { list: 'tiers', keys: ['role'], fields: [text('role'), whole('rank', 1, 9)] },
  REASONS: {
    list: 'reasons',
    keys: ['code'],
    open: true,
    keeps: true,
    fields: [text('code'), text('nameZh', true), text('nameEn', true), text('evidenceZh', true), text('evidenceEn', true), text('customerZh', true), text('customerEn', true)]
  },
  CLASSES: { list: 'classes', keys: ['code'], open: true, keeps: true, fields: [text('code'), text('nameZh'), text('nameEn'), { name: 'extraCare', kind: 'flag' }] },
  LETTERS: { keys: [], fields: [{ name: 'wordsTravel', kind: 'choice' }, text('zone'), text('addressZh', true), text('addressEn', true)] }
}

const fresh = (subject: string): Rule =>
  subject === 'REASONS' ? { code: '', nameZh: '', nameEn: '', evidenceZh: '', evidenceEn: '', customerZh: '', customerEn: '' } : { code: '', nameZh: '', nameEn: '' }

/** How long customers are waited for, how demands are judged, classes of customers, and what travels by mail. */
export const INTAKE_BOOK: LayeredBook = { book: 'intake', words: 'intakeRules', subjects: Object.keys(SHAPES), shapes: SHAPES, fresh }
