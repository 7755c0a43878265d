import { pino, type DestinationStream } from 'pino'

/** Facts first, then a fixed text: `log.info({ requestId, ms }, 'request')`. Facts never hold personal data. */
export type Log = {
  debug(facts: object, text: string): void
  info(facts: object, text: string): void
  warn(facts: object, text: string): void
  error(facts: object, text: string): void
}

export const logLevels = ['debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** One JSON object a line on standard output. Whatever is called like a secret or a contact is left out wherever it stands. */
export function createLog({ level, to }: { level: LogLevel; to?: DestinationStream }): Log {
  const options = {
    level,
    base: null,
    timestamp: () => `,"at":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }), log: (facts: object) => withoutSecrets(facts) },
    serializers: { error: errorFacts, err: errorFacts },
    messageKey: 'text',
  }
  return to ? pino(options, to) : pino(options)
}

const secretNames = new Set(['password', 'token', 'secret', 'cookie', 'authorization', 'email', 'phone', 'address'])

/** Deeper facts are left out whole. */
const maxDepth = 4

function withoutSecrets(facts: object, depth = 0): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(facts)) {
    if (secretNames.has(name)) continue
    const plain = typeof value !== 'object' || value === null || value instanceof Error || Array.isArray(value)
    if (plain) kept[name] = value
    else if (depth < maxDepth) kept[name] = withoutSecrets(value as object, depth + 1)
  }
  return kept
}

/**
 * What of an error may be logged: its kind, code, place in the code and, where the program raised it itself, its text.
 * The text and detail of a database error can quote the row that it refused, so only its names are kept.
 */
export function errorFacts(error: unknown): object {
  if (!(error instanceof Error)) return { kind: typeof error }
  const { code, constraint, table, column, routine } = error as Error & Record<string, unknown>
  const fromDatabase = routine !== undefined || 'severity' in error
  return {
    kind: error.name,
    ...(!fromDatabase && { message: error.message.slice(0, 500) }),
    ...(typeof code === 'string' && { code }),
    ...(fromDatabase && { constraint, table, column, routine }),
    stack: placesOf(error),
    ...(error.cause !== undefined && { cause: errorFacts(error.cause) }),
  }
}

/** The lines of a stack that name places in the code, without the message that stands above them. */
function placesOf(error: Error): string[] {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim())
}
