// Stands alone: it must work when nothing else of the app does. Plain script, no module, nothing imported, nothing sent.
;(function () {
  'use strict'

  // The hub has what it holds for a person; the desk finds it in its list.
  const ARRIVED = ['applied', 'set-aside', 'held']
  const NOTHING = 'この端末に、送れていないものはありません。'
  const NOTHING_OWN = 'あなたが入力して、まだ送れていないものはありません。'
  const show = (id) => document.getElementById(id)

  const answered = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error || new Error('not read'))
      request.onblocked = () => reject(new Error('blocked'))
    })

  // Without a version it opens whatever is there; where there is nothing, it makes nothing.
  const open = (place, name) => {
    const request = place.open(name)
    request.onupgradeneeded = () => request.transaction.abort()
    return answered(request)
  }

  const read = async (place, name) => {
    const database = await open(place, name)
    try {
      if (!database.objectStoreNames.contains('outbox')) return []
      const items = await answered(database.transaction('outbox', 'readonly').objectStore('outbox').getAll())
      return items.filter((item) => !ARRIVED.includes(item.state))
    } finally {
      database.close()
    }
  }

  // Newer browsers keep each person's database in a bucket of its own.
  const placesOf = async () => {
    const places = [indexedDB]
    const buckets = navigator.storageBuckets
    for (const name of buckets ? await buckets.keys() : []) places.push((await buckets.open(name)).indexedDB)
    return places
  }

  // What is sealed for the hub stays so: the file can be read at the desk alone.
  const asChange = ({ id, name, input, forHub, madeAt, author, state, refusal }) => ({
    id,
    name,
    input: input === undefined ? null : input,
    sealedInput: forHub,
    madeAt,
    author,
    state,
    refusal,
  })

  const fromStorage = (key) => {
    try {
      return JSON.parse(localStorage.getItem(key) || 'null')
    } catch (error) {
      return null
    }
  }

  // Whoever uses this device now, and whom this device is to the towns whose slips it keeps.
  const ownNames = () => {
    const names = []
    const add = (municipality, accountId) =>
      names.push(`magonote.sealed.${municipality}.${accountId}`, `magonote.${municipality}.${accountId}`)
    const actor = fromStorage('magonote.actor')
    if (actor) add(actor.municipality, actor.accountId)
    for (let index = 0; index < localStorage.length; index += 1) {
      const key = localStorage.key(index)
      const slip = /^magonote\.slip/.test(key) ? fromStorage(key) : null
      if (slip) add(slip.municipality, slip.accountId || String(slip.learnerId).replace(/^learner-/, 'slip-'))
    }
    return names
  }

  // Without databases() (an old browser) only the one last used is known.
  const namesIn = async (place) => {
    if (place.databases) return (await place.databases()).map(({ name }) => name)
    return ownNames()
  }

  // A move into or out of a bucket may have been cut short: then the same change lies in both places.
  const known = new Set()
  const isNew = (name, { id, madeAt }) => {
    const key = `${name}/${id}/${madeAt}`
    return !known.has(key) && Boolean(known.add(key))
  }

  const collect = async () => {
    const databases = []
    const unreadable = []
    const own = ownNames()
    let ofOthers = 0
    for (const place of await placesOf())
      for (const name of (await namesIn(place)).filter((one) => /^magonote\./.test(one)).sort())
        try {
          const changes = (await read(place, name)).map(asChange).filter((change) => isNew(name, change))
          if (own.includes(name) && changes.some(({ input, sealedInput }) => input === null && !sealedInput))
            unreadable.push(name)
          if (!own.includes(name)) ofOthers += changes.length
          else if (changes.length > 0) databases.push({ name, changes })
        } catch (error) {
          unreadable.push(name)
        }
    return { databases, unreadable, ofOthers }
  }

  const two = (number) => String(number).padStart(2, '0')

  const fileName = (at, count) =>
    `magonote-unsent-${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}-${two(at.getHours())}${two(at.getMinutes())}-${count}.json`

  const save = (text, name) => {
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
    const link = document.createElement('a')
    link.href = address
    link.download = name
    document.body.append(link)
    link.click()
    link.remove()
    setTimeout(() => URL.revokeObjectURL(address), 60000)
    show('saved').hidden = false
    show('saved').textContent =
      `「${name}」という名前で保存をはじめました。「ダウンロード」の中にあることを、確かめてください。ないときは、下の「ファイルに保存できないとき」を開いてください。`
  }

  const copy = async (text) => {
    show('text').select()
    let isCopied = true
    try {
      await navigator.clipboard.writeText(text)
    } catch (error) {
      isCopied = document.execCommand('copy')
    }
    show('copied').textContent = isCopied
      ? 'コピーしました。'
      : 'コピーできませんでした。文字を長押しして、選んで写してください。'
  }

  const say = (words, isWarning) => {
    show('found').textContent = words
    show('found').classList.toggle('warning', isWarning)
  }

  const offer = ({ databases, unreadable, ofOthers }) => {
    const now = new Date()
    const count = databases.reduce((sum, one) => sum + one.changes.length, 0)
    const broken =
      unreadable.length > 0
        ? `読めないものが${unreadable.length}つあります。端末ごと、担当者に見せてください。`
        : ''
    const others =
      ofOthers > 0
        ? `ほかの方が入力したものが${ofOthers}件あります。その方がこの端末で「はじめる」と、送れます。`
        : ''
    const more = broken + others
    if (count === 0) return say(`${ofOthers > 0 ? NOTHING_OWN : NOTHING}${more}`, more !== '')
    say(`送れていないものが ${count} 件あります。${more}`, more !== '')
    const file = {
      kind: 'magonote-unsent',
      version: 1,
      takenAt: now.toISOString(),
      takenFrom: location.origin,
      count,
      databases,
      unreadable,
    }
    const text = JSON.stringify(file, null, 2)
    show('taking').hidden = false
    show('text').value = text
    show('save').addEventListener('click', () => save(text, fileName(now, count)))
    show('copy').addEventListener('click', () => copy(text))
  }

  collect().then(offer, () =>
    say(
      'この端末に保存されたものを、開くことができませんでした。端末の電源を入れ直して、もう一度このページを開いてください。それでも開けないときは、端末ごと市役所・町役場の担当者に見せてください。',
      true,
    ),
  )
})()
