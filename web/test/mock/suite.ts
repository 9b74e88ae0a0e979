import { customerAnswers } from './customer'

export interface Asked {
  method: string
  url: string
  headers: Record<string, string>
  body: any
}

export interface Given {
  status: number
  body?: unknown
}

export type Answers = Record<string, (asked: Asked & { path: string; query: URLSearchParams; parts: string[] }) => Given>

export const ok = (body: unknown): Given => ({ status: 200, body })
export const created = (body: unknown): Given => ({ status: 201, body })
export const problem = (status: number, name: string, detail = '', extra = {}): Given => ({
  status,
  body: { type: `urn:zerodistance:problem:${name}`, status, title: name, detail, ...extra }
})

const routes: Answers = { ...customerAnswers }

/** What the suite would answer, from fixed examples; patterns use `*` for one path segment. */
export function answer(asked: Asked): Given {
  const address = new URL(asked.url, 'http://mock')
  const parts = address.pathname.split('/').filter(Boolean)
  for (const [pattern, reply] of Object.entries(routes)) {
    const [method, path] = pattern.split(' ') as [string, string]
    const wanted = path.split('/').filter(Boolean)
    const fits = method === asked.method && wanted.length === parts.length && wanted.every((part, at) => part === '*' || part === parts[at])
    if (fits) return reply({ ...asked, path: address.pathname, query: address.searchParams, parts })
  }
  return problem(404, 'not-found')
}

const MINUTE = 60_000
export const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE).toISOString()
export const ahead = (minutes: number) => ago(-minutes)
export const NUMBER = 'FD-261121-8K3QZ7M4'
