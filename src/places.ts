import { join } from 'node:path'

/** Folder of an authority's public files. */
export const siteDir = (dataDir: string, authority: string): string => join(dataDir, 'site', authority)

/** Folder of the styles, fonts and scripts that the public pages of all authorities share. */
export const assetsDir = (dataDir: string): string => join(dataDir, 'site-assets')

/** Folder of an authority's public record, served as `/record`. */
export const recordDir = (dataDir: string, authority: string): string => join(siteDir(dataDir, authority), 'record')

/** Folder of an authority's private keys and the signer's guard: never part of a backup. */
export const keysDir = (dataDir: string, authority: string): string => join(dataDir, 'keys', authority)

/** Origin of a record: fixed when the authority is founded. */
export const recordOrigin = (host: string): string => `${host}/record`
