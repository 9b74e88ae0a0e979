import type { Plugin } from 'vite'
import { answer } from './suite'

/** Answers /api in the development server from `suite.ts`; never part of a build. */
export function mockSuite(): Plugin {
  return {
    name: 'mock-suite',
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        if (!request.url?.startsWith('/api/')) return next()
        const chunks: Buffer[] = []
        for await (const chunk of request) chunks.push(chunk as Buffer)
        const raw = Buffer.concat(chunks).toString('utf8')
        const headers = Object.fromEntries(Object.entries(request.headers).map(([key, value]) => [key, String(value)]))
        const given = answer({ method: request.method ?? 'GET', url: request.url, headers, body: raw ? JSON.parse(raw) : null })
        response.statusCode = given.status
        response.setHeader('Content-Type', given.status >= 400 ? 'application/problem+json' : 'application/json')
        response.end(given.body === undefined ? '' : JSON.stringify(given.body))
      })
    }
  }
}
