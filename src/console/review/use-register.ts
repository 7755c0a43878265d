import { useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { dropDraft, getPaper } from '#modules/documents/papers/schema.ts'
import { discardSecret } from '#modules/documents/review/schema.ts'
import { useKeys } from '../keys/keys.tsx'
import { paths } from '../paths.ts'
import type { Problem } from '../server/problem.ts'
import { refresh, useWrite } from '../server/queries.ts'
import { useTell } from '../shell/told.tsx'
import { useHere } from '../shell/use-here.ts'
import { useSpeech } from '../words/language.tsx'
import type { Draft } from './use-draft.ts'
import { afterEntering, useEnter } from './use-enter.ts'
import { useWaiting } from './use-go-on.ts'
import { useWarning, type ToLookAt } from './use-warning.ts'
import '../words/intake-words.ts'

/** `onEnding`: whether this screen itself is ending the draft, so that its end is no news. */
export type Ending = { isDecided: boolean; onEnding: (is: boolean) => void }

type Props = ToLookAt & Ending & { paper: string | undefined; draft: Draft; despite: ReadonlySet<string> }

const fresh = (problem: Problem | null) => (problem?.isStale ? null : problem)

/** A press so soon after another, or after a draft is shown, was meant for the draft before: nobody has seen this one, in milliseconds. */
const doublePress = 600
let pressed: { paper: string | undefined; at: number } | undefined

/** Whoever presses on and on, since the line is slow, goes no further than one draft until the hand rests. */
function useFirstPress(paper: string | undefined): (run: () => void) => void {
  const [shownAt] = useState(() => performance.now())
  return (run) => {
    const at = performance.now()
    const before = pressed
    const isSecond = before !== undefined && before.paper !== paper && at - Math.max(before.at, shownAt) < doublePress
    pressed = { paper: isSecond ? before.paper : paper, at }
    if (!isSecond) run()
  }
}

export type Registering = ReturnType<typeof useRegister>

/** What becomes of the draft: registered, left for later, thrown away; then the next one opens by itself. */
export function useRegister({ paper, draft, despite, isDecided, onEnding, ...toLookAt }: Props) {
  const { say } = useSpeech()
  const tell = useTell()
  const navigate = useNavigate()
  const client = useQueryClient()
  const { looked, warning } = useWarning(toLookAt)
  const here = useHere()
  const { goOn, waiting } = useWaiting(paper, here)
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
  const { focus } = toLookAt
  const entering = useEnter({ paper, draft, despite, isDecided, focus, here, onEntered: registered })
  const { register, enter, isEntering, unsaved, isLost } = entering
  const { drop, dropSeen } = useDrop({ paper, draft })
  const secret = useWrite(discardSecret, { refreshes: afterEntering })
  const stale = register.error?.isStale === true || drop.error?.isStale === true
  const failed = fresh(register.error) ?? fresh(drop.error) ?? secret.error ?? (stale ? draft.problem : null)
  const problem = useStanding(failed, draft.facts, despite)
  // What is done is not done again while the next one opens.
  const pending = isEntering || [register, drop, secret].some((one) => one.isPending || one.isSuccess)
  useSeenEnd({ isEnding: pending || isLost, onEnding, hasEnded: draft.ended !== undefined, problem: failed })
  const send = async () => {
    if (pending || draft.theirs || !(await looked(() => draft.keeper.kept.facts))) return
    drop.reset()
    await enter()
  }
  const later = async () => {
    if (pending || toLookAt.isHeld()) return
    await draft.keeper.settle()
    if (draft.keeper.kept.theirs === undefined) await goOn()
  }
  const first = useFirstPress(paper)
  const sendNow = () => first(() => void send())
  useKeys({ 'mod+Enter': sendNow, v: sendNow, n: () => void later() })
  return {
    send: sendNow,
    toRegister: () => toLookAt.focus(undefined),
    later: () => void later(),
    drop: () => first(() => void dropSeen(gone(say('review.dropped')))),
    discardSecret: () => secret.mutate({ params: { id: paper ?? '' } }, { onSuccess: gone(say('review.discarded')) }),
    problem,
    /** Another changed it while it was being dropped. */
    notDropped: drop.error?.isStale === true,
    /** Tasks could not be saved as they were typed: nothing was registered. */
    unsaved,
    pending,
    warning,
    waiting,
  }
}

/** The problem as long as it is true: one of a field stands until the line is another one. */
function useStanding(problem: Problem | null, ...of: [Draft['facts'], ReadonlySet<string>]): Problem | null {
  const [seen, setSeen] = useState({ problem, of })
  if (seen.problem !== problem) setSeen({ problem, of })
  const isOther = seen.problem === problem && seen.of.some((one, at) => one !== of[at])
  return isOther && problem?.facts.fields?.length ? null : problem
}

type Seen = { isEnding: boolean; onEnding: Ending['onEnding']; hasEnded: boolean; problem: Problem | null }

/** Whoever is refused, or can save no more, sees what became of the draft; not while this screen itself ends it. */
function useSeenEnd({ isEnding, onEnding, hasEnded, problem }: Seen): void {
  const client = useQueryClient()
  useEffect(() => {
    onEnding(isEnding)
    return () => onEnding(false)
  }, [isEnding, onEnding])
  const mayHaveEnded = hasEnded || problem?.isRefusal === true
  useEffect(() => {
    if (mayHaveEnded) void refresh(client, [getPaper])
  }, [client, mayHaveEnded])
}

/** Drops the version that was seen: what another changed in between is shown first, and asked about again. */
function useDrop({ paper, draft: { keeper } }: Pick<Props, 'paper' | 'draft'>) {
  const drop = useWrite(dropDraft, { refreshes: afterEntering })
  const dropSeen = async (onSuccess: () => void) => {
    if (drop.isPending || !(await keeper.still())) return
    const onError = (problem: Problem) => problem.isStale && void keeper.meet(problem)
    drop.mutate({ params: { id: paper ?? '' }, query: { version: keeper.kept.version } }, { onSuccess, onError })
  }
  return { drop, dropSeen }
}
