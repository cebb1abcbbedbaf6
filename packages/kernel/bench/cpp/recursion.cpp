// The workloads by exact recursion, without a list of events (workload.hpp says how it is called).
//
//   start n       S(n) = max(arrival n, earliest free machine)
//   completion    C(n) = S(n) + work + the repairs that strike on the way
//   departure     D(k) = max(k-th smallest C, D(k - 1), S'(k - places) of the next station)
//
// A station goes on as long as it knows the next arrival and, where it needs a machine, the next departure. It lets parts go only when it needs
// their machines: no part that starts later can then finish earlier, so that no times need be compared. Sweeps from the first station to
// the last repeat until all have come to the end.
#include "workload.hpp"

#include <bit>

namespace {

/** Places between two stations, as rings by number of the part. Zeros stand for places that were free from the beginning. */
template <int places>
struct Door {
  static constexpr int kPlaces = places;
  static constexpr int64_t kMask = std::bit_ceil(static_cast<unsigned>(places) + 1) - 1;
  double arrived[kMask + 1] = {};
  double born[kMask + 1] = {};
  double started[kMask + 1] = {};
  /** Parts with known arrival, parts with known start. */
  int64_t sent = 0, taken = 0;
  /** Nothing more arrives, nothing more starts before the end. */
  bool isSentAll = false, isTakenAll = false;
};

/** What a first station takes from (all is there), and what a last one gives to (all is taken). */
struct Endless : Door<1> {
  Endless() { sent = taken = INT64_MAX / 2; }
};

/** A machine that is free from a time on [s]. */
struct Free {
  double time;
  int machine;
};

/** A part that is finished at a time [s], with its birth [s] and its machine. */
struct Job {
  double time, born;
  int machine;
};

/** A ring in ascending order of time; most items come in that order. */
template <typename Item>
class Sorted {
 public:
  explicit Sorted(int most) : items_(std::bit_ceil(static_cast<unsigned>(most) + 1)), mask_(static_cast<uint32_t>(items_.size() - 1)) {}

  int count() const { return static_cast<int>(tail_ - head_); }
  const Item& front() const { return items_[head_ & mask_]; }
  Item shift() { return items_[head_++ & mask_]; }

  void insert(const Item& item) {
    uint32_t at = tail_++;
    for (; at != head_ && items_[(at - 1) & mask_].time > item.time; at--) items_[at & mask_] = items_[(at - 1) & mask_];
    items_[at & mask_] = item;
  }

 private:
  std::vector<Item> items_;
  uint32_t mask_, head_ = 0, tail_ = 0;
};

/** A station; `accounts`: with machine-seconds by state. */
template <Service service, bool accounts>
class Station {
 public:
  States states;
  /** Seconds since their births of the parts that left a last station. */
  double age = 0;
  bool isDone = false;

  Station(const StationSpec& spec, double end, uint64_t seed)
      : spec_(spec), end_(end), random_(seed), jobs_(spec.machines), free_(spec.machines) {
    for (int m = 0; m < spec.machines; m++) {
      lives_.push_back(random_.exponential(kCyclesToFailure * spec.cycle));
      free_.insert({0, m});
    }
  }

  /** Goes on as far as the neighbours are known; true when something has moved. */
  template <typename In, typename Out>
  bool advance(In& in, Out& out) {
    if (isDone) return false;
    const int64_t before = out.sent + in.taken;
    if (start(in, out)) drain(out);
    return isDone || out.sent + in.taken != before;
  }

 private:
  StationSpec spec_;
  double end_;
  Random random_;
  Sorted<Job> jobs_;
  Sorted<Free> free_;
  /** Seconds of work to the next failure, by machine. */
  std::vector<double> lives_;
  double left_ = 0;
  /** Parts begun that do not leave before the end: scrap and the last ones. */
  int64_t lost_ = 0;

  /** Starts parts; true when none is left to start before the end. */
  template <typename In, typename Out>
  bool start(In& in, Out& out) {
    constexpr bool isFirst = std::is_same_v<In, Endless>;
    while (!in.isTakenAll) {
      const int64_t n = isFirst ? 0 : in.taken;
      if (!isFirst && n == in.sent) {
        in.isTakenAll = in.isSentAll;
        break;
      }
      Free machine;
      if (!takeMachine(out, machine)) return false;
      const double begin = isFirst ? machine.time : std::max(machine.time, in.arrived[n & In::kMask]);
      if (begin > end_) {
        free_.insert(machine);
        in.isTakenAll = true;
        break;
      }
      if (accounts) states.starved += begin - machine.time;
      work(begin, isFirst ? begin : in.born[n & In::kMask], machine.machine);
      if (!isFirst) {
        in.started[n & In::kMask] = begin;
        in.taken = n + 1;
      }
    }
    return in.isTakenAll;
  }

  /** The machine that is free first: one that is known to become free, or that of the next part to leave. */
  template <typename Out>
  bool takeMachine(Out& out, Free& machine) {
    for (;;) {
      if (free_.count() > 0 && (jobs_.count() == 0 || free_.front().time <= std::max(jobs_.front().time, left_))) {
        machine = free_.shift();
        return true;
      }
      if (!leave(out, machine)) return false;
      if (free_.count() == 0) return true;
      free_.insert(machine);
    }
  }

  /** The part that is finished first leaves; false when that time is not known yet. */
  template <typename Out>
  bool leave(Out& out, Free& machine) {
    constexpr bool isLast = std::is_same_v<Out, Endless>;
    const int64_t k = out.sent;
    if (!isLast && k - Out::kPlaces >= out.taken && !out.isTakenAll) return false;
    const Job job = jobs_.shift();
    double leaves = std::max(job.time, left_);
    if (!isLast) leaves = k - Out::kPlaces < out.taken ? std::max(leaves, out.started[(k - Out::kPlaces) & Out::kMask]) : INFINITY;
    left_ = leaves;
    machine = {leaves, job.machine};
    if (leaves <= end_) {
      if (accounts) states.blocked += leaves - job.time;
      if (isLast) age += leaves - job.born;
      else {
        out.arrived[k & Out::kMask] = leaves;
        out.born[k & Out::kMask] = job.born;
      }
      out.sent++;
    } else {
      if (accounts) states.blocked += end_ - std::min(job.time, end_);
      lose(job.time);
    }
    return true;
  }

  /**
   * A part begins. A scrapped one is heard of no more; its machine is free when it is done.
   * Put in line by hand: g++ decides one way with states and another without.
   */
  [[gnu::always_inline]] void work(double begin, double born, int machine) {
    const double work = workOf<service>(spec_.cycle, random_);
    double done = begin + work;
    if ((lives_[machine] -= work) < 0) done = repaired(done, lives_[machine]);
    if (accounts && service != Service::fixed) states.busy += work;
    if (spec_.scrap > 0 && random_.uniform() < spec_.scrap) {
      free_.insert({done, machine});
      lose(done);
    } else jobs_.insert({done, born, machine});
  }

  /** When the work is done, with the repairs that strike before; `life` is negative by the work after the first failure. */
  [[gnu::noinline]] double repaired(double done, double& life) {
    do {
      const double stop = done + life;
      const double repair = random_.exponential(kCyclesToRepair * spec_.cycle);
      const double counted = std::min(stop + repair, end_) - std::min(stop, end_);
      if (accounts) states.down += counted;
      if (accounts) states.busy += repair - counted;
      done += repair;
      life += random_.exponential(kCyclesToFailure * spec_.cycle);
    } while (life < 0);
    return done;
  }

  /** Counts a part that does not leave before the end; takes off what of its work and repairs comes after the end. */
  void lose(double done) {
    lost_++;
    if (accounts) states.busy -= std::max(0.0, done - end_);
  }

  /** After the last start: lets parts go up to the end. Kept out of the loop over starts, which is faster while it is small. */
  template <typename Out>
  [[gnu::noinline]] void drain(Out& out) {
    Free machine;
    while (jobs_.count() > 0) {
      if (!leave(out, machine)) return;
      free_.insert(machine);
    }
    if (accounts) {
      if (service == Service::fixed) states.busy += static_cast<double>(out.sent + lost_) * spec_.cycle;
      while (free_.count() > 0) states.starved += std::max(0.0, end_ - free_.shift().time);
    }
    out.isSentAll = isDone = true;
  }
};

/** Chambers that take 256 parts at once, keep them for a day and give them back one by one. */
template <bool accounts>
class Chambers {
 public:
  States states;
  bool isDone = false;

  explicit Chambers(double end) : end_(end) {}

  template <typename In, typename Out>
  bool advance(In& in, Out& out) {
    if (isDone) return false;
    const int64_t before = out.sent + in.taken;
    while (in.taken + kBatch <= in.sent) {
      // The chamber of number j is free when its batch before that has left.
      if (begun_ == left_ + kChambers && !unload(out)) return out.sent + in.taken != before;
      if (!load(in)) break;
    }
    if (in.isSentAll && in.taken + kBatch > in.sent) in.isTakenAll = true;
    if (in.isTakenAll) drain(out);
    return isDone || out.sent + in.taken != before;
  }

 private:
  struct Chamber {
    double free = 0, done = 0;
    double born[kBatch];
  };

  double end_;
  Chamber chambers_[kChambers];
  /** Batches loaded, batches that have left, parts of the next one that have left. */
  int64_t begun_ = 0, left_ = 0;
  int unloaded_ = 0;
  double last_ = 0;

  template <typename In>
  bool load(In& in) {
    Chamber& chamber = chambers_[begun_ % kChambers];
    const double begin = std::max(chamber.free, in.arrived[(in.taken + kBatch - 1) & In::kMask]);
    if (begin > end_) {
      in.isTakenAll = true;
      return false;
    }
    if (accounts) {
      states.starved += begin - chamber.free;
      states.busy += std::min(begin + kDwell, end_) - begin;
    }
    chamber.done = begin + kDwell;
    for (int u = 0; u < kBatch; u++) {
      const int64_t i = (in.taken + u) & In::kMask;
      chamber.born[u] = in.born[i];
      in.started[i] = begin;
    }
    in.taken += kBatch;
    begun_++;
    return true;
  }

  /** The batch that is finished first leaves part by part; false when a time is not known yet. */
  template <typename Out>
  bool unload(Out& out) {
    Chamber& chamber = chambers_[left_ % kChambers];
    for (; unloaded_ < kBatch; unloaded_++) {
      const int64_t k = out.sent;
      double leaves = std::max(chamber.done, last_);
      if (k - Out::kPlaces < out.taken) leaves = std::max(leaves, out.started[(k - Out::kPlaces) & Out::kMask]);
      else if (out.isTakenAll) leaves = INFINITY;
      else return false;
      last_ = leaves;
      if (leaves > end_) break;
      out.arrived[k & Out::kMask] = leaves;
      out.born[k & Out::kMask] = chamber.born[unloaded_];
      out.sent++;
    }
    unloaded_ = 0;
    chamber.free = last_;
    if (accounts) states.blocked += std::min(last_, end_) - std::min(chamber.done, end_);
    left_++;
    return true;
  }

  template <typename Out>
  [[gnu::noinline]] void drain(Out& out) {
    while (left_ < begun_)
      if (!unload(out)) return;
    if (accounts)
      for (const Chamber& chamber : chambers_) states.starved += std::max(0.0, end_ - chamber.free);
    out.isSentAll = isDone = true;
  }
};

template <bool accounts>
Outcome queue(double end, uint64_t seed) {
  Random arrivals(seed), services(seed + 1);
  Outcome outcome;
  States states;
  double left = 0;
  for (double arrived = arrivals.exponential(kInterval); arrived <= end; arrived += arrivals.exponential(kInterval)) {
    const double begin = std::max(arrived, left);
    const double done = begin + services.exponential(kServiceTime);
    if (accounts) {
      states.starved += begin - left;
      states.busy += done - begin;
    }
    left = done;
    if (done > end) {
      // The customers behind are still waiting.
      if (accounts) states.busy -= done - std::max(begin, end);
      if (accounts && begin > end) states.starved -= begin - end;
      break;
    }
    outcome.age += done - arrived;
    outcome.parts++;
  }
  if (accounts) states.starved += std::max(0.0, end - left);
  outcome.add(1, states);
  return outcome;
}

template <Service service, bool accounts>
Outcome line(double end, uint64_t seed) {
  std::vector<Station<service, accounts>> stations;
  for (const StationSpec& spec : kLine) stations.emplace_back(spec, end, seed * 1000 + stations.size());
  std::vector<Door<kPlaces>> doors(kLine.size() - 1);
  const size_t last = doors.size();
  Endless source, sink;
  sink.sent = 0;
  for (bool isMoving = true; isMoving;) {
    isMoving = stations[0].advance(source, doors[0]);
    for (size_t i = 1; i < last; i++) isMoving |= stations[i].advance(doors[i - 1], doors[i]);
    isMoving |= stations[last].advance(doors[last - 1], sink);
  }
  Outcome outcome;
  outcome.parts = sink.sent;
  outcome.age = stations[last].age;
  for (size_t i = 0; i <= last; i++) outcome.add(kLine[i].machines, stations[i].states);
  return outcome;
}

template <bool accounts>
Outcome formation(double end, uint64_t seed) {
  Station<Service::fixed, accounts> before(kBefore, end, seed * 1000), after(kAfter, end, seed * 1000 + 1);
  Chambers<accounts> chambers(end);
  Door<kBatch> loader;
  Door<kUnloadPlaces> unloader;
  Endless source, sink;
  sink.sent = 0;
  for (bool isMoving = true; isMoving;) {
    isMoving = before.advance(source, loader);
    isMoving |= chambers.advance(loader, unloader);
    isMoving |= after.advance(unloader, sink);
  }
  Outcome outcome;
  outcome.parts = sink.sent;
  outcome.age = after.age;
  outcome.add(kBefore.machines, before.states);
  outcome.add(kChambers, chambers.states);
  outcome.add(kAfter.machines, after.states);
  return outcome;
}

template <bool accounts>
Outcome run(const std::string& workload, double end, uint64_t seed) {
  if (workload == "W1") return queue<accounts>(end, seed);
  if (workload == "W2") return line<Service::fixed, accounts>(end, seed);
  if (workload == "W2u") return line<Service::uniform, accounts>(end, seed);
  if (workload == "W2e") return line<Service::exponential, accounts>(end, seed);
  if (workload == "W3") return formation<accounts>(end, seed);
  std::fprintf(stderr, "no workload %s\n", workload.c_str());
  std::exit(2);
}

}  // namespace

int main(int argc, char** argv) {
  return report("C++ recursion", argc, argv, [](const std::string& workload, double end, uint64_t seed, bool states) {
    return states ? run<true>(workload, end, seed) : run<false>(workload, end, seed);
  });
}
