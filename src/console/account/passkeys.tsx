import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconFingerprint, IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { readMySecondFactor, readSignInOptions } from '#modules/staff/sign-in/schema.ts'
import form from '../parts/form.module.css'
import rows from '../people/rows.module.css'
import { FormKeys } from '../people/person-absence.tsx'
import type { Problem } from '../server/problem.ts'
import { useAnswer } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { auth } from '../sign-in/auth.ts'
import { addPasskey, canUsePasskeys } from '../sign-in/passkey.ts'
import { useSpeech } from '../words/language.tsx'
import { NotFresh } from './totp.tsx'

type Passkey = { id: string; name?: string; createdAt?: string }
const key = ['passkeys']

export function Passkeys({ onDone }: { onDone?: () => void }) {
  const { say, dates } = useSpeech()
  const client = useQueryClient()
  const [adding, setAdding] = useState(false)
  const offered = useAnswer(readSignInOptions).data?.passkeys
  const { data: passkeys } = useQuery<Passkey[], Problem>({
    queryKey: key,
    queryFn: () => auth('/passkey/list-user-passkeys'),
  })
  const changed = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: key }),
      client.invalidateQueries({ queryKey: [readMySecondFactor.name] }),
    ])
  const remove = useMutation<unknown, Problem, string>({
    mutationFn: (id) => auth('/passkey/delete-passkey', { id }),
    onSuccess: changed,
  })
  const add = useMutation<void, Problem, string>({
    mutationFn: addPasskey,
    onSuccess: async () => {
      setAdding(false)
      await changed()
      onDone?.()
    },
  })
  const usable = offered !== false && canUsePasskeys()
  return (
    <Part
      title={say('account.passkeys')}
      aside={
        usable &&
        !adding && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconFingerprint size={15} stroke={1.8} />}
            onClick={() => setAdding(true)}
          >
            {say('account.passkeys.add')}
          </Button>
        )
      }
    >
      {!usable && <p className="soft">{say('account.passkeys.cannot')}</p>}
      {usable && passkeys?.length === 0 && !adding && <p className="soft">{say('account.passkeys.none')}</p>}
      <ul className={rows.rows}>
        {passkeys?.map((passkey) => (
          <li key={passkey.id}>
            <span>{passkey.name || say('account.passkeys')}</span>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={say('account.passkeys.remove', { name: passkey.name ?? '' })}
              onClick={() => remove.mutate(passkey.id)}
            >
              <IconTrash size={16} stroke={1.8} />
            </ActionIcon>
            {passkey.createdAt && <small>{dates.full(passkey.createdAt)}</small>}
          </li>
        ))}
      </ul>
      {adding && (
        <form
          className={form.form}
          onSubmit={(event) => {
            event.preventDefault()
            add.mutate(String(new FormData(event.currentTarget).get('name')).trim())
          }}
        >
          <TextInput
            name="name"
            label={say('account.passkeys.name')}
            description={say('account.passkeys.name.hint')}
            required
            maxLength={60}
            autoFocus
          />
          <FormKeys label={say('account.passkeys.add')} pending={add.isPending} onClose={() => setAdding(false)} />
        </form>
      )}
      {(add.error ?? remove.error) &&
        (add.error instanceof DOMException ? (
          <p role="alert">{say('signIn.passkeyFailed')}</p>
        ) : (
          <NotFresh problem={add.error ?? remove.error} />
        ))}
    </Part>
  )
}
