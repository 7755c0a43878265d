import { refuse } from '#kernel/refusal.ts'
import { handle, type Services } from '#record/module.ts'
import { checkMailbox as check } from './check-mailbox.ts'
import { explainFault } from './explain-fault.ts'
import { inMailbox } from './open-mailbox.ts'
import { checkMailbox, getMailbox, removeMailbox, setMailbox, testMailbox } from './schema.ts'
import { accountOf, findMailbox, keepMailbox, removeMailbox as remove } from './store.ts'

const needsPassword = () =>
  refuse('not-allowed', 'Hãy gõ mật khẩu: máy chủ hoặc tên đăng nhập đã đổi, hoặc chưa có mật khẩu nào.', {
    field: 'password',
  })

const shown = async ({ db }: Services, authority: string) => ({ mailbox: await findMailbox(db, authority) })

export const mailboxHandlers = [
  handle(getMailbox, ({ shell, services }) => shown(services, shell.authority)),
  handle(setMailbox, async ({ shell, services, body: { on, ...settings } }) => {
    const account = await accountOf(services, shell.authority, settings)
    if (!account) return needsPassword()
    await keepMailbox(services, shell.authority, { account, on })
    return shown(services, shell.authority)
  }),
  handle(testMailbox, async ({ shell, services, body }) => {
    const account = await accountOf(services, shell.authority, body)
    if (!account) return needsPassword()
    try {
      const letters = await inMailbox(services, account, {
        work: async ({ mailbox }) => (mailbox ? mailbox.exists : 0),
      })
      return { letters }
    } catch (error) {
      return refuse('not-allowed', explainFault(error))
    }
  }),
  handle(checkMailbox, async ({ shell, services }) => {
    await check(services, shell.authority)
    return shown(services, shell.authority)
  }),
  handle(removeMailbox, async ({ shell, services }) => {
    await remove(services.db, shell.authority)
    return { mailbox: null }
  }),
]
