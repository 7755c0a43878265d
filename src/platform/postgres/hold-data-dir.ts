import { existsSync, readFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Another program uses the data folder. `pid` is what that program said of itself. */
export class DataDirInUse extends Error {
  override name = 'DataDirInUse'
  readonly pid: number | undefined
  constructor(dataDir: string, pid: number | undefined) {
    const who = pid === undefined ? '' : ` (tiến trình ${pid})`
    super(
      `Thư mục dữ liệu ${dataDir} đang được một chương trình Minh Bạch khác dùng${who}. ` +
        `Hãy dừng chương trình đó hoặc đặt DATA_DIR khác. / Data folder in use by another Minh Bạch${pid === undefined ? '' : `, process ${pid}`}.`,
    )
    this.pid = pid
  }
}

/**
 * Takes the data folder for this process until it ends or lets go. The lock is the kernel's (SQLite takes it on the
 * file `lock`), so it ends with the process however that dies, and knows no stale state.
 * @throws DataDirInUse
 */
export function holdDataDir(dataDir: string): { release(): void } {
  const lock = openLock(dataDir)
  try {
    lock.exec('pragma journal_mode = delete; pragma locking_mode = exclusive; begin exclusive')
  } catch (error) {
    lock.close()
    if ((error as { errcode?: number }).errcode === 5) throw new DataDirInUse(dataDir, readHolder(dataDir))
    throw error
  }
  writeFileSync(join(dataDir, 'lock.pid'), `${process.pid}\n`)
  return { release: () => lock.close() }
}

function openLock(dataDir: string): DatabaseSync {
  try {
    makeFolder(dataDir)
    return new DatabaseSync(join(dataDir, 'lock'), { timeout: 0 })
  } catch (error) {
    throw new Error(
      `DATA_DIR: chương trình không ghi được vào “${dataDir}” (${(error as { code?: string }).code ?? 'unknown'}). Hãy chọn thư mục khác, ví dụ DATA_DIR=./data. / ` +
        'DATA_DIR: the program cannot write into this folder.',
      { cause: error },
    )
  }
}

/** One folder after the other: in a file system that takes none, as /proc, `mkdirSync` with `recursive` never ends. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  const above = dirname(folder)
  if (above !== folder) makeFolder(above)
  mkdirSync(folder)
}

/** Whether some program holds the folder now. */
export function isDataDirHeld(dataDir: string): boolean {
  try {
    holdDataDir(dataDir).release()
    return false
  } catch (error) {
    if (error instanceof DataDirInUse) return true
    throw error
  }
}

function readHolder(dataDir: string): number | undefined {
  try {
    return Number(readFileSync(join(dataDir, 'lock.pid'), 'utf8')) || undefined
  } catch {
    return undefined
  }
}
