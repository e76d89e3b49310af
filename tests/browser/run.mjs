// Beadle's pages in a real browser: every page at 1280 and 320 pixels, with scripts and without: no fault of accessibility, nothing
// on the console, no sideways scroll outside a labelled region, valid markup; then what a reader does, from the keyboard too; then a
// paper made to attack its reader. One browser for all of it. Screenshots go to build/screenshots.
//   node run.mjs [PROGRAM]
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import { HtmlValidate } from 'html-validate'
import { chromium } from 'playwright-core'
import { serve } from './serve.mjs'
import { hostilePaper, manyItems } from './papers.mjs'

const top = resolve(fileURLToPath(import.meta.url), '../../..')
const program = resolve(process.argv[2] ?? join(top, 'build/release/beadle'))
const screenshots = join(top, 'build/screenshots')
const work = mkdtempSync(join(tmpdir(), 'beadle-browser-'))
const sample = join(top, 'samples/wexmouth-2026-03.md')
mkdirSync(screenshots, { recursive: true })

let passed = 0
const failures = []
const check = (what, wrong) => {
  if (wrong === undefined || wrong.length === 0) return ++passed
  failures.push(`${what}: ${[].concat(wrong).join('\n      ')}`)
}

const register = join(work, 'force.beadle')
const large = join(work, 'large.md')
writeFileSync(large, manyItems(130))
execFileSync(program, ['import', sample, '--effective', '2026-03-10', '--register', register], { stdio: 'pipe' })
const attacking = join(work, 'attacking.md')
writeFileSync(attacking, hostilePaper)
execFileSync(program, ['import', attacking, '--effective', '2026-03-09', '--register', register], { stdio: 'pipe' })
execFileSync(program, ['import', large, '--effective', '2026-03-11', '--register', register], { stdio: 'pipe' })
const site = await serve(program, ['--register', register, '--today', '2026-04-20'])

const browser = await chromium.launch({
  executablePath: process.env.BEADLE_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
})
const validator = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:document'], rules: { 'no-trailing-whitespace': 'off', 'long-title': 'off', 'require-sri': 'off', 'no-inline-style': 'error', 'aria-label-misuse': ['error', { allowAnyNamable: true }], 'heading-level': ['error', { minInitialRank: 'h2' }] } })

/// A page that remembers what its console said, and whether anything spoke out of turn.
async function open (width, scripts) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: scripts, locale: 'en-GB' })
  const page = await context.newPage()
  page.said = []
  page.on('console', message => page.said.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', error => page.said.push(`error: ${error.message}`))
  page.on('dialog', dialog => { page.said.push(`dialog: ${dialog.message()}`); dialog.dismiss() })
  return page
}

/// What sticks out of the page to the right, and does not stand in a region that scrolls by itself, has a name and takes the focus.
const sticksOut = page => page.evaluate(() => {
  if (document.documentElement.scrollWidth > window.innerWidth) return [`the page is ${document.documentElement.scrollWidth} wide`]
  return [...document.querySelectorAll('body *')]
    .filter(each => ['auto', 'scroll'].includes(getComputedStyle(each).overflowX) && each.scrollWidth > each.clientWidth + 1)
    .filter(each => each.tabIndex !== 0 || each.tagName !== 'SECTION' || !(each.ariaLabel || each.getAttribute('aria-labelledby')))
    .map(each => `${each.tagName}.${each.className} scrolls without a name`)
})

/// Elements that no page of ours has: a paper's words would have had to become them.
const foreignMarkup = page => page.locator('main img, main script, main iframe, main object, main [onclick], main [onerror], main [onload], main [onmouseover], main [style], main a[href^="javascript"]')
  .evaluateAll(all => all.map(each => each.outerHTML.slice(0, 150)))

async function looksRight (page, name, markup, expectedErrors = 0) {
  const said = page.said.splice(0).filter(each => !(expectedErrors && /status of (4|5)\d\d/.test(each)))
  check(`${name}: nothing on the console`, said)
  check(`${name}: no sideways scroll`, page.scripts ? await sticksOut(page) : [])
  if (page.scripts) {
    const axe = await new AxeBuilder({ page }).analyze()
    check(`${name}: no fault of accessibility`, axe.violations.map(each => `${each.id}: ${each.help}: ${each.nodes.map(node => node.html.slice(0, 150)).slice(0, 3).join(' | ')}`))
    check(`${name}: nothing left for a person to judge`, axe.incomplete.map(each => `${each.id}: ${each.help}: ${each.nodes.map(node => node.html.slice(0, 150)).slice(0, 3).join(' | ')}`))
  }
  if (markup !== undefined) {
    const report = await validator.validateString(markup)
    check(`${name}: valid markup`, report.results.flatMap(result => result.messages.map(each => `${each.line}:${each.column} ${each.ruleId}: ${each.message}`)).slice(0, 8))
  }
}

const items = JSON.parse(await (await fetch(site.url + 'items.json?report=')).text())
const { ref: item, report_ref: report } = items[0]
const { ref: attackedItem, report_ref: attackedReport } = items.find(each => each.text.includes('<script>'))
const pages = [
  ['front', '', 200], ['register', 'register', 200], ['register-page-2', 'register?page=2', 200], ['register-narrowed', 'register?status=amber&sort=due&overdue=true&q=force', 200],
  ['register-empty', 'register?q=zebra', 200], ['register-past', 'register?as_at=2026-03-10', 200], ['item', `items/${item}`, 200], ['item-past', `items/${item}?as_at=2026-03-10`, 200],
  ['item-attacked', `items/${attackedItem}`, 200], ['report-attacked', `reports/${attackedReport}`, 200], ['register-attacked', 'register?q=attacked&lead=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E', 200], ['reports', 'reports', 200], ['report', `reports/${report}`, 200], ['not-found', 'nothing-here', 404], ['bad-request', 'register?colour=red', 400], ['wrong-method', 'check', 405]
]

for (const width of [1280, 320]) {
  for (const scripts of [true, false]) {
    const page = await open(width, scripts)
    page.scripts = scripts
    const where = `${width}${scripts ? '' : ' without scripts'}`
    for (const [name, path, status] of pages) {
      const response = await page.goto(site.url + path)
      check(`${name} at ${where}: answers ${status}`, response.status() === status ? [] : [`it answers ${response.status()}`])
      await looksRight(page, `${name} at ${where}`, width === 1280 && scripts ? await response.text() : undefined, status >= 400 ? 1 : 0)
      check(`${name} at ${where}: nothing of a paper became markup`, await foreignMarkup(page))
      if (scripts) await page.screenshot({ path: join(screenshots, `${name}-${width}.png`), fullPage: true })
    }

    // Check a paper: one click once the file is chosen.
    for (const [name, file] of [['checked', sample], ['checked-large', large]]) {
      await page.goto(site.url)
      await page.setInputFiles('input[type=file]', file)
      const [answer] = await Promise.all([page.waitForResponse(each => each.url().endsWith('/check')), page.click('button[type=submit]')])
      await page.waitForLoadState()
      check(`${name} at ${where}: answers 200`, answer.status() === 200 ? [] : [`it answers ${answer.status()}`])
      check(`${name} at ${where}: shows points beside rows`, (await page.locator('.b-row .b-point').count()) > 3 ? [] : ['no points'])
      await looksRight(page, `${name} at ${where}`, width === 1280 && scripts ? await answer.text() : undefined)
      if (scripts) await page.screenshot({ path: join(screenshots, `${name}-${width}.png`), fullPage: true })
    }

    // Nothing chosen, nothing in it, no document.
    writeFileSync(join(work, 'empty.docx'), '')
    writeFileSync(join(work, 'picture.docx'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
    for (const [name, file, status] of [['no-file', undefined, 422], ['empty-file', 'empty.docx', 422], ['no-document', 'picture.docx', 415]]) {
      await page.goto(site.url)
      if (file) await page.setInputFiles('input[type=file]', join(work, file))
      const [answer] = await Promise.all([page.waitForResponse(each => each.url().endsWith('/check')), page.click('button[type=submit]')])
      await page.waitForLoadState()
      check(`${name} at ${where}: answers ${status}`, answer.status() === status ? [] : [`it answers ${answer.status()}`])
      check(`${name} at ${where}: says what is wrong, on top and at the field`, (await page.locator('.govuk-error-summary').count()) === 1 && (await page.locator('#file-error').count()) === 1 ? [] : ['no summary'])
      await looksRight(page, `${name} at ${where}`, width === 1280 && scripts ? await answer.text() : undefined, 1)
      if (scripts) await page.screenshot({ path: join(screenshots, `${name}-${width}.png`), fullPage: true })
    }

    // A paper that attacks its reader.
    const hostile = join(work, `"><img src=x onerror=alert(1)>.md`)
    writeFileSync(hostile, hostilePaper)
    await page.goto(site.url)
    await page.setInputFiles('input[type=file]', { name: `"><img src=x onerror=alert(1)>.md`, mimeType: 'text/markdown', buffer: readFileSync(hostile) })
    const [attacked] = await Promise.all([page.waitForResponse(each => each.url().endsWith('/check')), page.click('button[type=submit]')])
    await page.waitForLoadState()
    check(`attack at ${where}: is read`, attacked.status() === 200 ? [] : [`it answers ${attacked.status()}`])
    check(`attack at ${where}: has no effect`, await foreignMarkup(page))
    if (scripts) check(`attack at ${where}: ran nothing`, await page.evaluate(() => window.attacked ? ['it ran'] : []))
    await looksRight(page, `attack at ${where}`, width === 1280 && scripts ? await attacked.text() : undefined)
    await page.context().close()
  }
}

// From the keyboard alone: skip link, file, button, in this order; the focus is seen.
{
  const page = await open(1280, true)
  page.scripts = true
  await page.goto(site.url)
  const reached = []
  for (let presses = 0; presses < 12; ++presses) {
    await page.keyboard.press('Tab')
    reached.push(await page.evaluate(() => document.activeElement.className + ' ' + document.activeElement.id))
  }
  const at = part => reached.findIndex(each => each.includes(part))
  check('keyboard: the skip link comes first', at('govuk-skip-link') === 0 ? [] : reached)
  check('keyboard: the file, then the button', at('file') > 0 && at('file') < reached.findIndex(each => each.startsWith('govuk-button ')) ? [] : reached)
  await page.goto(site.url)
  await page.setInputFiles('input[type=file]', sample)
  await page.focus('button[type=submit]')
  await Promise.all([page.waitForURL('**/check'), page.keyboard.press('Enter')])
  check('keyboard: Enter checks the paper', (await page.locator('#points').count()) === 1 ? [] : ['no points'])
  await page.goto(site.url + 'register')
  await page.fill('#q', 'property')
  await Promise.all([page.waitForURL('**/register?q=property*'), page.keyboard.press('Enter')])
  check('keyboard: Enter searches', (await page.locator('.b-table tbody tr').count()) > 0 ? [] : ['nothing found'])
  await page.context().close()
}

// An item, and a wrong address for it, from a colleague's mail.
{
  const page = await open(1280, true)
  await page.goto(site.url + 'register')
  await page.click('.b-table__item a')
  check('an item is one click from the list', page.url().includes('/items/') ? [] : [page.url()])
  const moved = await fetch(site.url + 'items/' + item.toUpperCase(), { redirect: 'manual' })
  check('an item answers to its own address only', [308, 404].includes(moved.status) ? [] : [String(moved.status)])
  await page.context().close()
}

await browser.close()
check('the program stops when asked, with code 0', (await site.stop()) === 0 ? [] : ['it does not'])
rmSync(work, { recursive: true })
for (const failure of failures) console.log(`FAILED ${failure}`)
console.log(`${passed} passed, ${failures.length} failed`)
process.exit(failures.length ? 1 : 0)
