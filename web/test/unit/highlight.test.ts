import { expect, it } from 'vitest'
import { highlight } from '@/desk/casefile/highlight'

it('marks the words relied on and keeps the text as it was', () => {
  const pieces = highlight('面包有霉斑，要退款（霉斑）', ['霉斑', '退款'])
  expect(pieces.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['霉斑', '退款', '霉斑'])
  expect(pieces.map(({ text }) => text).join('')).toBe('面包有霉斑，要退款（霉斑）')
})

it('takes words that look like patterns literally', () => {
  expect(highlight('a+b', ['a+b', '']).map(({ marked }) => marked)).toEqual([true])
})
