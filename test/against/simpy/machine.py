"""A machine that serves one part after another, fails after Exp(200 cycles) of work and is repaired in Exp(10 cycles)."""


def machine(env, random, leaving, before, after, cycle, work_of, scrap):
    """Takes births of parts from the store `before` (None: never starves), gives them to `after` (None: they leave)."""
    failures = 1 / (200 * cycle)
    repairs = 1 / (10 * cycle)
    life = random.expovariate(failures)
    while True:
        born = env.now if before is None else (yield before.get())
        work = work_of(random, cycle)
        while life < work:
            work -= life
            yield env.timeout(life)
            yield env.timeout(random.expovariate(repairs))
            life = random.expovariate(failures)
        life -= work
        yield env.timeout(work)
        if scrap and random.random() < scrap:
            continue
        if after is None:
            leaving.parts += 1
            leaving.age += env.now - born
        else:
            yield after.put(born)


def fixed(random, cycle):
    return cycle


def uniform(random, cycle):
    """+-10 %."""
    return cycle * (0.9 + 0.2 * random.random())


def exponential(random, cycle):
    return random.expovariate(1 / cycle)
