import type { Page } from 'playwright-core'
import type { Annotation, AnnotatedPaper } from './annotated-papers.ts'

export type Draft = { id: string; annotation: Annotation }
/** What stands in the register: as the clerk left it. */
export type Line = { id: string; serial: number; number: string; subject: string; tasks: number; seconds: number }

/** Milliseconds between two keys of a fluent hand. */
const perKey = 200

/** Drops files anywhere on the page of arrivals, as from a folder of the desktop. */
export async function dropTogether(page: Page, papers: readonly AnnotatedPaper[]): Promise<void> {
  const given = papers.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }))
  await page.evaluate((all) => {
    const dataTransfer = new DataTransfer()
    for (const { name, base64 } of all)
      dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }))
  }, given)
}

/** Waits until every file is read. @returns the drafts that came of them */
export async function awaitRead(page: Page, papers: readonly AnnotatedPaper[], timeout: number): Promise<Draft[]> {
  const drafts: Draft[] = []
  for (const { name, annotation } of papers) {
    const row = page.getByRole('listitem').filter({ hasText: name })
    await row.filter({ hasText: 'Đã đọc' }).waitFor({ timeout })
    for (const link of await row.getByRole('link').all())
      drafts.push({ id: idIn((await link.getAttribute('href')) ?? ''), annotation })
  }
  return drafts
}

export const idIn = (address: string) => /[0-9a-f-]{36}/.exec(address)?.[0] ?? ''

/**
 * Walks through the draft that is open by keys alone, as somebody does who reads the crop: what is doubtful is confirmed, what
 * is unread typed where the annotation has it; then it is registered.
 */
export async function reviewOpen(page: Page, drafts: readonly Draft[]): Promise<Line> {
  const id = idIn(page.url())
  const began = Date.now()
  const open = page.locator('[data-status=doubtful], [data-status=unread]')
  // Until its page is seen the screen may still be that of the paper before.
  await page.waitForFunction(
    (paper) => document.querySelector('figure img')?.getAttribute('src')?.includes(`${paper}/pages/1`),
    id,
  )
  const annotation = drafts.find((draft) => draft.id === id)?.annotation
  for (let left = await open.count(); left > 0; left--) {
    const field = open.first()
    const name = await field.getAttribute('data-field')
    const typed = name === 'number' ? annotation?.number : name === 'dated' && dayOf(annotation?.date)
    if (typed && (await field.getAttribute('data-status')) === 'unread')
      await page.keyboard.type(typed, { delay: perKey })
    await page.keyboard.press('Enter', { delay: perKey })
    await page.waitForFunction(
      (n) => document.querySelectorAll('[data-status=doubtful], [data-status=unread]').length < n,
      left,
    )
  }
  const number = await page.locator('[data-field=number] input').first().inputValue()
  const subject = await page.locator('[data-field=subject] textarea').inputValue()
  const tasks = await page.getByRole('region', { name: 'Nhiệm vụ' }).getByRole('listitem').count()
  // Nobody registers what they have not glanced at; a second press at once is taken for the draft before.
  await page.waitForTimeout(700)
  await page.keyboard.press('Control+Enter')
  const told = page.getByRole('status').filter({ hasText: 'Đã vào sổ, số đến' })
  await page.waitForURL((url) => idIn(url.pathname) !== id)
  const serial = Number(/số đến (\d+)/.exec(await told.innerText())?.[1])
  return { id, serial, number, subject, tasks, seconds: (Date.now() - began) / 1_000 }
}

const dayOf = (date: string | null | undefined) => date?.split('-').toReversed().join('/')
