import { expect, it } from 'vitest'
import { openFile } from '#reading/open/open-file.ts'
import { makeSlipPdf } from '#writing/forms/slip-pdf.ts'

it.each(['Uỷ ban nhân dân phường Hồ Sen', 'Uỷ ban nhân dân phường Nam Thạnh Mỹ Lợi Đông Hồ Sen'])(
  'the slip for an incoming paper keeps the name of the office beside that of the country: %s',
  async (authority) => {
    const bytes = await makeSlipPdf({
      authority,
      place: 'Hồ Sen',
      paper: 'Công văn số 2418/SGDĐT-GDTH ngày 24/11/2026 của Sở Giáo dục và Đào tạo',
      subject: 'Bảo đảm an toàn trường học',
      arrived: 'Số đến: 1317, ngày đến: 27/11/2026',
      opinions: [],
    })
    const lines = (await openFile(bytes)).pages[0]?.lines ?? []
    const country = lines.find(({ text }) => text.startsWith('CỘNG HÒA'))?.box
    const name = lines.filter(({ text, box }) => text === text.toUpperCase() && (box?.x ?? 0) < (country?.x ?? 0))
    const head = name.filter(({ box }) => (box?.y ?? 0) < (country?.y ?? 0) + 40)
    expect(head.map(({ text }) => text).join(' ')).toBe(authority.toUpperCase())
    for (const { box } of head) expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan((country?.x ?? 0) - 5)
  },
)
