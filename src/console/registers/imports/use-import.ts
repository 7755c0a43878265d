import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import {
  importRegister,
  listRegisterImports,
  maxTable,
  previewRegisterImport,
  writeMap,
  type ImportAsked,
  type ImportPreview,
} from '#modules/documents/imports/schema.ts'
import type { FieldName } from '#modules/documents/imports/fields.rules.ts'
import { listRegisters } from '#modules/documents/registers/schema.ts'
import { paths } from '../../paths.ts'
import { useWrite } from '../../server/queries.ts'

/** What the person has said so far; the rest is told from the file. */
export type Said = Omit<ImportAsked, 'name'>

const beginning: Said = { direction: 'in', side: 'state' }

/** A file on its way into a register: read anew with each thing the person says, written once at the end. */
export function useImport() {
  const navigate = useNavigate()
  const [file, setFile] = useState<File | undefined>()
  const [said, setSaid] = useState<Said>(beginning)
  const [tooLarge, setTooLarge] = useState(false)
  const preview = useWrite(previewRegisterImport)
  const write = useWrite(importRegister, { refreshes: [listRegisterImports, listRegisters] })
  const query = (asked: Said, of: File) => ({ ...asked, name: of.name.slice(-255) || 'so.csv' })
  const show = (asked: Said, of: File | undefined = file) => {
    setSaid(asked)
    write.reset()
    if (of) preview.mutate({ query: query(asked, of) as never, body: of as never })
  }
  return {
    ...{ file, said, tooLarge, preview, write },
    read: preview.data,
    take: (next: File | null | undefined) => {
      if (!next) return
      setTooLarge(next.size > maxTable)
      if (next.size > maxTable) return
      preview.reset()
      setFile(next)
      show({ direction: said.direction, side: said.side }, next)
    },
    /** Which register it is: other fields, and another register. */
    turn: (to: Partial<Pick<Said, 'direction' | 'side'>>) =>
      show({ direction: said.direction, side: said.side, ...sheetOf(said), ...to }),
    say: (more: Partial<Said>) => show(withoutAbsent({ ...said, ...more })),
    map: (mapping: ImportPreview['mapping'], field: FieldName, column: number | undefined) => {
      const { [field]: _before, ...others } = mapping
      show({ ...said, map: writeMap(column === undefined ? others : { ...others, [field]: column }) })
    },
    asked: file && query(said, file),
    run: (leaveOut: boolean) => {
      if (!file) return
      const asked = { ...query(said, file), leaveOut: String(leaveOut) }
      write.mutate(
        { query: asked as never, body: file as never },
        { onSuccess: ({ subject }) => void navigate({ to: paths.registerImport(subject) }) },
      )
    },
  }
}

export type Importing = ReturnType<typeof useImport>

const sheetOf = ({ sheet, headerRow }: Said) => ({
  ...(sheet !== undefined && { sheet }),
  ...(headerRow !== undefined && { headerRow }),
})

function withoutAbsent(said: Record<string, unknown>): Said {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined && value !== '')) as Said
}
