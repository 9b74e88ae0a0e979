import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sources } from './sources'

describe('the sources', () => {
  it.each(sources('src', '.vue', '.ts'))('$path stays short', ({ text }) => {
    expect(text.split('\n').length).toBeLessThanOrEqual(300)
  })

  const HEAVY = /from 'element-plus|<El[A-Z]|@\/session|echarts/
  it('know the heavy parts when they see them', () => {
    expect(["import { ElButton } from 'element-plus'", '<ElTabs />', "import('@/session/session')"].filter((text) => HEAVY.test(text))).toHaveLength(3)
  })
  it.each([...sources('src/customer', '.vue', '.ts'), ...sources('src/shared', '.vue', '.ts')])('$path keeps them out of what customers load', ({ text }) => {
    expect(HEAVY.test(text)).toBe(false)
  })

  it('have every test hook that the README promises', () => {
    const hooks = sources('src', '.vue')
      .flatMap(({ text }) => [...text.matchAll(/data-test="`?([^"`]+)`?"/g)].map((match) => match[1] ?? ''))
      .map((hook) => new RegExp(`^${hook.replace(/\$\{[^}]+\}/g, '.+')}$`))
    const promised = [...readFileSync('README.md', 'utf8').split('## Test hooks')[1]!.matchAll(/`([a-z][\w*-]*)`/gi)].map((match) => match[1]!)
    expect(promised.length).toBeGreaterThan(40)
    expect(promised.filter((hook) => !hooks.some((pattern) => pattern.test(hook)))).toEqual([])
  })
})
