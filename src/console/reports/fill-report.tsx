import { Select } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { fillReport, listDueReports, listReports } from '#modules/reports/reports/schema.ts'
import { listTemplates } from '#modules/reports/templates/schema.ts'
import { DayField } from '../parts/day-field.tsx'
import { Empty } from '../parts/empty.tsx'
import { Form, useFieldError } from '../parts/form.tsx'
import look from '../parts/form.module.css'
import { paths } from '../paths.ts'
import { useAnswer, useWrite } from '../server/queries.ts'
import { Part, Thing } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import { spanKeys } from './span-words.ts'
import '../words/report-words.ts'

export default function FillReport() {
  const { say } = useSpeech()
  const navigate = useNavigate()
  const [template, setTemplate] = useState<string | null>(null)
  const templates = useAnswer(listTemplates, { query: { size: 200, retired: 'false' } }).data?.rows
  const fill = useWrite(fillReport, { refreshes: [listReports, listDueReports] })
  const days = (text: (name: string) => string) => ({
    ...(text('from') && { from: text('from') }),
    ...(text('until') && { until: text('until') }),
  })
  return (
    <Thing home={paths.reports} kind={say('reports.title')} title={say('reports.fill')}>
      <Part>
        {templates?.length === 0 ? (
          <Empty title={say('templates.empty')} text={say('templates.empty.text')} />
        ) : (
          <Form
            label={say('reports.fill')}
            problem={fill.error}
            pending={fill.isPending}
            disabled={template === null}
            onSend={(text) =>
              fill.mutate(
                { body: { templateId: template ?? '', ...days(text) } },
                { onSuccess: ({ id }) => void navigate({ to: paths.report(id) }) },
              )
            }
          >
            <TemplateField
              value={template}
              onChange={setTemplate}
              data={(templates ?? []).map(({ id, name, span }) => ({
                value: id,
                label: `${name} (${say(spanKeys[span])})`,
              }))}
            />
            <p className="soft">{say('reports.span.note')}</p>
            <div className={look.pair}>
              <DayField name="from" label={say('reports.from')} />
              <DayField name="until" label={say('reports.until')} />
            </div>
          </Form>
        )}
      </Part>
    </Thing>
  )
}

type Choice = { value: string; label: string }

function TemplateField({
  value,
  onChange,
  data,
}: {
  value: string | null
  onChange: (id: string | null) => void
  data: Choice[]
}) {
  const { say } = useSpeech()
  const error = useFieldError('templateId')
  return (
    <Select
      label={say('reports.template')}
      required
      searchable
      value={value}
      onChange={onChange}
      data={data}
      error={error}
    />
  )
}
