import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { guardUsage, readKeys, readOptions, UsageError, type CommandIo } from './command-line.ts'
import { realDisk } from './disk.ts'
import { cosignatureType, ed25519Type, formatVerifierKey } from './note.ts'
import { formatSigningKey, makeSigningKey, parseSigningKey, type SigningKey } from './signing-key.ts'
import { createWitness } from './witness-server.ts'

export const witnessHelp = `minhbach witness --key-file TEP --log KHOA [--log …] [--port 8090] [--host 127.0.0.1] [--state THU_MUC] [--name TEN]

Chạy một người làm chứng: ký xác nhận rằng sổ của cơ quan khác chỉ dài thêm, không bị sửa (C2SP tlog-witness).
Runs a witness: cosigns that the record of another office only ever grows (C2SP tlog-witness).

  --key-file TEP   khoá ký của người làm chứng; chưa có thì tạo mới với --name    signing key; made where it is missing
  --name TEN       tên khi tạo khoá, ví dụ phuong-ben-canh.example/lam-chung       name of a key that is made
  --log KHOA       khoá kiểm chứng của sổ cần theo dõi, hoặc tệp chứa khoá         verifier key of a record, or a file
  --port SO        cổng, mặc định 8090                                             port, 8090 unless said
  --host DIA_CHI   địa chỉ nghe, mặc định 127.0.0.1                                address to listen on
  --state THU_MUC  nơi nhớ sổ đã dài đến đâu, mặc định ./witness                   where it remembers what it has seen

Khoá kiểm chứng của người làm chứng được in ra khi chạy: đưa nó và địa chỉ này cho cơ quan có sổ.
It prints its verifier key: give that key and this address to the office that keeps the record.
`

/** `minhbach witness …`: runs until the signal of `io`, SIGINT or SIGTERM. */
export function run(args: string[], io: CommandIo): Promise<number> {
  return guardUsage(io, async () => {
    const { values } = readOptions({
      args: args[0] === 'witness' ? args.slice(1) : args,
      options: {
        'key-file': { type: 'string' },
        name: { type: 'string' },
        log: { type: 'string', multiple: true },
        port: { type: 'string', default: '8090' },
        host: { type: 'string', default: '127.0.0.1' },
        state: { type: 'string', default: 'witness' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    if (values.help) {
      io.out(witnessHelp)
      return 0
    }
    const logs = (await readKeys(values.log ?? [])).filter(({ type }) => type === ed25519Type)
    if (logs.length === 0)
      throw new UsageError('Hãy đưa khoá của sổ bằng --log. / Give the key of a record with --log.')
    const signing = await readOrMakeKey(values['key-file'], values.name)
    const handle = createWitness({ signing, logs, stateDir: join(values.state), clock: () => new Date() })
    return listen({ handle, port: readPort(values.port), host: values.host, vkey: formatVerifierKey(signing.key) }, io)
  })
}

type Listening = { handle: (request: Request) => Promise<Response>; port: number; host: string; vkey: string }

function listen({ handle, port, host, vkey }: Listening, io: CommandIo): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: handle, port, hostname: host }, (address) => {
      io.out(`${vkey}\nhttp://${host}:${address.port}/add-checkpoint\n`)
    })
    const stop = () => {
      if ('closeAllConnections' in server) server.closeAllConnections()
      server.close(() => resolve(0))
    }
    server.on('error', reject)
    io.signal?.addEventListener('abort', stop, { once: true })
    if (io.signal) return
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
}

async function readOrMakeKey(file: string | undefined, name: string | undefined): Promise<SigningKey> {
  if (file === undefined) throw new UsageError('Hãy đưa tệp khoá bằng --key-file. / Give a key file with --key-file.')
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text !== undefined) {
    const signing = parseSigningKey(text)
    if (signing.key.type !== cosignatureType)
      throw new UsageError(`${file}: không phải khoá của người làm chứng. / not a witness key.`)
    return signing
  }
  if (name === undefined)
    throw new UsageError(`${file} chưa có; thêm --name để tạo khoá. / Add --name to make the key.`)
  const signing = makeSigningKey(name, cosignatureType)
  await realDisk.write([{ path: file, bytes: formatSigningKey(signing), mode: 0o600 }])
  return signing
}

function readPort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port ${text}: cần số 0–65535. / a number 0–65535 is needed.`)
  return port
}
