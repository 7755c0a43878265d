import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

// The first is Chromium without a window: the same engine at a third of the work.
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Flags for Chromium in containers and under root: no sandbox, no graphics card, no talk with the outside. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
]

/** Path of a Chromium: CHROME, one on PATH, or the one Playwright has downloaded. */
export function findBrowser(): string | undefined {
  const folders = [
    ...(process.env['PATH'] ?? '').split(':'),
    '/usr/bin',
    '/Applications/Google Chrome.app/Contents/MacOS',
  ]
  const installed = folders.flatMap((folder) => [...names, 'Google Chrome'].map((name) => join(folder, name)))
  return [process.env['CHROME'] ?? '', ...installed, chromium.executablePath()].find(
    (path) => path !== '' && existsSync(path),
  )
}

/** @throws with the command to run where there is no browser */
export function getBrowser(): string {
  const path = findBrowser()
  if (path === undefined) throw new Error(`No browser for the tests. Run: ${installCommand}`)
  return path
}

export const installCommand = 'npx playwright-core install --with-deps chromium'

/** Finds a browser, or installs one: by apt where this is root on Debian, else by Playwright into the user's cache. */
export function installBrowser(): string {
  const attempts: [string, string[]][] = [
    ['apt-get', ['install', '-y', '--no-install-recommends', 'chromium-headless-shell']],
    ['apt-get', ['install', '-y', '--no-install-recommends', 'chromium']],
    [process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium']],
  ]
  for (const [command, parameters] of attempts) {
    if (findBrowser() !== undefined) break
    if (command === 'apt-get' && process.getuid?.() !== 0) continue
    console.log(`No browser found; ${command} ${parameters.join(' ')} …`)
    if (command === 'apt-get') spawnSync('apt-get', ['update'], { stdio: 'ignore' })
    spawnSync(command, parameters, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  }
  return getBrowser()
}
