import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { getPaper } from '#modules/documents/papers/schema.ts'
import { getSubject } from '#modules/desk/subjects/schema.ts'
import { stepPlace } from '../decide/step-place.ts'
import { call } from '../server/call.ts'
import { DraftKeeper } from '../server/keep-draft.ts'
import { unsentOf } from '../server/kept-draft.ts'
import { Problem } from '../server/problem.ts'
import { asking, refresh } from '../server/queries.ts'
import { keepUnsent, readUnsent } from '../server/unsent.ts'
import { useKeeper, type Keepers } from '../server/use-keeper.ts'
import { useMe } from '../shell/me.tsx'
import { correctedFrom, correctedLine, tidyLine, type CorrectedLine } from './corrected-line.ts'
import type { Paper } from './paper-screen.tsx'

const keepers: Keepers<CorrectedLine> = new Map()

const ofPapers = { module: 'documents', kind: 'incoming-paper' }
export const useLineKey = (id: string): string => `${stepPlace(useMe().staffId, { ...ofPapers, id }, 'correct')}/line`
export const heldLine = unsentOf(correctedLine)

/** Whoever typed it lets it go. */
export function forgetLine(key: string): void {
  keepers.get(key)?.forget()
  keepers.delete(key)
  keepUnsent(key, undefined)
}

/** A correction as it is typed. The tab holds it; what others correct meanwhile is taken over, or chosen from. */
export function useCorrectedLine(paper: Paper) {
  const client = useQueryClient()
  const key = useLineKey(paper.id)
  const params = { id: paper.id }
  const read = async () => {
    const now = await call(getPaper, { params })
    client.setQueryData(asking(getPaper, { params }).queryKey, now)
    return correctedFrom(now)
  }
  const make = () =>
    new DraftKeeper(
      correctedFrom(paper),
      { read, hold: (unsent) => keepUnsent(key, unsent), tidy: tidyLine },
      readUnsent(key, heldLine),
    )
  const keeper = useKeeper(keepers, key, make)
  const isBehind = paper.version > (keeper.kept.theirs?.version ?? keeper.kept.version)
  useEffect(() => {
    if (!isBehind) return
    if (keeper.isDirty) void keeper.meet(new Problem(409, { code: 'out-of-date' }))
    else keeper.catchUp(correctedFrom(paper))
  }, [isBehind, keeper, paper])
  return {
    keeper,
    /** Whether what is typed is a change of the line as the server holds it; where it is not, what came is shown. */
    isUpToDate: async (): Promise<boolean> => {
      if (keeper.kept.theirs) return false
      const { version } = await read()
      if (version === keeper.kept.version) return true
      // Who corrected it, and why, stands in what was decided.
      await refresh(client, [getSubject])
      return false
    },
  }
}
