import { Button, Textarea } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { registerImportWorkflow } from '#modules/documents/imports/rules.ts'
import { getRegisterImport, listRegisterImports, undoWholeImport } from '#modules/documents/imports/schema.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { paths } from '../../paths.ts'
import type { Answer } from '../../server/call.ts'
import { useWrite } from '../../server/queries.ts'
import { Part } from '../../shell/thing.tsx'
import { useTell } from '../../shell/told.tsx'
import { useSpeech } from '../../words/language.tsx'
import { look } from './look.ts'
import '../../words/register-import-words.ts'

/** The other registers that the same file went into at the same time, and how all of it is undone at once. */
export function ImportTogether({ of: { id, together } }: { of: Answer<typeof getRegisterImport> }) {
  const { say, inWords } = useSpeech()
  if (together.length < 2) return null
  const standing = together.filter(({ state }) => state === 'imported')
  return (
    <Part title={say('regimport.together')}>
      <p className="soft">{say('regimport.together.text', { n: together.length })}</p>
      <ul className={look.together}>
        {together.map((one) => {
          const words = registerImportWorkflow.states[one.state] ?? { vi: one.state, en: one.state }
          return (
            <li key={one.id}>
              {one.id === id ? (
                <>
                  <b>{one.registerTitle}</b> ({say('regimport.together.this')})
                </>
              ) : (
                <Link to={paths.registerImport(one.id)}>{one.registerTitle}</Link>
              )}
              <span className="soft">
                {' '}
                · {say('regimport.together.lines', { n: one.lines })} · {inWords(words)}
              </span>
            </li>
          )
        })}
      </ul>
      {standing.length > 1 && <UndoAll id={id} n={standing.length} />}
    </Part>
  )
}

function UndoAll({ id, n }: { id: string; n: number }) {
  const { say } = useSpeech()
  const tell = useTell()
  const [asked, setAsked] = useState(false)
  const [reason, setReason] = useState('')
  const undo = useWrite(undoWholeImport, { refreshes: [getRegisterImport, listRegisterImports] })
  if (!asked) {
    return (
      <Button size="xs" variant="default" onClick={() => setAsked(true)}>
        {say('regimport.undoAll', { n })}
      </Button>
    )
  }
  const run = () =>
    undo.mutate(
      { params: { id }, body: { reason: reason.trim() } },
      { onSuccess: ({ imports, lines }) => tell({ text: say('regimport.undoneAll', { n: lines, of: imports }) }) },
    )
  return (
    <div className={look.undo}>
      <Textarea
        label={say('regimport.undoAll.reason')}
        required
        autosize
        minRows={2}
        maxLength={2_000}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <ProblemNote problem={undo.error} />
      <Button color="red" disabled={reason.trim() === ''} loading={undo.isPending} onClick={run}>
        {say('regimport.undoAll', { n })}
      </Button>
    </div>
  )
}
