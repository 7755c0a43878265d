import { NativeSelect, Textarea } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { draftPaper, getDraftDefaults } from '#modules/documents/outgoing/schema.ts'
import { capital } from '#vietnamese/format.ts'
import { typesBySide } from '#vietnamese/paper-types.ts'
import { Form } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import { call } from '../server/call.ts'
import { asProblem, fieldError, type Problem } from '../server/problem.ts'
import { useUnsent } from '../server/use-unsent.ts'
import { useTabKey } from '../shell/me.tsx'
import { Part, Thing } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import { DraftFrom } from './draft-from.tsx'
import { SideChoice } from './paper-side.tsx'
import '../words/outgoing-words.ts'

const written = z.object({ side: z.enum(['state', 'party']), type: z.string(), subject: z.string() })
const unwritten: z.output<typeof written> = { side: 'state', type: 'công văn', subject: '' }

/** A new paper: of which side and type, about what; the rest as the last one like it. */
export default function NewDraft() {
  const { say } = useSpeech()
  const { paper }: { paper?: string } = useSearch({ strict: false })
  if (paper !== undefined) return <DraftFrom paperId={paper} />
  return (
    <Thing home={paths.outgoing} kind={say('draft.kind')} title={say('draft.new')}>
      <Part>
        <NewForm />
      </Part>
    </Thing>
  )
}

function NewForm() {
  const { say } = useSpeech()
  const navigate = useNavigate()
  const [facts, write, letGo] = useUnsent(useTabKey('new-draft'), written, unwritten)
  const { side, type, subject } = facts
  const [problem, setProblem] = useState<Problem | null>(null)
  const [pending, setPending] = useState(false)
  const begin = async () => {
    setPending(true)
    const named = type === 'công văn' ? null : type
    try {
      const query = { side, ...(named && { type: named }) }
      const defaults = await call(getDraftDefaults, { query })
      const content = {
        ...defaults,
        type: named,
        subject,
        number: null,
        dated: null,
        urgency: null,
        addressees: [],
        body: [],
      }
      const { id } = await call(draftPaper, { body: { content } })
      letGo()
      void navigate({ to: paths.draftPaper(id) })
    } catch (error) {
      setProblem(asProblem(error))
      setPending(false)
    }
  }
  return (
    <Form label={say('draft.begin')} problem={problem} pending={pending} onSend={() => void begin()}>
      <p className="soft">{say('draft.new.lead')}</p>
      <SideChoice value={side} onChange={(next) => write({ ...facts, side: next })} />
      <NativeSelect
        label={say('draft.type')}
        value={type}
        onChange={({ currentTarget }) => write({ ...facts, type: currentTarget.value })}
        data={typesBySide[side].map((value) => ({ value, label: capital(value) }))}
      />
      <Textarea
        name="subject"
        label={say('draft.subject')}
        description={say('draft.subject.hint')}
        autosize
        minRows={2}
        maxLength={1000}
        value={subject}
        onChange={({ currentTarget }) => write({ ...facts, subject: currentTarget.value })}
        error={fieldError(problem, 'subject')}
      />
    </Form>
  )
}
