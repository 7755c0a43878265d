import { sql } from 'kysely'
import pg from 'pg'
import type { EventStream } from '#kernel/answer.ts'
import type { Db } from './db.ts'

const channel = 'minhbach_live'
/** A payload of NOTIFY has at most 8,000 bytes: so many ids of 36 letters fit with room to spare. */
const idsPerNotice = 100
/** Streams one person may have open at once, in one process; the oldest is closed. */
export const streamsPerPerson = 20
/** After so long a stream is closed: the browser opens the next, and with it the sign-in is checked again. */
const streamLife = 15 * 60_000

export type LiveParts = {
  url: string
  db: Db
  log: { warn(facts: object, text: string): void }
  /** Pause before listening again after the connection broke, in milliseconds. */
  pause?: number
}

export type Live = {
  /** Tells the open consoles of these persons, in every process, that something named by the topic changed. */
  announce(authority: string, staffIds: readonly string[], topic: string): void
  /** Sends `resync` at once and then what concerns the person; returns what ends it. */
  subscribe(authority: string, staffId: string, stream: EventStream): () => void
  open(): number
  close(): Promise<void>
}

type Stream = EventStream & { timer: NodeJS.Timeout }
type Told = { authority: string; staff: string[]; topic: string }

/**
 * Live events over LISTEN and NOTIFY, so that a change made in one process reaches consoles connected to another.
 * Events only say what to fetch again. None is stored: whoever may have missed some is told to fetch everything.
 */
export async function openLive(parts: LiveParts): Promise<Live> {
  const streams = new Map<string, Stream[]>()
  const key = (authority: string, staffId: string) => `${authority}/${staffId}`
  let sent = 0

  function leave(at: string, stream: Stream): void {
    clearTimeout(stream.timer)
    const left = (streams.get(at) ?? []).filter((one) => one !== stream)
    if (left.length > 0) streams.set(at, left)
    else streams.delete(at)
  }

  function tell({ authority, staff, topic }: Told): void {
    const id = `${Date.now()}-${++sent}`
    for (const staffId of staff)
      for (const stream of streams.get(key(authority, staffId)) ?? [])
        stream.send({ event: 'changed', data: { topics: [topic] }, id })
  }

  const everybody = () => [...streams.values()].flat()
  const listener = await keepListening(parts, {
    heard: tell,
    back: () => everybody().forEach((stream) => stream.send({ event: 'resync', data: {} })),
  })

  return {
    announce: (authority, staffIds, topic) => void notify(parts, { authority, staff: [...new Set(staffIds)], topic }),
    subscribe(authority, staffId, { send, close }) {
      const at = key(authority, staffId)
      const end = (one: Stream) => {
        leave(at, one)
        one.close()
      }
      const stream: Stream = { send, close, timer: setTimeout(() => end(stream), streamLife) }
      stream.timer.unref()
      const mine = streams.get(at) ?? []
      if (mine.length >= streamsPerPerson && mine[0]) end(mine[0])
      streams.set(at, [...(streams.get(at) ?? []), stream])
      send({ event: 'resync', data: {} })
      return () => leave(at, stream)
    },
    open: () => everybody().length,
    async close() {
      const all = everybody()
      streams.clear()
      for (const stream of all) {
        clearTimeout(stream.timer)
        stream.close()
      }
      await listener.close()
    },
  }
}

async function notify({ db, log }: LiveParts, { authority, staff, topic }: Told): Promise<void> {
  try {
    for (let from = 0; from < staff.length; from += idsPerNotice) {
      const told: Told = { authority, staff: staff.slice(from, from + idsPerNotice), topic }
      await sql`select pg_notify(${channel}, ${JSON.stringify(told)})`.execute(db)
    }
  } catch (error) {
    log.warn({ err: error }, 'live events could not be sent')
  }
}

type Ears = { heard: (told: Told) => void; back: () => void }

/** One connection that listens, made again whenever it breaks. */
async function keepListening({ url, log, pause = 1_000 }: LiveParts, ears: Ears): Promise<{ close(): Promise<void> }> {
  let closed = false
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined

  async function listen(): Promise<void> {
    const fresh = new pg.Client({ connectionString: url, application_name: 'minhbach-live', keepAlive: true })
    fresh.on('error', () => undefined)
    fresh.on('end', () => {
      if (client === fresh) later()
    })
    fresh.on('notification', ({ payload }) => ears.heard(JSON.parse(payload ?? '') as Told))
    await fresh.connect()
    await fresh.query(`listen ${channel}`)
    client = fresh
  }

  function later(): void {
    if (closed) return
    client = undefined
    timer = setTimeout(() => {
      listen().then(ears.back, (error: unknown) => {
        log.warn({ err: error }, 'live events: cannot listen yet')
        later()
      })
    }, pause)
    timer.unref()
  }

  await listen()
  return {
    async close() {
      closed = true
      clearTimeout(timer)
      await client?.end()
    },
  }
}
