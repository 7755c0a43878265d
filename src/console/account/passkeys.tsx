import { ActionIcon, Button } from '@mantine/core'
import { IconFingerprint, IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { readMySecondFactor, readSignInOptions } from '#modules/staff/sign-in/schema.ts'
import { Form, TextField } from '../parts/form.tsx'
import rows from '../people/rows.module.css'
import type { Problem } from '../server/problem.ts'
import { useAnswer } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { auth } from '../sign-in/auth.ts'
import { addPasskey, canUsePasskeys } from '../sign-in/passkey.ts'
import { useSpeech } from '../words/language.tsx'
import { NotFresh } from './not-fresh.tsx'
import '../words/account-words.ts'
import '../words/sign-in-words.ts'

type Passkey = { id: string; name?: string; createdAt?: string }
const key = ['passkeys']

export function Passkeys() {
  const { say } = useSpeech()
  const [adding, setAdding] = useState(false)
  const offered = useAnswer(readSignInOptions).data?.passkeys
  const passkeys = useQuery<Passkey[], Problem>({
    queryKey: key,
    queryFn: () => auth('/passkey/list-user-passkeys'),
  }).data
  const usable = offered !== false && canUsePasskeys()
  const add = usable && !adding && (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconFingerprint size={15} stroke={1.8} />}
      onClick={() => setAdding(true)}
    >
      {say('account.passkeys.add')}
    </Button>
  )
  return (
    <Part title={say('account.passkeys')} aside={add}>
      {!usable && <p className="soft">{say('account.passkeys.cannot')}</p>}
      {usable && passkeys?.length === 0 && !adding && <p className="soft">{say('account.passkeys.none')}</p>}
      {passkeys && passkeys.length > 0 && <PasskeyRows passkeys={passkeys} />}
      {adding && <AddPasskey onClose={() => setAdding(false)} />}
    </Part>
  )
}

function usePasskeysChanged() {
  const client = useQueryClient()
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: key }),
      client.invalidateQueries({ queryKey: [readMySecondFactor.name] }),
    ])
}

function PasskeyRows({ passkeys }: { passkeys: readonly Passkey[] }) {
  const { say, dates } = useSpeech()
  const changed = usePasskeysChanged()
  const remove = useMutation<unknown, Problem, string>({
    mutationFn: (id) => auth('/passkey/delete-passkey', { id }),
    onSuccess: changed,
  })
  return (
    <>
      <NotFresh problem={remove.error} />
      <ul className={rows.rows}>
        {passkeys.map((passkey) => (
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
    </>
  )
}

function AddPasskey({ onClose }: { onClose: () => void }) {
  const { say } = useSpeech()
  const changed = usePasskeysChanged()
  const add = useMutation<void, Problem | DOMException, string>({
    mutationFn: addPasskey,
    onSuccess: async () => {
      await changed()
      onClose()
    },
  })
  const stopped = add.error instanceof DOMException
  return (
    <Form
      label={say('account.passkeys.add')}
      problem={null}
      pending={add.isPending}
      onSend={(text) => add.mutate(text('name').trim())}
      onCancel={onClose}
    >
      <TextField
        name="name"
        label={say('account.passkeys.name')}
        description={say('account.passkeys.name.hint')}
        required
        maxLength={60}
        autoFocus
      />
      {stopped ? <p role="alert">{say('signIn.passkeyFailed')}</p> : <NotFresh problem={add.error} />}
    </Form>
  )
}
