import { useEffect, useState, type ReactNode } from 'react'
import { drawPauses } from '../parts/draw-pauses.ts'
import { whyNot } from '../server/call.ts'
import { useSpeech } from '../words/language.tsx'
import look from './source.module.css'
import '../words/intake-words.ts'

type Props = { src: string; alt: string; instead?: ReactNode }

/**
 * A picture that the server draws once it comes near the part in sight, with a word in its place until it is there. One that
 * can never be drawn is not waited for: it is said why, and what there is `instead`.
 */
export function Picture({ src, alt, instead }: Props) {
  const { say } = useSpeech()
  const [tries, setTries] = useState(0)
  const [never, setNever] = useState<string>()
  const [state, setState] = useState<'drawing' | 'there' | 'failed'>('drawing')
  useEffect(() => {
    const pause = drawPauses[tries]
    if (state !== 'failed' || pause === undefined) return
    const timer = setTimeout(() => {
      setTries(tries + 1)
      setState('drawing')
    }, pause)
    return () => clearTimeout(timer)
  }, [state, tries])
  const failed = state === 'failed' && tries >= drawPauses.length
  // The browser does not tell what was answered in place of a picture: it is asked for once more.
  const ask = () => {
    setState('failed')
    void whyNot(src).then((problem) => problem?.isMissing && setNever(problem.message))
  }
  if (never !== undefined)
    return (
      <div className={look.drawing} role="status">
        <p>
          {say('review.notShown')} {never}
        </p>
        {instead}
      </div>
    )
  return (
    <>
      {state !== 'there' && <p className={look.drawing}>{say(failed ? 'review.notDrawn' : 'review.drawing')}</p>}
      {state !== 'failed' && (
        <img
          key={tries}
          alt={alt}
          src={src}
          data-there={state === 'there'}
          loading="lazy"
          onLoad={() => setState('there')}
          onError={ask}
        />
      )}
    </>
  )
}
