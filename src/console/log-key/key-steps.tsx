import type { ReactNode } from 'react'
import { bothSignDays } from '#record/log-key-workflow.ts'
import { Copyable } from '../parts/copyable.tsx'
import { Part } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import { keyId } from './key-id.ts'
import type { LogKeys } from './log-key-screen.tsx'
import look from './log-key.module.css'
import '../words/log-key-words.ts'

/** What is typed where, with the key that waits already in the command. */
export function KeySteps({ keys }: { keys: LogKeys }) {
  const { say } = useSpeech()
  const host = keys.origin.replace(/\/record(-\d+)?$/, '')
  const bare = keys.prepared.filter(({ certificate }) => certificate === null)
  const awaited = bare.length === 1 ? bare[0]?.vkey : undefined
  return (
    <>
      <Part title={say('logKey.how')}>
        <p className="soft">{say('logKey.how.when')}</p>
        <ol className={look.steps}>
          <Step title={say('logKey.how.prepare')} text={say('logKey.how.prepare.text')}>
            <Copyable text={`npm run minhbach -- keys prepare --host ${host}`} label={say('logKey.command')} />
            <Waiting prepared={keys.prepared} />
          </Step>
          <Step title={say('logKey.how.certify')} text={say('logKey.how.certify.text')}>
            <Copyable
              text={`npm run minhbach -- keys certify --root root.key '${awaited ?? say('logKey.how.certify.key')}'`}
              label={say('logKey.command')}
            />
          </Step>
          <Step title={say('logKey.how.decide')} text={say('logKey.how.decide.text')} />
          <Step title={say('logKey.how.after', { n: bothSignDays })} text={say('logKey.how.after.text')} />
        </ol>
      </Part>
      <RootSteps current={keys.current.vkey} />
    </>
  )
}

function RootSteps({ current }: { current: string }) {
  const { say } = useSpeech()
  const commands = [
    'keys new-root --root root.key new-root.key',
    `keys rotate-root --root root.key new-root.key '${current}'`,
  ]
  return (
    <Part title={say('logKey.root.how')}>
      <div className={look.stack}>
        <p className="soft">{say('logKey.root.how.when')}</p>
        {commands.map((command) => (
          <Copyable key={command} text={`npm run minhbach -- ${command}`} label={say('logKey.command')} />
        ))}
      </div>
    </Part>
  )
}

function Step({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <li>
      <div className={look.step}>
        <b>{title}</b>
        <p className="soft">{text}</p>
        {children}
      </div>
    </li>
  )
}

function Waiting({ prepared }: { prepared: LogKeys['prepared'] }) {
  const { say } = useSpeech()
  if (prepared.length === 0) return null
  return (
    <div className={look.waiting}>
      <span>{say('logKey.prepared')}</span>
      <ul>
        {prepared.map(({ vkey, certificate }) => (
          <li key={vkey}>
            {say(certificate === null ? 'logKey.prepared.bare' : 'logKey.prepared.certified', { id: keyId(vkey) })}
          </li>
        ))}
      </ul>
    </div>
  )
}
