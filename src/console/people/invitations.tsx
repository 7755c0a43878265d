import { Button } from '@mantine/core'
import { listInvitations, withdrawInvitation } from '#modules/staff/sign-in/schema.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useAnswer, useWrite } from '../server/queries.ts'
import { useSpeech } from '../words/language.tsx'
import rows from './rows.module.css'
import '../words/people-words.ts'

const stateKeys = {
  open: 'people.invitation.open',
  used: 'people.invitation.used',
  expired: 'people.invitation.expired',
  withdrawn: 'people.invitation.withdrawn',
} as const
const wayKeys = { email: 'people.invitation.way.email', code: 'people.invitation.way.code' } as const

/** The latest invitations and reset codes made out for a person. */
export function Invitations({ id }: { id: string }) {
  const { say, dates } = useSpeech()
  const invitations = useAnswer(listInvitations, { params: { id } }).data?.rows ?? []
  const withdraw = useWrite(withdrawInvitation, { refreshes: [listInvitations] })
  if (invitations.length === 0) return null
  return (
    <>
      <ProblemNote problem={withdraw.error} />
      <ul className={rows.rows} aria-label={say('people.invitations')}>
        {invitations.slice(0, 5).map((invitation) => (
          <li key={invitation.id}>
            <span>
              {say(wayKeys[invitation.way])}, {say(stateKeys[invitation.state])}
            </span>
            {invitation.state === 'open' && (
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                onClick={() => withdraw.mutate({ params: { id, invitationId: invitation.id } })}
              >
                {say('people.invitation.withdraw')}
              </Button>
            )}
            <small>{dates.full(invitation.createdAt)}</small>
          </li>
        ))}
      </ul>
    </>
  )
}
