import { isIP } from 'node:net'
import type { SecureContextOptions } from 'node:tls'
import type { ImapFlow } from 'imapflow'
import type { Services } from '#record/module.ts'
import { MailboxFault, noFolder } from './explain-fault.ts'

export type MailboxAccount = {
  host: string
  port: number
  security: 'tls' | 'starttls'
  username: string
  password: string
  folder: string
}

/** Certificates to trust besides those of the system. */
export type Trust = Pick<SecureContextOptions, 'ca'>

const megabyte = 1_048_576

/**
 * Does some work in a folder of a mailbox, opened for reading alone: nothing there is marked, moved or erased. The connection goes
 * to an address that was checked as outgoing requests are, is encrypted, and is bounded in time and size.
 * @throws whatever the client throws: see explain-fault.ts
 */
export async function inMailbox<T>(
  { addressOutside }: Pick<Services, 'addressOutside'>,
  { host, port, security, username, password, folder }: MailboxAccount,
  { trust = {}, work }: { trust?: Trust | undefined; work: (client: ImapFlow) => Promise<T> },
): Promise<T> {
  const address = await addressOutside(host)
  if (address === undefined)
    throw new MailboxFault(
      'Máy chủ thư ở địa chỉ nội bộ, không được kết nối. Người vận hành cho phép bằng OUTGOING_PRIVATE=1.',
    )
  const client = new (await import('imapflow')).ImapFlow({
    host: address,
    port,
    ...(isIP(host) === 0 && { servername: host }),
    ...(security === 'tls' ? { secure: true } : { secure: false, doSTARTTLS: true }),
    auth: { user: username, pass: password },
    tls: { ...trust, minVersion: 'TLSv1.2' },
    logger: false,
    disableAutoIdle: true,
    disableCompression: true,
    connectionTimeout: 15_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    maxLineLength: 2 * megabyte,
    maxLiteralSize: 4 * megabyte,
    maxResponseSize: 8 * megabyte,
    maxResponseTokens: 200_000,
  })
  // Without a listener an error after the connection broke would end the program.
  let broken: unknown
  client.on('error', (error) => (broken ??= error))
  try {
    await client.connect()
    await client.mailboxOpen(folder, { readOnly: true })
    if (!client.mailbox) throw new MailboxFault(noFolder)
    return await work(client)
  } catch (error) {
    throw broken ?? error
  } finally {
    client.close()
  }
}
