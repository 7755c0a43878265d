import { z } from 'zod'

/** What stands wrong in a row of an imported table; rows count as a person sees them, the header being row 1. */
export const importProblem = z.object({
  row: z.int().min(1),
  /** Name of the column as the file has it; absent where the whole row is meant. */
  column: z.string().optional(),
  message: z.string(),
})
export type ImportProblem = z.infer<typeof importProblem>

/** A file to import: its bytes in base64, and which column of the file means which field (guessed where absent). */
export const importFile = z.object({
  content: z.base64().max(4_000_000),
  /** Field name to header of the file. */
  mapping: z.record(z.string(), z.string()).optional(),
})

/** What an import would do: shown before anything is written. */
export const importPreview = z.object({
  headers: z.array(z.string()),
  mapping: z.record(z.string(), z.string()),
  /** Fields that can be mapped, with their Vietnamese and English names. */
  fields: z.array(z.object({ name: z.string(), vi: z.string(), en: z.string(), required: z.boolean() })),
  rows: z.int().min(0),
  /** The first 200 problems. */
  problems: z.array(importProblem),
  problemCount: z.int().min(0),
  /** The first 20 rows as they would be read, by field name. */
  sample: z.array(z.record(z.string(), z.string())),
})
export type ImportPreview = z.infer<typeof importPreview>

/** What an import did; nothing is written where there is a problem. */
export const importResult = z.object({ imported: z.int().min(0), problems: z.array(importProblem) })

/** Largest body of an import request: 4,000,000 characters of base64 with their frame. */
export const importMaxBody = 4_100_000
