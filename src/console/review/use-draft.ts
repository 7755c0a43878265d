import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { getPaper, paperFacts } from '#modules/documents/papers/schema.ts'
import { saveDraftFacts, type ReadField, type ReadingView } from '#modules/documents/review/schema.ts'
import { call, type Answer } from '../server/call.ts'
import { DraftKeeper } from '../server/keep-draft.ts'
import { unsentOf, type DraftPorts, type Versioned } from '../server/kept-draft.ts'
import { asking, noticeEnd } from '../server/queries.ts'
import { keepUnsent, readUnsent } from '../server/unsent.ts'
import { useKeeper, type Keepers } from '../server/use-keeper.ts'
import { useTabKey } from '../shell/me.tsx'
import { fields, standingOf, type Facts, type FieldDefinition, type Standing } from './fields.ts'

export type Draft = ReturnType<typeof useDraft>
export type Line = Versioned<Facts>

const keepers: Keepers<Facts> = new Map()

/** The line of one draft as it is being checked. `paper` is absent for a line by hand. */
export function useDraft(paper: string | undefined, given: Line, reading: ReadingView | undefined) {
  const client = useQueryClient()
  const key = useTabKey(paper ?? 'moi')
  const make = () => new DraftKeeper(given, portsOf(client, paper, key), readUnsent(key, unsentOf(paperFacts)))
  const keeper = useKeeper(keepers, key, make)
  useEffect(() => keeper.catchUp(given), [keeper, given])
  const { facts, renewed, theirs, takenOver, ended, problem } = keeper.kept
  // What a person typed is theirs, also after the page is loaded again.
  const [confirmed, setConfirmed] = useState<ReadonlySet<ReadField>>(
    () => new Set(fields.flatMap(({ name }) => (keeper.unsaved.includes(name) ? [name] : []))),
  )
  const [active, setActive] = useState<ReadField>()
  // How the reader stood to each field when the screen opened: what is typed since does not move a field.
  const [standings] = useState(
    () => new Map(fields.map((field) => [field.name, standingOf(field, reading, given.facts)])),
  )
  const change = (changed: Partial<Facts>) => {
    keeper.change(withoutDirections(changed))
    // What a person typed is theirs: nothing of it is a supposition any more.
    setConfirmed((before) => new Set([...before, ...(Object.keys(changed) as ReadField[])]))
  }
  const confirm = useCallback((name: ReadField) => setConfirmed((before) => new Set([...before, name])), [])
  const standing = (name: ReadField): Standing => standings.get(name) ?? { status: 'absent', confidence: null }
  const isDoubtful = ({ name }: FieldDefinition) => ['unread', 'doubtful'].includes(standing(name).status)
  return {
    facts,
    renewed,
    theirs,
    takenOver,
    ended,
    problem,
    change,
    confirmed,
    confirm,
    active,
    setActive,
    standing,
    doubtful: fields.filter(isDoubtful),
    clear: fields.filter((field) => !isDoubtful(field)),
    keeper,
  }
}

/** What is pasted may bring marks that turn the direction of writing: nobody sees them, and the server takes no such text. */
const withoutDirections = (changed: Partial<Facts>): Partial<Facts> =>
  JSON.parse(JSON.stringify(changed), (_, value: unknown) =>
    typeof value === 'string' ? value.replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '') : value,
  ) as Partial<Facts>

/** The line of a draft as the server answers it. */
export const lineOf = (paper: Answer<typeof getPaper>): Line => ({
  facts: paperFacts.parse(paper),
  version: paper.version,
})

/** The facts as they can be kept: without items that are still empty. */
export function tidy(facts: Facts): Facts {
  const items = (list: readonly string[]) => list.map((item) => item.trim()).filter(Boolean)
  return paperFacts.parse({
    ...facts,
    subject: facts.subject.trim() || '…',
    addressees: items(facts.addressees),
    recipients: items(facts.recipients),
    cites: facts.cites.filter(({ number }) => number.trim() !== ''),
  })
}

/** What is typed is kept in the tab at once, and by the server after a pause; a line by hand in the tab alone. */
function portsOf(client: QueryClient, paper: string | undefined, key: string): DraftPorts<Facts> {
  const ofTab = { hold: (unsent: object | undefined) => keepUnsent(key, unsent), tidy }
  if (paper === undefined) return ofTab
  const params = { id: paper }
  return {
    ...ofTab,
    save: async ({ facts, version }) => {
      const after = await call(saveDraftFacts, { params, body: { ...facts, version } }).catch((error: unknown) => {
        noticeEnd(error)
        throw error
      })
      // Whoever leaves and comes back finds it so, however old the last answer of the server is.
      client.setQueryData(
        asking(getPaper, { params }).queryKey,
        (now) => now && { ...now, ...facts, ...after, cites: facts.cites.map((cite) => ({ ...cite, paperId: null })) },
      )
      return after
    },
    read: async () => lineOf(await call(getPaper, { params })),
  }
}
