// What the two C++ programs share: the workloads, random numbers and the report.
//
// A program is called `PROGRAM WORKLOAD END SEED [states|plain]`: W1, W2, W2u (cycles drawn +-10 %), W2e (exponential) or W3, up to END [s]
// of simulated time. It prints one line of JSON. `states` adds up machine-seconds by state (busy, starved, blocked, down; no workload has
// set-ups), `plain` does not.
#pragma once
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <string>
#include <vector>

/** xoshiro256++ 1.0 (D. Blackman and S. Vigna, ACM TOMS 47 (2021) 36), its state filled by splitmix64. */
class Random {
 public:
  explicit Random(uint64_t seed) {
    for (uint64_t& word : state_) {
      seed += 0x9e3779b97f4a7c15;
      uint64_t z = (seed ^ (seed >> 30)) * 0xbf58476d1ce4e5b9;
      z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
      word = z ^ (z >> 31);
    }
  }

  /** Uniform in the open interval (0, 1). */
  double uniform() { return (static_cast<double>(next() >> 11) + 0.5) * 0x1p-53; }

  double exponential(double mean) { return -mean * std::log(uniform()); }

 private:
  uint64_t state_[4];

  static uint64_t rotated(uint64_t x, int by) { return (x << by) | (x >> (64 - by)); }

  uint64_t next() {
    const uint64_t result = rotated(state_[0] + state_[3], 23) + state_[0];
    const uint64_t t = state_[1] << 17;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= t;
    state_[3] = rotated(state_[3], 45);
    return result;
  }
};

enum class Service { fixed, uniform, exponential };

template <Service service>
double workOf(double cycle, Random& random) {
  if constexpr (service == Service::fixed) return cycle;
  if constexpr (service == Service::uniform) return cycle * (0.9 + 0.2 * random.uniform());
  return random.exponential(cycle);
}

/** Parallel machines and their mean cycle [s]. Each fails after Exp(200 cycles) of work, a repair takes Exp(10 cycles). */
struct StationSpec {
  int machines;
  double cycle;
  double scrap;
};

constexpr double kCyclesToFailure = 200;
constexpr double kCyclesToRepair = 10;

inline const std::vector<StationSpec> kLine = {
    {2, 2 * 0.97, 0},    {4, 4 * 1.03, 0}, {4, 4 * 0.99, 0},    {3, 3 * 1.05, 0.02}, {3, 3 * 0.95, 0},     {2, 2 * 1.01, 0},
    {4, 4 * 0.98, 0},    {6, 6 * 1.04, 0.02}, {8, 8 * 0.96, 0}, {40, 40 * 1.00, 0},  {60, 60 * 1.02, 0.02}, {4, 4 * 0.99, 0},
};
constexpr int kPlaces = 20;

constexpr double kInterval = 1 / 0.9;
constexpr double kServiceTime = 1;

constexpr StationSpec kBefore = {1, 10, 0};
constexpr StationSpec kAfter = {2, 19.6, 0};
constexpr int kBatch = 256;
constexpr int kChambers = 36;
constexpr int kUnloadPlaces = 1024;
constexpr double kDwell = 86400;

/** Machine-seconds of a station [s]. */
struct States {
  double busy = 0, starved = 0, blocked = 0, down = 0;
};

/** Parts that left in good order, their seconds in the system, machine-seconds by station. */
struct Outcome {
  int64_t parts = 0;
  double age = 0;
  std::vector<int> machines;
  std::vector<States> states;

  void add(int count, const States& seconds) {
    machines.push_back(count);
    states.push_back(seconds);
  }
};

/** Largest resident memory of this process [MiB], from Linux; 0 elsewhere. */
inline double peakMemory() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.rfind("VmHWM:", 0) == 0) return std::atof(line.c_str() + 6) / 1024;
  return 0;
}

using Simulation = Outcome (*)(const std::string& workload, double end, uint64_t seed, bool states);

/** Runs what the arguments ask for and prints it. States that do not sum to machines x time are an error. */
inline int report(const char* engine, int argc, char** argv, Simulation simulate) {
  if (argc < 4) {
    std::fprintf(stderr, "%s WORKLOAD END SEED [states|plain]\n", argv[0]);
    return 2;
  }
  const std::string workload = argv[1];
  const double end = std::atof(argv[2]);
  const bool states = argc < 5 || std::strcmp(argv[4], "plain") != 0;
  const auto wall = std::chrono::steady_clock::now();
  const std::clock_t cpu = std::clock();
  const Outcome outcome = simulate(workload, end, std::strtoull(argv[3], nullptr, 10), states);
  const double cpuSeconds = static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC;
  const double wallSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - wall).count();
  double busy = 0, starved = 0, blocked = 0, down = 0, error = 0;
  for (size_t i = 0; i < outcome.states.size(); i++) {
    const auto& [b, s, k, d] = outcome.states[i];
    error = std::max(error, std::abs((b + s + k + d) / (outcome.machines[i] * end) - 1));
    busy += b, starved += s, blocked += k, down += d;
  }
  if (states && error > 1e-7) {
    std::fprintf(stderr, "%s %s: the states of a station miss machines x time by %g\n", engine, workload.c_str(), error);
    return 1;
  }
  if (outcome.parts == 0) {
    std::fprintf(stderr, "%s %s: no part leaves before %g s\n", engine, workload.c_str(), end);
    return 1;
  }
  std::printf(
      "{\"engine\":\"%s\",\"workload\":\"%s\",\"n\":%lld,\"wall_s\":%.6f,\"cpu_s\":%.6f,\"mean_tis\":%.9g,\"throughput\":%.9g,"
      "\"busy_s\":%.9g,\"starved_s\":%.9g,\"blocked_s\":%.9g,\"down_s\":%.9g,\"peak_mb\":%.1f}\n",
      engine, workload.c_str(), static_cast<long long>(outcome.parts), wallSeconds, cpuSeconds,
      outcome.age / static_cast<double>(outcome.parts), static_cast<double>(outcome.parts) / end, busy, starved, blocked, down,
      peakMemory());
  return 0;
}
