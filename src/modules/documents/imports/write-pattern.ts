import type { FileAnswer } from '#kernel/answer.ts'
import { writeCsv } from '#kernel/csv.ts'
import { incomingColumns, outgoingColumns } from '../registers/print/book-columns.ts'

/** Invented papers of an invented office. */
const lines = {
  in: [
    [
      '04/01/2021',
      '1',
      'Sở Y tế tỉnh Mẫu',
      '15/SYT-NVY',
      '31/12/2020',
      'Công văn về việc phòng bệnh mùa đông xuân',
      'Trạm y tế',
      '04/01/2021',
      '',
      '',
    ],
    [
      '05/01/2021',
      '2',
      'UBND tỉnh Mẫu',
      '03/KH-UBND',
      '04/01/2021',
      'Kế hoạch trồng cây năm 2021',
      'Văn phòng',
      '05/01/2021',
      '',
      'Báo cáo trước 15/3',
    ],
    [
      '05/01/2021',
      '3',
      'Trường Tiểu học Hoa Mẫu',
      '02/TTr-THHM',
      '04/01/2021',
      'Tờ trình sửa mái nhà để xe',
      'Tài chính - Kế toán',
      '06/01/2021',
      '',
      '',
    ],
  ],
  out: [
    [
      '01/KH-UBND',
      '05/01/2021',
      'Kế hoạch trồng cây trên địa bàn phường',
      'Trần Văn Mẫu',
      'UBND tỉnh; các tổ dân phố',
      'Văn phòng',
      '20',
      '05/01/2021',
      '',
      '',
    ],
    [
      '02/UBND-VP',
      '07/01/2021',
      'Công văn về việc trả lời Sở Y tế',
      'Lê Thị Ví Dụ',
      'Sở Y tế tỉnh Mẫu',
      'Văn phòng',
      '3',
      '07/01/2021',
      '',
      '',
    ],
    [
      '03/BC-UBND',
      '12/01/2021',
      'Báo cáo tình hình sau Tết dương lịch',
      'Trần Văn Mẫu',
      'UBND tỉnh',
      'Văn phòng',
      '5',
      '12/01/2021',
      '',
      '',
    ],
  ],
} as const

/** An example of a register in the columns of Decree 30/2020/NĐ-CP, Appendix IV. */
export function writePattern(direction: 'in' | 'out'): FileAnswer {
  const columns = direction === 'in' ? incomingColumns : outgoingColumns
  return {
    bytes: new TextEncoder().encode(writeCsv([columns.map(({ title }) => title), ...lines[direction]])),
    mediaType: 'text/csv; charset=utf-8',
    name: direction === 'in' ? 'mau-so-van-ban-den.csv' : 'mau-so-van-ban-di.csv',
  }
}
