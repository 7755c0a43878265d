import { useEffect, useState } from 'react'
import { countPaperPages, drawPaperPage } from '#modules/documents/outgoing/schema.ts'
import { drawPauses } from '../parts/draw-pauses.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { addressOf } from '../server/call.ts'
import { useAnswer } from '../server/queries.ts'
import { useSpeech } from '../words/language.tsx'
import look from './preview.module.css'
import '../words/outgoing-words.ts'

/**
 * The real paper, page by page, as it is on the server now. `decided`: the version that a decision left, as when a number was given; what
 * is drawn of a former one is shown as such. While a paper is written each change would be.
 */
export function Preview({ id, decided }: { id: string; decided?: number }) {
  const { say } = useSpeech()
  const { data, error, refetch } = useAnswer(countPaperPages, { params: { id } }, { keep: true })
  if (error) return <ProblemNote problem={error} retry={refetch} />
  const version = data && Math.max(data.version, decided ?? 0)
  return (
    <section className={look.pages} aria-label={say('draft.preview')}>
      {!data && <div className={look.coming}>{say('shell.loading')}</div>}
      {Array.from({ length: data?.pages ?? 0 }, (_, at) => (
        <Page
          key={at}
          alt={say('draft.page', { page: at + 1, of: data?.pages ?? 1 })}
          src={addressOf(drawPaperPage, { params: { id, page: at + 1 }, query: { version } })}
          tells={decided !== undefined}
        />
      ))}
    </section>
  )
}

/** The former drawing stays until the next one is there; `tells` that it is one. */
function Page({ src, alt, tells }: { src: string; alt: string; tells: boolean }) {
  const { say } = useSpeech()
  const [shown, setShown] = useState<string | undefined>()
  useEffect(() => {
    const next = new Image()
    const pauses = drawPauses.values()
    let timer: ReturnType<typeof setTimeout>
    const ask = () => void (next.src = src)
    const show = () => setShown(src)
    const wait = () => {
      const { value: pause } = pauses.next()
      if (pause !== undefined) timer = setTimeout(ask, pause)
    }
    next.addEventListener('load', show)
    next.addEventListener('error', wait)
    ask()
    return () => {
      clearTimeout(timer)
      next.removeEventListener('load', show)
      next.removeEventListener('error', wait)
    }
  }, [src])
  if (!shown) return <div className={look.coming}>{say('shell.loading')}</div>
  const isFormer = tells && shown !== src
  return (
    <div className={look.sheet} data-former={isFormer || undefined}>
      <img className={look.page} width={1191} height={1684} alt={alt} src={shown} />
      {isFormer && <p role="status">{say('draft.redrawn')}</p>}
    </div>
  )
}
