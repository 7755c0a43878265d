import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { List } from '../list/list.tsx'
import { paths } from '../paths.ts'
import { Columns } from '../shell/columns.tsx'
import { useHoldsRole } from '../shell/me.tsx'
import { useSpeech } from '../words/language.tsx'
import { usePapersList } from './papers-list.tsx'
import '../words/paper-words.ts'

export default function OutgoingScreen() {
  const { say } = useSpeech()
  const list = usePapersList('out')
  const actions = useHoldsRole('officer', 'clerk', 'editor', 'approver') && (
    <Button component={Link} to={paths.newDraft} size="xs" leftSection={<IconPlus size={15} stroke={2} />}>
      {say('papers.write')}
    </Button>
  )
  return <Columns home={paths.outgoing}>{(beside) => <List list={list} beside={beside} actions={actions} />}</Columns>
}
