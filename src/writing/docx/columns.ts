import {
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  type Paragraph,
} from 'docx'
import { twipsOfMm } from './paragraphs.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
/** A cell without lines. */
export const bare = { top: none, bottom: none, left: none, right: none }

/** Two columns beside each other without lines; widths in millimetres. */
export function columns(widths: readonly [number, number], rows: readonly [Paragraph[], Paragraph[]][]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twipsOfMm(widths[0] + widths[1]), type: WidthType.DXA },
    columnWidths: widths.map(twipsOfMm),
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    borders: { ...bare, insideHorizontal: none, insideVertical: none },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                children,
                borders: bare,
                verticalAlign: VerticalAlign.TOP,
                width: { size: twipsOfMm(widths[index] ?? 0), type: WidthType.DXA },
              }),
          ),
        }),
    ),
  })
}
