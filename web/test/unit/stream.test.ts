import { describe, expect, it, vi } from 'vitest'
import { eventParser } from '@/api/stream'

describe('a stream of events', () => {
  it('is told event by event, however the text was cut', () => {
    const tell = vi.fn()
    const parse = eventParser(tell)
    const text = ': alive\n\nevent: board\nid: 7\ndata: {"a":\ndata: 1}\n\ndata: next\r\n\r\n'
    for (const piece of text.match(/.{1,3}/gs) ?? []) parse(piece)
    expect(tell.mock.calls).toEqual([['board', '{"a":\n1}', '7'], ['message', 'next', '7']])
  })

  it('tells nothing of an event whose end has not come', () => {
    const tell = vi.fn()
    eventParser(tell)('event: board\ndata: half')
    expect(tell).not.toHaveBeenCalled()
  })
})
