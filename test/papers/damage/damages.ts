import type { Damage } from './damage.ts'
import { incomingStamp, madeCopy, missingPart, printTrail, signatureNote, twoPapers, wrongYear } from './files.ts'
import { decomposed, lostHyphens, oiForU, spacedNumbers, tcvn3, tcvn3Remains } from './letters.ts'
import { bareHead, headInSentence, lateHead, lostDashes, specksBetween, tornDate, tornNames } from './lines.ts'
import { recognition } from './recognition.ts'

/** The ways in which papers come damaged, by the name under which accuracy is told. */
export const damages: Readonly<Record<string, Damage>> = {
  none: (sample) => sample,
  'blanks in numbers and days': spacedNumbers,
  'Ƣ for Ư': oiForU,
  'all in TCVN3': tcvn3,
  'remains of TCVN3': tcvn3Remains,
  'marks apart from letters': decomposed,
  'hyphens as U+FFFE': lostHyphens,
  'errors of recognition': recognition,
  'specks between the lines': specksBetween,
  'dashes of the recipients lost': lostDashes,
  'names of the head without marks': bareHead,
  'a paragraph before the head': lateHead,
  'the head in a sentence': headInSentence,
  'the date over two lines': tornDate,
  'names over two lines': tornNames,
  'two papers in one file': twoPapers,
  'note of a digital signature': signatureNote,
  'stamp of the receiving office': incomingStamp,
  'trail of a printer': printTrail,
  'made as a copy': madeCopy,
  'a part missing': missingPart,
  'a wrong year': wrongYear,
}
