import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { getMyData } from '#modules/privacy/requests/schema.ts'
import { save } from '../list/export-rows.ts'
import { fact, Facts } from '../parts/facts.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useAnswer } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import look from './my-data.module.css'
import '../words/privacy-words.ts'

/** What is held about the person who asks, with why and how long. */
export function MyData() {
  const { say, inWords } = useSpeech()
  const [shown, setShown] = useState(false)
  const { data, error, isFetching } = useAnswer(getMyData, {}, { enabled: shown })
  return (
    <Part
      title={say('myData.title')}
      aside={
        data ? (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconDownload size={15} stroke={1.8} />}
            onClick={() =>
              save(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }), 'du-lieu-cua-toi.json')
            }
          >
            {say('myData.download')}
          </Button>
        ) : (
          <Button size="xs" variant="default" loading={isFetching} onClick={() => setShown(true)}>
            {say('myData.show')}
          </Button>
        )
      }
    >
      <ProblemNote problem={error} />
      {data?.kinds.map((kind) => (
        <details key={`${kind.module}/${kind.kind}`} className={look.kind}>
          <summary>{inWords(kind.label)}</summary>
          <Facts
            rows={[
              fact(say('myData.purpose'), inWords(kind.purpose)),
              fact(say('myData.basis'), kind.basis),
              fact(say('myData.period'), inWords(kind.period)),
            ]}
          />
          <pre className={look.held}>
            {isNothing(kind.held) ? say('myData.nothing') : JSON.stringify(kind.held, null, 2)}
          </pre>
        </details>
      ))}
    </Part>
  )
}

function isNothing(held: unknown): boolean {
  return held === null || (typeof held === 'object' && Object.keys(held).length === 0)
}
