import { cp, mkdir, readFile, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { UsageError, type Command, type Io } from '#platform/command.ts'

/**
 * `site export DIR [--host HOST]`: copies the public files as they are served, compressed twins included, for any web
 * server. It reads DATA_DIR/site alone and needs no database.
 */
export const run: Command = async (parameters, io) => {
  const { positionals, values } = parseArgs({
    args: [...parameters],
    options: { host: { type: 'string' } },
    allowPositionals: true,
  })
  const [to, ...more] = positionals
  if (to === undefined || more.length > 0)
    throw new UsageError('Cần một thư mục: site export THƯ_MỤC. / Name one folder.')
  const from = await chooseSite(join(io.env['DATA_DIR'] ?? './data', 'site'), values.host, io)
  if (from === undefined) return 1
  await mkdir(to, { recursive: true })
  if ((await readdir(to)).length > 0) {
    io.err(`${to}: thư mục không trống. / The folder is not empty.`)
    return 1
  }
  const files = await exportSite(from, to)
  io.out(`${files} tệp / files → ${to}`)
  return 0
}

/** Copies every public file; hidden ones, and those still being written, stay behind. @returns how many */
export async function exportSite(from: string, to: string): Promise<number> {
  await cp(from, to, {
    recursive: true,
    preserveTimestamps: true,
    filter: (source) => {
      const name = basename(source)
      return source === from || ((!name.startsWith('.') || name === '.well-known') && !name.endsWith('.part'))
    },
  })
  return (await readdir(to, { recursive: true, withFileTypes: true })).filter((item) => item.isFile()).length
}

async function chooseSite(siteFolder: string, host: string | undefined, io: Io): Promise<string | undefined> {
  const text = await readFile(join(siteFolder, 'hosts.json'), 'utf8').catch(() => undefined)
  if (text === undefined) {
    io.err(
      `${siteFolder}: chưa có trang công khai nào. Hãy chạy chương trình một lần. / No public site yet: start the program once.`,
    )
    return undefined
  }
  const hosts = JSON.parse(text) as Record<string, string>
  const names = Object.keys(hosts)
  const name = host ?? (names.length === 1 ? names[0] : undefined)
  const folder = name === undefined ? undefined : hosts[name]
  if (folder === undefined) {
    io.err(`Hãy chọn cơ quan / choose one: --host ${names.join(' | ')}`)
    return undefined
  }
  return join(siteFolder, folder)
}
