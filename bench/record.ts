import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { canonicalize } from '#kernel/canonical.ts'
import { openDirectory } from '#record/disk.ts'
import { formatVerifierKey, parseVerifierKeys } from '#record/note.ts'
import { serverPrimitives, sha256 } from '#record/primitives.ts'
import { createPublisher } from '#record/publish.ts'
import { openSigner } from '#record/signer.ts'
import { inclusionProof } from '#record/source.ts'
import { makeReceipt, verifyReceipt, verifyRecord } from '#record/verify.ts'

export type Figure = { name: string; value: number; unit: string; goal?: string }
export type Report = (figure: Figure) => void

const million = 1_000_000
const origin = 'bench.example/record'
const clock = () => new Date()

/** Proof time and full verification at a million entries, made in a temporary folder. */
export async function run(report: Report, size: number = million): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'minhbach-bench-record-'))
  try {
    const dir = join(folder, 'record')
    const vkey = await makeRecord(folder, dir, size, report)
    await measureReceipts(dir, vkey, size, report)
    measureVerification(dir, vkey, size, report)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function makeRecord(folder: string, dir: string, size: number, report: Report): Promise<string> {
  const signer = await openSigner({ keysDir: join(folder, 'keys'), origin, clock })
  const publisher = await createPublisher({ dir, signer, clock, readEntries: madeEntries, minIntervalMs: 0 })
  const started = performance.now()
  publisher.poke(size - 1)
  await publisher.settled(size - 1)
  report({ name: `publish ${size - 1} entries at once`, value: seconds(started), unit: 's' })
  const again = performance.now()
  publisher.poke(size)
  await publisher.settled(size)
  report({
    name: `publish one entry after ${size - 1}`,
    value: performance.now() - again,
    unit: 'ms',
    goal: 'under 50',
  })
  await publisher.close()
  return signer.keys().map(formatVerifierKey).join('\n')
}

async function measureReceipts(dir: string, vkey: string, size: number, report: Report): Promise<void> {
  const keys = parseVerifierKeys(sha256, vkey)
  const source = openDirectory(dir)
  const rounds = 1000
  let [proving, making, checking] = [0, 0, 0]
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now()
    await inclusionProof(sha256, source, { index: Math.floor((round * size) / rounds), size })
    const started = performance.now()
    proving += started - begun
    const receipt = await makeReceipt(sha256, source, Math.floor((round * size) / rounds))
    making += performance.now() - started
    const then = performance.now()
    const verdict = await verifyReceipt(serverPrimitives, receipt, keys)
    checking += performance.now() - then
    if (!verdict.ok) throw new Error(verdict.problem.en)
  }
  report({ name: `inclusion proof in ${size}, from files`, value: proving / rounds, unit: 'ms', goal: 'under 2' })
  report({
    name: `make a receipt (entry and proof) of ${size}, from files`,
    value: making / rounds,
    unit: 'ms',
    goal: 'under 2',
  })
  report({ name: 'check a receipt', value: checking / rounds, unit: 'ms' })
}

/** In a process of its own, so that the largest memory is that of the verification alone. */
function measureVerification(dir: string, vkey: string, size: number, report: Report): void {
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), dir, vkey], { encoding: 'utf8' })
  if (child.status !== 0) throw new Error(`verification failed: ${child.stderr}`)
  const { took, busy, memory } = JSON.parse(child.stdout) as { took: number; busy: number; memory: number }
  report({ name: `verify all of ${size} entries`, value: took, unit: 's', goal: 'under 15' })
  report({ name: `processor time of that, all threads`, value: busy, unit: 's' })
  report({ name: `largest memory while verifying ${size} entries`, value: memory, unit: 'MB' })
}

async function verifyAndTell(dir: string, vkey: string): Promise<void> {
  const started = performance.now()
  const verdict = await verifyRecord({
    source: openDirectory(dir),
    keys: parseVerifierKeys(sha256, vkey),
    primitives: serverPrimitives,
  })
  if (!verdict.ok) throw new Error(`${verdict.problem.en} ${verdict.problem.seq ?? ''}`)
  const { user, system } = process.cpuUsage()
  console.log(
    JSON.stringify({
      took: seconds(started),
      busy: (user + system) / 1e6,
      memory: process.resourceUsage().maxRSS / 1024,
    }),
  )
}

/** Entries like real ones: a third begins a subject, two thirds continue one; a tenth is internal. */
async function* madeEntries(from: number, to: number): AsyncGenerator<Uint8Array> {
  for (let seq = from; seq < to; seq += 1) yield Buffer.from(canonicalize(madeEntry(seq)))
}

function madeEntry(seq: number): Record<string, unknown> {
  const head = { v: 1, seq, at: new Date(1_790_000_000_000 + seq * 250).toISOString(), commitment: digest(`c${seq}`) }
  if (seq % 10 === 9) return head
  const place = (seq % 10) % 3
  const first = seq - place
  return {
    ...head,
    module: 'comments',
    subject: `${digest(`s${first}`).slice(0, 8)}-0000-4000-8000-${String(first).padStart(12, '0')}`,
    do: ['hidden', 'appealed', 'restored'][place],
    by: { role: 'moderator', who: digest(`w${seq % 40}`) },
    reason: 'personal-data',
    basis: 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 4',
    policy: 'comments-1',
    automated: 'none',
    ...(place > 0 && { prev: seq - 1 }),
    public: { channel: 'facebook', post: `Bài ${first % 1000}` },
  }
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex')
const seconds = (started: number) => (performance.now() - started) / 1000

const [, script, dir, vkey] = process.argv
if (script === fileURLToPath(import.meta.url)) {
  if (dir !== undefined && vkey !== undefined) await verifyAndTell(dir, vkey)
  else
    await run(
      ({ name, value, unit, goal }) =>
        console.log(`${name}: ${value.toFixed(2)} ${unit}${goal === undefined ? '' : ` (goal: ${goal})`}`),
      Number(process.env['SIZE'] ?? million),
    )
}
