import { Select } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { z } from 'zod'
import { addTemplate, listTemplates, listUsualTemplates } from '#modules/reports/templates/schema.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { paths } from '../paths.ts'
import { useAnswer, useWrite } from '../server/queries.ts'
import { useUnsent } from '../server/use-unsent.ts'
import { useTabKey } from '../shell/me.tsx'
import { Part, Thing } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import { TemplateForm } from './template-form.tsx'
import '../words/report-words.ts'

export default function AddTemplate() {
  const { say } = useSpeech()
  const navigate = useNavigate()
  const [chosen, setChosen, forget] = useUnsent(useTabKey('report-template/start'), z.int().min(0), 0)
  const { data, error, refetch } = useAnswer(listUsualTemplates)
  const add = useWrite(addTemplate, { refreshes: [listTemplates] })
  if (error)
    return (
      <Part>
        <ProblemNote problem={error} retry={refetch} />
      </Part>
    )
  const usual = data?.rows ?? []
  const template = usual[chosen]
  if (!template) return null
  return (
    <Thing home={paths.reportTemplates} kind={say('templates.title')} title={say('templates.add')}>
      <Part>
        <Select
          label={say('templates.start')}
          value={String(chosen)}
          allowDeselect={false}
          data={usual.map((one, at) => ({ value: String(at), label: one.name }))}
          onChange={(at) => setChosen(Number(at))}
          mb={16}
        />
        <TemplateForm
          key={chosen}
          place={`new/${chosen}`}
          value={template}
          problem={add.error}
          pending={add.isPending}
          onSave={(written, letGo) =>
            add.mutate(
              { body: written },
              {
                onSuccess: ({ id }) => {
                  letGo()
                  forget()
                  void navigate({ to: paths.reportTemplate(id) })
                },
              },
            )
          }
        />
      </Part>
    </Thing>
  )
}
