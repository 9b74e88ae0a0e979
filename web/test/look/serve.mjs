import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer as createVite } from 'vite'
import { identity } from './identity.mjs'

/** As the edge sends it, so that a page that breaks it is seen here. */
const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; " +
  "connect-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' }

async function readBody(request) {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const raw = Buffer.concat(chunks).toString('utf8')
  return raw.startsWith('{') ? JSON.parse(raw) : raw || null
}

async function file(path) {
  const wanted = extname(path) ? path : '/index.html'
  return { type: TYPES[extname(wanted)] ?? 'application/octet-stream', bytes: await readFile(join(dist, wanted)) }
}

/** Serves the built pages on a free port, with /api answered by the examples of test/mock. */
export async function serve() {
  const vite = await createVite({ configFile: false, server: { middlewareMode: true, hmr: false, ws: false }, appType: 'custom', logLevel: 'error', optimizeDeps: { noDiscovery: true } })
  const { answer } = await vite.ssrLoadModule('/test/mock/suite.ts')
  const server = createServer(async (request, response) => {
    const origin = `http://${request.headers.host}`
    const url = new URL(request.url, origin)
    const path = url.pathname
    const identified = path.startsWith('/realms/') && identity(url, await readBody(request), origin)
    if (identified) {
      response.writeHead(identified.status, { 'Content-Type': 'application/json', ...(identified.location && { Location: identified.location }) })
      return response.end(identified.json ? JSON.stringify(identified.json) : '')
    }
    if (path.startsWith('/api/')) {
      const given = answer({ method: request.method, url: request.url, headers: request.headers, body: await readBody(request) })
      if (path.endsWith('/live')) {
        response.writeHead(200, { 'Content-Type': 'text/event-stream' })
        return response.write(`event: board\nid: 1\ndata: ${JSON.stringify(given.body)}\n\n`)
      }
      response.writeHead(given.status, { 'Content-Type': given.status >= 400 ? 'application/problem+json' : 'application/json' })
      return response.end(given.body === undefined ? '' : JSON.stringify(given.body))
    }
    try {
      const { type, bytes } = await file(path)
      response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': POLICY })
      response.end(bytes)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: async () => {
      server.close()
      server.closeAllConnections()
      await vite.close()
    }
  }
}
