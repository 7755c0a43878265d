import { useEffect, useState } from 'react'
import { drawPauses } from '../parts/draw-pauses.ts'
import { useSpeech } from '../words/language.tsx'
import look from './source.module.css'
import '../words/intake-words.ts'

type Props = { src: string; alt: string }

/** A picture that the server draws once it comes near the part in sight, with a word in its place until it is there. */
export function Picture({ src, alt }: Props) {
  const { say } = useSpeech()
  const [tries, setTries] = useState(0)
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
          onError={() => setState('failed')}
        />
      )}
    </>
  )
}
