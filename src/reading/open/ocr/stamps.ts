import type { Box } from '../../paper.ts'
import { componentsOf, together, type Component } from './components.ts'
import type { Picture, Sheet } from './picture.ts'

type Place = Pick<Component, 'left' | 'right' | 'top' | 'bottom'>

/** A piece cut out of the picture of a page: pixels to its left and above it there. */
export type Crop = Picture & { left: number }

/** In points: a frame around one word or two, by hand or by a program. */
const sizes = { width: [28, 230], height: [11, 90] } as const
/** Stamps are wider than high; a seal is round. */
const shape = { least: 1.25, most: 10 }
/** A frame is mostly empty. */
const mostFilled = 0.45
/** A frame in strong ink is parted from what is near by; one in weak ink holds together only where lighter shades count too. */
const inks = [150, 215]
/** Points between letters, and between them and the frame. */
const apart = 9
/** More red parts than that are a coloured picture. */
const mostBlots = 1_000
/** No page has more of them: a form of small boxes is not looked at box by box. */
const most = 12

/**
 * What may be a stamp in the upper part of a page: a frame with ink in it; and red ink by itself, since black text may touch the frame, or
 * the stamp have none.
 */
export function stampsIn(sheet: Sheet): Crop[] {
  const { red, upperRows: rows, ...picture } = sheet
  const isSized = (one: Place) => isOfSize(one, picture.scale)
  const inRed = { ...picture, grey: red ?? new Uint8Array() }
  const inked = red ? componentsOf(inRed, { rows }).filter(isNoSpeck) : []
  const blots = inked.length > mostBlots ? [] : inked
  return [
    ...joinNear(blots, apart / picture.scale)
      .filter(isSized)
      .map((one) => cutOut(inRed, one)),
    ...framesIn(sheet),
  ].slice(0, most)
}

/** Frames in the upper part of a picture, and what is in them. */
export function framesIn({ upperRows: rows, ...picture }: Picture & { upperRows: number }): Crop[] {
  const frames = inks.flatMap((below) =>
    componentsOf(picture, { rows, below }).filter((one) => isOfSize(one, picture.scale) && filled(one) < mostFilled),
  )
  return outermost(frames)
    .map((one) => cutOut(picture, one))
    .slice(0, most)
}

/** The pieces of the picture at places on its page that are as large as a stamp. */
export function cutOutAt(picture: Picture, boxes: readonly Box[]): Crop[] {
  const { width, height, scale } = picture
  const pixel = (points: number, end: number) => Math.min(end - 1, Math.max(0, Math.round(points / scale)))
  return boxes
    .map(({ x, y, width: wide, height: high }) => ({
      left: pixel(x, width),
      right: pixel(x + wide, width),
      top: pixel(y, height),
      bottom: pixel(y + high, height),
    }))
    .filter((place) => isOfSize(place, scale))
    .slice(0, most)
    .map((place) => cutOut(picture, place))
}

const isNoSpeck = ({ ink }: Component) => ink > 12

function isOfSize({ left, right, top, bottom }: Place, scale: number): boolean {
  const [width, height] = [(right - left + 1) * scale, (bottom - top + 1) * scale]
  const within = (value: number, [from, to]: readonly [number, number]) => value >= from && value <= to
  const slender = width / height
  return within(width, sizes.width) && within(height, sizes.height) && slender >= shape.least && slender <= shape.most
}

const filled = ({ left, right, top, bottom, ink }: Component) => ink / ((right - left + 1) * (bottom - top + 1))

const isWithin = (one: Component, other: Component) =>
  one.left >= other.left && one.right <= other.right && one.top >= other.top && one.bottom <= other.bottom

/** Letters with holes are frames of a kind themselves: what lies within another is left out. */
const outermost = (frames: readonly Component[]) =>
  frames.filter(
    (one, at) => !frames.some((other, place) => isWithin(one, other) && (place < at || !isWithin(other, one))),
  )

/** Parts that are no further apart than that, as one. */
function joinNear(parts: readonly Component[], gap: number): Component[] {
  const joined: Component[] = []
  for (const part of parts) {
    let all = part
    for (
      let near = joined.filter((other) => isNear(all, other, gap));
      near.length > 0;
      near = joined.filter((other) => isNear(all, other, gap))
    ) {
      all = together([all, ...near])
      for (const one of near) joined.splice(joined.indexOf(one), 1)
    }
    joined.push(all)
  }
  return joined
}

/** Words side by side are apart by less than they are high: “MẶT” of “MẶT TRẬN” in large letters is no stamp. */
function isNear(one: Component, other: Component, gap: number): boolean {
  const beside = Math.max(gap, Math.min(heightOf(one), heightOf(other)))
  return (
    one.left - beside <= other.right &&
    other.left - beside <= one.right &&
    one.top - gap <= other.bottom &&
    other.top - gap <= one.bottom
  )
}

const heightOf = ({ top, bottom }: Place) => bottom - top + 1

function cutOut({ width, grey, scale, top }: Picture, { left, right, top: from, bottom }: Place): Crop {
  const size = { width: right - left + 1, height: bottom - from + 1 }
  const cut = new Uint8Array(size.width * size.height)
  for (let row = 0; row < size.height; row += 1) {
    const start = (from + row) * width + left
    cut.set(grey.subarray(start, start + size.width), row * size.width)
  }
  return { ...size, grey: cut, scale, top: top + from, left }
}
