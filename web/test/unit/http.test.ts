import { afterEach, describe, expect, it, vi } from 'vitest'
import { ApiProblem, get, post } from '@/api/http'

type Answer = () => Promise<Response>
const ok = (body: unknown): Answer => () => Promise.resolve(new Response(JSON.stringify(body)))
const refused = (status: number, body: unknown): Answer => () => Promise.resolve(new Response(JSON.stringify(body), { status }))
const lost: Answer = () => Promise.reject(new TypeError('network'))

function answering(...answers: Answer[]) {
  vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 500 })
  const calls = vi.fn((_url: string, _init: RequestInit) => (answers.shift() ?? lost)())
  vi.stubGlobal('fetch', calls)
  return calls
}

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a call', () => {
  it('with an idempotency key is repeated with the same key when its answer was lost', async () => {
    const calls = answering(lost, ok({ number: 'FD-1' }))
    await expect(post('/api/complaints', { text: 'x' }, { idempotencyKey: 'k' })).resolves.toEqual({ number: 'FD-1' })
    const keys = calls.mock.calls.map(([, init]) => new Headers(init.headers).get('Idempotency-Key'))
    expect(keys).toEqual(['k', 'k'])
  })

  it('without a key is never repeated: it may have taken effect', async () => {
    const calls = answering(lost, ok({}))
    const failure = await post('/api/x', {}).catch((problem: unknown) => problem)
    expect(failure).toMatchObject({ name: 'offline', outcomeUnknown: true })
    expect(calls).toHaveBeenCalledTimes(1)
  })

  it('that was refused is not repeated, and the refusal keeps its name and members', async () => {
    const calls = answering(refused(422, { type: 'urn:zerodistance:problem:reply-incomplete', title: 'T', detail: 'D', missing: ['APOLOGY'] }))
    const failure = (await get('/api/x').catch((problem: unknown) => problem)) as ApiProblem
    expect(failure).toBeInstanceOf(ApiProblem)
    expect(failure).toMatchObject({ name: 'reply-incomplete', status: 422, detail: 'D', extra: { missing: ['APOLOGY'] } })
    expect(calls).toHaveBeenCalledTimes(1)
  })

  it('that nobody explained is named by its status', async () => {
    answering(refused(500, 'not json'))
    await expect(post('/api/x', {})).rejects.toMatchObject({ name: 'status-500' })
  })

  it('of a customer carries the tracking token and no bearer', async () => {
    const calls = answering(ok({}))
    await get('/api/complaints/FD-1', { trackingToken: 'secret' })
    const headers = new Headers(calls.mock.calls[0]?.[1].headers)
    expect([headers.get('Tracking-Token'), headers.get('Authorization')]).toEqual(['secret', null])
  })
})
