// SPDX-FileCopyrightText: The Dossier authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What schedule.c does, with ts-fsrs: node schedule.mjs FOLDER [RUNS], where
// FOLDER holds node_modules. A run before those that count warms the compiler.

import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

const folder = resolve(process.argv[2])
const runs = Number(process.argv[3] ?? 5)
const { createEmptyCard, fsrs } = createRequire(join(folder, 'bench.cjs'))('ts-fsrs')

const QUESTIONS = 40000
const REVIEWS = 25
const START = 1700000000000
const DAY = 86400000

let state = 1

function draw (below) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return (state >>> 8) % below
}

function drawRating () {
  const drawn = draw(100)
  return drawn < 12 ? 1 : drawn < 27 ? 2 : drawn < 90 ? 3 : 4
}

function scheduleAll (scheduler) {
  let days = 0
  state = 1
  for (let question = 0; question < QUESTIONS; question++) {
    let card = createEmptyCard(new Date(START + draw(365) * DAY))
    for (let i = 0; i < REVIEWS; i++) {
      const now = new Date(card.due.getTime() + draw(4) * DAY)
      card = scheduler.next(card, now, drawRating()).card
      days += card.scheduled_days
    }
  }
  return days
}

const scheduler = fsrs({ enable_fuzz: false })
const days = scheduleAll(scheduler)
const seconds = []
let same = true
for (let i = 0; i < runs; i++) {
  const start = process.hrtime.bigint()
  same = scheduleAll(scheduler) === days && same
  seconds.push(Number(process.hrtime.bigint() - start) / 1e9)
}
console.log(JSON.stringify({ days, seconds, same }))
