import { guardUsage, readKeys, readOptions, readText, UsageError, type CommandIo } from './command-line.ts'
import { openDirectory } from './disk.ts'
import type { Cosigner } from './checkpoint.ts'
import type { Problem } from './problem.ts'
import { serverPrimitives } from './primitives.ts'
import { openUrl } from './url-source.ts'
import { verifyReceipt, verifyRecord } from './verify.ts'

export const recordHelp = `minhbach record verify (--url URL | --dir THU_MUC) --key KHOA [--key …] [--since TEP] [--quiet]

Tính lại toàn bộ Sổ minh bạch từ các tệp công khai, không dùng cơ sở dữ liệu: chữ ký, từng mục, thứ tự,
thời điểm, mối nối giữa các mục của cùng một việc. Dừng ở chỗ sai đầu tiên và gọi tên mục đó.
Recomputes a whole record from its public files, without the database, and names the first entry that is wrong.

  --url URL      địa chỉ trang công khai, ví dụ https://phuong.example     address of the public site
  --dir THU_MUC  thư mục chứa tệp checkpoint                               folder that holds the file checkpoint
  --key KHOA     khoá kiểm chứng (ten+hash+khoa) hoặc tệp chứa khoá; lấy từ nơi bạn tin, đừng lấy từ chính
                 trang đang kiểm tra. Lặp lại được; khoá của người làm chứng cũng đưa ở đây.
                 verifier key or a file of them, from somewhere you trust other than the site itself;
                 may be repeated, also for witnesses
  --since TEP    dấu niêm phong (checkpoint) bạn giữ từ trước: sổ phải còn nguyên phần đó
                 a checkpoint you kept: the record must still begin with it
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
  const verdict = await verifyRecord({
    source: values.dir === undefined ? openUrl(checkUrl(values.url ?? '')) : openDirectory(values.dir),
    keys,
    primitives: serverPrimitives,
    ...(since !== undefined && { since }),
    ...(io.signal && { signal: io.signal }),
    ...(!values.quiet && { onProgress: createProgress(io) }),
  })
  if (!verdict.ok) return tellProblem(io, verdict.problem)
  const { size, origin, root } = verdict.checkpoint
  const rootText = Buffer.from(root).toString('base64')
  io.out(`ĐÚNG: sổ ${origin} có ${size} mục, mục cuối lúc ${verdict.lastAt ?? '-'}, mã gốc ${rootText}.\n`)
  io.out(`GOOD: the record ${origin} has ${size} entries, the last at ${verdict.lastAt ?? '-'}, root ${rootText}.\n`)
  if (verdict.since)
    io.out(
      `Vẫn giữ nguyên ${verdict.since.size} mục của dấu niêm phong cũ. / It continues the checkpoint at ${verdict.since.size}.\n`,
    )
  tellCosigners(io, verdict.cosigners)
  return 0
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
