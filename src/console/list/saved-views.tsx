import { ActionIcon, Button, Menu, TextInput } from '@mantine/core'
import { IconBookmark, IconTrash } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { deleteView, listViews, saveView } from '#modules/desk/views/schema.ts'
import { fieldError } from '../server/problem.ts'
import { useAnswer, useWrite } from '../server/queries.ts'
import { useSpeech } from '../words/language.tsx'
import { parseSearch, stringifySearch, useAsked } from './asked.ts'
import look from './list.module.css'

/** Filters kept under a name, for the person who kept them. */
export function SavedViews({ list }: { list: string }) {
  const { say } = useSpeech()
  const navigate = useNavigate()
  const [opened, setOpened] = useState(false)
  const views = useAnswer(listViews, { query: { list } }, { enabled: opened })
  const remove = useWrite(deleteView, { refreshes: [listViews] })
  return (
    <Menu position="bottom-end" width={300} opened={opened} onChange={setOpened} closeOnItemClick={false}>
      <Menu.Target>
        <Button size="xs" variant="default" leftSection={<IconBookmark size={15} stroke={1.8} />}>
          {say('list.views')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {views.data?.rows.length === 0 && <p className={look.viewsNone}>{say('list.views.none')}</p>}
        {views.data?.rows.map((view) => (
          <div key={view.id} className={look.view}>
            <Menu.Item
              onClick={() => {
                setOpened(false)
                void navigate({ to: '.', search: parseSearch(view.query) })
              }}
            >
              {view.name}
            </Menu.Item>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={say('list.views.remove', { name: view.name })}
              onClick={() => remove.mutate({ params: { id: view.id } })}
            >
              <IconTrash size={15} stroke={1.8} />
            </ActionIcon>
          </div>
        ))}
        <Menu.Divider />
        <SaveView list={list} />
      </Menu.Dropdown>
    </Menu>
  )
}

function SaveView({ list }: { list: string }) {
  const { say } = useSpeech()
  const [asked] = useAsked()
  const [name, setName] = useState('')
  const save = useWrite(saveView, { refreshes: [listViews] })
  const { page: _page, ...kept } = asked
  return (
    <form
      className={look.saveView}
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate({ body: { list, name, query: stringifySearch(kept).slice(1) } }, { onSuccess: () => setName('') })
      }}
    >
      <TextInput
        size="xs"
        aria-label={say('list.views.name')}
        placeholder={say('list.views.name')}
        value={name}
        maxLength={80}
        required
        error={fieldError(save.error, 'name') ?? save.error?.message}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        onKeyDown={(event) => event.stopPropagation()}
      />
      <Button size="xs" type="submit" loading={save.isPending}>
        {say('list.views.save')}
      </Button>
    </form>
  )
}
