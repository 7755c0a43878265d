import { expect, it } from 'vitest'
import { tellWitnesses } from './tell-witnesses.ts'

it('speaks when a witness falls silent and when it is back, and not in between', () => {
  const said: string[] = []
  const say = (level: string) => (_: object, text: string) => void said.push(`${level} ${text}`)
  const tell = tellWitnesses({ info: say('info'), warn: say('warn'), error: say('error') }, 'a')
  const silent = { witness: 'w', result: 'unreachable', detail: 'timeout' } as const
  const good = {
    witness: 'w',
    result: 'cosigned',
    signature: { name: 'w', id: new Uint8Array(4), bytes: new Uint8Array(72) },
    time: new Date(0),
  } as const
  for (const answer of [good, silent, silent, good, good]) tell([answer])
  expect(said).toEqual(['warn a witness does not cosign', 'info a witness cosigns again'])
})
