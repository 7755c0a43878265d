import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ImportPreview } from '#modules/documents/imports/schema.ts'
import { Note } from '../../parts/note.tsx'
import { paths } from '../../paths.ts'
import { useSpeech } from '../../words/language.tsx'
import { IntoRegisters } from './into-registers.tsx'
import type { Importing } from './use-import.ts'
import { look } from './look.ts'
import '../../words/register-import-words.ts'

type Props = { importing: Importing; read: ImportPreview }

/** What stands about the file as a whole: the same file before, the other kind of register, and where its lines go. */
export function Notices({ importing, read }: Props) {
  const { say, dates } = useSpeech()
  const { again, seems, registers, closed } = read
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
      {registers.length > 0 ? <IntoRegisters registers={registers} /> : <Note>{say('regimport.needsRegister')}</Note>}
    </div>
  )
}
