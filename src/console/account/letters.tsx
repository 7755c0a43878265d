import { Checkbox, NativeSelect } from '@mantine/core'
import { getNoticeChoices, setNoticeChoices, type NoticeChoices } from '#modules/desk/notices/schema.ts'
import form from '../parts/form.module.css'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useAnswer, useWrite } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { useTell } from '../shell/told.tsx'
import { useSpeech } from '../words/language.tsx'
import '../words/account-words.ts'
import '../words/people-words.ts'

/** Which notices also come as letters, and in which language. */
export function Letters() {
  const { say } = useSpeech()
  const tell = useTell()
  const { data } = useAnswer(getNoticeChoices)
  const save = useWrite(setNoticeChoices, { refreshes: [getNoticeChoices] })
  if (!data) return null
  const change = (part: Partial<NoticeChoices>) =>
    save.mutate({ body: { ...data, ...part } }, { onSuccess: () => tell({ text: say('people.saved') }) })
  return (
    <Part title={say('account.letters')}>
      <div className={form.form}>
        <NativeSelect
          label={say('account.letters.email')}
          value={data.email}
          onChange={({ currentTarget }) => change({ email: currentTarget.value as NoticeChoices['email'] })}
          data={(['all', 'concerned', 'none'] as const).map((value) => ({
            value,
            label: say(`account.letters.${value}`),
          }))}
        />
        <NativeSelect
          label={say('account.letters.language')}
          value={data.language}
          onChange={({ currentTarget }) => change({ language: currentTarget.value as NoticeChoices['language'] })}
          data={[
            { value: 'vi', label: 'Tiếng Việt' },
            { value: 'en', label: 'English' },
          ]}
        />
        {(['reminders', 'digest'] as const).map((name) => (
          <Checkbox
            key={name}
            size="sm"
            label={say(`account.letters.${name}`)}
            disabled={data.email === 'none'}
            checked={data[name]}
            onChange={({ currentTarget }) => change({ [name]: currentTarget.checked })}
          />
        ))}
        <ProblemNote problem={save.error} />
      </div>
    </Part>
  )
}
