import { Button, Checkbox } from '@mantine/core'
import { IconMail, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { invitePerson, listInvitations, readSignInOptions, withdrawInvitation } from '#modules/staff/sign-in/schema.ts'
import type { StaffDetail } from '#modules/staff/people/schema.ts'
import { Copyable } from '../parts/copyable.tsx'
import look from '../parts/form.module.css'
import { Note } from '../parts/note.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useAnswer, useWrite } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import rows from './rows.module.css'

const stateKeys = {
  open: 'people.invitation.open',
  used: 'people.invitation.used',
  expired: 'people.invitation.expired',
  withdrawn: 'people.invitation.withdrawn',
} as const
const wayKeys = { email: 'people.invitation.way.email', code: 'people.invitation.way.code' } as const

/** Lets a person in: an invitation, or a way back for somebody who lost theirs. */
export function PersonAccess({ person }: { person: StaffDetail }) {
  const { say, dates } = useSpeech()
  const { id } = person
  const [removes, setRemoves] = useState(false)
  const letters = useAnswer(readSignInOptions).data?.letters
  const invitations = useAnswer(listInvitations, { params: { id } }).data?.rows ?? []
  const invite = useWrite(invitePerson, { refreshes: [listInvitations] })
  const withdraw = useWrite(withdrawInvitation, { refreshes: [listInvitations] })
  const send = (way: 'email' | 'code') => invite.mutate({ params: { id }, body: { way, removeSecondFactor: removes } })
  if (person.status === 'left') return null
  return (
    <Part title={say(person.account ? 'people.access' : 'people.invite')}>
      <div className={look.form}>
        {person.account && (
          <Checkbox
            size="sm"
            checked={removes}
            onChange={({ currentTarget }) => setRemoves(currentTarget.checked)}
            label={say('people.invite.reset')}
          />
        )}
        <div className={look.keys}>
          <Button
            variant="default"
            leftSection={<IconMail size={16} stroke={1.6} />}
            disabled={!letters}
            loading={invite.isPending}
            onClick={() => send('email')}
          >
            {say(person.account ? 'people.reset.email' : 'people.invite.email')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} stroke={1.6} />}
            loading={invite.isPending}
            onClick={() => send('code')}
          >
            {say(person.account ? 'people.reset.code' : 'people.invite.code')}
          </Button>
        </div>
        <ProblemNote problem={invite.error ?? withdraw.error} />
        {invite.data?.way === 'email' && (
          <Note tone="good">
            {say('people.invite.sent', { email: invite.data.email, until: dates.full(invite.data.expiresAt) })}
          </Note>
        )}
        {invite.data?.code && (
          <Note tone="good">
            <p>{say('people.invite.shown')}</p>
            <Copyable text={invite.data.code} label={say('invitation.code')} />
            <p className="soft">
              {say('people.invite.where')} {invite.data.address}
            </p>
            <Button size="xs" mt={8} variant="default" onClick={() => window.print()}>
              {say('people.invite.print')}
            </Button>
          </Note>
        )}
      </div>
      {invitations.length > 0 && (
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
      )}
    </Part>
  )
}
