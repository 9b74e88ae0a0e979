import { readFileSync } from 'node:fs'
import { createI18n } from 'vue-i18n'
import { describe, expect, it } from 'vitest'
import { lookWords } from '@/desk/customers/lookWords'

const texts = (part: string) => JSON.parse(readFileSync(`src/i18n/en/${part}.json`, 'utf8')) as Record<string, object>
const i18n = createI18n({ legacy: false, locale: 'en', messages: { en: { ...texts('people'), ...texts('desk') } } })

describe('what the log notes beside a look', () => {
  it.each([
    ['phone', 'by phone'],
    ['2 matters', '2 in all'],
    ['import 14', '14 imported'],
    ['from FD-261121-8K3QZ7M4', 'from FD-261121-8K3QZ7M4'],
    ['PERSON_ASKED', 'The person asked'],
    ['PAST_SPEND', 'Past spend (last 12 months)'],
    ['c-9P1DAPG5WF79ECSHSY3N', 'c-9P1DAPG5WF79ECSHSY3N'],
    [null, '—']
  ])('%s', (detail, words) => {
    expect(lookWords(detail, i18n.global as never)).toBe(words)
  })
})
