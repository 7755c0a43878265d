import { Modal } from '@mantine/core'
import type { PlainKey } from '../words/catalogue.ts'
import { useSpeech } from '../words/language.tsx'
import look from './key-help.module.css'
import '../words/key-words.ts'

const groups: readonly { title: PlainKey; keys: readonly (readonly [keys: string, meaning: PlainKey])[] }[] = [
  {
    title: 'key.title.anywhere',
    keys: [
      ['Ctrl K', 'key.find'],
      ['G W', 'key.go.work'],
      ['G N', 'key.go.notifications'],
      ['?', 'key.help'],
    ],
  },
  {
    title: 'key.title.list',
    keys: [
      ['J K', 'key.move'],
      ['Enter', 'key.open'],
      ['/', 'key.search'],
      ['X', 'key.choose'],
    ],
  },
  {
    title: 'key.title.arrivals',
    keys: [
      ['U', 'key.upload'],
      ['D', 'key.review'],
    ],
  },
  {
    title: 'key.title.review',
    keys: [
      ['Enter', 'key.confirmField'],
      ['Ctrl ↵', 'key.register'],
      ['N', 'key.later'],
      ['Ctrl Z', 'key.reopen'],
    ],
  },
  {
    title: 'key.title.assign',
    keys: [
      ['X', 'key.chooseTask'],
      ['A', 'key.giveTask'],
      ['E', 'key.editTask'],
      ['G', 'key.mergeTasks'],
      ['Del', 'key.dropTask'],
      ['[ ]', 'key.moveTask'],
    ],
  },
  {
    title: 'key.title.thing',
    keys: [
      ['A…Z', 'key.decide'],
      ['Z', 'key.undo'],
      ['Esc', 'key.close'],
    ],
  },
]

export default function KeyHelp({ onClose }: { onClose: () => void }) {
  const { say } = useSpeech()
  return (
    <Modal
      opened
      onClose={onClose}
      title={say('shell.keys')}
      closeButtonProps={{ 'aria-label': say('shell.close') }}
      size="xl"
    >
      <div className={look.groups}>
        {groups.map((group) => (
          <section key={group.title}>
            <h3>{say(group.title)}</h3>
            <dl className={look.keys}>
              {group.keys.map(([keys, meaning]) => (
                <div key={meaning}>
                  <dt>
                    {keys.split(' ').map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{say(meaning)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
