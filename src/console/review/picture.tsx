import { useEffect, useState } from 'react'
import { useSpeech } from '../words/language.tsx'
import look from './source.module.css'
import '../words/intake-words.ts'

type Props = { src: string; alt: string }

/** The server may be busy reading other files: what it has not drawn in time is asked for again, and is then most often there. */
const pauses = [1_500, 3_000, 6_000, 12_000, 24_000]

/** A picture that the server draws once it comes near the part in sight, with a word in its place until it is there. */
export function Picture({ src, alt }: Props) {
  const { say } = useSpeech()
  const [tries, setTries] = useState(0)
  const [state, setState] = useState<'drawing' | 'there' | 'failed'>('drawing')
  useEffect(() => {
    const pause = pauses[tries]
    if (state !== 'failed' || pause === undefined) return
    const timer = setTimeout(() => {
      setTries(tries + 1)
      setState('drawing')
    }, pause)
    return () => clearTimeout(timer)
  }, [state, tries])
  const failed = state === 'failed' && tries >= pauses.length
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
