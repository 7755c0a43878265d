import { connectionsModule } from '#modules/connections/index.ts'
import { documentsModule } from '#modules/documents/index.ts'
import { deskModule } from '#modules/desk/index.ts'
import { privacyModule } from '#modules/privacy/index.ts'
import { reportsModule } from '#modules/reports/index.ts'
import { staffModule } from '#modules/staff/index.ts'
import type { AnySubjectKind, Project } from '#record/kinds.ts'
import type { Module } from '#record/module.ts'
import type { PublicFold } from '#record/rebuild.ts'

/** Every module that has nothing to be told before it can be plugged in. The record's own face joins them in program.ts. */
export const modules: readonly Module[] = [
  staffModule,
  deskModule,
  documentsModule,
  reportsModule,
  privacyModule,
  connectionsModule,
]

/** Kinds of subject by `module/kind`. */
export function kindsOf(all: readonly Module[]): ReadonlyMap<string, AnySubjectKind> {
  const kinds = all.flatMap((module) => module.subjectKinds)
  return new Map(kinds.map((kind) => [`${kind.workflow.module}/${kind.workflow.kind}`, kind]))
}

export function projectionsOf(all: readonly Module[]): ReadonlyMap<string, Project> {
  return new Map(all.flatMap(({ name, project }) => (project ? [[name, project]] : [])))
}

export function foldsOf(all: readonly Module[]): PublicFold[] {
  return all.flatMap(({ name, publicTables, project }) => (project ? [{ module: name, publicTables, project }] : []))
}
