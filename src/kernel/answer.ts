import { z } from 'zod'
import type { Json } from './entry.ts'

/** What an endpoint with `answers: 'file'` gives: bytes that the browser saves, or shows where `inline` is said. */
export type FileAnswer = {
  bytes: Uint8Array | ReadableStream<Uint8Array>
  /** With charset for text: `text/csv; charset=utf-8`. */
  mediaType: string
  /** Offered to the person who saves it; may be Vietnamese. */
  name: string
  inline?: true
  /** Seconds that the browser of this person may keep it; without it, it is asked for anew each time. */
  keep?: number
}

/** One server-sent event. */
export type EventSent = { event: string; data: Json; id?: string }

/** The open end of a stream: what sends an event to the client, and what ends the connection. */
export type EventStream = { send(sent: EventSent): void; close(): void }

/**
 * What an endpoint with `answers: 'events'` gives: `subscribe` starts sending and returns what stops it.
 * The connection is kept open with a comment every 20 s until the client leaves, or `close` is called: then browsers
 * come back by themselves, and with that sign in again.
 */
export type EventsAnswer = { subscribe(send: EventStream['send'], close: EventStream['close']): () => void }

/** The `output` of an endpoint with `answers: 'file'`. */
export const fileAnswer = z.custom<FileAnswer>()

/** The `output` of an endpoint with `answers: 'events'`. */
export const eventsAnswer = z.custom<EventsAnswer>()

/** The `body` of an endpoint with `uploads`: the bytes as they came, within `maxBody`. */
export const uploadedBytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

/** The name of a file that is uploaded, with one for the description of the API. */
export const uploadedName = (example: string) =>
  z
    .string()
    .trim()
    .min(1)
    .max(255)
    .meta({ examples: [example] })
