import type { EventSent, EventsAnswer, FileAnswer } from '#kernel/answer.ts'
import { apiHeaders } from './problem.ts'

export function jsonResponse(text: string, { status, requestId }: { status: number; requestId: string }): Response {
  if (status === 204) return new Response(null, { status, headers: { ...apiHeaders, 'x-request-id': requestId } })
  return new Response(text, {
    status,
    headers: { ...apiHeaders, 'content-type': 'application/json; charset=utf-8', 'x-request-id': requestId },
  })
}

/** A file to be saved; shown by the browser only where the endpoint says so, and then without scripts. */
export function fileResponse(file: FileAnswer, requestId: string): Response {
  const length = file.bytes instanceof Uint8Array ? { 'content-length': String(file.bytes.length) } : {}
  return new Response(file.bytes as BodyInit, {
    headers: {
      ...apiHeaders,
      ...length,
      ...(file.keep !== undefined && { 'cache-control': `private, max-age=${file.keep}` }),
      'content-type': file.mediaType,
      'content-disposition': disposition(file.name, file.inline ? 'inline' : 'attachment'),
      'x-request-id': requestId,
    },
  })
}

/** RFC 6266: the name in ASCII for old programs, in UTF-8 for the others; neither can end the header. */
export function disposition(name: string, kind: 'inline' | 'attachment'): string {
  const safe = name.replace(/[\p{Cc}\p{Cf}/\\]/gu, '_').slice(0, 200) || 'tep'
  const ascii = safe
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
  const quoted = ascii.replace(/[^\x20-\x7e]|["%]/g, '_')
  const encoded = encodeURIComponent(safe.toWellFormed()).replace(
    /['()*]/g,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${kind}; filename="${quoted}"; filename*=UTF-8''${encoded}`
}

const heartbeatMs = 20_000

/** A client that reads more slowly than this many events come is let go; its browser comes back by itself. */
const maxWaiting = 256

/** Server-sent events until the client leaves. */
export function eventsResponse(events: EventsAnswer, requestId: string): Response {
  const encoder = new TextEncoder()
  let end: () => void = () => undefined
  const stream = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const write = (text: string) => {
          if ((controller.desiredSize ?? 0) <= -maxWaiting) return close()
          controller.enqueue(encoder.encode(text))
        }
        const heartbeat = setInterval(() => write(':\n\n'), heartbeatMs)
        let closed = false
        const close = () => {
          if (closed) return
          closed = true
          end()
          controller.close()
        }
        write('retry: 3000\n\n')
        const unsubscribe = events.subscribe((sent) => write(eventText(sent)), close)
        end = () => {
          clearInterval(heartbeat)
          unsubscribe()
          end = () => undefined
        }
      },
      cancel: () => end(),
    },
    { highWaterMark: 1 },
  )
  return new Response(stream, {
    headers: {
      ...apiHeaders,
      'content-type': 'text/event-stream; charset=utf-8',
      'x-accel-buffering': 'no',
      'x-request-id': requestId,
    },
  })
}

function eventText({ event, data, id }: EventSent): string {
  const name = event.replace(/[\r\n]/g, ' ')
  const known = id === undefined ? '' : `id: ${id.replace(/[\r\n\0]/g, '')}\n`
  return `${known}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`
}
