import { readFile } from 'node:fs/promises'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { parseVerifierKeys, type VerifierKey } from './note.ts'
import { sha256 } from './primitives.ts'

/** What a command writes to and reads from; `signal` ends one that runs until it is stopped. */
export type CommandIo = {
  out: (text: string) => void
  err: (text: string) => void
  env: Readonly<Record<string, string | undefined>>
  signal?: AbortSignal
}

/** The person who typed the command must change something: said in one line, exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** Reads options strictly. @throws UsageError */
export function readOptions<T extends ParseArgsConfig>(config: T) {
  try {
    return parseArgs({ ...config, strict: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/** Verifier keys given as text or as the name of a file that holds some. @throws UsageError */
export async function readKeys(given: readonly string[]): Promise<VerifierKey[]> {
  const keys: VerifierKey[] = []
  for (const text of given) {
    const list = looksLikeKey(text) ? text : await readText(text)
    try {
      keys.push(...parseVerifierKeys(sha256, list))
    } catch (error) {
      throw new UsageError(`${text}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return keys
}

export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new UsageError(
      `Không đọc được tệp ${path}. / Cannot read ${path}: ${(error as NodeJS.ErrnoException).code ?? String(error)}`,
    )
  }
}

/** Runs a command and turns a UsageError into one line and exit code 2. */
export async function guardUsage(io: CommandIo, work: () => Promise<number>): Promise<number> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    io.err(`${error.message}\n`)
    return 2
  }
}

const looksLikeKey = (text: string) => /^[^+\s]+\+[0-9a-f]{8}\+\S+$/.test(text)
