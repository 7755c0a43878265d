import { Button } from '@mantine/core'
import { IconCamera, IconPencilPlus, IconUpload } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useRef, useState, type RefObject } from 'react'
import { listIntakes } from '#modules/documents/intake/schema.ts'
import { listPapers } from '#modules/documents/papers/schema.ts'
import { useDrawnAhead } from '../review/page-address.ts'
import { useKeys } from '../keys/keys.tsx'
import { Empty } from '../parts/empty.tsx'
import { ForOthers } from '../parts/for-others.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { paths } from '../paths.ts'
import { useAnswer } from '../server/queries.ts'
import { Heading } from '../shell/heading.tsx'
import { useHoldsRole } from '../shell/me.tsx'
import { useSpeech } from '../words/language.tsx'
import { ArrivalRow } from './arrival-row.tsx'
import look from './arrivals.module.css'
import { DropTarget } from './drop-target.tsx'
import { Pages } from './pages.tsx'
import { UploadRow } from './upload-row.tsx'
import { useUploads } from './use-uploads.ts'
import '../words/intake-words.ts'

const size = 50

/** Where files come in: dropped, chosen, photographed, by mail or from the watched folder; how far each is read. */
export default function ArrivalsScreen() {
  const { say } = useSpeech()
  if (useHoldsRole('clerk')) return <Arrivals />
  const to = { path: paths.incoming, label: say('papers.in') }
  return <ForOthers title={say('arrivals.title')} text={say('arrivals.clerksOnly')} to={to} />
}

function Arrivals() {
  const { say } = useSpeech()
  const [page, setPage] = useState(1)
  const arrivals = useAnswer(listIntakes, { query: { page, size } }, { keep: true })
  const { uploads, add, again, drop } = useUploads()
  const rows = arrivals.data?.rows ?? []
  const nothing = arrivals.isSuccess && rows.length === 0 && uploads.length === 0
  return (
    <DropTarget onFiles={add}>
      <div className={look.screen}>
        <header className={look.head}>
          <div>
            <Heading>{say('arrivals.title')}</Heading>
            <p className={look.lead} data-by="keys">
              {say('arrivals.lead')}
            </p>
            <p className={look.lead} data-by="touch">
              {say('arrivals.lead.touch')}
            </p>
          </div>
          <Takers onFiles={add} />
        </header>
        <ProblemNote problem={arrivals.error} retry={arrivals.refetch} />
        {nothing ? (
          <Empty title={say('arrivals.empty')} text={say('arrivals.empty.text')} />
        ) : (
          <ul className={look.rows} aria-label={say('arrivals.title')}>
            {uploads.map((upload) => (
              <UploadRow key={upload.id} upload={upload} onAgain={again} onDrop={drop} />
            ))}
            {rows.map((row) => (
              <ArrivalRow key={row.id} row={row} />
            ))}
          </ul>
        )}
        <Pages page={page} size={size} total={arrivals.data?.total ?? 0} onPage={setPage} />
        <More />
      </div>
    </DropTarget>
  )
}

function Takers({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { say } = useSpeech()
  // All that wait, on whatever page their files stand, the oldest first: so they are gone through.
  const waiting = useAnswer(listPapers, { query: { direction: 'in', state: 'draft', sort: 'draftedAt', size: 1 } })
  const first = waiting.data?.rows[0]?.id
  const navigate = useNavigate()
  const files = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const review = () => first !== undefined && void navigate({ to: paths.reviewPaper(first) })
  useKeys({ u: () => files.current?.click(), d: review })
  useDrawnAhead(first)
  return (
    <div className={look.takers}>
      {first !== undefined && (
        <Button onClick={review} rightSection={<kbd>D</kbd>}>
          {say('arrivals.review', { n: waiting.data?.total ?? 0 })}
        </Button>
      )}
      <Button
        variant={first === undefined ? 'filled' : 'default'}
        leftSection={<IconUpload size={16} stroke={1.8} />}
        rightSection={<kbd>U</kbd>}
        onClick={() => files.current?.click()}
      >
        {say('arrivals.choose')}
      </Button>
      <Button
        className={look.camera}
        variant="default"
        leftSection={<IconCamera size={16} stroke={1.8} />}
        onClick={() => camera.current?.click()}
      >
        {say('arrivals.photograph')}
      </Button>
      <Button
        component={Link}
        to={paths.reviewPaper('moi')}
        variant="subtle"
        leftSection={<IconPencilPlus size={16} stroke={1.8} />}
      >
        {say('arrivals.byHand')}
      </Button>
      <FileInput taker={files} label={say('arrivals.choose')} onFiles={onFiles} />
      <FileInput taker={camera} label={say('arrivals.photograph')} onFiles={onFiles} photographs />
    </div>
  )
}

type InputProps = {
  taker: RefObject<HTMLInputElement | null>
  label: string
  onFiles: (files: File[]) => void
  photographs?: boolean
}

function FileInput({ taker, label, onFiles, photographs = false }: InputProps) {
  return (
    <input
      ref={taker}
      type="file"
      hidden
      aria-label={label}
      {...(photographs ? { accept: 'image/*', capture: 'environment' } : { multiple: true })}
      onChange={({ currentTarget }) => {
        onFiles([...(currentTarget.files ?? [])])
        currentTarget.value = ''
      }}
    />
  )
}

function More() {
  const { say } = useSpeech()
  return (
    <p className={look.more}>
      <Link to={paths.readerCases}>{say('cases.title')}</Link>
    </p>
  )
}
