import { useRef } from 'react'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { Note } from '../../parts/note.tsx'
import { Heading } from '../../shell/heading.tsx'
import { useHoldsRole } from '../../shell/me.tsx'
import { useSpeech } from '../../words/language.tsx'
import { maxTable } from '#modules/documents/imports/schema.ts'
import { DropTarget } from '../../intake/drop-target.tsx'
import { ChooseFile } from './choose-file.tsx'
import { ChooseRegister } from './choose-register.tsx'
import { ConfirmImport } from './confirm-import.tsx'
import { ImportsList } from './imports-list.tsx'
import { MapColumns } from './map-columns.tsx'
import { ShowRows } from './show-rows.tsx'
import { useImport } from './use-import.ts'
import { look } from './look.ts'
import '../../words/register-import-words.ts'

/** An old register comes in: choose the file, see what each column is taken for and which rows are wrong, then decide. */
export default function ImportScreen() {
  return useHoldsRole('clerk') ? <Importing /> : <OnlyLooking />
}

/** Said before a file is chosen. What was imported may be seen by all. */
function OnlyLooking() {
  const { say } = useSpeech()
  return (
    <div className={look.screen} data-paper="wide">
      <Heading>{say('regimport.title')}</Heading>
      <Note tone="refused">{say('regimport.clerksOnly')}</Note>
      <ImportsList />
    </div>
  )
}

function Importing() {
  const { say } = useSpeech()
  const importing = useImport()
  const { read, preview, file, tooLarge } = importing
  const root = useRef<HTMLDivElement>(null)
  return (
    <DropTarget onFiles={([first]) => importing.take(first)}>
      <div ref={root} className={look.screen} data-paper="wide">
        <header>
          <Heading>{say('regimport.title')}</Heading>
          <p className="soft">{say('regimport.lead')}</p>
        </header>
        <ChooseFile importing={importing} />
        {tooLarge && <Note tone="refused">{say('regimport.large', { mb: maxTable / 1_048_576 })}</Note>}
        <ProblemNote problem={preview.error} />
        {file && read && (
          <>
            <ChooseRegister importing={importing} read={read} />
            <MapColumns importing={importing} read={read} />
            <ShowRows importing={importing} read={read} />
            <ConfirmImport importing={importing} read={read} within={root} />
          </>
        )}
        {!file && <ImportsList />}
      </div>
    </DropTarget>
  )
}
