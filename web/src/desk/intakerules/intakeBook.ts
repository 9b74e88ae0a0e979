import type { Rule } from '@/api/layeredRules'
import type { LayeredBook } from '../layered/book'
import { text, whole, type Field, type Shape } from '../layered/fields'

const minutes = (name: string, min = 60, max = 129_600): Field => ({ name, kind: 'minutes', min, max })

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
  LETTERS: { keys: [], fields: [{ name: 'wordsTravel', kind: 'choice' }, text('zone'), text('addressZh', true), text('addressEn', true)] },
  CONTACT: { keys: [], fields: [text('nameZh'), text('nameEn'), text('contactZh', true), text('contactEn', true)] },
  HARM: { keys: [], fields: [minutes('patienceMinutes', 1, 1440)] },
  ROLLUPS: { list: 'rollups', keys: ['code'], open: true, keeps: true, fields: [text('code'), text('nameZh'), text('nameEn')] }
}

const fresh = (subject: string): Rule =>
  subject === 'REASONS' ? { code: '', nameZh: '', nameEn: '', evidenceZh: '', evidenceEn: '', customerZh: '', customerEn: '' } : { code: '', nameZh: '', nameEn: '' }

/** How customers are waited for and reached, how demands are judged, classes, what travels by mail, and what the group compares. */
export const INTAKE_BOOK: LayeredBook = { book: 'intake', words: 'intakeRules', subjects: Object.keys(SHAPES), shapes: SHAPES, fresh, groupAlone: 'ROLLUPS' }
