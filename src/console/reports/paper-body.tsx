import type { Block, OfficialPaper, Run } from '#kernel/official-paper.ts'
import look from './reports.module.css'

/**
 * What a paper says, for reading on the screen: the layout of the decree is that of its file. `pictureAt` gives the address of
 * each of its drawings, from 0.
 */
export function PaperBody({ paper, pictureAt }: { paper: OfficialPaper; pictureAt: (at: number) => string }) {
  const pictures = paper.body.filter((block) => block.kind === 'picture')
  return (
    <div className={look.paper} lang="vi">
      <p className={look.centered}>{(paper.type ?? 'công văn').toLocaleUpperCase('vi')}</p>
      <p className={look.centered}>{paper.subject}</p>
      {paper.body.map((block, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- blocks have no names and never change places here
        <BlockShown key={at} block={block} src={block.kind === 'picture' ? pictureAt(pictures.indexOf(block)) : ''} />
      ))}
    </div>
  )
}

function BlockShown({ block, src }: { block: Block; src: string }) {
  switch (block.kind) {
    case 'heading':
      return <h4>{textOf(block.text)}</h4>
    case 'paragraph':
      return block.look === 'basis' ? (
        <p>
          <em>{textOf(block.text)}</em>
        </p>
      ) : (
        <p>{textOf(block.text)}</p>
      )
    case 'point':
      return (
        <p>
          {block.mark} {textOf(block.text)}
        </p>
      )
    case 'table':
      return <TableShown {...block} />
    case 'picture':
      return (
        <figure>
          <img src={src} alt={block.alt} width="100%" />
          {block.caption && <figcaption>{block.caption}</figcaption>}
        </figure>
      )
  }
}

const textOf = (runs: readonly Run[]) => runs.map(({ text }) => text).join('')

function TableShown({ caption, columns, rows }: Extract<Block, { kind: 'table' }>) {
  return (
    <table>
      {caption && <caption>{caption}</caption>}
      <thead>
        <tr>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.join('|')}>
            {row.map((cell, at) => (
              <td key={columns[at]?.title ?? at} align={columns[at]?.align ?? 'left'}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
