"""W1: M/M/1, arrivals at 0.9 / s, service at 1 / s."""
import simpy

from report import report


def queue(env, random, leaving):
    waiting = simpy.Store(env)

    def arrivals():
        while True:
            yield env.timeout(random.expovariate(0.9))
            waiting.put(env.now)

    def server():
        while True:
            born = yield waiting.get()
            yield env.timeout(random.expovariate(1))
            leaving.parts += 1
            leaving.age += env.now - born

    env.process(arrivals())
    env.process(server())


report("W1", queue)
