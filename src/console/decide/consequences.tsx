import { partyWords } from '#kernel/role-words.ts'
import { useSpeech } from '../words/language.tsx'
import look from './decision-panel.module.css'
import type { Offered } from './decision-panel.tsx'
import '../words/decide-words.ts'

/** What follows from taking a step, and whether there is a way back; `final` says it in words of its own. */
export function Consequences({ step, final }: { step: Offered; final?: string }) {
  const { say, inWords } = useSpeech()
  const parties = step.notify.map((party) => inWords(partyWords(party))).join(', ')
  return (
    <ul className={look.consequences}>
      {step.onPaper && <li>{say('decide.onPaper')}</li>}
      {step.inStead && <li>{say('decide.inStead', { name: step.inStead })}</li>}
      {parties && <li>{say('decide.told', { parties })}</li>}
      <li>{say(step.internal ? 'decide.internal' : 'decide.public')}</li>
      {step.basis && <li>{say('decide.basis', { basis: step.basis })}</li>}
      <li>
        {final ?? (step.back ? say('decide.canUndo', { step: inWords(step.back.label) }) : say('decide.cannotUndo'))}
      </li>
    </ul>
  )
}
