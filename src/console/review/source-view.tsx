import { ActionIcon } from '@mantine/core'
import { IconDownload, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { useEffect, useRef, useState, type CSSProperties } from 'react'
import { getPaperFile } from '#modules/documents/papers/schema.ts'
import type { ReadField, ReadingView } from '#modules/documents/review/schema.ts'
import { addressOf } from '../server/call.ts'
import { useSpeech } from '../words/language.tsx'
import { marksOn, piecesOf, type Owner, type Place } from './marks.ts'
import { pageAddress } from './page-address.ts'
import { Picture } from './picture.tsx'
import look from './source.module.css'
import '../words/intake-words.ts'

type Props = {
  paper: string
  reading: ReadingView
  places: readonly Place[]
  active: Owner | undefined
  /** Where a place leads to its field. */
  onField?: (field: ReadField) => void
}

/** The paper itself with what was read from where; the place of what is active is in sight. */
export function SourceView(props: Props) {
  const { paper, reading, places, active } = props
  const { say } = useSpeech()
  const root = useRef<HTMLDivElement>(null)
  const [large, setLarge] = useState(false)
  const drawn = reading.drawn
  useEffect(() => {
    const mark = active && places.length > 0 && root.current?.querySelector(`[data-mark="${active}"]`)
    const pane = root.current
    if (!mark || !pane) return
    const [at, within] = [mark.getBoundingClientRect(), pane.getBoundingClientRect()]
    const far = at.top < within.top + 24 || at.bottom > within.bottom - 24
    if (far) pane.scrollTo({ top: pane.scrollTop + at.top - within.top - pane.clientHeight / 3 })
  }, [active, places])
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
        {drawn ? <DrawnPages {...props} /> : <TextPages {...props} />}
      </div>
    </div>
  )
}

function DrawnPages({ paper, reading, places, active, onField }: Props) {
  const { say } = useSpeech()
  // Of a file that nobody could read the first page is tried.
  const pages = reading.pages.length > 0 ? reading.pages : [{ number: 1, width: 595, height: 842 }]
  return pages.map((page, at) => (
    <figure
      key={page.number}
      className={look.page}
      style={{ aspectRatio: `${page.width ?? 595} / ${page.height ?? 842}` }}
    >
      <Picture
        alt={say('review.pageOf', { page: page.number, of: pages.length })}
        instead={<Original paper={paper} file={reading.file} />}
        src={pageAddress(paper, page.number)}
      />
      {marksOn(reading, at, places).map(({ owner, left, top, width, height }, index) => (
        <PlaceMark
          key={index}
          className={look.mark}
          owner={owner}
          active={active}
          onField={onField}
          style={{ left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` }}
        />
      ))}
      <figcaption className="figures">{say('review.pageOf', { page: page.number, of: pages.length })}</figcaption>
    </figure>
  ))
}

/** The way to a file that is not shown here. */
function Original({ paper, file }: { paper: string; file: ReadingView['file'] }) {
  const { say } = useSpeech()
  if (!file) return null
  return (
    <a href={addressOf(getPaperFile, { params: { id: paper, sha256: file.sha256 } })} download={file.name}>
      {say('review.openOriginal')}
    </a>
  )
}

function TextPages({ paper, reading, places, active, onField }: Props) {
  const { say } = useSpeech()
  if (reading.pages.length === 0)
    return (
      <div className={look.text}>
        <p>{say('review.noText')}</p>
        <Original paper={paper} file={reading.file} />
      </div>
    )
  return (
    <div className={look.text}>
      {reading.pages.map((page, at) =>
        page.lines.map(({ text }, line) => (
          <p key={`${at}-${line}`}>
            {piecesOf(
              text,
              places.filter(({ span }) => span.page === at && span.line === line),
              active,
            ).map(({ text: piece, owner }, index) =>
              owner ? (
                <PlaceMark key={index} owner={owner} active={active} onField={onField}>
                  {piece}
                </PlaceMark>
              ) : (
                <span key={index}>{piece}</span>
              ),
            )}
          </p>
        )),
      )}
    </div>
  )
}

type MarkProps = Pick<Props, 'active'> & {
  owner: Owner
  onField: Props['onField']
  className?: string | undefined
  style?: CSSProperties
  children?: string
}

/** A place on the page; one that leads nowhere is only drawn. */
function PlaceMark({ owner, active, onField, ...rest }: MarkProps) {
  const shown = { 'data-mark': owner, 'data-active': owner === active, ...rest }
  if (owner === 'shown' || !onField) return <mark {...shown} />
  return <button type="button" tabIndex={-1} aria-hidden={!rest.children} {...shown} onClick={() => onField(owner)} />
}
