import { Button, NativeSelect, TextInput, FileButton } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useState } from 'react'
import { z } from 'zod'
import { getSubject } from '#modules/desk/subjects/schema.ts'
import { addPaperFile, getPaper, getPaperFile } from '#modules/documents/papers/schema.ts'
import { fileSize } from '../parts/file-size.ts'
import form from '../parts/form.module.css'
import { ProblemNote } from '../parts/problem-note.tsx'
import { sentName } from '../parts/sent-name.ts'
import { addressOf } from '../server/call.ts'
import { useWrite } from '../server/queries.ts'
import { useUnsent } from '../server/use-unsent.ts'
import { useHoldsRole, useMe } from '../shell/me.tsx'
import { Part } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import { awaitsFiles, FilesToCome } from './files-to-come.tsx'
import look from './paper-files.module.css'
import type { Paper } from './paper-screen.tsx'
import '../words/outgoing-words.ts'
import '../words/paper-words.ts'

type File_ = Paper['files'][number]

/** The files of a paper just as they came, and those that were added; none ever takes the place of another. */
export function PaperFiles({ paper }: { paper: Paper }) {
  const { say } = useSpeech()
  const may = useHoldsRole('clerk', 'officer')
  const [adding, setAdding] = useState(false)
  const fits = paper.direction === 'in' && paper.state !== 'void'
  return (
    <Part
      title={say('papers.files')}
      aside={
        may &&
        fits &&
        !adding && (
          <Button size="xs" variant="default" onClick={() => setAdding(true)}>
            {say('papers.files.add')}
          </Button>
        )
      }
    >
      <FilesToCome paper={paper} />
      {paper.files.length === 0 && !adding && !awaitsFiles(paper) && <p className="soft">{say('papers.files.none')}</p>}
      <ul className={look.files}>
        {paper.files.map((file) => (
          <FileLine key={`${file.part}/${file.sha256}`} paper={paper} file={file} />
        ))}
      </ul>
      {adding && <AddFile paper={paper} onClose={() => setAdding(false)} />}
    </Part>
  )
}

const shown = /^image\/(?:png|jpeg|webp|gif)$/

function FileLine({ paper: { id, direction, cameBy }, file }: { paper: Paper; file: File_ }) {
  const { say, dates, language } = useSpeech()
  const [opened, setOpened] = useState(false)
  const address = addressOf(getPaperFile, { params: { id, sha256: file.sha256 } })
  // Of a letter of ours the files were made here.
  const part =
    direction === 'out' && cameBy === 'made' ? say(`files.part.${file.part}`) : say(`papers.part.${file.part}`)
  const added = [dates.full(file.addedAt), file.addedBy].filter(Boolean).join(', ')
  return (
    <li className={look.file}>
      <IconPaperclip size={16} stroke={1.8} aria-hidden />
      <div className={look.about}>
        <a href={address} download={file.name}>
          {file.name}
        </a>
        <span className="soft">
          {part} · {fileSize(file.bytes, language)} · {added}
        </span>
        {file.note && <q>{file.note}</q>}
      </div>
      {shown.test(file.mediaType) && (
        <Button size="compact-xs" variant="default" aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {say(opened ? 'papers.files.hide' : 'papers.files.show')}
        </Button>
      )}
      {opened && <img className={look.picture} src={address} alt={say('papers.files.shown', { name: file.name })} />}
    </li>
  )
}

const parts = ['attachment', 'version', 'signed'] as const
const said = z.object({ part: z.enum(parts), note: z.string() })
type Said = z.output<typeof said>
const nothing: Said = { part: 'attachment', note: '' }

/** What is said of a file is held until the file is added or the form is given up; the browser lets no page choose the file anew. */
function AddFile({ paper, onClose }: { paper: Paper; onClose: () => void }) {
  const { say } = useSpeech()
  const [file, setFile] = useState<File | null>(null)
  const [written, write, letGo] = useUnsent(`${useMe().staffId}/add-file/${paper.id}`, said, nothing)
  const add = useWrite(addPaperFile, { refreshes: [getPaper, getSubject] })
  const close = () => {
    letGo()
    onClose()
  }
  const send = async () => {
    if (!file) return
    const body = new Uint8Array(await file.arrayBuffer())
    add.mutate({ params: { id: paper.id }, query: { name: sentName(file), ...written }, body }, { onSuccess: close })
  }
  return (
    <form
      className={form.form}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <div className={look.choose}>
        <FileButton onChange={setFile}>
          {(props) => (
            <Button {...props} variant="default">
              {say('papers.files.choose')}
            </Button>
          )}
        </FileButton>
        <span>{file?.name}</span>
      </div>
      <SaidOfFile value={written} onChange={write} />
      {add.isPending && <p className="soft">{say('papers.files.checking')}</p>}
      <ProblemNote problem={add.error} />
      <div className={form.keys}>
        <Button type="submit" disabled={!file} loading={add.isPending}>
          {say('papers.files.add')}
        </Button>
        <Button variant="subtle" color="gray" onClick={close}>
          {say('decide.cancel')}
        </Button>
      </div>
    </form>
  )
}

/** As what it is added, and why. */
function SaidOfFile({ value: { part, note }, onChange }: { value: Said; onChange: (value: Said) => void }) {
  const { say } = useSpeech()
  return (
    <>
      <NativeSelect
        label={say('papers.files.part')}
        value={part}
        onChange={({ currentTarget }) =>
          onChange({ note, part: parts.find((one) => one === currentTarget.value) ?? part })
        }
        data={parts.map((value) => ({
          value,
          label: say(`papers.part.${value}`),
        }))}
      />
      <TextInput
        label={say('papers.files.note')}
        description={say('papers.files.note.hint')}
        required
        maxLength={500}
        value={note}
        onChange={({ currentTarget }) => onChange({ part, note: currentTarget.value })}
      />
    </>
  )
}
