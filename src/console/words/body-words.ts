import { addWords, phrase } from './say.ts'

export const bodyWords = {
  'body.toolbar': phrase('Định dạng', 'Formatting'),
  'body.kind': phrase('Kiểu đoạn', 'Kind of paragraph'),
  'body.kind.plain': phrase('Đoạn văn', 'Paragraph'),
  'body.kind.basis': phrase('Căn cứ', 'Basis'),
  'body.kind.centered': phrase('Giữa dòng', 'Centered'),
  'body.kind.heading1': phrase('Phần, chương', 'Part, chapter'),
  'body.kind.heading2': phrase('Mục', 'Section'),
  'body.kind.heading3': phrase('Khoản có tiêu đề', 'Clause with a title'),
  'body.kind.number': phrase('1. Khoản', '1. Clause'),
  'body.kind.letter': phrase('a) Điểm', 'a) Point'),
  'body.kind.dash': phrase('- Gạch đầu dòng', '- Dash'),
  'body.kind.plus': phrase('+ Dấu cộng', '+ Plus'),
  'body.kind.article': phrase('Điều', 'Article'),
  'body.kind.own': phrase('Số tự ghi', 'Own mark'),
  'body.kind.picture': phrase('Biểu đồ', 'Chart'),
  'body.bold': phrase('Chữ đậm', 'Bold'),
  'body.italic': phrase('Chữ nghiêng', 'Italic'),
  'body.undo': phrase('Hoàn tác', 'Undo'),
  'body.redo': phrase('Làm lại', 'Redo'),
  'body.table': phrase('Thêm bảng', 'Insert a table'),
  'body.table.row': phrase('Thêm dòng', 'Add a row'),
  'body.table.dropRow': phrase('Bỏ dòng', 'Remove the row'),
  'body.table.column': phrase('Thêm cột', 'Add a column'),
  'body.table.widest': phrase(
    'Bảng đã đủ 20 cột, không thêm được nữa',
    'The table has 20 columns, there can be no more',
  ),
  'body.table.dropColumn': phrase('Bỏ cột', 'Remove the column'),
  'body.table.drop': phrase('Bỏ bảng', 'Remove the table'),
  'body.table.caption': phrase('Tên bảng', 'Caption'),
  'body.table.align': phrase('Canh cột', 'Align the column'),
  'body.table.wider': phrase('Cột rộng hơn', 'Wider column'),
  'body.table.narrower': phrase('Cột hẹp hơn', 'Narrower column'),
  'body.mark': phrase('Số hoặc dấu', 'Mark'),
  'body.hint': phrase(
    'Gõ “1. ”, “a) ”, “- ” ở đầu đoạn để tạo khoản, điểm; Tab để xuống một cấp, Shift+Tab để lên. Dán từ Word giữ nguyên bố cục.',
    'Type “1. ”, “a) ”, “- ” to begin points; Tab takes one a level down, Shift+Tab up. What is pasted from Word keeps its structure.',
  ),
  'body.over.columns': phrase(
    'Bảng “{begins}” (phần thứ {block}) có {found} cột, nhiều nhất {most}. Bảng chưa được lưu: hãy bớt cột hoặc tách thành hai bảng.',
    'The table “{begins}” (part {block}) has {found} columns, at most {most} fit. It is not saved: remove columns or make two tables.',
  ),
  'body.over.rows': phrase(
    'Bảng “{begins}” (phần thứ {block}) có {found} dòng, nhiều nhất {most}. Bảng chưa được lưu: hãy tách thành hai bảng.',
    'The table “{begins}” (part {block}) has {found} rows, at most {most} fit. It is not saved: make two tables.',
  ),
  'body.over.title': phrase(
    'Tên cột “{begins}” (phần thứ {block}) dài {found} ký tự, nhiều nhất {most}. Bảng chưa được lưu: hãy viết ngắn hơn.',
    'The column title “{begins}” (part {block}) has {found} characters, at most {most} fit. It is not saved: make it shorter.',
  ),
  'body.over.cell': phrase(
    'Ô “{begins}” (bảng ở phần thứ {block}) dài {found} ký tự, nhiều nhất {most}. Bảng chưa được lưu: hãy viết ngắn hơn.',
    'The cell “{begins}” (table in part {block}) has {found} characters, at most {most} fit. It is not saved: make it shorter.',
  ),
  'body.over.text': phrase(
    'Đoạn “{begins}” (phần thứ {block}) dài {found} ký tự, nhiều nhất {most}. Nội dung chưa được lưu: hãy tách thành nhiều đoạn.',
    'The paragraph “{begins}” (part {block}) has {found} characters, at most {most} fit. It is not saved: split it into several.',
  ),
  'body.over.pieces': phrase(
    'Đoạn “{begins}” (phần thứ {block}) đổi kiểu chữ {found} lần, nhiều nhất {most}. Nội dung chưa được lưu: hãy tách đoạn.',
    'The paragraph “{begins}” (part {block}) changes its look {found} times, at most {most} fit. It is not saved: split it into several.',
  ),
  'body.over.blocks': phrase(
    'Văn bản có {found} phần, nhiều nhất {most}. Nội dung chưa được lưu: hãy chuyển bớt sang tệp đính kèm.',
    'The paper has {found} parts, at most {most} fit. It is not saved: move some into an attached file.',
  ),
  'body.leftOut.pictures': phrase(
    'Hình không dán vào được. Nếu cần, hãy đính kèm hình thành tệp ở mục “Phụ lục, tệp kèm”.',
    'Pictures are not taken over. Where one is needed, attach it as a file under “Attachment”.',
  ),
  'body.leftOut.struck': phrase(
    'Chữ gạch ngang (đã xoá trong bản gốc) không được dán vào.',
    'Words that were struck through (deleted where they came from) are not taken over.',
  ),
  'body.leftOut.merged': phrase(
    'Ô gộp đã được tách: chữ nằm ở ô đầu, các ô còn lại để trống. Văn bản phát hành cũng như vậy.',
    'Merged cells were taken apart: the text stands in the first, the others are empty. The paper is issued like this.',
  ),
  'body.leftOut.seen': phrase('Đã rõ, ẩn lời báo', 'Seen, hide this'),
  'body.picture': phrase('Biểu đồ: {caption}', 'Chart: {caption}'),
} as const

addWords(bodyWords)
