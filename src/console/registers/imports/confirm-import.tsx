import { Button, Checkbox } from '@mantine/core'
import { useState, type RefObject } from 'react'
import type { ImportPreview } from '#modules/documents/imports/schema.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { useDayHold } from '../../parts/use-day-hold.ts'
import { useSpeech } from '../../words/language.tsx'
import type { Importing } from './use-import.ts'
import { look } from './look.ts'
import '../../words/register-import-words.ts'

type Props = {
  importing: Importing
  read: ImportPreview
  /** Where the days of a term are typed. */
  within: RefObject<HTMLElement | null>
}

/** The decision: wrong rows stay out only where the person says so. */
export function ConfirmImport({ importing, read, within }: Props) {
  const { say } = useSpeech()
  const hold = useDayHold(within)
  const [leaveOut, setLeaveOut] = useState(false)
  const { write, behind, run } = importing
  const into = read.registers.filter(({ lines }) => lines > 0).length
  const ready =
    read.good > 0 && read.registers.length > 0 && read.closed === null && read.missing.length === 0 && !behind
  return (
    <section className={look.confirm}>
      {read.wrong > 0 && read.good > 0 && (
        <Checkbox
          label={say('regimport.leaveOut', { n: read.wrong })}
          description={say('regimport.leaveOut.hint')}
          checked={leaveOut}
          onChange={({ currentTarget }) => setLeaveOut(currentTarget.checked)}
        />
      )}
      <ProblemNote problem={write.error} />
      {hold.words && <p role="alert">{hold.words}</p>}
      <Button
        size="md"
        disabled={!ready || (read.wrong > 0 && !leaveOut)}
        loading={write.isPending}
        onClick={() => hold.isHeld() || run(leaveOut)}
      >
        {into > 1 ? say('regimport.runMany', { n: read.good, into }) : say('regimport.run', { n: read.good })}
      </Button>
      {write.isPending && <p role="status">{say('regimport.running')}</p>}
    </section>
  )
}
