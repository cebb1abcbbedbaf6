"""W3: a machine of 10 s, 36 chambers that take 256 parts at once for a day and give them back one by one, two machines of 19.6 s."""
import simpy

from machine import fixed, machine
from report import report

BATCH = 256


def formation(env, random, leaving):
    loading = simpy.Store(env, BATCH)
    unloaded = simpy.Store(env, 1024)
    chambers = simpy.Resource(env, 36)

    def loader():
        while True:
            batch = []
            while len(batch) < BATCH:
                batch.append((yield loading.get()))
            place = chambers.request()
            yield place
            env.process(chamber(batch, place))

    def chamber(batch, place):
        yield env.timeout(86_400)
        for born in batch:
            yield unloaded.put(born)
        chambers.release(place)

    env.process(machine(env, random, leaving, None, loading, 10, fixed, 0))
    env.process(loader())
    for _ in range(2):
        env.process(machine(env, random, leaving, unloaded, None, 19.6, fixed, 0))


report("W3", formation)
