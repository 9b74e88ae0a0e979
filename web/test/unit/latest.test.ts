import { describe, expect, it } from 'vitest'
import { shallowRef } from 'vue'
import { useIntentKey } from '@/shared/useIntentKey'
import { useLatest } from '@/shared/useLatest'

describe('readings into one place', () => {
  it('keep the answer to the newest question, however late an older one comes', async () => {
    const value = shallowRef<string | null>(null)
    const { read, busy } = useLatest(value)
    let answerOld: (answer: string) => void = () => undefined
    const old = read(() => new Promise<string>((resolve) => (answerOld = resolve)))
    await read(() => Promise.resolve('new'))
    answerOld('old')
    await old
    expect([value.value, busy.value]).toEqual(['new', false])
  })

  it('that fail keep what was there', async () => {
    const value = shallowRef<string | null>('kept')
    const { read, failure } = useLatest(value)
    await read(() => Promise.reject(new Error('gone')))
    expect([value.value, (failure.value as Error).message]).toEqual(['kept', 'gone'])
  })
})

describe('an intent', () => {
  it('has one key for one content and another for another', () => {
    const keyFor = useIntentKey()
    const first = keyFor({ amount: 1 })
    expect(keyFor({ amount: 1 })).toBe(first)
    expect(keyFor({ amount: 2 })).not.toBe(first)
  })
})
