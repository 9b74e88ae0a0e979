// Called by Maven: `node build.mjs build` installs and builds when their inputs changed, `node build.mjs test` always checks.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const INSTALLED = 'node_modules/.installed'
const BUILT = 'dist/.built'

function* files(path) {
  const full = join(here, path)
  if (!existsSync(full)) return
  if (!statSync(full).isDirectory()) return yield path
  for (const name of readdirSync(full).sort()) yield* files(join(path, name))
}

function fingerprint(...paths) {
  const hash = createHash('sha256').update(process.version)
  for (const path of paths) {
    for (const file of files(path)) hash.update(`\n${file}\n`).update(readFileSync(join(here, file)))
  }
  return hash.digest('hex')
}

const read = (path) => (existsSync(join(here, path)) ? readFileSync(join(here, path), 'utf8') : '')

function keep(path, content) {
  mkdirSync(dirname(join(here, path)), { recursive: true })
  writeFileSync(join(here, path), content)
}

function npm(...args) {
  const windows = process.platform === 'win32'
  const { status, error } = spawnSync(windows ? 'npm.cmd' : 'npm', args, { cwd: here, stdio: 'inherit', shell: windows })
  if (error) console.error(`npm cannot be started (${error.code}). Install Node.js 20.19 or newer with npm.`)
  if (status !== 0) process.exit(status ?? 1)
}

function install() {
  const wanted = fingerprint('package.json', 'package-lock.json')
  if (read(INSTALLED) === wanted) return
  npm('ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error')
  keep(INSTALLED, wanted)
}

function build() {
  const wanted = fingerprint('package.json', 'package-lock.json', 'vite.config.ts', 'tsconfig.json', 'index.html', 'public', 'src')
  if (read(BUILT) === wanted) return console.log('web: nothing changed since the last build')
  install()
  npm('run', '--silent', 'build')
  keep(BUILT, wanted)
}

function test() {
  install()
  npm('run', '--silent', 'check')
  npm('test', '--silent')
}

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`The pages need Node.js 20.19 or newer to be built; this is ${process.version}.`)
  process.exit(1)
}
const steps = { build, test }
const step = steps[process.argv[2]]
if (!step) {
  console.error('usage: node build.mjs build|test')
  process.exit(2)
}
step()
