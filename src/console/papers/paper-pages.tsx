import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useMemo, useRef, useState } from 'react'
import { getReading } from '#modules/documents/review/schema.ts'
import { getTask } from '#modules/documents/tasks/schema.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import type { Place } from '../review/marks.ts'
import { SourceView } from '../review/source-view.tsx'
import { useAnswer } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import look from './paper-pages.module.css'
import type { Paper } from './paper-screen.tsx'
import '../words/paper-words.ts'

type Props = { paper: Paper; task: string | undefined }

/** The paper itself, as it came; where a task was read from it is marked and in sight. */
export function PaperPages({ paper, task }: Props) {
  const { say } = useSpeech()
  const wide = useMediaQuery('(min-width: 761px)', true, { getInitialValueInEffect: false })
  const [opened, setOpened] = useState(wide || task !== undefined)
  if (paper.direction === 'out' || !paper.files.some(({ part }) => part === 'original')) return null
  return (
    <Part
      title={say('papers.pages')}
      onPaper={false}
      aside={
        <Button size="xs" variant="default" aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {say(opened ? 'papers.files.hide' : 'papers.files.show')}
        </Button>
      }
    >
      {opened && <Pages id={paper.id} task={task} wide={wide} />}
    </Part>
  )
}

const noPlaces: readonly Place[] = []

function Pages({ id, task, wide }: { id: string; task: string | undefined; wide: boolean }) {
  const root = useRef<HTMLDivElement>(null)
  const { data: reading, error } = useAnswer(getReading, { params: { id } })
  const asked = useAnswer(getTask, { params: { id: task ?? '' } }, { enabled: task !== undefined }).data
  const places = useMemo(
    () => (asked?.paperId === id ? asked.spans.map((span): Place => ({ owner: 'shown', span })) : noPlaces),
    [asked, id],
  )
  const ready = reading !== undefined && places.length > 0
  useEffect(() => {
    if (!ready) return
    const mark = root.current?.querySelector('[data-mark]')
    if (wide || !mark) root.current?.scrollIntoView({ block: 'nearest' })
    else mark.scrollIntoView({ block: 'center' })
  }, [ready, wide])
  if (error && error.status !== 404) return <ProblemNote problem={error} />
  if (!reading) return null
  return (
    <div ref={root} className={look.pages}>
      <SourceView paper={id} reading={reading} places={places} active="shown" />
    </div>
  )
}
