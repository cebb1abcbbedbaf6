// Works everything out in Node, as a program or as a thread: `node test/bytes/node-main.ts PROJECT FOLDER` writes a file of bytes for each group.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { about } from './about.ts'
import { encode } from './canonical.ts'
import { GROUPS } from './groups.ts'

const [project = '', folder = ''] = process.argv.slice(2)
const text = readFileSync(project, 'utf8')
for (const [name, group] of Object.entries(GROUPS)) writeFileSync(join(folder, name), encode(group(text)))
writeFileSync(join(folder, 'about'), JSON.stringify(about()))
