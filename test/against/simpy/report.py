"""What the SimPy programs share: `PROGRAM END SEED [RUNS]` runs up to END [s] of simulated time with the seeds SEED, SEED + 1, ... and prints a
line of JSON for each run. They keep the counts that they print and nothing else: no machine-seconds by state."""
import json
import random
import re
import sys
import time

import simpy


class Leaving:
    """Parts that left in good order, and the sum of their seconds in the system."""

    def __init__(self):
        self.parts = 0
        self.age = 0.0


def peak_memory():
    """Largest resident memory of this process [MiB], from Linux."""
    with open("/proc/self/status") as status:
        return int(re.search(r"VmHWM:\s*(\d+) kB", status.read()).group(1)) / 1024


def report(workload, model):
    """`model(env, random, leaving)` sets the processes up."""
    end = float(sys.argv[1])
    seed = int(sys.argv[2])
    for run in range(int(sys.argv[3]) if len(sys.argv) > 3 else 1):
        wall = time.perf_counter()
        cpu = time.process_time()
        env = simpy.Environment()
        leaving = Leaving()
        model(env, random.Random(seed + run), leaving)
        env.run(until=end)
        print(
            json.dumps(
                {
                    "engine": "SimPy " + simpy.__version__,
                    "workload": workload,
                    "n": leaving.parts,
                    "wall_s": time.perf_counter() - wall,
                    "cpu_s": time.process_time() - cpu,
                    "mean_tis": leaving.age / leaving.parts if leaving.parts else None,
                    "throughput": leaving.parts / end,
                    "peak_mb": peak_memory(),
                }
            ),
            flush=True,
        )
