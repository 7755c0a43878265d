import { z } from 'zod'

/** First member of a backup: what it is and which program can read it. */
export const backupHead = z.strictObject({
  format: z.literal('minhbach-backup/1'),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.string()),
})

/** Last member: what must have come before it, so that a backup cut short or changed is told from a whole one. */
export const backupManifest = z.strictObject({
  members: z.array(z.strictObject({ name: z.string(), size: z.int(), sha256: z.string() })),
  tables: z.array(z.strictObject({ schema: z.string(), table: z.string(), rows: z.int() })),
  sequences: z.array(z.strictObject({ name: z.string(), value: z.string() })),
})

export type BackupHead = z.infer<typeof backupHead>
export type BackupManifest = z.infer<typeof backupManifest>

export const headName = 'minhbach-backup.json'
export const manifestName = 'manifest.json'
