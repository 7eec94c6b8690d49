import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, chromium, type Page } from '@playwright/test'
import { hearPolicy } from '../kept-policy.ts'

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--password-store=basic',
  '--lang=ja-JP',
  '--remote-debugging-port=0',
]

/** A Chromium with a profile of its own, as processes of its own: it can be killed, closed and started again on the same profile. */
export class OwnChromium {
  readonly profile = mkdtempSync(join(tmpdir(), 'magonote-profile-'))
  #process: ChildProcess | null = null
  #browser: Browser | null = null
  readonly #stopped: string[] = []

  /** Starts it and opens a page. */
  async open(): Promise<Page> {
    const path = process.env['CHROMIUM_PATH'] ?? chromium.executablePath()
    const flags = [...FLAGS, `--user-data-dir=${this.profile}`, `--crash-dumps-dir=${this.profile}/crashes`]
    const child = spawn(path, [...flags, 'about:blank'], {
      detached: true,
      env: { ...process.env, TZ: 'Asia/Tokyo' },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    this.#process = child
    for await (const line of createInterface({ input: child.stderr })) {
      const address = /^DevTools listening on (ws:.*)$/.exec(line)?.[1]
      if (!address) continue
      child.stderr.resume()
      this.#browser = await chromium.connectOverCDP(address)
      break
    }
    const context = this.#browser?.contexts()[0]
    if (!context) throw new Error('this Chromium did not open')
    hearPolicy(context, this.#stopped)
    const page = await context.newPage()
    await page.setViewportSize({ width: 820, height: 1180 })
    return page
  }

  /** Ended in the middle of whatever it did, with all its processes. */
  async kill(): Promise<void> {
    const child = this.#process
    this.#process = null
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    process.kill(-child.pid, 'SIGKILL')
    await gone
  }

  /** Closed as a person closes it: resolves when everything is written and its process is gone. */
  async close(): Promise<void> {
    const child = this.#process
    if (!child || !this.#browser) return
    const gone = once(child, 'exit')
    await (await this.#browser.newBrowserCDPSession()).send('Browser.close')
    await gone
    this.#process = null
  }

  async end(): Promise<void> {
    await this.kill()
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 })
    if (this.#stopped.length > 0) throw new Error(`the policy stopped: ${this.#stopped.join(' ')}`)
  }
}
