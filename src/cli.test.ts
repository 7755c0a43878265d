import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { commands } from './commands.ts'

const launcher = fileURLToPath(new URL('../bin/minhbach.mjs', import.meta.url))

function call(...parameters: string[]) {
  const env = { ...process.env, DATA_DIR: '/nonexistent/minhbach' }
  return spawnSync(process.execPath, [launcher, ...parameters], { encoding: 'utf8', env })
}

describe('the command line', { timeout: 60_000 }, () => {
  it('lists every command with what it does in both languages', () => {
    const { stdout, stderr, status } = call('--help')
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    for (const { name, says } of commands) {
      expect(stdout).toContain(name)
      expect(stdout).toContain(says.vi)
      expect(stdout).toContain(says.en)
    }
  })

  it('refuses what it does not know, and what is called wrongly, with exit code 2 and nothing on standard output', () => {
    expect(call('nothing')).toMatchObject({ status: 2, stdout: '' })
    const wrong = call('backup')
    expect(wrong).toMatchObject({ status: 2, stdout: '' })
    expect(wrong.stderr).toContain('minhbach -- backup TỆP')
  })

  it.each(commands.map(({ name }) => name))('can load %s', async (name) => {
    expect(await commands.find((command) => command.name === name)?.load()).toBeTypeOf('function')
  })
})

describe('the server', { timeout: 60_000 }, () => {
  it.runIf(process.platform === 'linux')('begins anew in its own place, told to give large memory back', () => {
    const name = 'MALLOC_MMAP_THRESHOLD_'
    const told = encodeURIComponent(`console.log(process.pid, process.env.${name} ?? 'no')`)
    const { [name]: _, ...usual } = process.env
    const env = { ...usual, NODE_OPTIONS: `--import=data:text/javascript,${told}` }
    // What it does not know ends it before it has begun anything.
    const { stdout, status } = spawnSync(process.execPath, [launcher, 'start', '--x'], { encoding: 'utf8', env })
    const [first, second, ...more] = stdout.trim().split('\n')
    const [pid] = first?.split(' ') ?? []
    expect({ first, second, more, status }).toEqual({
      first: `${pid} no`,
      second: `${pid} 1048576`,
      more: [],
      status: 2,
    })
  })
})
