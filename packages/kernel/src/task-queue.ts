import type { Task } from './engine.ts'

/** First in, first out: tasks in a ring that doubles when full. */
export class TaskQueue {
  private items: (Task | null)[] = Array.from<null>({ length: 16 }).fill(null)
  private head = 0
  count = 0

  push(task: Task): void {
    if (this.count === this.items.length) {
      this.items = [...this.items.slice(this.head), ...this.items.slice(0, this.head), ...this.items.map(() => null)]
      this.head = 0
    }
    this.items[(this.head + this.count++) & (this.items.length - 1)] = task
  }

  /** Takes the first; null: there is none. */
  shift(): Task | null {
    if (this.count === 0) return null
    const task = this.items[this.head]!
    this.items[this.head] = null
    this.head = (this.head + 1) & (this.items.length - 1)
    this.count--
    return task
  }
}
