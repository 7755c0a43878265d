import { useParams } from '@tanstack/react-router'
import { listDueReports } from '#modules/reports/reports/schema.ts'
import { changeTemplate, getTemplate, listTemplates } from '#modules/reports/templates/schema.ts'
import { Note } from '../parts/note.tsx'
import { paths } from '../paths.ts'
import { useAnswer, useWrite } from '../server/queries.ts'
import { Part, Thing } from '../shell/thing.tsx'
import { ThingProblem } from '../shell/thing-problem.tsx'
import { useSpeech } from '../words/language.tsx'
import { TemplateForm } from './template-form.tsx'
import '../words/report-words.ts'

export default function TemplateScreen() {
  const { say } = useSpeech()
  const { id }: { id: string } = useParams({ strict: false })
  const { data: template, error, refetch } = useAnswer(getTemplate, { params: { id } })
  const save = useWrite(changeTemplate, { refreshes: [getTemplate, listTemplates, listDueReports] })
  if (error)
    return <ThingProblem problem={error} retry={refetch} home={paths.reportTemplates} kind={say('templates.title')} />
  if (!template) return null
  return (
    <Thing key={id} home={paths.reportTemplates} kind={say('templates.title')} title={template.name}>
      <Part>
        {save.data && <Note tone="good">{say('templates.saved', { version: save.data.version })}</Note>}
        <TemplateForm
          place={id}
          value={template}
          version={template.version}
          problem={save.error}
          pending={save.isPending}
          onSave={(written, letGo) =>
            save.mutate(
              { params: { id }, body: { ...written, version: template.version } },
              { onSuccess: letGo, onError: ({ isStale }) => void (isStale && refetch()) },
            )
          }
        />
      </Part>
    </Thing>
  )
}
