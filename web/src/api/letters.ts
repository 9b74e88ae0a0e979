import { get } from './http'

/** Something that we wrote to the customer; the `id` of a REMEDY letter is the remedy's. */
export interface Letter {
  id: string
  kind: 'REPLY' | 'REMEDY' | 'RESOLUTION' | 'FINAL_RESPONSE' | 'SETTLED'
  text: string
  at: string
}

export async function lettersOf(number: string, trackingToken: string): Promise<Letter[]> {
  const answer = await get<{ items: Letter[] }>(`/api/cases/${encodeURIComponent(number)}/letters`, { trackingToken })
  return answer.items
}
