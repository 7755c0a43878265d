import type { Person } from '#kernel/actor.ts'

/** What the rules ask of a person: who it is, and which roles are held for which units. */
export type Writer = Pick<Person, 'staffId'> & {
  grants: readonly Pick<Person['grants'][number], 'role' | 'unitId'>[]
}

const writers = ['officer', 'clerk', 'editor', 'approver']

/** A draft and a returned paper are changed by their author, and by colleagues who write for its unit or the whole authority. */
export function mayChange(
  { state, draftedBy, unitId }: { state: string; draftedBy: string | null; unitId: string | null },
  person: Writer,
): boolean {
  if (state !== 'draft' && state !== 'returned') return false
  if (draftedBy === person.staffId) return true
  return person.grants.some((held) => writers.includes(held.role) && (held.unitId === null || held.unitId === unitId))
}
