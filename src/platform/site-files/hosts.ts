import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { putFile } from '../put-file.ts'

/** Which authority answers at which host, kept beside the public files so that they are served without the database. */
export async function writeHosts(siteFolder: string, hosts: Readonly<Record<string, string>>): Promise<void> {
  await putFile(join(siteFolder, 'hosts.json'), JSON.stringify(hosts, null, 2))
}

/**
 * Finds the folder of a Host header, reading the list again at most once a second. Under a loopback name or address the
 * only authority there is answers.
 */
export function hostFolders(siteFolder: string): (host: string) => string | undefined {
  const file = join(siteFolder, 'hosts.json')
  let hosts = new Map<string, string>()
  let readAt = -Infinity
  let stamp = ''
  return (header) => {
    const now = Date.now()
    if (now - readAt >= 1_000) {
      readAt = now
      const stats = statSync(file, { throwIfNoEntry: false })
      const seen = stats ? `${stats.ino}:${stats.mtimeMs}` : ''
      if (seen !== stamp) {
        stamp = seen
        hosts = readHosts(file, siteFolder)
      }
    }
    const host = header.toLowerCase().replace(/:\d+$/, '')
    const found = hosts.get(header.toLowerCase()) ?? hosts.get(host)
    if (found !== undefined || !loopback.test(host) || hosts.size !== 1) return found
    return hosts.values().next().value
  }
}

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/

function readHosts(file: string, siteFolder: string): Map<string, string> {
  try {
    const read = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
    return new Map(Object.entries(read).map(([host, authority]) => [host.toLowerCase(), join(siteFolder, authority)]))
  } catch {
    return new Map()
  }
}
