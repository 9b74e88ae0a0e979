import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Every file below a folder of web/, with its text. */
export function sources(folder: string, ...endings: string[]): { path: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .map((path) => ({ path: join(folder, path), text: readFileSync(join(folder, path), 'utf8') }))
}
