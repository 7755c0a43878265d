import { inflateRawSync } from 'node:zlib'

/** One member of a zip file as text, found by its local header. */
export function zipMember(zip: Uint8Array, name: string): string {
  const bytes = Buffer.from(zip)
  for (let at = bytes.indexOf('PK\u0003\u0004'); at >= 0; at = bytes.indexOf('PK\u0003\u0004', at + 4)) {
    const nameEnd = at + 30 + bytes.readUInt16LE(at + 26)
    if (bytes.toString('utf8', at + 30, nameEnd) !== name) continue
    const start = nameEnd + bytes.readUInt16LE(at + 28)
    return inflateRawSync(bytes.subarray(start)).toString('utf8')
  }
  throw new Error(`no ${name}`)
}

/** A length as a Word file counts it. */
export const twips = (millimetres: number) => String(Math.round((millimetres * 1440) / 25.4))
