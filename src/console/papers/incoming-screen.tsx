import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { List } from '../list/list.tsx'
import { paths } from '../paths.ts'
import { Columns } from '../shell/columns.tsx'
import { useHoldsRole } from '../shell/me.tsx'
import { useSpeech } from '../words/language.tsx'
import { usePapersList } from './papers-list.tsx'

export default function IncomingScreen() {
  const { say } = useSpeech()
  const list = usePapersList('in')
  const actions = useHoldsRole('clerk') && (
    <Button component={Link} to={paths.arrivals} size="xs">
      {say('nav.arrivals')}
    </Button>
  )
  return <Columns home={paths.incoming}>{(beside) => <List list={list} beside={beside} actions={actions} />}</Columns>
}
