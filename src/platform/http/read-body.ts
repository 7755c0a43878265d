import type { Endpoint } from '#kernel/endpoint.ts'
import type { Language } from './language.ts'
import { invalid, readShape } from './field-problems.ts'
import { stop, type Stop } from './problem.ts'
import { sniff } from './sniff.ts'
import { findUnusable } from './usable.ts'

export const defaultMaxBody = 64 * 1024

/** Reads, within the endpoint's limits and so many milliseconds, the body that its shape describes. */
export async function readBody(
  endpoint: Endpoint,
  request: Request,
  { language, within }: { language: Language; within: number },
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
  const bytes = await readBytes(request, { max: endpoint.maxBody ?? defaultMaxBody, within }).catch(() => cutOff)
  if ('stop' in bytes) return bytes
  if (endpoint.uploads) {
    if (bytes.bytes.length === 0) return empty
    if (!sniff(bytes.bytes, mediaType)) return stop('wrong-media-type', { detail: unlike(mediaType) })
    return readShape(endpoint.body, bytes.bytes, { part: 'body', language })
  }
  const json = parseJson(bytes.bytes)
  return 'stop' in json ? json : readShape(endpoint.body, json.value, { part: 'body', language })
}

const cutOff = invalid([{ field: 'body', message: { vi: 'Dữ liệu bị ngắt giữa chừng.', en: 'The body was cut off.' } }])

const empty = invalid([
  { field: 'body', message: { vi: 'Tệp trống (0 byte). Hãy chọn lại tệp gốc.', en: 'The file is empty.' } },
])

export function mediaTypeOf(request: Request): string {
  return (request.headers.get('content-type') ?? '').split(';', 1)[0]!.trim().toLowerCase()
}

const unlike = (mediaType: string) => ({
  vi: `Nội dung tệp không phải ${mediaType}.`,
  en: `The content of the file is not ${mediaType}.`,
})

/** Most of a body that is too large, in bytes and milliseconds, that is still taken so that its sender comes to read the answer. */
const discarded = { bytes: 64 * 1_048_576, within: 15_000 }

/** All bytes of a body that comes within so many milliseconds; of one that is longer than `max` the rest goes nowhere. */
export async function readBytes(
  request: Request,
  { max, within }: { max: number; within: number },
): Promise<{ bytes: Uint8Array } | Stop> {
  const announced = Number(request.headers.get('content-length') ?? 0)
  const tooLarge = stop('too-large', {
    detail: {
      vi: `Nhiều nhất ${inMegabytes(max, 'vi')}${max} byte.`,
      en: `At most ${inMegabytes(max, 'en')}${max} bytes.`,
    },
    headers: { connection: 'close' },
  })
  if (announced > max + discarded.bytes) return tooLarge
  const chunks: Uint8Array[] = []
  let length = 0
  const clock = startClock(announced > max ? Math.min(within, discarded.within) : within)
  try {
    for await (const chunk of chunksOf(request, clock.late)) {
      length += chunk.length
      if (length > max + discarded.bytes) break
      if (length <= max && announced <= max) chunks.push(chunk)
      else clock.endWithin(discarded.within)
    }
  } finally {
    clock.stop()
  }
  if (length > max || announced > max) return tooLarge
  return clock.isLate() ? tooSlow : { bytes: Buffer.concat(chunks) }
}

const tooSlow = stop('too-slow', {
  detail: { vi: 'Dữ liệu gửi lên quá chậm.', en: 'The body came too slowly.' },
  headers: { connection: 'close' },
})

/** The time that a body has from its beginning on; less once it is only thrown away. */
function startClock(within: number) {
  const late = Promise.withResolvers<{ done: true; value?: undefined }>()
  let isLate = false
  let until = performance.now() + within
  const end = () => {
    isLate = true
    late.resolve({ done: true })
  }
  let timer = setTimeout(end, within)
  return {
    late: late.promise,
    isLate: () => isLate,
    endWithin: (more: number) => {
      const sooner = performance.now() + more
      if (sooner >= until) return
      until = sooner
      clearTimeout(timer)
      timer = setTimeout(end, more)
    },
    stop: () => clearTimeout(timer),
  }
}

/** Ends with the body, or when it is late; the connection stays as it is, for the answer. */
async function* chunksOf(
  request: Request,
  late: Promise<{ done: true; value?: undefined }>,
): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader()
  if (!reader) return
  for (;;) {
    const { done, value } = await Promise.race([reader.read(), late])
    if (done) return
    yield value
  }
}

const inMegabytes = (bytes: number, language: 'vi' | 'en') =>
  bytes < 1_048_576 ? '' : `${(bytes / 1_048_576).toLocaleString(language, { maximumFractionDigits: 1 })} MB, `

const decoder = new TextDecoder('utf-8', { fatal: true })

function parseJson(bytes: Uint8Array): { value: unknown } | Stop {
  let value: unknown
  try {
    value = JSON.parse(decoder.decode(bytes))
  } catch {
    return invalid([
      {
        field: 'body',
        message: { vi: 'Không đọc được: cần JSON viết bằng UTF-8.', en: 'Expected JSON in UTF-8.' },
        example: '{}',
      },
    ])
  }
  const unusable = findUnusable(value, 'body')
  return unusable ? invalid([unusable]) : { value }
}
