"""W2: twelve stations in series with 20 places between them, blocking after service, failures, 2 % scrap after stations 4, 8 and 11."""
import sys

import simpy

from machine import exponential, fixed, machine, uniform
from report import report

MACHINES = [2, 4, 4, 3, 3, 2, 4, 6, 8, 40, 60, 4]
TAKT = [0.97, 1.03, 0.99, 1.05, 0.95, 1.01, 0.98, 1.04, 0.96, 1, 1.02, 0.99]
SCRAPPING = (3, 7, 10)
WORK = {"W2": fixed, "W2u": uniform, "W2e": exponential}

# W2, W2u (cycles drawn +-10 %) or W2e (exponential), behind END SEED RUNS.
workload = sys.argv[4] if len(sys.argv) > 4 else "W2"


def line(env, random, leaving):
    stores = [None] + [simpy.Store(env, 20) for _ in MACHINES[1:]] + [None]
    for i, (machines, takt) in enumerate(zip(MACHINES, TAKT)):
        scrap = 0.02 if i in SCRAPPING else 0
        for _ in range(machines):
            env.process(machine(env, random, leaving, stores[i], stores[i + 1], machines * takt, WORK[workload], scrap))


report(workload, line)
