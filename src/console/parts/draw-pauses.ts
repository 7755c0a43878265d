/**
 * Milliseconds after which a picture is asked for again: the server may be busy reading other files, and what it has not drawn in
 * time is then most often there.
 */
export const drawPauses: readonly number[] = [1_500, 3_000, 6_000, 12_000, 24_000]
