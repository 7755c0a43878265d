import { Checkbox, SegmentedControl } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { draftFromPaper } from '#modules/documents/outgoing/schema.ts'
import { getPaper } from '#modules/documents/papers/schema.ts'
import { listTasks, mostShown } from '#modules/documents/tasks/schema.ts'
import { Form } from '../parts/form.tsx'
import formLook from '../parts/form.module.css'
import { ProblemNote } from '../parts/problem-note.tsx'
import { paths } from '../paths.ts'
import { useAnswer, useWrite } from '../server/queries.ts'
import { Part, Thing } from '../shell/thing.tsx'
import { UnitsPicker } from '../units/unit-picker.tsx'
import { useSpeech } from '../words/language.tsx'
import { tasksToTake } from './tasks-to-take.ts'
import '../words/outgoing-words.ts'

type Kind = 'carries-on' | 'answers'

/** From a paper that came in: hand its tasks on to units below, or answer it. */
export function DraftFrom({ paperId }: { paperId: string }) {
  const { say } = useSpeech()
  const navigate = useNavigate()
  const { as }: { as?: string } = useSearch({ strict: false })
  const [kind, setKind] = useState<Kind>(as === 'answers' ? 'answers' : 'carries-on')
  const [units, setUnits] = useState<string[]>([])
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const paper = useAnswer(getPaper, { params: { id: paperId } })
  const known = useAnswer(listTasks, { query: { paperId, size: mostShown } }).data?.rows ?? []
  const tasks = tasksToTake(kind, known)
  const draft = useWrite(draftFromPaper)
  const toggle = (id: string) => {
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    setLeft(next)
  }
  const begin = () => {
    const taskIds = tasks.filter(({ id }) => !left.has(id)).map(({ id }) => id)
    draft.mutate(
      { params: { id: paperId }, body: { kind, taskIds, unitIds: kind === 'answers' ? [] : units } },
      { onSuccess: ({ id }) => void navigate({ to: paths.draftPaper(id) }) },
    )
  }
  return (
    <Thing
      home={paths.incomingPaper(paperId)}
      kind={say('from.title')}
      title={[paper.data?.number, paper.data?.subject].filter(Boolean).join(' · ') || say('from.title')}
    >
      <Part>
        <ProblemNote problem={paper.error} />
        <Form label={say('draft.begin')} problem={draft.error} pending={draft.isPending} onSend={begin}>
          <SegmentedControl
            aria-label={say('draft.links')}
            value={kind}
            onChange={(value) => setKind(value)}
            data={[
              { value: 'carries-on', label: say('from.carries-on') },
              { value: 'answers', label: say('from.answers') },
            ]}
          />
          <Checkbox.Group label={say('from.tasks')} value={tasks.filter(({ id }) => !left.has(id)).map(({ id }) => id)}>
            <div className={formLook.choices}>
              {tasks.map(({ id, text }) => (
                <Checkbox key={id} value={id} label={text} onChange={() => toggle(id)} />
              ))}
              {tasks.length === 0 && <p className="soft">{say('from.noTasks')}</p>}
            </div>
          </Checkbox.Group>
          {kind === 'carries-on' && (
            <UnitsPicker own name="unitIds" label={say('from.units')} value={units} onChange={setUnits} />
          )}
        </Form>
      </Part>
    </Thing>
  )
}
