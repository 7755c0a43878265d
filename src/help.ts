import { settings } from './config.ts'
import { groups, type Group, type Listed } from './commands.ts'

const call = 'npm run minhbach --'

/** The whole help: every command by group, the scripts beside them, the settings. */
export function helpText(commands: readonly Listed[]): string {
  const width = Math.max(...commands.map((command) => signature(command).length), 'start [--empty]'.length) + 2
  const line = (left: string, vi: string, en: string) => `  ${left.padEnd(width)}${vi}\n  ${''.padEnd(width)}${en}`
  const sections = (Object.keys(groups) as Group[]).flatMap((group) => {
    const listed = commands.filter((command) => command.group === group)
    const own = listed.map((command) => line(signature(command), command.says.vi, command.says.en))
    const lines = group === 'run' ? [line('start [--empty]', ...startWords), ...own] : own
    return lines.length > 0 ? [[`${groups[group].vi} / ${groups[group].en}`, ...lines].join('\n')] : []
  })
  return [
    'Minh Bạch: bàn thông tin công khai của cơ quan, tổ chức ở địa phương.\nThe public-information desk of a local authority.',
    `Cách dùng / Usage:\n  ${call} LỆNH [THAM SỐ]        ${call} LỆNH --help`,
    ...sections,
    `Cho người phát triển / For developers\n  npm test    npm run check    npm run bench`,
    `Thiết đặt qua biến môi trường / Settings by environment\n${settingLines()}`,
    'Mã thoát / Exit codes: 0 xong, 1 không được, 2 gọi sai cách.',
  ].join('\n\n')
}

/** Help of one command. */
export function helpFor(command: Listed): string {
  const { says, more } = command
  return [`${call} ${signature(command)}`, `${says.vi}.\n${says.en}.`, ...(more ? [more] : [])].join('\n\n')
}

const startWords = [
  'Khởi động chương trình; --empty: không nạp dữ liệu mẫu',
  'Start the program; --empty: without sample data',
] as const

function signature({ name, parameters }: Listed): string {
  return parameters ? `${name} ${parameters}` : name
}

function settingLines(): string {
  return Object.entries(settings.shape)
    .map(([name, shape]) => `  ${name.padEnd(20)}${shape.description ?? ''}`)
    .join('\n')
}
