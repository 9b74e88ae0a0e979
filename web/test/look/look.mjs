// Takes a picture of every page, phone and desktop, from the built files: node test/look/look.mjs OUT [name…]
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { shots } from './shots.mjs'
import { serve } from './serve.mjs'

const [out = 'target/look', ...names] = process.argv.slice(2)
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } }

await mkdir(out, { recursive: true })
const site = await serve()
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS })
for (const shot of shots.filter(({ name }) => !names.length || names.some((part) => name.includes(part)))) {
  for (const size of shot.sizes ?? ['phone', 'desktop']) {
    const context = await browser.newContext({ viewport: SIZES[size], timezoneId: 'Asia/Shanghai', locale: 'zh-CN', deviceScaleFactor: 1 })
    const page = await context.newPage()
    page.on('pageerror', (error) => console.log(`${shot.name} ${size}: ${error.message}`))
    page.on('console', (message) => message.type() === 'error' && console.log(`${shot.name} ${size}: ${message.text()}`))
    try {
      await shot.before?.(context, site.origin)
      await page.goto(site.origin + shot.path)
      await (shot.ready ? page.waitForSelector(shot.ready) : page.waitForLoadState('networkidle'))
      await shot.act?.(page)
      await page.waitForTimeout(350)
      await page.evaluate(() => window.scrollTo(0, 0))
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      if (wide > 0) console.log(`${shot.name} ${size}: ${wide}px wider than the screen`)
      await page.screenshot({ path: join(out, `${shot.name}-${size}.png`), fullPage: shot.full !== false })
    } catch (failure) {
      console.log(`${shot.name} ${size}: ${failure.message}`)
    }
    await context.close()
  }
}
await browser.close()
await site.close()
