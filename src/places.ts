import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Folder of an authority's public files. */
export const siteDir = (dataDir: string, authority: string): string => join(dataDir, 'site', authority)

/** Folder of the styles, fonts and scripts that the public pages of all authorities share. */
export const assetsDir = (dataDir: string): string => join(dataDir, 'site-assets')

/** The record that an authority began with. Those that succeed it are `record-2`, `record-3` and so on. */
const firstRecord = 'record'

/**
 * Name of the record that an authority publishes now: also its folder below the site, and its path. What says so are
 * its keys, or else its files: both survive the restore of an older database.
 */
export function recordName(dataDir: string, authority: string): string {
  let name = firstRecord
  for (let next = nextRecord(name); stands(dataDir, authority, next); next = nextRecord(name)) name = next
  return name
}

/** Name of the record that would succeed this one. */
export function nextRecord(name: string): string {
  return `${firstRecord}-${Number(name.split('-')[1] ?? 1) + 1}`
}

function stands(dataDir: string, authority: string, name: string): boolean {
  return (
    existsSync(join(keysOf(dataDir, authority, name), 'keys.json')) ||
    existsSync(join(siteDir(dataDir, authority), name, 'checkpoint'))
  )
}

/** Folder of an authority's public record, served under its name. */
export const recordDir = (dataDir: string, authority: string): string =>
  join(siteDir(dataDir, authority), recordName(dataDir, authority))

/** Folder of a record's private keys and the signer's guard: never part of a backup. */
export function keysOf(dataDir: string, authority: string, name: string): string {
  const first = join(dataDir, 'keys', authority)
  return name === firstRecord ? first : join(first, name)
}

/** The same of the record that is published now. */
export const keysDir = (dataDir: string, authority: string): string =>
  keysOf(dataDir, authority, recordName(dataDir, authority))

/** Where the root key is until it is moved away: every record of an authority has the same one. */
export const rootKeyFile = (dataDir: string, authority: string): string =>
  join(keysOf(dataDir, authority, firstRecord), 'root.key')

/** Origin of a record by its name. The host is fixed when the authority is founded. */
export const recordOrigin = (host: string, name: string = firstRecord): string => `${host}/${name}`
