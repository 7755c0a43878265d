import { randomInt } from 'node:crypto'
import type { Log } from '#platform/log.ts'
import { stop, type Stop } from './problem.ts'
import { TimeLimitError } from './time-limit.ts'

/** Digits and letters that are not taken for one another when read out on the telephone. */
const letters = '23456789ACDEFGHJKMNPQRTUVWXY'

/** Turns an exception into what may be said outside: an incident number, under which the log holds the rest. */
export function broken(
  error: unknown,
  { log, endpoint, requestId }: { log: Log; endpoint: string; requestId: string },
): Stop {
  if (error instanceof TimeLimitError) {
    log.warn({ requestId, endpoint }, 'request took too long')
    return stop('too-slow', { headers: { 'retry-after': '10' } })
  }
  if (isAway(error)) {
    log.warn({ requestId, endpoint, error }, 'database away')
    return stop('unavailable', { headers: { 'retry-after': '5' } })
  }
  const incident = newIncident()
  log.error({ requestId, endpoint, incident, error }, 'request broke')
  return stop('broken', {
    incident,
    detail: {
      vi: `Hãy báo số sự cố ${incident} cho quản trị viên.`,
      en: `Incident ${incident}. Tell an administrator.`,
    },
  })
}

export function newIncident(): string {
  const pick = () => letters[randomInt(letters.length)]
  return `${pick()}${pick()}${pick()}${pick()}-${pick()}${pick()}${pick()}${pick()}`
}

/** Connection refused, cut or used up; server starting or stopping; statement cancelled by its time limit. */
const awayCodes = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
  '53300',
  '57014',
]

function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? error.code : undefined
  return (
    (typeof code === 'string' && awayCodes.includes(code)) ||
    /^Connection terminated|timeout exceeded when trying to connect/.test(error.message)
  )
}
