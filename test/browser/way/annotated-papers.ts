import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** What a person read from a paper, beside its file. */
export type Annotation = Readonly<Record<'number' | 'date' | 'issuer' | 'type' | 'subject', string | null>>
export type AnnotatedPaper = { name: string; bytes: Buffer; annotation: Annotation }

const folder = process.env['ANNOTATED'] ?? join(import.meta.dirname, '../../../../shared/documents')

/** Papers of real offices with annotations; they are no part of this project, and none where the machine does not have them. */
export function annotatedPapers(): AnnotatedPaper[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((name) => name.endsWith('.pdf'))
  return files.toSorted().map((name) => ({
    name,
    bytes: readFileSync(join(folder, name)),
    annotation: JSON.parse(readFileSync(join(folder, `${basename(name, '.pdf')}.json`), 'utf8')) as Annotation,
  }))
}
