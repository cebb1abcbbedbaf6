// Works everything out in Node, as a program or as a thread: `node test/bytes/node-main.ts INPUTS FOLDER` writes a file of bytes for each group.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { about } from './about.ts'
import { decode, encode } from './canonical.ts'
import { GROUPS, type Inputs } from './groups.ts'

const [file = '', folder = ''] = process.argv.slice(2)
const inputs = decode(readFileSync(file)) as Inputs
for (const [name, group] of Object.entries(GROUPS)) writeFileSync(join(folder, name), encode(group(inputs)))
writeFileSync(join(folder, 'about'), JSON.stringify(about()))
