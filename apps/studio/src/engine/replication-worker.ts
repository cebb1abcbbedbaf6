import { doReplication, type ReplicationTask } from '@cellwright/kernel'

addEventListener('message', ({ data }: MessageEvent<ReplicationTask>) => doReplication(data, (said) => postMessage(said)))
