import { Anchor, Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { foreseeNumber, issuePaper } from '#modules/documents/outgoing/schema.ts'
import { CancelKey } from '../decide/cancel-key.tsx'
import { Consequences } from '../decide/consequences.tsx'
import decideLook from '../decide/decision-panel.module.css'
import type { OwnFormProps } from '../decide/own-forms.ts'
import { useFormKeys } from '../decide/use-form-keys.ts'
import { fact, Facts } from '../parts/facts.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { paths } from '../paths.ts'
import { useAnswer, useWrite } from '../server/queries.ts'
import { useTell } from '../shell/told.tsx'
import { useSpeech } from '../words/language.tsx'
import '../words/outgoing-words.ts'

/** The clerk sees the number before it is given. */
export function IssuePaper({ panel, step, onClose }: OwnFormProps) {
  const { say, inWords, dates } = useSpeech()
  const tell = useTell()
  const client = useQueryClient()
  const params = { id: panel.id }
  const foreseen = useAnswer(foreseeNumber, { params })
  const issue = useWrite(issuePaper)
  const form = useFormKeys(onClose, issue.isPending)
  return (
    <form
      className={decideLook.form}
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        issue.mutate(
          { params, body: { lastSeq: panel.lastSeq } },
          {
            onSuccess: ({ number }) => {
              onClose()
              tell({ text: say('issue.done', { number }) })
              void client.invalidateQueries()
            },
          },
        )
      }}
    >
      <h4>{inWords(step.label)}</h4>
      <p>{say('issue.text')}</p>
      {foreseen.data && (
        <Facts
          rows={[
            fact(say('issue.number'), <strong className="figures">{foreseen.data.number}</strong>),
            fact(say('issue.register'), foreseen.data.registerTitle ?? say('issue.newRegister')),
            fact(say('issue.day'), dates.day(foreseen.data.on)),
          ]}
        />
      )}
      <Consequences step={step} />
      <ProblemNote problem={issue.error ?? foreseen.error} />
      {foreseen.error?.facts.code === 'not-allowed' && (
        <Anchor component={Link} to={paths.openRegister} size="sm">
          {say('issue.openRegister')}
        </Anchor>
      )}
      <div className={decideLook.formKeys}>
        <Button type="submit" loading={issue.isPending} autoFocus>
          {inWords(step.label)}
        </Button>
        <CancelKey pending={issue.isPending} onClose={onClose} />
      </div>
    </form>
  )
}
