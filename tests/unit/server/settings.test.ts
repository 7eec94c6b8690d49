import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSettings } from '../../../src/server/settings.ts'

describe('what the operator sets', () => {
  test('nothing set is port 8787 on this computer alone, with the data beside the program', () => {
    expect(readSettings({}, [])).toEqual({
      port: 8787,
      host: '127.0.0.1',
      dataFolder: path.resolve('data'),
      databaseUrl: undefined,
      publicUrl: null,
      isBehindProxy: false,
      secretFile: path.resolve('data/secret'),
      backupKeyFile: undefined,
      isDemo: false,
    })
  })

  test('everything can be set', () => {
    const environment = {
      PORT: '80',
      HOST: '::',
      DATA_DIR: '/srv/magonote',
      DATABASE_URL: 'postgres://hub@db/magonote',
      PUBLIC_URL: 'https://magonote.example.jp',
      TRUST_PROXY: '1',
      SECRET_FILE: '/run/secrets/magonote',
      BACKUP_KEY_FILE: '/run/secrets/backup',
    }
    expect(readSettings(environment, ['--demo'])).toEqual({
      port: 80,
      host: '::',
      dataFolder: '/srv/magonote',
      databaseUrl: 'postgres://hub@db/magonote',
      publicUrl: new URL('https://magonote.example.jp'),
      isBehindProxy: true,
      secretFile: '/run/secrets/magonote',
      backupKeyFile: '/run/secrets/backup',
      isDemo: true,
    })
  })

  test('an empty value is as good as none', () => {
    expect(readSettings({ PORT: '', PUBLIC_URL: '' }, [])).toMatchObject({ port: 8787, publicUrl: null })
  })

  test.each([
    ['PORT', '80a'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['HOST', 'a b'],
    ['DATABASE_URL', 'mysql://hub:himitsu@db/magonote'],
    ['DATABASE_URL', 'himitsu'],
    ['PUBLIC_URL', 'magonote.example.jp'],
    ['PUBLIC_URL', 'https://example.jp/magonote'],
    ['TRUST_PROXY', 'yes'],
  ])('%s=%s stops the start with one sentence that does not repeat it', (name, value) => {
    const read = () => readSettings({ [name]: value }, [])
    expect(read).toThrow(new RegExp(`^The environment variable ${name} must be .+\\.$`))
    expect(read).not.toThrow(/himitsu/)
  })

  test('an unknown option stops the start', () => {
    expect(() => readSettings({}, ['--dmeo'])).toThrow('The option --dmeo is unknown')
  })
})
