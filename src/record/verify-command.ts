import { dirname, join, resolve } from 'node:path'
import { toBase64 } from './bytes.ts'
import { readCertifiedKeys } from './certified-keys.ts'
import { guardUsage, readKeys, readOptions, readText, UsageError, type CommandIo } from './command-line.ts'
import { openDirectory } from './disk.ts'
import type { Cosigner } from './checkpoint.ts'
import type { CertifiedKey } from './key-changes.ts'
import { formatVerifierKey, type VerifierKey } from './note.ts'
import { isRootKey } from './origins.ts'
import type { Problem } from './problem.ts'
import { serverPrimitives } from './primitives.ts'
import type { Source } from './source.ts'
import { readSuccession, type Succession } from './succession.ts'
import { openUrl, siteAddress } from './url-source.ts'
import { verifyReceipt, verifyRecord, type RecordVerdict } from './verify.ts'

export const recordHelp = `minhbach record verify (--url URL | --dir THU_MUC) --key KHOA [--key …] [--since TEP] [--quiet]

Tính lại toàn bộ Sổ minh bạch từ các tệp công khai, không dùng cơ sở dữ liệu: chữ ký, từng mục, thứ tự,
thời điểm, mối nối giữa các mục của cùng một việc. Dừng ở chỗ sai đầu tiên và gọi tên mục đó.
Recomputes a whole record from its public files, without the database, and names the first entry that is wrong.

  --url URL      địa chỉ trang công khai, ví dụ https://phuong.example     address of the public site
  --dir THU_MUC  thư mục chứa tệp checkpoint                               folder that holds the file checkpoint
  --key KHOA     khoá kiểm chứng (ten+hash+khoa) hoặc tệp chứa khoá; lấy từ nơi bạn tin, đừng lấy từ chính
                 trang đang kiểm tra. Lặp lại được; khoá của người làm chứng cũng đưa ở đây. Khoá gốc
                 (…/root) cũng được: khi đó tin các khoá ký sổ mà khoá gốc chứng nhận và sổ còn ghi là đang dùng.
                 verifier key or a file of them, from somewhere you trust other than the site itself;
                 may be repeated, also for witnesses. The root key (…/root) will do: then those log keys count
                 which it certifies and which the record names as in use. Whether an old log key was stolen
                 it cannot know: keep checkpoints (--since) and ask witnesses
  --since TEP    dấu niêm phong (checkpoint) bạn giữ từ trước: sổ phải còn nguyên phần đó
                 a checkpoint you kept: the record must still begin with it
  Sổ đã dừng và có sổ nối tiếp thì sổ ấy được kiểm chứng tiếp. / A record that was succeeded is followed.
  --quiet        không in tiến độ                                          no progress

Mã thoát / exit code: 0 đúng / good, 1 sai / wrong, 2 dùng sai lệnh / usage.
`

export const receiptHelp = `minhbach verify TEP_BIEN_NHAN --key KHOA [--key …]

Kiểm tra một biên nhận ngay trên máy này, không cần mạng. TEP_BIEN_NHAN là - thì đọc từ đầu vào chuẩn.
Checks one receipt offline. A file named - is standard input.

  --key KHOA     khoá kiểm chứng (ten+hash+khoa) hoặc tệp chứa khoá, lấy từ nơi bạn tin
                 verifier key or a file of them, from somewhere you trust

Mã thoát / exit code: 0 đúng / good, 1 sai / wrong, 2 dùng sai lệnh / usage.
`

/** `minhbach record verify …` and `minhbach verify RECEIPT …`: `args` begin with `record` or `verify`. */
export function run(args: string[], io: CommandIo): Promise<number> {
  const [command, ...rest] = args
  return guardUsage(io, () => {
    if (command === 'verify') return runReceipt(rest, io)
    if (command === 'record' && rest[0] === 'verify') return runRecord(rest.slice(1), io)
    io.out(recordHelp)
    return Promise.resolve(rest.includes('--help') ? 0 : 2)
  })
}

async function runRecord(args: string[], io: CommandIo): Promise<number> {
  const { values } = readOptions({
    args,
    options: {
      url: { type: 'string' },
      dir: { type: 'string' },
      key: { type: 'string', multiple: true },
      since: { type: 'string' },
      quiet: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return tell(io, recordHelp)
  const keys = await readKeys(values.key ?? [])
  if ((values.url === undefined) === (values.dir === undefined))
    throw new UsageError('Hãy chọn --url hoặc --dir. / Give either --url or --dir.')
  if (keys.length === 0) throw new UsageError('Hãy đưa khoá kiểm chứng bằng --key. / Give a verifier key with --key.')
  const since = values.since === undefined ? undefined : await readText(values.since)
  const open = values.dir === undefined ? openerAt(checkUrl(values.url ?? ''), keys) : openerIn(resolve(values.dir))
  return verifyOn(io, { keys, since, open, quiet: values.quiet ?? false })
}

/** Opens the record that was asked for, or one of another name beside it. */
type Opener = (name?: string) => Source

function openerAt(address: string, keys: readonly VerifierKey[]): Opener {
  const [, named] = keys.map(({ name }) => /\/(record-\d+)$/.exec(name)).find((found) => found !== null) ?? []
  const hasFirst = keys.some((key) => key.name.endsWith('/record') || isRootKey(key))
  return (name) =>
    name === undefined ? openUrl(address, hasFirst ? undefined : named) : openUrl(siteAddress(address), name)
}

const openerIn =
  (dir: string): Opener =>
  (name) =>
    openDirectory(name === undefined ? dir : join(dirname(dir), name))

type Verified = {
  keys: readonly VerifierKey[]
  /** Certified keys of the records before: the earlier checkpoint may be signed by one. */
  before?: readonly CertifiedKey[]
  since: string | undefined
  open: Opener
  quiet: boolean
  name?: string
}

/** One record, and then the one that succeeds it. */
async function verifyOn(io: CommandIo, { keys, before = [], since, open, quiet, name }: Verified): Promise<number> {
  const source = open(name)
  const certified = [...before, ...(await readCertifiedKeys(source, keys))]
  const verdict = await verifyRecord({
    source,
    keys,
    certified,
    primitives: serverPrimitives,
    ...(since !== undefined && { since }),
    ...(io.signal && { signal: io.signal }),
    ...(!quiet && { onProgress: createProgress(io) }),
  })
  const next = await readSuccession(serverPrimitives, source, [...keys, ...certified.map(({ key }) => key)])
  const ended = next !== undefined && !verdict.ok && verdict.problem.code === 'no-checkpoint'
  if (!verdict.ok && !ended) return tellProblem(io, verdict.problem)
  if (verdict.ok) {
    tellGood(io, verdict)
    tellRoots(io, verdict, keys)
  }
  if (next === undefined) return 0
  tellSuccession(io, next)
  const kept = verdict.ok && verdict.since && verdict.since.size <= next.shared ? since : undefined
  const successor = next.successor.slice(next.successor.lastIndexOf('/') + 1)
  return verifyOn(io, { keys: [...keys, next.key], before: certified, since: kept, open, quiet, name: successor })
}

function tellGood(io: CommandIo, verdict: Extract<RecordVerdict, { ok: true }>): void {
  const { size, origin, root } = verdict.checkpoint
  const rootText = toBase64(root)
  io.out(`ĐÚNG: sổ ${origin} có ${size} mục, mục cuối lúc ${verdict.lastAt ?? '-'}, mã gốc ${rootText}.\n`)
  io.out(`GOOD: the record ${origin} has ${size} entries, the last at ${verdict.lastAt ?? '-'}, root ${rootText}.\n`)
  if (verdict.since)
    io.out(
      `Vẫn giữ nguyên ${verdict.since.size} mục của dấu niêm phong cũ. / It continues the checkpoint at ${verdict.since.size}.\n`,
    )
  tellCosigners(io, verdict.cosigners)
}

/** Whoever keeps the root key from before is told which one to keep from now on. */
function tellRoots(
  io: CommandIo,
  { keyChanges }: Extract<RecordVerdict, { ok: true }>,
  given: readonly VerifierKey[],
): void {
  const held = given.map(formatVerifierKey)
  const begins = keyChanges.findLastIndex(({ root }) => root !== undefined && held.includes(root.vkey))
  for (const { seq, at, root } of keyChanges.slice(begins + 1)) {
    if (root === undefined) continue
    io.out(`Khoá gốc đã đổi ở mục ${seq} lúc ${at}. Từ nay hãy giữ khoá gốc ${root.vkey}\n`)
    io.out(`The root key changed at entry ${seq} of ${at}. From now on keep the root key ${root.vkey}\n`)
  }
}

function tellSuccession(io: CommandIo, { predecessor, last, shared, successor }: Succession): void {
  const root = toBase64(last.root)
  io.out(
    `Sổ ${predecessor} đã dừng: đã ký ${last.size} mục (mã gốc ${root}), ${shared} mục đầu còn trong sổ nối tiếp ${successor}.\n`,
  )
  io.out(
    `The record ${predecessor} has ended: signed to ${last.size} (root ${root}); its first ${shared} entries stand in its successor ${successor}.\n`,
  )
}

async function runReceipt(args: string[], io: CommandIo): Promise<number> {
  const { values, positionals } = readOptions({
    args,
    allowPositionals: true,
    options: { key: { type: 'string', multiple: true }, help: { type: 'boolean', short: 'h' } },
  })
  if (values.help) return tell(io, receiptHelp)
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new UsageError('Hãy đưa một tệp biên nhận. / Give one receipt file.')
  const keys = await readKeys(values.key ?? [])
  if (keys.length === 0) throw new UsageError('Hãy đưa khoá kiểm chứng bằng --key. / Give a verifier key with --key.')
  const verdict = await verifyReceipt(serverPrimitives, await readText(file === '-' ? '/dev/stdin' : file), keys)
  if (!verdict.ok) return tellProblem(io, verdict.problem)
  const { entry, checkpoint } = verdict
  io.out(`ĐÚNG: mục ${entry.seq} lúc ${entry.at} có trong sổ ${checkpoint.origin} (${checkpoint.size} mục).\n`)
  io.out(
    `GOOD: entry ${entry.seq} of ${entry.at} stands in the record ${checkpoint.origin} (${checkpoint.size} entries).\n`,
  )
  if (verdict.opened)
    io.out('Nội dung kèm theo đúng là nội dung mục này cam kết. / The content is what the entry commits to.\n')
  tellCosigners(io, verdict.cosigners)
  return 0
}

function tell(io: CommandIo, text: string): number {
  io.out(text)
  return 0
}

function tellProblem(io: CommandIo, { vi, en, seq, path, detail }: Problem): number {
  const place = [seq !== undefined && `mục/entry ${seq}`, path, detail].filter(Boolean).join(', ')
  const where = place === '' ? '' : ` [${place}]`
  io.err(`SAI: ${vi}${where}\nWRONG: ${en}${where}\n`)
  return 1
}

function tellCosigners(io: CommandIo, cosigners: readonly Cosigner[]): void {
  for (const { name, time } of cosigners) io.out(`Người làm chứng / witness: ${name}, ${time.toISOString()}\n`)
}

function checkUrl(text: string): string {
  if (!URL.canParse(text) || !/^https?:/.test(text))
    throw new UsageError(`${text}: cần một địa chỉ http(s). / an http(s) address is needed.`)
  return text
}

/** One line each tenth of the way, where there is enough to wait for. */
function createProgress(io: CommandIo) {
  let told = 0
  return ({ entries, total }: { entries: number; total: number }) => {
    const tenth = Math.floor((entries / total) * 10)
    if (total < 50_000 || tenth <= told) return
    told = tenth
    io.err(`… ${entries}/${total}\n`)
  }
}
