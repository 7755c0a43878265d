import { dayOf } from '#kernel/day.ts'
import { getRegister } from '#modules/documents/registers/schema.ts'
import { Note } from '../parts/note.tsx'
import { useNow } from '../parts/now.ts'
import { useAnswer } from '../server/queries.ts'
import { useSpeech } from '../words/language.tsx'
import '../words/register-words.ts'

/** In the form that closes a register before its last day: that papers still to come find none. */
export function BeforeClose({ id }: { id: string }) {
  const { say, dates } = useSpeech()
  const { data } = useAnswer(getRegister, { params: { id } })
  const today = dayOf(useNow())
  if (!data || today >= data.lastDay) return null
  return (
    <Note>
      <p>{say('registers.close.early', { day: dates.dayOf(data.lastDay) })}</p>
    </Note>
  )
}
