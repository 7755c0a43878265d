declare module 'heic-decode' {
  type Packed = {
    width: number
    height: number
    decode(): Promise<{ width: number; height: number; data: Uint8ClampedArray }>
  }

  /** The pictures of a HEIC file, not yet unpacked; the list is given back by `dispose`. */
  const heic: { all(from: { buffer: Uint8Array }): Promise<Packed[] & { dispose(): void }> }
  export default heic
}
