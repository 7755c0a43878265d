import { listTasks, mostShown } from '#modules/documents/tasks/schema.ts'
import { useAnswer } from '../server/queries.ts'
import { useMe } from '../shell/me.tsx'
import { useSpeech } from '../words/language.tsx'
import look from './arrival-stamp.module.css'
import type { Paper } from './paper-screen.tsx'
import '../words/paper-words.ts'

/** The stamp of arrival, 35 by 50 mm, on paper only: Decree 30/2020/NĐ-CP, Appendix IV, V. */
export function ArrivalStamp({ paper: { id, serial, registeredOn } }: { paper: Paper }) {
  const { say, dates } = useSpeech()
  const tasks = useAnswer(listTasks, { query: { paperId: id, size: mostShown } }).data?.rows ?? []
  const to = [...new Set(tasks.filter(({ state }) => state !== 'proposed').flatMap(({ unitName }) => unitName ?? []))]
  return (
    <div className={look.stamp}>
      <b>{useMe().authority.name}</b>
      <strong>{say('papers.stamp')}</strong>
      <p>
        {say('papers.stamp.serial')} {serial}
      </p>
      <p>
        {say('papers.stamp.day')} {registeredOn && dates.dayOf(registeredOn)}
      </p>
      <p>
        {say('papers.stamp.to')} {to.join(', ')}
      </p>
      <p>{say('papers.stamp.file')}</p>
    </div>
  )
}
