import { chmod, readFile, writeFile } from 'node:fs/promises'
import { UsageError, type Io } from '#platform/command.ts'
import { certify, certifyRoot } from '#record/certificate.ts'
import { formatVerifierKey, parseVerifierKey } from '#record/note.ts'
import { sha256 } from '#record/primitives.ts'
import { formatSigningKey, makeSigningKey, parseSigningKey, type SigningKey } from '#record/signing-key.ts'

/** What is done with root keys needs neither database nor network: it runs on the machine that keeps them. */

const readRoot = async (file: string): Promise<SigningKey> => parseSigningKey(await readFile(file, 'utf8'))

export async function certifyApart(rootFile: string, vkey: string, io: Io): Promise<number> {
  io.out(certify(await readRoot(rootFile), parseVerifierKey(sha256, vkey), new Date()))
  io.err('Hãy mang chứng nhận này (không phải khoá gốc) đến bàn làm việc, mục “Khoá ký sổ”.')
  io.err('(Take this certificate, not the root key, to the console, “Record key”.)')
  return 0
}

/** Makes a root key of the same record in a new file. It counts for nothing until the one in use certifies it. */
export async function makeNewRoot(rootFile: string, newFile: string, io: Io): Promise<number> {
  const made = makeSigningKey((await readRoot(rootFile)).key.name)
  await writeFile(newFile, formatSigningKey(made), { mode: 0o600, flag: 'wx' }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
      throw new UsageError(`${newFile} đã có: hãy đặt tên tệp khác. / exists already: name another file.`)
    },
  )
  await chmod(newFile, 0o600)
  io.out(formatVerifierKey(made.key))
  io.err(`Khoá gốc mới ở ${newFile}, chưa có hiệu lực. Bước tiếp theo: keys rotate-root.`)
  io.err(`(The new root key is in ${newFile} and counts for nothing yet. Next: keys rotate-root.)`)
  return 0
}

type Rotation = { rootFile: string; newFile: string; vkey: string }

/** Prints both certificates: of the new root key by both root keys, and of the log key in use by the new one. */
export async function certifyNewRoot({ rootFile, newFile, vkey }: Rotation, io: Io): Promise<number> {
  const [before, root] = [await readRoot(rootFile), await readRoot(newFile)]
  if (formatVerifierKey(before.key) === formatVerifierKey(root.key))
    throw new UsageError('Hai tệp là cùng một khoá gốc. / Both files hold the same root key.')
  const now = new Date()
  io.out(certifyRoot(before, root, now))
  io.out(certify(root, parseVerifierKey(sha256, vkey), now))
  io.err('Hãy mang cả hai chứng nhận (không phải khoá gốc) đến bàn làm việc, mục “Khoá ký sổ”, “Thay khoá gốc”.')
  io.err('(Take both certificates, not the root keys, to the console, “Record key”, “Replace the root key”.)')
  return 0
}
