import { useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState, type RefObject } from 'react'
import { findDuplicates } from '#modules/documents/duplicates/schema.ts'
import { listIntakes } from '#modules/documents/intake/schema.ts'
import { dropDraft, getPaper, listPapers, registerPaper } from '#modules/documents/papers/schema.ts'
import { discardSecret } from '#modules/documents/review/schema.ts'
import { useKeys } from '../keys/keys.tsx'
import { paths } from '../paths.ts'
import type { Answer } from '../server/call.ts'
import { fieldError, type Problem } from '../server/problem.ts'
import { asking, refresh, useAnswer, useWrite } from '../server/queries.ts'
import { useTell } from '../shell/told.tsx'
import { useHere } from '../shell/use-here.ts'
import { settleTasks } from '../tasks/task-keepers.ts'
import { useSpeech } from '../words/language.tsx'
import { useDrawnAhead } from './page-address.ts'
import { tidy, type Draft } from './use-draft.ts'
import { useWarning, type ToLookAt } from './use-warning.ts'
import '../words/intake-words.ts'

type Props = ToLookAt & { paper: string | undefined; draft: Draft; despite: ReadonlySet<string> }

const fresh = (problem: Problem | null) => (problem?.isStale ? null : problem)

/** All that wait, the oldest first. */
const waitingDrafts = { query: { direction: 'in', state: 'draft', sort: 'draftedAt', size: 100 } } as const
const refreshes = [listIntakes, listPapers, findDuplicates]
/** A second press so soon was meant for the draft before: nobody has seen this one, in milliseconds. */
const doublePress = 600
let pressed: { paper: string | undefined; at: number } | undefined

function isSecondPress(paper: string | undefined): boolean {
  const at = performance.now()
  if (pressed && pressed.paper !== paper && at - pressed.at < doublePress) return true
  pressed = { paper, at }
  return false
}

export type Registering = ReturnType<typeof useRegister>

/** What becomes of the draft: registered, left for later, thrown away; then the next one opens by itself. */
export function useRegister({ paper, draft, despite, ...toLookAt }: Props) {
  const { say } = useSpeech()
  const tell = useTell()
  const navigate = useNavigate()
  const client = useQueryClient()
  const { looked, warning } = useWarning(toLookAt)
  const drafts = useAnswer(listPapers, waitingDrafts)
  const others = (drafts.data?.rows ?? []).filter(({ id }) => id !== paper)
  useDrawnAhead(others[0]?.id)
  const here = useHere()
  const { register, enter, isEntering, unsaved } = useEnter({ paper, draft, despite, focus: toLookAt.focus, here })
  const { drop, dropSeen } = useDrop({ paper, draft })
  const secret = useWrite(discardSecret, { refreshes })
  const stale = register.error?.isStale === true || drop.error?.isStale === true
  // What is done is not done again while the next one opens.
  const pending = isEntering || [register, drop, secret].some((one) => one.isPending || one.isSuccess)
  const goOn = useGoOn(paper, here)
  const gone = (text: string) => () => {
    draft.keeper.forget()
    tell({ text })
    void goOn()
  }
  /** A number that was given is never taken back unseen: the way back leads to where it is corrected or made void. */
  const registered = ({ subject, serial }: { subject: string; serial: number }) => {
    draft.keeper.forget()
    // Opened again it is no draft any more; asked anew only then, for this screen is of the draft.
    void client.invalidateQueries({ queryKey: [getPaper.name], refetchType: 'none' })
    const run = () => void navigate({ to: paths.incomingPaper(subject) })
    const undo = { label: say('review.reopen'), run, inField: true }
    tell({ text: say('review.registered', { serial: String(serial) }), undo })
    void goOn()
  }
  const send = async () => {
    if (pending || draft.theirs || !(await looked(() => draft.keeper.kept.facts))) return
    drop.reset()
    await enter(registered)
  }
  const later = async () => {
    if (pending || toLookAt.isHeld()) return
    await draft.keeper.settle()
    if (draft.keeper.kept.theirs === undefined) await goOn()
  }
  const sendNow = () => {
    if (isSecondPress(paper)) return
    void send()
  }
  useKeys({ 'mod+Enter': sendNow, v: sendNow, n: () => void later() })
  return {
    send: sendNow,
    toRegister: () => toLookAt.focus(undefined),
    later: () => void later(),
    drop: () => void dropSeen(gone(say('review.dropped'))),
    discardSecret: () => secret.mutate({ params: { id: paper ?? '' } }, { onSuccess: gone(say('review.discarded')) }),
    problem: fresh(register.error) ?? fresh(drop.error) ?? secret.error ?? (stale ? draft.problem : null),
    /** Another changed it while it was being dropped. */
    notDropped: drop.error?.isStale === true,
    /** Tasks could not be saved as they were typed: nothing was registered. */
    unsaved,
    pending,
    warning,
    // More may wait than were asked for.
    waiting: Math.max(others.length, (drafts.data?.total ?? 0) - (paper === undefined ? 0 : 1)),
  }
}

/** Opens the next draft of the list as it stands then, not as it stood when a key was pressed: that may have been before it came. */
function useGoOn(paper: string | undefined, here: RefObject<boolean>) {
  const client = useQueryClient()
  const navigate = useNavigate()
  return async () => {
    const list = await client.ensureQueryData(asking(listPapers, waitingDrafts)).catch(() => undefined)
    if (!here.current) return
    const rows = list?.rows ?? []
    const at = rows.findIndex(({ id }) => id === paper)
    const next = [...rows.slice(at + 1), ...rows].find(({ id }) => id !== paper)
    void navigate({ to: next === undefined ? paths.arrivals : paths.reviewPaper(next.id) })
  }
}

/** Drops the version that was seen: what another changed in between is shown first, and asked about again. */
function useDrop({ paper, draft: { keeper } }: Pick<Props, 'paper' | 'draft'>) {
  const drop = useWrite(dropDraft, { refreshes })
  const dropSeen = async (onSuccess: () => void) => {
    if (drop.isPending || !(await keeper.still())) return
    const onError = (problem: Problem) => problem.isStale && void keeper.meet(problem)
    drop.mutate({ params: { id: paper ?? '' }, query: { version: keeper.kept.version } }, { onSuccess, onError })
  }
  return { drop, dropSeen }
}

type Entering = Pick<Props, 'paper' | 'draft' | 'despite' | 'focus'> & { here: RefObject<boolean> }

/** Enters the line as it was typed last, of the version that was seen, when its tasks are saved and no saving of it is on its way any more. */
function useEnter({ paper, draft: { keeper }, despite, focus, here }: Entering) {
  const client = useQueryClient()
  const register = useWrite(registerPaper, { refreshes })
  const going = useRef(false)
  const [isEntering, setEntering] = useState(false)
  const [unsaved, setUnsaved] = useState(false)
  const onError = (problem: Problem) => {
    if (problem.isStale) return void keeper.meet(problem)
    keeper.resume()
    // One that came only now is shown like those that were found before.
    if (fieldError(problem, 'despite')) void refresh(client, [findDuplicates]).then(() => focus('alike'))
  }
  /** Whoever leaves before it is sent has thought better of it; what was sent is told wherever they went. */
  const send = async (onSuccess: (entered: Answer<typeof registerPaper>) => void) => {
    const saved = paper === undefined || (await settleTasks(paper))
    setUnsaved(!saved)
    if (!saved || !(await keeper.still()) || !here.current) return
    const { facts, version } = keeper.kept
    const body = { facts: tidy(facts), despite: [...despite], ...(paper !== undefined && { draftId: paper, version }) }
    await register.mutateAsync({ body }).then(onSuccess, onError)
  }
  const enter = async (onSuccess: (entered: Answer<typeof registerPaper>) => void) => {
    if (going.current) return
    going.current = true
    setEntering(true)
    await send(onSuccess).finally(() => {
      going.current = false
      setEntering(false)
    })
  }
  return { register, enter, isEntering, unsaved }
}
