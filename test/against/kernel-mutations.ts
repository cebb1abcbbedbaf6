/** One fault put in on purpose: `from` stands in the file exactly once. */
export interface Mutation {
  readonly name: string
  /** In packages/kernel/src. */
  readonly file: string
  readonly from: string
  readonly to: string
}

const of = (file: string, mutations: readonly (readonly [name: string, from: string, to: string])[]): Mutation[] =>
  mutations.map(([name, from, to]) => ({ name: `${file}: ${name}`, file, from, to }))

/** Each must make a test of the kernel fail. Where a text moves, this list moves with it: a text that is not found is a failure, too. */
export const MUTATIONS: readonly Mutation[] = [
  ...of('unit-station.ts', [
    ['blocking: a lot leaves whether or not there is room', 'if (made > t) {', 'if (made < t) {'],
    [
      'blocking: one place more',
      'Math.min(exit.places + exit.freed, sent + MANY)',
      'Math.min(exit.places + 1 + exit.freed, sent + MANY)',
    ],
    [
      'blocking: the room of the lot before',
      'sent >= known ? t : exitLots[(((sent - places)',
      'sent >= known ? t : exitLots[(((sent - places - 1)',
    ],
    [
      'ties: the end of work before room that may be made at that moment',
      '} else if (t >= downClock) break',
      '} else if (t > downClock) break',
    ],
    ['ties: a release before the end of work that may lose a lot', '(release <= t && release <= arrival)', 'release <= arrival'],
    ['ties: a release before a lot that may still come', '(release <= t && release <= arrival)', 'release <= t'],
    ['ties: a release goes after the end of work', '(release <= t && release <= arrival)', '(release < t && release <= arrival)'],
    ['ties: the lot started last goes first', 'if (earlier <= due) break', 'if (earlier < due) break'],
    [
      'ties: work resumed goes after lots started later',
      ' || (earlier === due && reals[(entry >> MEANING_BITS) | LOT]! < lot)',
      ' || earlier === due',
    ],
    [
      'ties: a first use draws before a repair at that moment',
      'reals[head & mask]! > inLots[((started & inMask) << 2) | ENTERED]!',
      'reals[head & mask]! >= inLots[((started & inMask) << 2) | ENTERED]!',
    ],
    [
      'free machines: the last to become free first',
      'own = rings[idleRing + (started & mask)]!\n        free',
      'own = rings[idleRing + ((started + idle - 1) & mask)]!\n        free',
    ],
    ['failure clock: it stands still', 'operated = reals[own | OPERATED]! + lasted', 'operated = reals[own | OPERATED]!'],
    ['failure clock: a failure at the end of work comes first', 'if (rest < work) {', 'if (rest <= work) {'],
    [
      'failure clock: work is done again after a stop',
      'reals[own | WORK] = Math.max(0, reals[own | WORK]! - (now - reals[own | SINCE]!))',
      '',
    ],
    ['failure clock: it is not set to the strike', 'reals[own | OPERATED] = reals[own | FAIL_AT]!', ''],
    [
      'states: repairs count as work',
      'if ((rings[head & mask]! & REPAIR) === FAIL) busyTime += lasted',
      'busyTime += lasted\n      if (busyTime < 0) busyTime += lasted',
    ],
    ['states: waiting counts from the arrival', 'starvedTime += start - free', 'starvedTime += start - comes'],
    ['content: a moment counts', 'free > reals[begun + (n & mask)]!', 'free >= reals[begun + (n & mask)]!'],
    ['content: a start is not held to machines known to become free', 'if (n >= machines && spare <= idle && ', 'if (n < 0 && '],
    ['times: waiting in front is not counted', 'doorTime += start - comes', 'doorTime += start - free'],
    [
      'times: its age counts from the start',
      'reals[own | BORN] = isTap ? start : inLots[i | LOT_BORN]!',
      'reals[own | BORN] = start',
    ],
  ]),
  ...of('operating-clocks.ts', [
    ['the repaired cause counts from 0', 'this.#strikes[at + struck] = operated + ', 'this.#strikes[at + struck] = '],
    [
      'of two causes the later',
      'this.#strikes[at + c]! < this.#strikes[at + next]!',
      'this.#strikes[at + c]! > this.#strikes[at + next]!',
    ],
    [
      'of two causes at once the last written',
      'this.#strikes[at + c]! < this.#strikes[at + next]!',
      'this.#strikes[at + c]! <= this.#strikes[at + next]!',
    ],
  ]),
  ...of('recursion.ts', [
    ['blocking: one place more', 'if (held + need > places) room = downClock', 'if (held + need > places + 1) room = downClock'],
    ['blocking: what waits is passed', 'if (blockedCount > 0 || held + need > places) {', 'if (held + need > places) {'],
    ['ties: a release goes after the end of work', 'if (release <= t) {', 'if (release < t) {'],
    ['ties: a lot that comes goes before the end of work', 'if (start < t) {', 'if (start <= t) {'],
    ['ties: the lot started last goes first', 'earlier === due && this.#isBefore', 'earlier === due && !this.#isBefore'],
    [
      'free machines: one set free by a waiting lot goes to the end',
      'idleCount === 0 &&\n          fresh',
      'idleCount < 0 &&\n          fresh',
    ],
    [
      'failure clock: a failure at the end of work comes first',
      'if (pace === null ? rest < work',
      'if (pace === null ? rest <= work',
    ],
    ['failure clock: work is done again after a stop', 'machineReals[own + M_WORK] = left > 0 ? left : 0', ''],
    ['content: a moment counts', 'inside -= going', 'if (inside > most) most = inside\n        inside -= going'],
    [
      'set-up counts as unit work',
      'if (hasSetup && machineReals[own + M_AFTER]! >= 0) {\n            seconds',
      'if (hasSetup && machineReals[own + M_AFTER]! > 1) {\n            seconds',
    ],
    [
      'pace: it counts as work where it is 0',
      'const worked = Math.min(length, on.integral(now) - on.integral(since))',
      'const worked = length',
    ],
    ['pace: the failure clock counts the seconds off', 'on.after(now, rest)', 'Math.max(now, fail)'],
    ['pace: work left after a stop is counted in seconds', '(pace === null ? lasted :', '(pace !== null ? lasted :'],
  ]),
  ...of('buffer-stage.ts', [
    [
      'order: a lot passes those before it',
      'door.lots[i + LEFT] = Math.max(ready, stage.lastRipe)',
      'door.lots[i + LEFT] = ready',
    ],
    ['dwell: a lot does not wait for room', 'now = Math.max(ripe, exit.roomAt[0]!)', 'now = ripe'],
    [
      'dwell: an end that falls on the entry is an event',
      'if (end > Math.max(entered, stage.lastRipe))',
      'if (end >= Math.max(entered, stage.lastRipe))',
    ],
    ['room is made when the dwell ends', 'door.lots[i + LEFT] = now', 'door.lots[i + LEFT] = ripe'],
  ]),
  ...of('link.ts', [
    ['room: a place more', 'while (this.held + need > this.places) {', 'while (this.held + need > this.places + 1) {'],
    ['content of a buffer: a moment counts', '+ LEFT]! <= t) content', '+ LEFT]! < t) content'],
    ['time of what stands in a buffer', 'sum += this.lots[i]! * (t -', 'sum += 2 * this.lots[i]! * (t -'],
  ]),
  ...of('flow-state.ts', [
    ['scrap: every cause takes from the whole lot', 'binomial(left, p, random)', 'Math.min(left, binomial(units, p, random))'],
    ['scrap: a curve is not read', 'curve === null ? probability :', 'curve !== null ? probability :'],
    [
      'operating failures: the clock is not set to the strike',
      'this.machineReals[m * MACHINE_REALS + M_OPERATED] = this.machineReals[m * MACHINE_REALS + M_FAIL_AT]!',
      '',
    ],
  ]),
  ...of('engine.ts', [
    [
      'blocking: a lot passes those that wait',
      'if (this.words[to * WORDS + E_WAITING] === 0 && this.#enter(to, units)) this.#leave',
      'if (this.#enter(to, units)) this.#leave',
    ],
    [
      'failure clock: calendar, not operating',
      'on === null ? now - from : Math.max(0, on.integral(now)',
      'on === null ? now : Math.max(0, on.integral(now)',
    ],
    ['failure clock: a failure at the end of work comes first', 'if (rest < work) {', 'if (rest <= work) {'],
    [
      'free machines: the last to become free first',
      'const head = words[at + E_IDLE_HEAD]!\n',
      'const head = (words[at + E_IDLE_HEAD]! + words[at + E_IDLE_COUNT]! - 1) % words[at + E_MACHINES]!\n',
    ],
  ]),
  ...of('event-heap.ts', [
    ['ties: the later sequence first', 'this.#sequence[a]! < this.#sequence[b]!', 'this.#sequence[a]! > this.#sequence[b]!'],
  ]),
]
