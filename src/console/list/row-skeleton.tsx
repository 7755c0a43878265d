import { Skeleton } from '@mantine/core'
import { useSpeech } from '../words/language.tsx'
import look from './list.module.css'

const widths = ['62%', '48%', '70%', '55%', '44%', '66%', '51%', '58%']

/** The shape of rows that are on their way. */
export function RowSkeleton({ narrow }: { narrow: boolean }) {
  const { say } = useSpeech()
  return (
    <div className={look.skeleton} role="status">
      <span className="unseen">{say('shell.loading')}</span>
      {widths.map((width) => (
        <div key={width}>
          <Skeleton height={12} width={width} animate={false} />
          {narrow && <Skeleton height={10} width="34%" mt={8} animate={false} />}
        </div>
      ))}
    </div>
  )
}
