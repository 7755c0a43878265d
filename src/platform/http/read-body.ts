import type { Endpoint } from '#kernel/endpoint.ts'
import type { Language } from './language.ts'
import { invalid, readShape } from './field-problems.ts'
import { stop, type Stop } from './problem.ts'
import { sniff } from './sniff.ts'
import { findUnusable } from './usable.ts'

export const defaultMaxBody = 64 * 1024

/** Reads, within the endpoint's limits, the body that its shape describes. */
export async function readBody(
  endpoint: Endpoint,
  request: Request,
  language: Language,
): Promise<{ value: unknown } | Stop> {
  if (!endpoint.body) return { value: undefined }
  const mediaType = mediaTypeOf(request)
  const accepted = endpoint.uploads ?? ['application/json']
  if (!accepted.includes(mediaType)) {
    return stop('wrong-media-type', {
      detail: `content-type: ${accepted.join(', ')}.`,
      headers: { accept: accepted.join(', ') },
    })
  }
  const bytes = await readBytes(request, endpoint.maxBody ?? defaultMaxBody).catch(() => cutOff)
  if ('stop' in bytes) return bytes
  if (endpoint.uploads) {
    if (!sniff(bytes.bytes, mediaType)) return stop('wrong-media-type', { detail: unlike(mediaType) })
    return readShape(endpoint.body, bytes.bytes, { part: 'body', language })
  }
  const json = parseJson(bytes.bytes)
  return 'stop' in json ? json : readShape(endpoint.body, json.value, { part: 'body', language })
}

const cutOff = invalid([{ field: 'body', message: 'Dữ liệu bị ngắt giữa chừng. (The body was cut off.)' }])

export function mediaTypeOf(request: Request): string {
  return (request.headers.get('content-type') ?? '').split(';', 1)[0]!.trim().toLowerCase()
}

const unlike = (mediaType: string) =>
  `Nội dung tệp không phải ${mediaType}. (The content of the file is not ${mediaType}.)`

/** All bytes of a body, refused as soon as it is known to be longer than `max`. */
export async function readBytes(request: Request, max: number): Promise<{ bytes: Uint8Array } | Stop> {
  const tooLarge = stop('too-large', {
    detail: `Nhiều nhất ${max} byte. (At most ${max} bytes.)`,
    headers: { connection: 'close' },
  })
  const announced = request.headers.get('content-length')
  if (announced !== null && Number(announced) > max) return tooLarge
  // With a length announced, the HTTP parser lets no byte more through.
  if (announced !== null) {
    const bytes = new Uint8Array(await request.arrayBuffer())
    return bytes.length > max ? tooLarge : { bytes }
  }
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.length
    if (length > max) return tooLarge
    chunks.push(chunk)
  }
  return { bytes: Buffer.concat(chunks) }
}

const decoder = new TextDecoder('utf-8', { fatal: true })

function parseJson(bytes: Uint8Array): { value: unknown } | Stop {
  let value: unknown
  try {
    value = JSON.parse(decoder.decode(bytes))
  } catch {
    return invalid([
      { field: 'body', message: 'Không đọc được: cần JSON viết bằng UTF-8. (Expected JSON in UTF-8.)', example: '{}' },
    ])
  }
  const unusable = findUnusable(value, 'body')
  return unusable ? invalid([unusable]) : { value }
}
