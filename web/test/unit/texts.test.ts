import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sources } from './sources'

const PARTS = readdirSync('src/i18n/zh-CN').map((file) => file.replace('.json', ''))

function keysOf(value: unknown, prefix = ''): string[] {
  if (typeof value === 'string') return [prefix.slice(1)]
  return Object.entries(value as object).flatMap(([key, inner]) => keysOf(inner, `${prefix}.${key}`))
}

const textsOf = (locale: string, part: string) => JSON.parse(readFileSync(`src/i18n/${locale}/${part}.json`, 'utf8')) as object
const known = new Set(PARTS.flatMap((part) => keysOf(textsOf('zh-CN', part))))

/** Keys written out in full; those put together at run time are covered by their prefix. */
function usedKeys(text: string) {
  const calls = [...text.matchAll(/\bt\(\s*(['`])([a-zA-Z][\w.${}()[\]? ,:'-]*?)\1/g)].map((match) => match[2] ?? '')
  return { whole: calls.filter((key) => !key.includes('$')), prefixes: calls.filter((key) => key.includes('${')).map((key) => key.slice(0, key.indexOf('${'))) }
}

describe('the texts', () => {
  it('are looked for in templates and scripts, whole or by prefix', () => {
    const found = usedKeys("{{ $t('a.b') }} t('c.d', { n: 1 }) $t(`bu.${unit}`) te(`x.y`)")
    expect(found).toEqual({ whole: ['a.b', 'c.d'], prefixes: ['bu.'] })
  })

  it.each(PARTS)('of %s exist in both languages', (part) => {
    expect(keysOf(textsOf('en', part)).sort()).toEqual(keysOf(textsOf('zh-CN', part)).sort())
  })

  it('of the parts do not overwrite each other', () => {
    const groups = PARTS.flatMap((part) => Object.keys(textsOf('zh-CN', part)))
    expect(groups.filter((group, at) => groups.indexOf(group) !== at)).toEqual([])
  })

  it.each(sources('src', '.vue', '.ts'))('that $path uses are all written', ({ text }) => {
    const { whole, prefixes } = usedKeys(text)
    expect(whole.filter((key) => key.includes('.') && !known.has(key))).toEqual([])
    expect(prefixes.filter((prefix) => prefix && ![...known].some((key) => key.startsWith(prefix)))).toEqual([])
  })

  it.each(sources('src', '.vue'))('of $path stand in the locale files', ({ text }) => {
    const template = text.slice(text.indexOf('<template>'), text.indexOf('<style')).replace(/中文/g, '')
    expect(template.match(/[\u3000-\u303f\u4e00-\u9fff]+/g)).toBeNull()
  })
})
