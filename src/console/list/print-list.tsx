import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTell } from '../shell/told.tsx'
import { useSpeech } from '../words/language.tsx'
import { useAsked } from './asked.ts'
import { fetchRows } from './fetch-rows.ts'
import type { ListDefinition, PageOf } from './list-definition.ts'
import look from './list.module.css'

/** What a browser lays out as pages within some seconds: about sixty sheets. */
const printLimit = 2_000

/** Prints every row that matches, not only the page that is shown: fetched with a count, laid out for paper, then gone. */
export function PrintList<Row>({ list, total }: { list: ListDefinition<Row>; total: number }) {
  const { say } = useSpeech()
  const tell = useTell()
  const [asked] = useAsked()
  const [progress, setProgress] = useState<{ done: number; total: number } | undefined>()
  const [printed, setPrinted] = useState<PageOf<Row> | undefined>()
  const run = async () => {
    setProgress({ done: 0, total: Math.min(total, printLimit) })
    try {
      const onProgress = (done: number, of: number) => setProgress({ done, total: of })
      setPrinted(await fetchRows({ list, asked, most: printLimit, onProgress }))
    } catch {
      tell({ text: say('list.failed') })
    } finally {
      setProgress(undefined)
    }
  }
  if (progress) return <span className="soft figures">{say('list.export.progress', progress)}</span>
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPrinter size={15} stroke={1.8} />}
        disabled={total === 0}
        onClick={() => void run()}
      >
        {say('list.print')}
      </Button>
      {printed && <OnPaper list={list} page={printed} onDone={() => setPrinted(undefined)} />}
    </>
  )
}

/** The rows as plain text in the place of those on the screen, from the call of the printer until it is closed. */
function OnPaper<Row>({ list, page, onDone }: { list: ListDefinition<Row>; page: PageOf<Row>; onDone: () => void }) {
  const speech = useSpeech()
  const { say } = speech
  useEffect(() => {
    addEventListener('afterprint', onDone, { once: true })
    print()
    return () => removeEventListener('afterprint', onDone)
  }, [onDone])
  const place = document.querySelector('[data-list-rows]')
  if (!place) return null
  const left = page.total - page.rows.length
  return createPortal(
    <div className={look.paper}>
      <p>{say(left > 0 ? 'list.print.cut' : 'list.print.all', { n: page.rows.length, total: page.total })}</p>
      <table>
        <thead>
          <tr>
            {list.columns.map((column) => (
              <th key={column.header}>{say(column.header)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row) => (
            <tr key={list.rowKey(row)}>
              {list.columns.map((column) => (
                <td key={column.header}>{column.text(row, speech)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>,
    place,
  )
}
