import { join } from 'node:path'
import { fromBase64, sameBytes, toHex, utf8 } from './bytes.ts'
import {
  formatCheckpoint,
  longestCheckpoint,
  openCheckpoint,
  parseCheckpoint,
  type Checkpoint,
  type TreeHead,
} from './checkpoint.ts'
import { realDisk, type Disk } from './disk.ts'
import { formatSignature, parseNote, type VerifierKey } from './note.ts'
import { serverPrimitives, sha256 } from './primitives.ts'
import { readBody } from './read-body.ts'
import { cosign, type SigningKey } from './signing-key.ts'
import { hashEmpty, hashLength, verifyConsistency } from './tree.ts'

export type WitnessParts = {
  /** Key of type cosignature/v1. */
  signing: SigningKey
  /** Verifier keys of the logs it watches; the name of a key is the origin of its log. */
  logs: readonly VerifierKey[]
  /** Folder that remembers the last head cosigned of each log. */
  stateDir: string
  clock: () => Date
  disk?: Disk
}

type Handler = (request: Request) => Promise<Response>
type Submission = { old: number; proof: Uint8Array[]; note: string; text: string; checkpoint: Checkpoint }

const mostProofLines = 63

/** A C2SP tlog-witness: cosigns checkpoints that continue what it has seen of their log. Answers POST …/add-checkpoint. */
export function createWitness(parts: WitnessParts): Handler {
  const turns = new Map<string, Promise<unknown>>()
  /** Of one log, one submission at a time: checking and remembering must not be torn apart. */
  function inTurn<T>(origin: string, work: () => Promise<T>): Promise<T> {
    const done = (turns.get(origin) ?? Promise.resolve()).then(work)
    turns.set(
      origin,
      done.catch(() => undefined),
    )
    return done
  }
  return async (request) => {
    if (!new URL(request.url).pathname.endsWith('/add-checkpoint')) return answer(404, 'not found\n')
    if (request.method !== 'POST') return answer(405, 'POST only\n')
    const submission = await readSubmission(request)
    if (!submission) return answer(400, 'malformed request\n')
    const { origin } = submission.checkpoint
    const keys = parts.logs.filter(({ name }) => name === origin)
    if (keys.length === 0) return answer(404, 'unknown log\n')
    if (!(await openCheckpoint(serverPrimitives, submission.note, keys)))
      return answer(403, 'no signature by a known key\n')
    if (submission.old > submission.checkpoint.size) return answer(400, 'the old size is larger than the checkpoint\n')
    return inTurn(origin, () => decide(parts, submission))
  }
}

async function decide(parts: WitnessParts, { old, proof, text, checkpoint }: Submission): Promise<Response> {
  const last = await readState(parts, checkpoint.origin)
  const seen = last?.size ?? 0
  if (old !== seen) return answer(409, `${seen}\n`, 'text/x.tlog.size')
  if (last && checkpoint.size === seen && !sameBytes(last.root, checkpoint.root))
    return answer(409, `${seen}\n`, 'text/x.tlog.size')
  if (!isConsistent(last, checkpoint, proof)) return answer(422, 'the consistency proof does not verify\n')
  await writeState(parts, checkpoint)
  return answer(200, formatSignature(cosign(parts.signing, text, parts.clock())))
}

function isConsistent(last: TreeHead | undefined, head: TreeHead, proof: Uint8Array[]): boolean {
  if (head.size === 0 && !sameBytes(head.root, hashEmpty(sha256))) return false
  if (!last || last.size === 0) return proof.length === 0
  return verifyConsistency(sha256, { size1: last.size, root1: last.root, size2: head.size, root2: head.root, proof })
}

async function readSubmission(request: Request): Promise<Submission | undefined> {
  try {
    const bytes = await readBody(new Response(request.body), longestCheckpoint)
    const body = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const split = body.indexOf('\n\n')
    const [first = '', ...lines] = body.slice(0, split).split('\n')
    const [, oldText = ''] = /^old (0|[1-9]\d{0,15})$/.exec(first) ?? []
    const proof = lines.map(fromBase64).filter((hash) => hash?.length === hashLength) as Uint8Array[]
    if (split < 0 || oldText === '' || lines.length > mostProofLines || proof.length !== lines.length) return undefined
    const note = body.slice(split + 2)
    const { text } = parseNote(note)
    return { old: Number(oldText), proof, note, text, checkpoint: parseCheckpoint(text) }
  } catch {
    return undefined
  }
}

const statePath = ({ stateDir }: WitnessParts, origin: string) =>
  join(stateDir, `${toHex(sha256(utf8(origin))).slice(0, 32)}.txt`)

/** The state is the text of the last checkpoint cosigned: three lines anyone can read. */
async function readState(parts: WitnessParts, origin: string): Promise<TreeHead | undefined> {
  const bytes = await (parts.disk ?? realDisk).read(statePath(parts, origin), longestCheckpoint)
  return bytes && parseCheckpoint(Buffer.from(bytes).toString('utf8'))
}

async function writeState(parts: WitnessParts, { origin, size, root }: Checkpoint): Promise<void> {
  const bytes = formatCheckpoint({ origin, size, root, extensions: [] })
  await (parts.disk ?? realDisk).write([{ path: statePath(parts, origin), bytes }])
}

function answer(status: number, body: string, type = 'text/plain; charset=utf-8'): Response {
  return new Response(body, { status, headers: { 'content-type': type } })
}
