import { chmod, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { laterByDays } from '#kernel/day.ts'
import { toHex } from './bytes.ts'
import { certify } from './certificate.ts'
import { realDisk, type Disk } from './disk.ts'
import { bothSignDays } from './log-key-workflow.ts'
import { formatVerifierKey, parseVerifierKey, type VerifierKey, MalformedNoteError } from './note.ts'
import { isFirstOrigin, rootName } from './origins.ts'
import { sha256 } from './primitives.ts'
import type { CertifiedRoot } from './root-certificate.ts'
import { formatSigningKey, makeSigningKey, parseSigningKey, type SigningKey } from './signing-key.ts'

const longestKeyFile = 16_384

/** The keys of one record: in a folder of mode 700, outside the database and outside every backup of it. */
export type RecordKeys = {
  origin: string
  /** Certifies log keys. Its private half belongs on paper or a stick, not on this machine. */
  root: VerifierKey
  current: SigningKey
  /** Keys that still sign beside the current one, newest first. */
  retiring: readonly { signing: SigningKey; until: Date }[]
  /** The root's certificate of each of these keys: a signed note. */
  certificates: readonly { key: VerifierKey; note: string }[]
  /** By which each root key put the next in its place, oldest first. */
  rootCertificates: readonly string[]
}

export class KeyError extends Error {
  override name = 'KeyError'
}

const manifestShape = z.strictObject({
  origin: z.string(),
  root: z.string(),
  current: z.string(),
  retiring: z.array(z.strictObject({ vkey: z.string(), until: z.iso.datetime() })),
  rootCertificates: z.array(z.string()).default([]),
})
type Manifest = z.infer<typeof manifestShape>

export type KeyPlace = { dir: string; origin: string; disk?: Disk }

/** The last opening of each folder: two that ask at once for keys that are not there must not make two sets. */
const openings = new Map<string, Promise<unknown>>()

/** Reads the keys of a record; makes the root key and the first log key where there are none. */
export function openKeys(place: KeyPlace & { now: Date }): Promise<RecordKeys> {
  const before = openings.get(place.dir) ?? Promise.resolve()
  const opened = before.then(() => readKeys(place))
  openings.set(
    place.dir,
    opened.catch(() => undefined),
  )
  return opened
}

/** The keys of a record; undefined where there are none. */
export async function findKeys(place: KeyPlace & { now: Date }): Promise<RecordKeys | undefined> {
  const manifest = await readManifest(place.dir, place.disk ?? realDisk)
  return manifest && readKeysOf(place, manifest)
}

async function readKeys(place: KeyPlace & { now: Date }): Promise<RecordKeys> {
  return (await findKeys(place)) ?? readKeysOf(place, await makeFirstKeys(place))
}

async function readKeysOf(place: KeyPlace & { now: Date }, manifest: Manifest): Promise<RecordKeys> {
  const { dir, origin, now, disk = realDisk } = place
  if (manifest.origin !== origin)
    throw new KeyError(`the keys in ${dir} are those of ${manifest.origin}, not of ${origin}`)
  const current = await readSigningKey(dir, disk, manifest.current)
  const retiring = []
  for (const { vkey, until } of manifest.retiring) {
    if (new Date(until) > now) retiring.push({ signing: await readSigningKey(dir, disk, vkey), until: new Date(until) })
  }
  const certificates = []
  for (const { key } of [current, ...retiring.map(({ signing }) => signing)]) {
    const note = await readText(disk, join(dir, `${logName(key)}.cert`))
    if (note !== undefined) certificates.push({ key, note })
  }
  const { root, rootCertificates } = manifest
  return { origin, root: parseVerifierKey(sha256, root), current, retiring, certificates, rootCertificates }
}

/**
 * Makes a further log key, and has the root certify it where its private key is at hand. Otherwise `minhbach keys certify`
 * does so on the machine where that is kept. The key signs nothing until `activateKey`, which follows the recorded
 * decision to rotate.
 * @param place.rootKeyFile where the root's private key is now; by default in the folder of keys, if it is still there
 */
export async function prepareKey(
  place: KeyPlace & { now: Date; rootKeyFile?: string },
): Promise<{ vkey: string; certificate?: string }> {
  const { dir, origin, now, disk = realDisk } = place
  const root = await readRootKey(place)
  const signing = makeSigningKey(origin)
  const certificate = root && certify(root, signing.key, now)
  await disk.write([
    { path: join(dir, `${logName(signing.key)}.key`), bytes: formatSigningKey(signing), mode: 0o600 },
    ...(certificate === undefined ? [] : [certificateFile(dir, signing.key, certificate)]),
  ])
  return { vkey: formatVerifierKey(signing.key), ...(certificate !== undefined && { certificate }) }
}

async function readRootKey({
  dir,
  origin,
  rootKeyFile,
  disk = realDisk,
}: KeyPlace & { rootKeyFile?: string }): Promise<SigningKey | undefined> {
  const file = rootKeyFile ?? join(dir, 'root.key')
  const text = await readText(disk, file)
  if (text === undefined) {
    if (rootKeyFile === undefined) return undefined
    throw new KeyError(`the root key is not at ${file}: name the file where it is kept`)
  }
  const root = parseSigningKey(text)
  const manifest = await readManifest(dir, disk)
  if (manifest && manifest.root !== formatVerifierKey(root.key))
    throw new KeyError(`${file} is not the root key of ${origin}`)
  return root
}

/** The file that holds the root's certificate of a log key. */
export function certificateFile(dir: string, key: VerifierKey, note: string) {
  return { path: join(dir, `${logName(key)}.cert`), bytes: note, mode: 0o600 }
}

/** The root's certificate of a key prepared here, or in use; undefined where this place has no such key. */
export async function findPreparedCertificate({
  dir,
  vkey,
  disk = realDisk,
}: {
  dir: string
  vkey: string
  disk?: Disk
}): Promise<string | undefined> {
  try {
    return await readText(disk, join(dir, `${logName(parseVerifierKey(sha256, vkey))}.cert`))
  } catch (error) {
    if (error instanceof MalformedNoteError) return undefined
    throw error
  }
}

/** Whether the private half of a log key lies in the folder. */
export async function holdsKey({ dir, key, disk }: { dir: string; key: VerifierKey; disk: Disk }): Promise<boolean> {
  return (await readText(disk, join(dir, `${logName(key)}.key`))) !== undefined
}

/** Makes a prepared key the current one; the one before signs beside it for 90 days. Doing it twice changes nothing. */
export async function activateKey({
  dir,
  vkey,
  now,
  disk = realDisk,
}: {
  dir: string
  vkey: string
  now: Date
  disk?: Disk
}): Promise<void> {
  const manifest = await readManifest(dir, disk)
  if (!manifest) throw new KeyError(`there are no keys in ${dir}`)
  if (manifest.current === vkey) return
  await readSigningKey(dir, disk, vkey)
  const until = laterByDays(now, bothSignDays).toISOString()
  const retiring = [
    { vkey: manifest.current, until },
    ...manifest.retiring.filter((key) => key.vkey !== vkey && new Date(key.until) > now),
  ]
  await writeManifest(dir, disk, { ...manifest, current: vkey, retiring })
}

/** A new root key, with the certificate of it by the one before, and its own of the log key that signs. */
export type NewRoot = CertifiedRoot & { certified: { key: VerifierKey; note: string } }

/** From now on log keys are certified by the new root key. Doing it twice changes nothing. */
export async function activateRoot({ dir, disk = realDisk }: Pick<KeyPlace, 'dir' | 'disk'>, made: NewRoot) {
  const manifest = await readManifest(dir, disk)
  if (!manifest) throw new KeyError(`there are no keys in ${dir}`)
  const root = formatVerifierKey(made.root)
  if (manifest.root === root) return
  await disk.write([
    certificateFile(dir, made.certified.key, made.certified.note),
    { path: join(dir, 'root.vkey'), bytes: `${root}\n`, mode: 0o600 },
  ])
  await writeManifest(dir, disk, { ...manifest, root, rootCertificates: [...manifest.rootCertificates, made.note] })
}

/** The text of `/record/vkey`: verifier keys one a line, the current one first. */
export function formatKeyList({ current, retiring }: Pick<RecordKeys, 'current' | 'retiring'>): string {
  return [current, ...retiring.map(({ signing }) => signing)].map(({ key }) => `${formatVerifierKey(key)}\n`).join('')
}

const logName = (key: VerifierKey) => `log-${toHex(key.id)}`

/** The manifest is written last: before it, nothing has been signed. */
async function makeFirstKeys({ dir, origin, now, disk = realDisk }: KeyPlace & { now: Date }): Promise<Manifest> {
  if (!isFirstOrigin(origin)) throw new KeyError(`the keys of ${origin} are not in ${dir}: put them back`)
  const guard = JSON.stringify({ origin, size: 0, root: '' })
  const old = await readText(disk, join(dir, 'guard.json'))
  if (old !== undefined && old.trim() !== guard)
    throw new KeyError(`${dir} has signed before, but its keys.json is gone: put it back`)
  const root = makeSigningKey(rootName(origin))
  const rootKey = formatVerifierKey(root.key)
  await disk.write([
    { path: join(dir, 'root.key'), bytes: formatSigningKey(root), mode: 0o600 },
    { path: join(dir, 'root.vkey'), bytes: `${rootKey}\n`, mode: 0o600 },
    { path: join(dir, 'guard.json'), bytes: `${guard}\n`, mode: 0o600 },
  ])
  await chmod(dir, 0o700)
  const { vkey } = await prepareKey({ dir, origin, now, disk })
  const manifest = { origin, root: rootKey, current: vkey, retiring: [], rootCertificates: [] }
  await writeManifest(dir, disk, manifest)
  return manifest
}

/** Where the keys of a record are to be made that succeeds another: its certificates are by the root of that one. */
export type SuccessorPlace = KeyPlace & Pick<RecordKeys, 'root' | 'rootCertificates'>

/** Makes the first log key of a record that succeeds another. It signs nothing until `activateSuccessor`. */
export async function prepareSuccessor(
  place: SuccessorPlace & { now: Date; rootKeyFile: string },
): Promise<{ vkey: string; certificate: string }> {
  const { dir, origin, root, disk = realDisk } = place
  const rootKey = await readRootKey(place)
  if (rootKey === undefined || formatVerifierKey(rootKey.key) !== formatVerifierKey(root))
    throw new KeyError(`${place.rootKeyFile} is not the root key of ${origin}`)
  const guard = `${JSON.stringify({ origin, size: 0, root: '' })}\n`
  await disk.write([{ path: join(dir, 'guard.json'), bytes: guard, mode: 0o600 }])
  await chmod(dir, 0o700)
  const { vkey, certificate = '' } = await prepareKey(place)
  return { vkey, certificate }
}

/** From now on the record is the one that signs. */
export async function activateSuccessor(place: SuccessorPlace, vkey: string) {
  const { dir, origin, disk = realDisk } = place
  await readSigningKey(dir, disk, vkey)
  const root = formatVerifierKey(place.root)
  const rootCertificates = [...place.rootCertificates]
  await writeManifest(dir, disk, { origin, root, current: vkey, retiring: [], rootCertificates })
}

async function readManifest(dir: string, disk: Disk): Promise<Manifest | undefined> {
  const text = await readManifestText({ dir, disk })
  return text === undefined ? undefined : manifestShape.parse(JSON.parse(text))
}

/** The file that says which keys are in use: another text after every change. */
export function readManifestText({ dir, disk }: { dir: string; disk: Disk }): Promise<string | undefined> {
  return readText(disk, join(dir, 'keys.json'))
}

function writeManifest(dir: string, disk: Disk, manifest: Manifest): Promise<void> {
  return disk.write([
    { path: join(dir, 'keys.json'), bytes: `${JSON.stringify(manifest, undefined, 2)}\n`, mode: 0o600 },
  ])
}

async function readSigningKey(dir: string, disk: Disk, vkey: string): Promise<SigningKey> {
  const path = join(dir, `${logName(parseVerifierKey(sha256, vkey))}.key`)
  const text = await readText(disk, path)
  if (text === undefined) throw new KeyError(`the signing key ${path} is missing`)
  await refuseOpenFile(path)
  return parseSigningKey(text)
}

async function refuseOpenFile(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const { mode } = await stat(path)
  if ((mode & 0o077) !== 0) throw new KeyError(`${path} can be read by others: run chmod 600 on it`)
}

async function readText(disk: Disk, path: string): Promise<string | undefined> {
  const bytes = await disk.read(path, longestKeyFile)
  return bytes && Buffer.from(bytes).toString('utf8')
}
