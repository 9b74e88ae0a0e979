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

const MINUTE = 60_000
export const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE).toISOString()
export const ahead = (minutes: number) => ago(-minutes)
export const NUMBER = 'FD-261121-8K3QZ7M4'
