import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { draftPaper } from '#modules/documents/outgoing/schema.ts'
import { listPapers } from '#modules/documents/papers/schema.ts'
import {
  dropReport,
  getReport,
  getReportPicture,
  listDueReports,
  listReports,
  setReportPaper,
  type ReportView,
} from '#modules/reports/reports/schema.ts'
import { capital } from '#vietnamese/format.ts'
import formLook from '../parts/form.module.css'
import { ProblemNote } from '../parts/problem-note.tsx'
import { paths } from '../paths.ts'
import { addressOf } from '../server/call.ts'
import { refresh, useAnswer, useWrite } from '../server/queries.ts'
import { Part, Thing } from '../shell/thing.tsx'
import { ThingProblem } from '../shell/thing-problem.tsx'
import { useSpeech } from '../words/language.tsx'
import { Figures } from './figures.tsx'
import { PaperBody } from './paper-body.tsx'
import look from './reports.module.css'
import { spanKeys } from './span-words.ts'
import '../words/report-words.ts'

export default function ReportScreen() {
  const { say, dates } = useSpeech()
  const { id }: { id: string } = useParams({ strict: false })
  const { data: report, error, refetch } = useAnswer(getReport, { params: { id } })
  if (error) return <ThingProblem problem={error} retry={refetch} home={paths.reports} kind={say('reports.title')} />
  if (!report) return null
  const span = `${say(spanKeys[report.span])}: ${dates.dayOf(report.from)}–${dates.dayOf(report.until)}`
  return (
    <Thing key={id} home={paths.reports} kind={span} title={capital(report.title)}>
      <Part onPaper={false}>
        {report.paperId ? <PaperMade report={report} paperId={report.paperId} /> : <MakePaper report={report} />}
      </Part>
      <Figures report={report} />
      <Part title={say('reports.content')}>
        <PaperBody paper={report.content} pictureAt={(at) => addressOf(getReportPicture, { params: { id, at } })} />
      </Part>
    </Thing>
  )
}

function PaperMade({ report, paperId }: { report: ReportView; paperId: string }) {
  const { say } = useSpeech()
  const draft = report.paperState === 'draft' || report.paperState === 'returned'
  return (
    <Button component={Link} to={draft ? paths.draftPaper(paperId) : paths.outgoingPaper(paperId)}>
      {say('reports.open')} {report.paperNumber ?? ''}
    </Button>
  )
}

/** The report becomes an outgoing paper: a draft first, which goes through review like any other. */
function MakePaper({ report }: { report: ReportView }) {
  const { say } = useSpeech()
  const navigate = useNavigate()
  const draft = useWrite(draftPaper, { refreshes: [listPapers] })
  const client = useQueryClient()
  // Refreshed once it has gone on: the report with its paper has no place for this part, which would end before its work.
  const link = useWrite(setReportPaper)
  const drop = useWrite(dropReport, { refreshes: [listReports, listDueReports] })
  const make = () =>
    draft.mutate(
      { body: { content: report.content } },
      {
        onSuccess: ({ id: paperId }) =>
          link.mutate(
            { params: { id: report.id }, body: { paperId } },
            {
              onSuccess: () => {
                void navigate({ to: paths.draftPaper(paperId) })
                void refresh(client, [getReport, listReports])
              },
            },
          ),
      },
    )
  return (
    <>
      <p className={`soft ${look.make}`}>{say('reports.make.note')}</p>
      <div className={formLook.keys}>
        <Button loading={draft.isPending || link.isPending} onClick={make}>
          {say('reports.make')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          loading={drop.isPending}
          onClick={() =>
            drop.mutate({ params: { id: report.id } }, { onSuccess: () => void navigate({ to: paths.reports }) })
          }
        >
          {say('reports.drop')}
        </Button>
      </div>
      <ProblemNote problem={draft.error ?? link.error ?? drop.error} />
    </>
  )
}
