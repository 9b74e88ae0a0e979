import { ApiProblem, openStream } from './http'

/** Server-sent events read with fetch: the browser's own reader cannot send a sign-in. */
export interface StreamReader {
  signal: AbortSignal
  /** The last event that was seen; the service leaves out what has not changed since. */
  lastId?: string
  /** Something arrived, be it only a sign of life. */
  alive: () => void
  event: (name: string, data: string, id: string) => void
}

/** Reads until the service ends the stream; fails when it refuses, or when the line is lost. */
export async function readStream(path: string, reader: StreamReader): Promise<void> {
  const body = (await openStream(path, reader.signal, reader.lastId)).body
  if (!body) throw new ApiProblem('unreadable', 0, '', '')
  const chunks = body.pipeThrough(new TextDecoderStream()).getReader()
  const parse = eventParser(reader.event)
  try {
    for (let chunk = await chunks.read(); !chunk.done; chunk = await chunks.read()) {
      reader.alive()
      parse(chunk.value)
    }
  } catch (failure) {
    if (reader.signal.aborted) throw failure
    throw new ApiProblem('offline', 0, '', '')
  }
}

/** Takes text in any pieces and tells every whole event. */
export function eventParser(tell: StreamReader['event']) {
  let rest = ''
  let name = 'message'
  let id = ''
  let data: string[] = []

  function line(text: string) {
    if (text === '') {
      if (data.length) tell(name, data.join('\n'), id)
      name = 'message'
      data = []
      return
    }
    const colon = text.indexOf(':')
    if (colon === 0) return
    const field = colon < 0 ? text : text.slice(0, colon)
    const value = colon < 0 ? '' : text.slice(colon + 1).replace(/^ /, '')
    if (field === 'event') name = value
    else if (field === 'id') id = value
    else if (field === 'data') data.push(value)
  }

  return (chunk: string) => {
    const lines = (rest + chunk).split(/\r?\n/)
    rest = lines.pop() ?? ''
    lines.forEach(line)
  }
}
