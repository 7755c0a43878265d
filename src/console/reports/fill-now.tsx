import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { z } from 'zod'
import { fillReport, listDueReports, listReports, type dueReport } from '#modules/reports/reports/schema.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { paths } from '../paths.ts'
import { refresh, useWrite } from '../server/queries.ts'
import { useSpeech } from '../words/language.tsx'
import look from './reports.module.css'
import '../words/report-words.ts'

/** A report that is due, made with one press. */
export function FillNow({ due }: { due: z.output<typeof dueReport> }) {
  const { say, language, dates } = useSpeech()
  const navigate = useNavigate()
  const client = useQueryClient()
  // Refreshed once it has gone on: the list of what is due has no line for it then, and the line would end before its work.
  const fill = useWrite(fillReport)
  const days = `${dates.dayOf(due.from)}–${dates.dayOf(due.until)}`
  const begin = () =>
    fill.mutate(
      { body: { templateId: due.templateId, from: due.from, until: due.until } },
      {
        onSuccess: ({ id }) => {
          void navigate({ to: paths.report(id) })
          void refresh(client, [listReports, listDueReports])
        },
      },
    )
  return (
    <div className={look.due}>
      <span>{due.name}</span>
      <Button size="xs" variant="light" loading={fill.isPending} onClick={begin}>
        {say('reports.due.fill', { ky: language === 'vi' ? due.words : days })}
      </Button>
      <ProblemNote problem={fill.error} retry={begin} />
    </div>
  )
}
