import { reactive, ref, shallowRef } from 'vue'
import { addAttachment, attachmentsOf, LARGEST, type Attachment, type FileOwner } from '@/api/attachments'
import { ApiProblem } from '@/api/http'

/** One file on its way; `failure` stays until it is tried again or dismissed. */
export interface Upload {
  key: number
  file: File
  share: number
  failure: unknown
}

/** The files of a complaint and those on their way, one after the other: a phone's line is narrow. */
export function useUploads(owner: () => FileOwner, added: () => void = () => undefined) {
  const files = shallowRef<Attachment[] | null>(null)
  const unread = shallowRef<unknown>(null)
  const uploads = ref<Upload[]>([])
  let keys = 0
  let line: Promise<void> = Promise.resolve()

  async function read() {
    try {
      files.value = await attachmentsOf(owner())
      unread.value = null
    } catch (problem) {
      unread.value = files.value ? null : problem
    }
  }

  function add(chosen: Iterable<File>) {
    for (const file of chosen) {
      const upload = reactive<Upload>({ key: keys++, file, share: 0, failure: null })
      uploads.value.push(upload)
      enqueue(upload)
    }
  }

  function enqueue(upload: Upload) {
    upload.failure = null
    upload.share = 0
    line = line.then(() => send(upload))
  }

  async function send(upload: Upload) {
    try {
      if (upload.file.size > LARGEST) throw new ApiProblem('attachment-too-large', 413, '', '')
      const kept = await addAttachment(owner(), upload.file, (share) => (upload.share = share))
      files.value = [...(files.value ?? []), kept]
      dismiss(upload)
      added()
    } catch (problem) {
      upload.failure = problem
    }
  }

  function dismiss(upload: Upload) {
    uploads.value = uploads.value.filter(({ key }) => key !== upload.key)
  }

  return { files, unread, uploads, read, add, again: enqueue, dismiss }
}
