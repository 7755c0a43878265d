import type { Fetch } from '#platform/fetch-outside.ts'
import { toBase64 } from './bytes.ts'
import { openCosignature, type TreeHead } from './checkpoint.ts'
import { parseSignature, type NoteSignature, type Primitives, type VerifierKey } from './note.ts'
import { readBody } from './read-body.ts'

/** Somebody outside who signs that what they saw of the record only ever grew. */
export type Witness = {
  /** Submission prefix of C2SP tlog-witness: `add-checkpoint` is asked below it. */
  url: string
  key: VerifierKey
}

export type WitnessAnswer =
  | { witness: string; result: 'cosigned'; signature: NoteSignature; time: Date }
  | {
      witness: string
      result: 'unreachable' | 'unknown-log' | 'refused' | 'conflict' | 'ahead' | 'malformed'
      detail: string
    }

export type Submission = {
  /** The checkpoint's text, without signatures. */
  text: string
  /** The checkpoint as the log signed it. */
  note: string
  head: TreeHead
  /** Consistency proof from a smaller size (at least 1) to the head. */
  prove(size: number): Promise<readonly Uint8Array[]>
}

export type WitnessOptions = {
  witnesses: readonly Witness[]
  primitives: Primitives
  fetch?: Fetch
  patienceMs?: number
}

/** Asks all witnesses at once and waits at most `patienceMs` (2 s). It remembers what each has seen. */
export function createWitnessCircle({
  witnesses,
  primitives,
  fetch: request = fetch,
  patienceMs = 2000,
}: WitnessOptions) {
  const seen = new Map<Witness, number>()

  async function ask(witness: Witness, submission: Submission, signal: AbortSignal): Promise<WitnessAnswer> {
    const answer = (result: Exclude<WitnessAnswer['result'], 'cosigned'>, detail: string): WitnessAnswer => ({
      witness: witness.key.name,
      result,
      detail,
    })
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const old = Math.min(seen.get(witness) ?? 0, submission.head.size)
      const response = await request(addCheckpointUrl(witness.url), {
        method: 'POST',
        body: await formatSubmission(submission, old),
        headers: { 'content-type': 'text/plain; charset=utf-8' },
        redirect: 'error',
        signal,
      })
      const body = Buffer.from(await readBody(response, 16_384)).toString('utf8')
      if (response.status === 200) {
        const opened = await openAnswer(primitives, { text: submission.text, witness, body })
        if (!opened) return answer('malformed', 'no valid cosignature of this witness in its answer')
        seen.set(witness, submission.head.size)
        return { witness: witness.key.name, result: 'cosigned', ...opened }
      }
      if (response.status !== 409)
        return answer(response.status === 404 ? 'unknown-log' : 'refused', `HTTP ${response.status}`)
      const size = parseSize(response, body)
      if (size === undefined) return answer('malformed', 'HTTP 409 without a tree size')
      if (size > submission.head.size) return answer('ahead', `it has cosigned size ${size}`)
      if (size === old) return answer('conflict', `it has cosigned another root at size ${size}`)
      seen.set(witness, size)
    }
    return answer('conflict', 'its size changes with every question')
  }

  return {
    ask: (submission: Submission): Promise<WitnessAnswer[]> => {
      const signal = AbortSignal.timeout(patienceMs)
      return Promise.all(
        witnesses.map((witness) =>
          Promise.race([ask(witness, submission, signal), rejectOn(signal)]).catch((error: unknown): WitnessAnswer => ({
            witness: witness.key.name,
            result: 'unreachable',
            detail: describe(error),
          })),
        ),
      )
    },
  }
}

export type WitnessCircle = ReturnType<typeof createWitnessCircle>

const addCheckpointUrl = (prefix: string) => `${prefix.replace(/\/+$/, '')}/add-checkpoint`

/** A server that trickles bytes may ignore the signal for a while: the race does not. */
function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
  })
}

async function formatSubmission({ note, head, prove }: Submission, old: number): Promise<string> {
  const proof = old === 0 || old === head.size ? [] : await prove(old)
  return `old ${old}\n${proof.map((hash) => `${toBase64(hash)}\n`).join('')}\n${note}`
}

async function openAnswer(
  primitives: Primitives,
  { text, witness, body }: { text: string; witness: Witness; body: string },
) {
  if (!body.endsWith('\n')) return undefined
  for (const line of body.slice(0, -1).split('\n').slice(0, 16)) {
    const signature = parseLine(line)
    const time = signature && (await openCosignature(primitives, { text, signature, key: witness.key }))
    if (time) return { signature, time }
  }
  return undefined
}

function parseLine(line: string): NoteSignature | undefined {
  try {
    return parseSignature(line)
  } catch {
    return undefined
  }
}

function parseSize(response: Response, body: string): number | undefined {
  const isSize =
    response.headers.get('content-type')?.startsWith('text/x.tlog.size') && /^(?:0|[1-9]\d{0,15})\n$/.test(body)
  const size = Number(body)
  return isSize && Number.isSafeInteger(size) ? size : undefined
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : String(error)
}
