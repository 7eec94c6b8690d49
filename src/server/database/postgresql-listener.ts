import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { quoteName } from './quote-name.ts'

type Heard = (payload: string) => void

/** One connection of its own for LISTEN, made at the first listener and made again whenever it is lost. */
export class PostgresqlListener {
  readonly #config: pg.ClientConfig
  readonly #heard = new Map<string, Set<Heard>>()
  #client: Promise<pg.Client> | undefined
  #isClosed = false

  constructor(config: pg.ClientConfig) {
    this.#config = config
  }

  async listen(channel: string, heard: Heard): Promise<() => Promise<void>> {
    const listeners = this.#heard.get(channel) ?? new Set()
    this.#heard.set(channel, listeners.add(heard))
    try {
      const client = await this.#connected()
      await client.query(`listen ${quoteName(channel)}`)
    } catch (error) {
      listeners.delete(heard)
      throw error
    }
    return async () => {
      listeners.delete(heard)
      if (listeners.size === 0 && this.#client) {
        await (await this.#client).query(`unlisten ${quoteName(channel)}`).catch(() => undefined)
      }
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#heard.clear()
    const client = await this.#client?.catch(() => undefined)
    await client?.end()
  }

  #connected(): Promise<pg.Client> {
    this.#client ??= this.#connect().catch((error: unknown) => {
      this.#client = undefined
      throw error
    })
    return this.#client
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({ ...this.#config, keepAlive: true })
    client.on('error', () => undefined)
    client.on('notification', ({ channel, payload }) => {
      for (const heard of this.#heard.get(channel) ?? []) heard(payload ?? '')
    })
    await client.connect()
    for (const channel of this.#heard.keys()) await client.query(`listen ${quoteName(channel)}`)
    client.on('end', () => {
      this.#client = undefined
      void this.#reconnect()
    })
    return client
  }

  async #reconnect(): Promise<void> {
    while (!this.#isClosed && !this.#client) {
      await this.#connected().catch(() => pause(1000, undefined, { ref: false }))
    }
  }
}
