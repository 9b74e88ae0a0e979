import { beforeEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { filingOf, useDraft } from '@/customer/useDraft'

function written(text: string) {
  const drafting = useDraft()
  drafting.choose('food')
  drafting.draft.text = text
  return drafting
}

describe('a draft', () => {
  beforeEach(() => localStorage.clear())

  it('sent again unchanged, even after a reload, keeps its idempotency key', async () => {
    const first = written('面包有霉斑')
    const key = first.keyFor(filingOf(first.draft))
    expect(first.keyFor(filingOf(first.draft))).toBe(key)
    await nextTick()
    const reloaded = useDraft()
    expect(reloaded.restored.value).toBe(true)
    expect(reloaded.keyFor(filingOf(reloaded.draft))).toBe(key)
  })

  it('that was edited is another filing with another key', () => {
    const drafting = written('面包有霉斑')
    const key = drafting.keyFor(filingOf(drafting.draft))
    drafting.draft.text = '面包有霉斑，要求退款'
    expect(drafting.keyFor(filingOf(drafting.draft))).not.toBe(key)
  })

  it('leaves nothing on the device once it is filed', async () => {
    const drafting = written('面包有霉斑')
    drafting.keyFor(filingOf(drafting.draft))
    drafting.clear()
    await nextTick()
    expect(useDraft().draft.text).toBe('')
  })

  it('sends no empty fields', () => {
    const drafting = written('  x  ')
    expect(JSON.parse(JSON.stringify(filingOf(drafting.draft)))).toEqual({ businessUnit: 'food', text: 'x', channel: 'web' })
  })

  it('moved to another unit loses the topic of the first', () => {
    const drafting = written('x')
    drafting.draft.taxonomyItem = 'mould'
    drafting.choose('retail')
    expect(drafting.draft.taxonomyItem).toBe('')
  })
})
