import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { currentTotp } from '#platform/session/totp.ts'
import { openTestDatabase } from './database.ts'
import { browserFlags, getBrowser } from './find-browser.ts'
import { startSample } from './sample-office.ts'

export type SampleSignIn = { name: string; email: string; password: string; totpSecret?: string; roles: string[] }

/** The whole program with a sample authority of its own, and a browser beside it. */
export type Desk = {
  origin: string
  dataDir: string
  browser: Browser
  signIns: readonly SampleSignIn[]
  /** A new page; what the browser complains about is gathered in `complaints`. */
  page(options?: BrowserContextOptions): Promise<Page>
  complaints: string[]
  close(): Promise<void>
}

export async function openDesk(): Promise<Desk> {
  const office = inject('sampleOffices')[Number(process.env['VITEST_POOL_ID']) - 1]
  if (!office) throw new Error('more tests beside each other than sample offices')
  const { port, dataDir: loaded, template } = office
  const database = await openTestDatabase({ template })
  const dataDir = await mkdtemp(join(tmpdir(), 'minhbach-desk-'))
  await cp(loaded, dataDir, { recursive: true, preserveTimestamps: true })
  const program = await startSample({ port, dataDir, url: database.url })
  const browser = await chromium.launch({ executablePath: getBrowser(), args: browserFlags })
  const signIns = JSON.parse(await readFile(join(dataDir, 'keys/sample-sign-ins.json'), 'utf8')) as SampleSignIn[]
  const complaints: string[] = []
  const origin = `http://localhost:${port}`
  return {
    origin,
    dataDir,
    browser,
    signIns,
    complaints,
    page: async (options = {}) => {
      const page = await (
        await browser.newContext({ viewport: { width: 1440, height: 900 }, baseURL: origin, ...options })
      ).newPage()
      await page.addInitScript(tellViolations)
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('console', (message) => {
        // A refused request is an answer like others; everything else that the browser calls an error is one.
        if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) complaints.push(message.text())
      })
      return page
    },
    close: async () => {
      await browser.close()
      await program.stop()
      await database.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Runs in the page: what the policy forbids is told aloud, also where the page goes on without it. */
function tellViolations(): void {
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    console.error(`the policy forbids it: ${violatedDirective} ${blockedURI}`)
  })
}

/** The sample person who holds exactly this role, or holds it among others. */
export function personWith(desk: Desk, role: string): SampleSignIn {
  const found =
    desk.signIns.find(({ roles }) => roles.join() === role) ?? desk.signIns.find(({ roles }) => roles.includes(role))
  if (!found) throw new Error(`no sample person is ${role}`)
  return found
}

/** Signs in through the page, as a person does: password, then the code where one is asked for. */
export async function signIn(page: Page, { email, password, totpSecret }: SampleSignIn): Promise<void> {
  if (!page.url().includes('/console/')) await page.goto('/console/')
  await page.getByLabel('Thư điện tử công vụ').fill(email)
  await page.locator('input[name=password]').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  if (totpSecret !== undefined) {
    const code = page.getByLabel('Mã 6 số trong ứng dụng xác thực')
    await code.fill(currentTotp(totpSecret, new Date()))
    await page.getByRole('button', { name: 'Xác nhận' }).click()
  }
  await page.getByRole('navigation', { name: 'Việc theo loại' }).waitFor()
}
