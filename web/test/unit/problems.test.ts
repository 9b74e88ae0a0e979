import { describe, expect, it } from 'vitest'
import { ApiProblem } from '@/api/http'
import { problemWords } from '@/shared/problemWords'

const TEXTS: Record<string, string> = {
  'problem.unexpected.title': 'Unexpected', 'problem.unexpected.advice': 'Reload',
  'problem.authority-exceeded.title': 'Above authority', 'problem.authority-exceeded.advice': 'Lower it',
  'problem.status-409.title': 'Changed', 'problem.status-409.advice': 'Refresh'
}
const i18n = { t: (key: string) => TEXTS[key] ?? key, te: (key: string) => key in TEXTS } as Parameters<typeof problemWords>[1]
const words = (failure: unknown) => problemWords(failure, i18n)

describe('a refusal', () => {
  it('that we know is told in our words', () => {
    expect(words(new ApiProblem('authority-exceeded', 403, 'T', 'D'))).toEqual({ title: 'Above authority', advice: 'Lower it' })
  })

  it('that we do not know is told in the words of the service', () => {
    expect(words(new ApiProblem('brand-new', 409, 'T', 'D'))).toEqual({ title: 'T', advice: 'D' })
  })

  it('without words is told by its status', () => {
    expect(words(new ApiProblem('brand-new', 409, '', ''))).toEqual({ title: 'Changed', advice: 'Refresh' })
  })

  it('that is a fault of ours says so', () => {
    expect(words(new TypeError('x is undefined')).title).toBe('Unexpected')
  })
})
