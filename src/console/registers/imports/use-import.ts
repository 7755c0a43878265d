import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { FieldName, Mapping } from '#modules/documents/imports/fields.rules.ts'
import {
  importRegister,
  listRegisterImports,
  maxTable,
  previewRegisterImport,
  readMap,
  writeMap,
  type ImportAsked,
  type ImportPreview,
} from '#modules/documents/imports/schema.ts'
import { listRegisters } from '#modules/documents/registers/schema.ts'
import { sentName } from '../../parts/sent-name.ts'
import { paths } from '../../paths.ts'
import { useWrite } from '../../server/queries.ts'
import { useTell } from '../../shell/told.tsx'
import { useSpeech } from '../../words/language.tsx'
import { rememberedMap, rememberMap } from './remembered-mapping.ts'
import '../../words/register-import-words.ts'

/** What the person has said so far; the rest is told from the file. */
export type Said = Omit<ImportAsked, 'name'>

const beginning: Said = { direction: 'in', side: 'state' }

/** Arrow keys go through many columns: the file is read anew where they rest, in milliseconds. */
const rest = 250

/** A file on its way into a register: read anew with each thing the person says, written once at the end. */
export function useImport() {
  const [file, setFile] = useState<File | undefined>()
  const [said, setSaid] = useState<Said>(beginning)
  const [tooLarge, setTooLarge] = useState(false)
  const reading = usePreview()
  const writing = useRun()
  const show = (asked: Said, { of = file, after = 0 } = {}) => {
    setSaid(asked)
    writing.write.reset()
    if (of) reading.show(asked, { of, after, onRemembered: (map) => show({ ...asked, map }, { of }) })
  }
  const begin = () => {
    reading.forget()
    setFile(undefined)
    setSaid(beginning)
  }
  return {
    file,
    said,
    tooLarge,
    preview: reading.preview,
    read: reading.read,
    /** Sheets with the same columns, as they were found before any were ticked. */
    alike: reading.alike,
    /** What is on the screen is not yet what the person said last. */
    behind: reading.behind,
    write: writing.write,
    /** As the person has it, before the file was read so. */
    mapping: said.map === undefined ? reading.read?.mapping : readMap(said.map),
    take: (next: File | null | undefined) => {
      if (!next) return
      setTooLarge(next.size > maxTable)
      if (next.size > maxTable) return
      reading.forget()
      setFile(next)
      show({ direction: said.direction, side: said.side }, { of: next })
    },
    /** Which register it is: other fields, and another register. */
    turn: (to: Partial<Pick<Said, 'direction' | 'side'>>) =>
      show({ direction: said.direction, side: said.side, ...sheetOf(said), ...to }),
    say: (more: { [K in keyof Said]?: Said[K] | undefined }) => show(withoutAbsent({ ...said, ...more })),
    map: (mapping: Mapping, field: FieldName, column: number | undefined) => {
      const { [field]: _before, ...others } = mapping
      const map = writeMap(column === undefined ? others : { ...others, [field]: column })
      show({ ...said, map }, { after: rest })
    },
    asked: file && queryOf(said, file),
    run: (leaveOut: boolean) => file && writing.run({ said, file, leaveOut, read: reading.read, onMany: begin }),
  }
}

export type Importing = ReturnType<typeof useImport>

const queryOf = (said: Said, file: File) => ({ ...said, name: sentName(file) })

type Shown = { of: File; after: number; onRemembered: (map: string) => void }

/** What the file would do; what was read last stays on the screen until it is read anew. */
function usePreview() {
  const [read, setRead] = useState<ImportPreview | undefined>()
  const [alike, setAlike] = useState<readonly number[]>([])
  const [behind, setBehind] = useState(false)
  const preview = useWrite(previewRegisterImport)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const ask = (asked: Said, { of, onRemembered }: Shown) =>
    preview.mutate(
      { query: queryOf(asked, of), body: of as never },
      {
        onSuccess: (found) => {
          setRead(found)
          if (found.alike !== null) setAlike(found.alike)
          setBehind(false)
          const map = asked.map === undefined ? rememberedMap(asked.direction, found.columns) : undefined
          if (map !== undefined && map !== writeMap(found.mapping)) onRemembered(map)
        },
        onError: () => {
          setRead(undefined)
          setBehind(false)
        },
      },
    )
  return {
    preview,
    read,
    alike,
    behind,
    forget: () => setRead(undefined),
    show: (asked: Said, shown: Shown) => {
      clearTimeout(timer.current)
      setBehind(true)
      if (shown.after === 0) ask(asked, shown)
      else timer.current = setTimeout(() => ask(asked, shown), shown.after)
    },
  }
}

type Running = {
  said: Said
  file: File
  leaveOut: boolean
  read: ImportPreview | undefined
  /** The lines went into several registers: the list of imports shows them. */
  onMany: () => void
}

/** The decision; afterwards its own page shows how far the lines are. */
function useRun() {
  const { say } = useSpeech()
  const tell = useTell()
  const navigate = useNavigate()
  const write = useWrite(importRegister, { refreshes: [listRegisterImports, listRegisters] })
  const run = ({ said, file, leaveOut, read, onMany }: Running) =>
    write.mutate(
      { query: { ...queryOf(said, file), leaveOut: String(leaveOut) }, body: file as never },
      {
        onSuccess: ({ subject, imports, lines }) => {
          if (read) rememberMap(said.direction, read.columns, writeMap(read.mapping))
          if (imports.length === 1) return void navigate({ to: paths.registerImport(subject) })
          tell({ text: say('regimport.ranMany', { n: lines, into: imports.length }) })
          onMany()
        },
      },
    )
  return { write, run }
}

const sheetOf = ({ sheet, headerRow }: Said) => ({
  ...(sheet !== undefined && { sheet }),
  ...(headerRow !== undefined && { headerRow }),
})

function withoutAbsent(said: Record<string, unknown>): Said {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined && value !== '')) as Said
}
