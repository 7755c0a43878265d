import { Navigate, useRouterState } from '@tanstack/react-router'
import { getMe } from '#modules/staff/me/schema.ts'
import { readMySecondFactor } from '#modules/staff/sign-in/schema.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { paths } from '../paths.ts'
import { useAnswer } from '../server/queries.ts'
import { Frame } from './frame.tsx'
import { MeProvider } from './me.tsx'
import { Waiting } from './screen-states.tsx'
import { ToldProvider } from './told.tsx'

/** Everything behind the sign-in. Who is not signed in goes there, and comes back to where they wanted to be. */
export function Desk() {
  const { pathname, searchStr } = useRouterState({ select: (state) => state.location })
  const me = useAnswer(getMe)
  const second = useAnswer(readMySecondFactor, {}, { enabled: me.isSuccess })
  if (me.error?.status === 401) return <Navigate to={paths.signIn} search={{ next: pathname + searchStr }} replace />
  if (me.error) {
    return (
      <div style={{ maxWidth: 560, margin: '15vh auto', padding: 20 }}>
        <ProblemNote problem={me.error} retry={me.refetch} />
      </div>
    )
  }
  if (!me.data) return <Waiting />
  const lacksSecond = second.data?.required && !second.data.inThisSession
  if (lacksSecond && pathname !== paths.secondFactor)
    return <Navigate to={paths.secondFactor} search={{ next: pathname + searchStr }} replace />
  return (
    <MeProvider value={me.data}>
      <ToldProvider>
        <Frame />
      </ToldProvider>
    </MeProvider>
  )
}
