import { ApiProblem, problemOf, requestHeaders, type RequestOptions } from './http'

/** Fetched with the caller's key in a header and handed to the browser as a download; the address alone opens nothing. */
export async function saveFile(path: string, name: string, accept = '*/*', { method = 'GET', ...options }: RequestOptions & { method?: 'GET' | 'POST' } = {}) {
  const headers = await requestHeaders(options)
  headers.set('Accept', accept)
  const response = await fetch(path, { method, headers, cache: 'no-store' }).catch(() => {
    throw new ApiProblem('offline', 0, '', '')
  })
  if (!response.ok) throw problemOf(response.status, await response.text())
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
