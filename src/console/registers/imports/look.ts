import sheet from '../../parts/import-sheet.module.css'
import own from './imports.module.css'

/** The classes of these screens. The rules that all imports share are loaded before those that change them. */
export const look = {
  ...own,
  screen: `${sheet.screen} ${own.screen}`,
  drop: `${sheet.drop} ${own.drop}`,
  problems: `${sheet.problems} ${own.problems}`,
  scroll: `${sheet.scroll} ${own.scroll}`,
}
