import { randomUUID } from 'node:crypto'
import type { Db } from '#platform/db.ts'
import type { Shell } from '#record/act.ts'
import type { QueuedJob } from '#record/append.ts'
import { createAppender } from '#record/appender.ts'
import type { Module } from '#record/module.ts'
import { foundAuthority } from '../src/authorities.ts'

/** Founds an authority with an empty record and nobody in it. @returns its id */
export async function newAuthority(
  db: Db,
  { id = randomUUID(), host = `${id}.test` }: { id?: string; host?: string } = {},
): Promise<string> {
  const names = { name: 'UBND phường Hồ Sen', short_name: 'Hồ Sen' }
  await foundAuthority(db, { authority_id: id, host, ...names, now: new Date() })
  return id
}

/** What stands outside act(): a clock, the jobs queued so far, and who hears how far the record has come. */
export type AroundShell = {
  modules?: readonly Pick<Module, 'name' | 'subjectKinds' | 'project'>[]
  clock: () => Date
  queued: QueuedJob[]
  onCommitted?: (authority: string, size: number) => void
}

/** Gives the shell of an authority, with the given modules plugged in. Jobs are queued, and done by nobody. */
export function shellsOn(
  db: Db,
  { modules = [], clock, queued, onCommitted = () => undefined }: AroundShell,
): (authority: string) => Shell {
  const enqueue = async (_tx: unknown, jobs: readonly QueuedJob[]) => void queued.push(...jobs)
  const appender = createAppender({ db, clock, enqueue, onCommitted })
  const every = modules.flatMap((module) => module.subjectKinds)
  const kinds = new Map(every.map((kind) => [`${kind.workflow.module}/${kind.workflow.kind}`, kind]))
  const projections = new Map(modules.flatMap(({ name, project }) => (project ? [[name, project] as const] : [])))
  return (authority) => ({ db, authority, clock, newId: randomUUID, appender, projections, kinds })
}
