import { useNavigate, useRouter, useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import { getMe } from '#modules/staff/me/schema.ts'
import { readMySecondFactor } from '#modules/staff/sign-in/schema.ts'
import { Part } from './thing.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { paths } from '../paths.ts'
import { useAnswer } from '../server/queries.ts'
import { Frame } from './frame.tsx'
import { MeProvider } from './me.tsx'
import { Waiting } from './screen-states.tsx'
import { ToldProvider } from './told.tsx'

/** Everything behind the sign-in. Who is not signed in goes there, and comes back to where they wanted to be. */
export function Desk() {
  const me = useAnswer(getMe)
  const second = useAnswer(readMySecondFactor, {}, { enabled: me.isSuccess })
  const pathname = useRouterState({ select: (state) => state.location.pathname })
  const signedOut = me.error?.status === 401
  const lacksSecond = second.data?.required === true && !second.data.inThisSession && pathname !== paths.secondFactor
  // Who was at work here a moment ago is told why they are not any more.
  const ended = signedOut && me.data !== undefined
  useDetour(signedOut ? paths.signIn : lacksSecond ? paths.secondFactor : undefined, ended)
  if (me.error && !signedOut) {
    return (
      <Part>
        <ProblemNote problem={me.error} retry={me.refetch} />
      </Part>
    )
  }
  if (!me.data || signedOut) return <Waiting />
  return (
    <MeProvider value={me.data}>
      <ToldProvider>
        <Frame />
      </ToldProvider>
    </MeProvider>
  )
}

/** Leads elsewhere once, remembering where the person was; the address that changes on the way leads nowhere again. */
function useDetour(to: string | undefined, ended: boolean): void {
  const navigate = useNavigate()
  const router = useRouter()
  useEffect(() => {
    if (to === undefined) return
    const { pathname, searchStr } = router.state.location
    void navigate({ to, search: { next: pathname + searchStr, ...(ended && { ended: 'yes' }) }, replace: true })
  }, [to, ended, navigate, router])
}
