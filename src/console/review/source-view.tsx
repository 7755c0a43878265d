import { ActionIcon } from '@mantine/core'
import { IconDownload, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { getPaperFile } from '#modules/documents/papers/schema.ts'
import { getPagePicture, type ReadField, type ReadingView } from '#modules/documents/review/schema.ts'
import { addressOf } from '../server/call.ts'
import { useSpeech } from '../words/language.tsx'
import { spansOf } from './fields.ts'
import { marksOn, piecesOf } from './marks.ts'
import { Picture } from './picture.tsx'
import look from './source.module.css'

type Props = {
  paper: string
  reading: ReadingView
  active: ReadField | undefined
  onField: (field: ReadField) => void
}

/** The paper itself with what was read from where; the place of the active field is in sight. */
export function SourceView({ paper, reading, active, onField }: Props) {
  const { say } = useSpeech()
  const root = useRef<HTMLDivElement>(null)
  const [large, setLarge] = useState(false)
  const drawn = reading.drawn
  useEffect(() => {
    const mark = active && root.current?.querySelector(`[data-mark="${active}"]`)
    const pane = root.current
    if (!mark || !pane) return
    const [at, within] = [mark.getBoundingClientRect(), pane.getBoundingClientRect()]
    const far = at.top < within.top + 24 || at.bottom > within.bottom - 24
    if (far) pane.scrollTo({ top: pane.scrollTop + at.top - within.top - pane.clientHeight / 3 })
  }, [active])
  return (
    <div className={look.source}>
      <div className={look.bar}>
        <span className={look.fileName}>{reading.file?.name}</span>
        {drawn && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-pressed={large}
            aria-label={say(large ? 'review.smaller' : 'review.larger')}
            onClick={() => setLarge(!large)}
          >
            {large ? <IconZoomOut size={18} stroke={1.8} /> : <IconZoomIn size={18} stroke={1.8} />}
          </ActionIcon>
        )}
        {reading.file && (
          <ActionIcon
            component="a"
            variant="subtle"
            color="gray"
            href={addressOf(getPaperFile, { params: { id: paper, sha256: reading.file.sha256 } })}
            download={reading.file.name}
            aria-label={say('review.download')}
          >
            <IconDownload size={18} stroke={1.8} />
          </ActionIcon>
        )}
      </div>
      <div
        ref={root}
        className={look.pages}
        data-large={large}
        tabIndex={0}
        role="region"
        aria-label={say('review.source')}
      >
        {drawn ? (
          <DrawnPages paper={paper} reading={reading} active={active} onField={onField} />
        ) : (
          <TextPages paper={paper} reading={reading} active={active} onField={onField} />
        )}
      </div>
    </div>
  )
}

function DrawnPages({ paper, reading, active, onField }: Props) {
  const { say } = useSpeech()
  // One after the other, so that the first is there soonest; the page of the active field does not wait.
  const [there, setThere] = useState<ReadonlySet<number>>(new Set())
  // Of a file that nobody could read the first page is tried.
  const pages = reading.pages.length > 0 ? reading.pages : [{ number: 1, width: 595, height: 842 }]
  const next = pages.findIndex((_, at) => !there.has(at))
  const wanted = active ? spansOf(active, reading)[0]?.page : undefined
  return pages.map((page, at) => (
    <figure
      key={page.number}
      className={look.page}
      style={{ aspectRatio: `${page.width ?? 595} / ${page.height ?? 842}` }}
    >
      {(there.has(at) || at === next || at === wanted) && (
        <Picture
          alt={say('review.pageOf', { page: page.number, of: pages.length })}
          src={addressOf(getPagePicture, { params: { id: paper, page: page.number }, query: { width: 1_240 } })}
          onLoaded={() => setThere((before) => new Set([...before, at]))}
        />
      )}
      {marksOn(reading, at).map(({ field, left, top, width, height }, index) => (
        <button
          key={index}
          type="button"
          tabIndex={-1}
          aria-hidden
          className={look.mark}
          data-mark={field}
          data-active={field === active}
          style={{ left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` }}
          onClick={() => onField(field)}
        />
      ))}
      <figcaption className="figures">{say('review.pageOf', { page: page.number, of: pages.length })}</figcaption>
    </figure>
  ))
}

function TextPages({ reading, active, onField }: Props) {
  return (
    <div className={look.text}>
      {reading.pages.map((page, at) =>
        page.lines.map((_, line) => (
          <p key={`${at}-${line}`}>
            {piecesOf(reading, at, line).map(({ text, field }, index) =>
              field ? (
                <button
                  key={index}
                  type="button"
                  tabIndex={-1}
                  data-mark={field}
                  data-active={field === active}
                  onClick={() => onField(field)}
                >
                  {text}
                </button>
              ) : (
                <span key={index}>{text}</span>
              ),
            )}
          </p>
        )),
      )}
    </div>
  )
}
