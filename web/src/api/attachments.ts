import { ApiProblem, get, post, problemOf, requestHeaders } from './http'
import { saveFile } from './saveFile'

/** A file of a complaint; AVAILABLE can be opened, QUARANTINED is still checked, INFECTED is gone. */
export interface Attachment {
  id: string
  name: string
  mediaType: string
  size: number
  origin: 'CUSTOMER' | 'STAFF' | 'ORIGINAL'
  state: 'AVAILABLE' | 'QUARANTINED' | 'INFECTED'
  addedBy?: string
  at: string
}

/** Whose files: the customer's with the tracking token, the desk's with the sign-in. */
export interface FileOwner {
  number: string
  token?: string
}

/** A picture or recording that came with a text or chat message: a file by now, still fetched, or not to be had. */
export interface GatewayMedium {
  id: string
  state: 'WAITING' | 'KEPT' | 'NOT_KEPT'
  reason?: string
  attempts: number
  at: string
}

export const gatewayMedia = (number: string) => get<{ items: GatewayMedium[] }>(`/api/intake/complaints/${number}/gateway-media`).then(({ items }) => items)
export const fetchAgain = (number: string, id: string) => post<{ items: GatewayMedium[] }>(`/api/intake/complaints/${number}/gateway-media/${id}/repetition`, {}).then(({ items }) => items)

export const TAKEN = 'image/jpeg,image/png,image/webp,application/pdf,audio/*'
export const LARGEST = 20 * 1024 * 1024

const at = ({ number, token }: FileOwner) =>
  `/api/${token ? '' : 'intake/'}complaints/${encodeURIComponent(number)}/attachments`

export const attachmentsOf = (owner: FileOwner) => get<Attachment[]>(at(owner), { trackingToken: owner.token })

/** The only call that tells how far it is, which fetch cannot. */
export async function addAttachment(owner: FileOwner, file: File, progress: (share: number) => void) {
  const headers = await requestHeaders({ trackingToken: owner.token })
  return new Promise<Attachment>((resolve, reject) => {
    const call = new XMLHttpRequest()
    call.open('POST', at(owner))
    headers.forEach((value, name) => call.setRequestHeader(name, value))
    call.setRequestHeader('Content-Type', 'application/octet-stream')
    call.setRequestHeader('File-Name', encodeURIComponent(file.name))
    call.upload.onprogress = ({ loaded, total }) => progress(total ? loaded / total : 0)
    call.onerror = () => reject(new ApiProblem('offline', 0, '', ''))
    call.onload = () => {
      if (call.status === 201) resolve(JSON.parse(call.responseText) as Attachment)
      else reject(problemOf(call.status, call.responseText))
    }
    call.send(file)
  })
}

export const saveAttachment = (owner: FileOwner, file: Attachment) =>
  saveFile(`${at(owner)}/${file.id}`, file.name, '*/*', { trackingToken: owner.token })
