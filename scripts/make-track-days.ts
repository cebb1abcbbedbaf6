// Makes examples/track/days.csv again: the days of examples/track/plant.yaml, simulated with two steps other than planned.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { builtInLibrary } from '../packages/library/src/index.ts'
import { exampleDays } from '../packages/model/src/study/testing-days.ts'

const folder = new URL('../examples/track/', import.meta.url)
const plant = readFileSync(new URL('plant.yaml', folder), 'utf8')
const days = fileURLToPath(new URL('days.csv', folder))
writeFileSync(days, exampleDays(plant, builtInLibrary()))
