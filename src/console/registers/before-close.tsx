import { dayOf } from '#kernel/day.ts'
import { getRegister } from '#modules/documents/registers/schema.ts'
import { Note } from '../parts/note.tsx'
import { useNow } from '../parts/now.ts'
import { useAnswer } from '../server/queries.ts'
import { useSpeech } from '../words/language.tsx'
import '../words/register-words.ts'

type Props = { id: string }

/** In the form that closes a register before its last day: that papers still to come find none. */
export const BeforeClose = ({ id }: Props) => <Early id={id} says="registers.close.early" />

/** In the form that puts a register away before its last day: that nobody reopens it, and none can be opened in its place. */
export const BeforePutAway = ({ id }: Props) => <Early id={id} says="registers.putAway.early" />

function Early({ id, says }: Props & { says: 'registers.close.early' | 'registers.putAway.early' }) {
  const { say, dates } = useSpeech()
  const { data } = useAnswer(getRegister, { params: { id } })
  const today = dayOf(useNow())
  if (!data || today >= data.lastDay) return null
  return (
    <Note>
      <p>{say(says, { day: dates.dayOf(data.lastDay) })}</p>
    </Note>
  )
}
