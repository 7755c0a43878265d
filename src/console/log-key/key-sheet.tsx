import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { getLogKeys } from '#record/endpoints.ts'
import { Qr } from '../parts/qr.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useToday } from '../parts/now.ts'
import { paths } from '../paths.ts'
import { useAnswer } from '../server/queries.ts'
import { useMe } from '../shell/me.tsx'
import { Part, Thing } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import look from './log-key.module.css'
import '../words/log-key-words.ts'

/** One page of A4 to hang out: who keeps the record, where it is, and by which key anyone can check it. */
export default function KeySheet() {
  const { say, dates } = useSpeech()
  const today = useToday()
  const { authority } = useMe()
  const { data: keys, error, refetch } = useAnswer(getLogKeys)
  const verify = `${location.origin}/kiem-tra/`
  return (
    <div className={look.screen}>
      <Thing home={paths.logKey} kind={authority.name} title={say('logKey.sheet.title')}>
        <Part>
          <ProblemNote problem={error} retry={refetch} />
          {keys && (
            <div className={look.sheet}>
              <p>{say('logKey.sheet.text', { address: `${location.origin}/so-minh-bach/`, verify })}</p>
              <dl>
                <dt>{say('logKey.signing')}</dt>
                <dd>{keys.current.vkey}</dd>
                <dt>{say('logKey.root')}</dt>
                <dd>{keys.root}</dd>
              </dl>
              <p className="soft">{say('logKey.sheet.root')}</p>
              <div className={look.foot}>
                <Qr text={verify} label={say('logKey.sheet.qr')} />
                <p>
                  {say('logKey.sheet.day', { day: dates.dayOf(today) })}
                  <small>{say('logKey.sheet.seal')}</small>
                </p>
              </div>
            </div>
          )}
          <Button
            className={look.print}
            leftSection={<IconPrinter size={16} stroke={1.8} />}
            onClick={() => print()}
            disabled={!keys}
          >
            {say('logKey.sheet.print')}
          </Button>
        </Part>
      </Thing>
    </div>
  )
}
