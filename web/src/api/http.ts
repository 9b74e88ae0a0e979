/** A refusal the service explained (RFC 9457), or `offline` / `unreadable` when no service answered. */
export class ApiProblem extends Error {
  constructor(
    readonly name: string,
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly extra: Record<string, unknown> = {}
  ) {
    super(detail || title || name)
  }

  /** True when the request may have arrived although no answer came back. */
  get outcomeUnknown(): boolean {
    return this.status === 0 || this.status >= 500
  }
}

export interface RequestOptions {
  body?: unknown
  query?: Record<string, string | number | undefined | null>
  trackingToken?: string
  idempotencyKey?: string
  proofOfWork?: string
  signal?: AbortSignal
}

type TokenSource = () => Promise<string | null>

let tokenSource: TokenSource = () => Promise.resolve(null)
let onSignedOut: () => void = () => undefined
let language = 'zh-CN'

/** Lets the staff part supply bearer tokens without the customer pages loading the login library. */
export function authenticateWith(source: TokenSource, signedOut: () => void) {
  tokenSource = source
  onSignedOut = signedOut
}

export function speak(locale: string) {
  language = locale
}

const PROBLEM_PREFIX = 'urn:zerodistance:problem:'
const RETRY_WAITS = [400, 1200]

async function readProblem(response: Response): Promise<ApiProblem> {
  return problemOf(response.status, await response.text().catch(() => ''))
}

/** The problem in an answer that came some other way. */
export function problemOf(answered: number, raw: string): ApiProblem {
  const { type, title, detail, status: _status, instance: _instance, ...extra } = parsed(raw)
  const name = typeof type === 'string' && type.startsWith(PROBLEM_PREFIX) ? type.slice(PROBLEM_PREFIX.length) : ''
  return new ApiProblem(name || `status-${answered}`, answered, text(title), text(detail), extra)
}

function parsed(raw: string): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(raw)
    return body !== null && typeof body === 'object' ? (body as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function address(path: string, query: RequestOptions['query']): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== '') search.set(key, String(value))
  }
  const suffix = search.toString()
  return suffix ? `${path}?${suffix}` : path
}

/** Language and key of a request; for calls that are no JSON. */
export async function requestHeaders(options: RequestOptions): Promise<Headers> {
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': language })
  if (options.body !== undefined) headers.set('Content-Type', 'application/json')
  if (options.idempotencyKey) headers.set('Idempotency-Key', options.idempotencyKey)
  if (options.proofOfWork) headers.set('Proof-Of-Work', options.proofOfWork)
  if (options.trackingToken) {
    headers.set('Tracking-Token', options.trackingToken)
    return headers
  }
  const bearer = await tokenSource()
  if (bearer) headers.set('Authorization', `Bearer ${bearer}`)
  return headers
}

async function once(method: string, path: string, options: RequestOptions): Promise<Response> {
  const init: RequestInit = { method, headers: await requestHeaders(options), signal: options.signal, cache: 'no-store' }
  if (options.body !== undefined) init.body = JSON.stringify(options.body)
  try {
    return await fetch(address(path, options.query), init)
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure
    throw new ApiProblem('offline', 0, '', '')
  }
}

/** Only what may be repeated without a second effect is repeated: reads, and writes with an idempotency key. */
export async function request<T>(method: string, path: string, options: RequestOptions = {}): Promise<T> {
  const repeatable = method === 'GET' || Boolean(options.idempotencyKey)
  for (let attempt = 0; ; attempt++) {
    const wait = repeatable ? RETRY_WAITS[attempt] : undefined
    try {
      const response = await once(method, path, options)
      if (response.ok) return (await readBody(response)) as T
      const problem = await readProblem(response)
      if (response.status === 401 && !options.trackingToken) onSignedOut()
      if (wait === undefined || ![502, 503, 504].includes(response.status)) throw problem
    } catch (failure) {
      if (wait === undefined || !(failure instanceof ApiProblem) || failure.status !== 0) throw failure
    }
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
}

/** An answer that is read while it comes; refusals as everywhere. */
export async function openStream(path: string, signal: AbortSignal, lastEventId?: string): Promise<Response> {
  const headers = await requestHeaders({})
  headers.set('Accept', 'text/event-stream')
  if (lastEventId) headers.set('Last-Event-ID', lastEventId)
  const response = await fetch(path, { headers, signal, cache: 'no-store' }).catch((failure: unknown) => {
    if (signal.aborted) throw failure
    throw new ApiProblem('offline', 0, '', '')
  })
  if (response.ok) return response
  if (response.status === 401) onSignedOut()
  throw await readProblem(response)
}

async function readBody(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined
  const raw = await response.text()
  if (!raw) return undefined
  try {
    return JSON.parse(raw)
  } catch {
    throw new ApiProblem('unreadable', 0, '', '')
  }
}

export const get = <T>(path: string, options?: RequestOptions) => request<T>('GET', path, options)
export const post = <T>(path: string, body: unknown, options?: RequestOptions) =>
  request<T>('POST', path, { ...options, body })
export const put = <T>(path: string, body: unknown, options?: RequestOptions) =>
  request<T>('PUT', path, { ...options, body })
