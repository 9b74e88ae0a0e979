export interface Piece {
  text: string
  marked: boolean
}

/** Cuts a text at the given words, longest first, so that they can be shown marked; the text itself is unchanged. */
export function highlight(text: string, words: string[]): Piece[] {
  const wanted = [...new Set(words.filter(Boolean))].sort((a, b) => b.length - a.length)
  if (!wanted.length) return [{ text, marked: false }]
  const pattern = new RegExp(`(${wanted.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'gi')
  return text
    .split(pattern)
    .map((piece, index) => ({ text: piece, marked: index % 2 === 1 }))
    .filter((piece) => piece.text)
}
