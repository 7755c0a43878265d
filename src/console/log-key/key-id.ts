/** The eight hexadecimal digits by which people tell keys apart: the hash in `name+hash+base64`. */
export function keyId(vkey: string): string {
  return vkey.split('+')[1] ?? vkey
}

/** What a certificate says at first sight; the server checks whether it is true. */
export function glanceAt(certificate: string): { id: string; at: string } | undefined {
  const [, vkey, at] = /minhbach log key v1\r?\n\S+\r?\n(\S+)\r?\n(\S+)\r?\n/.exec(certificate) ?? []
  if (vkey === undefined || at === undefined || Number.isNaN(Date.parse(at))) return undefined
  return { id: keyId(vkey), at }
}

/** The text form of signing keys: what must never be pasted anywhere. */
export function isPrivateKey(text: string): boolean {
  return text.includes('PRIVATE+KEY+')
}
