import type { Program } from './programs.ts'
export async function full(_programs: readonly Program[], _scale: number, _print: (text: string, json: string) => void): Promise<void> {}
