import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ImportPreview } from '#modules/documents/imports/schema.ts'
import { Note } from '../../parts/note.tsx'
import { paths } from '../../paths.ts'
import { useSpeech } from '../../words/language.tsx'
import type { Importing } from './use-import.ts'
import look from './imports.module.css'
import '../../words/register-import-words.ts'

type Props = { importing: Importing; read: ImportPreview }

/** What stands about the file as a whole: the register that it goes into, the same file before, the other kind of register. */
export function Notices({ importing, read }: Props) {
  const { say, dates } = useSpeech()
  const { again, seems, target, closed } = read
  return (
    <div className={look.notes}>
      {closed !== null && <Note tone="refused">{closed}</Note>}
      {again && (
        <Note tone="refused">
          {say('regimport.same', {
            at: dates.full(again.at),
            name: again.by ?? say('regimport.someone'),
          })}{' '}
          <Link to={paths.registerImport(again.id)}>{say('regimport.same.see')}</Link>
        </Note>
      )}
      {seems !== null && (
        <Note>
          {say(`regimport.seems.${seems}`)}{' '}
          <Button size="compact-xs" variant="default" onClick={() => importing.turn({ direction: seems })}>
            {say('regimport.seems.switch')}
          </Button>
        </Note>
      )}
      {target ? <IntoNote target={target} /> : <Note>{say('regimport.needsRegister')}</Note>}
    </div>
  )
}

function IntoNote({ target }: { target: NonNullable<ImportPreview['target']> }) {
  const { say, dates } = useSpeech()
  const { id, title, firstDay, lastDay, papers, nextSerial } = target
  return (
    <Note>
      {id === null
        ? say('regimport.opens', { title, first: dates.dayOf(firstDay), last: dates.dayOf(lastDay) })
        : say('regimport.holds', { title, n: papers })}{' '}
      {say('regimport.next', { next: String(nextSerial) })}
    </Note>
  )
}
