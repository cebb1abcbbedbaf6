"""Two plants: 45 units an hour above, 60 an hour below out of 2/3 of a unit each, both at random. Loads of 40 units,
3 h on the way, 5 cards for loads on the way and in stock. Above is room for 43 units and a load that waits for a
card; what does not fit is sold. Below 4 units are in front of the machine besides the load that is opened. `age` is
the time for which the machine below waits."""
import math

import simpy

from report import report

HOUR = 3600
LOAD = 40


def chain(env, random, leaving):
    above = simpy.Container(env, capacity=43)
    cards = simpy.Container(env, capacity=5, init=5)
    stock = simpy.Store(env)
    front = simpy.Container(env, capacity=4)

    def maker():
        while True:
            yield env.timeout(random.expovariate(45 / HOUR))
            if above.level < above.capacity:
                yield above.put(1)

    def loader():
        while True:
            yield above.get(LOAD)
            yield cards.get(1)
            env.process(way())

    def way():
        yield env.timeout(3 * HOUR)
        yield stock.put(LOAD)

    def opener():
        while True:
            yield stock.get()
            yield cards.put(1)
            for _ in range(LOAD):
                yield front.put(1)

    def taker():
        made = drawn = 0
        while True:
            need = math.ceil(2 * (made + 1) / 3) - drawn
            since = env.now
            if need:
                yield front.get(need)
            leaving.age += env.now - since
            made += 1
            drawn += need
            yield env.timeout(random.expovariate(60 / HOUR))
            leaving.parts += 1

    for process in (maker, loader, opener, taker):
        env.process(process())


report("chain", chain)
