// The workloads by events from a binary heap (workload.hpp says how it is called).
//
// An event is the end of a service with the repairs that strike on the way: one for each part and step. The heap holds one entry for each
// busy machine, in flat arrays; the next event of the machine that was just served takes the place of the last one at the top.
#include "workload.hpp"

namespace {

/** Times ahead, each with a number. Behind the last one all times are infinite, so that nobody need count. */
class Heap {
 public:
  explicit Heap(int most) : times_(2 * static_cast<size_t>(most) + 3, INFINITY), numbers_(times_.size()) {}

  bool isEmpty() const { return count_ == (isTopTaken_ ? 1u : 0u); }

  /** The next time and its number; the place at the top is kept for what is put in next. */
  int take(double& time) {
    if (isTopTaken_) close();
    isTopTaken_ = true;
    time = times_[0];
    return numbers_[0];
  }

  void put(double time, int number) {
    if (isTopTaken_) {
      isTopTaken_ = false;
      sink(time, number);
      return;
    }
    uint32_t at = count_++;
    for (uint32_t up; at > 0 && times_[up = (at - 1) / 2] > time; at = up) move(up, at);
    times_[at] = time;
    numbers_[at] = number;
  }

 private:
  std::vector<double> times_;
  std::vector<int> numbers_;
  uint32_t count_ = 0;
  bool isTopTaken_ = false;

  void move(uint32_t from, uint32_t to) {
    times_[to] = times_[from];
    numbers_[to] = numbers_[from];
  }

  void close() {
    isTopTaken_ = false;
    const double time = times_[--count_];
    times_[count_] = INFINITY;
    if (count_ > 0) sink(time, numbers_[count_]);
  }

  /** Puts an entry in at the top. */
  void sink(double time, int number) {
    uint32_t at = 0;
    for (uint32_t down;; at = down) {
      down = 2 * at + 1;
      down += times_[down + 1] < times_[down];
      if (times_[down] >= time) break;
      move(down, at);
    }
    times_[at] = time;
    numbers_[at] = number;
  }
};

/** First in, first out, of at most so many. */
template <typename Item>
class Ring {
 public:
  explicit Ring(size_t most) {
    size_t size = 2;
    while (size < most) size *= 2;
    items_.resize(size);
    mask_ = static_cast<uint32_t>(size - 1);
  }

  uint32_t count() const { return tail_ - head_; }
  void push(const Item& item) { items_[tail_++ & mask_] = item; }
  const Item& front() const { return items_[head_ & mask_]; }
  Item shift() { return items_[head_++ & mask_]; }

 private:
  std::vector<Item> items_;
  uint32_t mask_, head_ = 0, tail_ = 0;
};

constexpr double kNone = -1;

/** Machines in parallel with the places in front of them. */
struct Station {
  StationSpec spec;
  Random random;
  States states;
  /** Births of the parts in front. */
  Ring<double> waiting;
  Ring<int> idle, blocked;
};

struct Machine {
  int station;
  /** Work to the next failure [s]. */
  double life;
  /** Birth of the part in hand [s], or kNone. */
  double born = kNone;
  /** Since when the machine is idle or, when its part is finished, blocked [s]. */
  double since = 0;
};

/** Stations, their machines and the events ahead. */
template <Service service, bool accounts>
class Shop {
 public:
  /** Adds up what the machines are at when the run ends. */
  Outcome close() {
    for (const Machine& machine : machines_)
      if (accounts && machine.born == kNone) stations_[machine.station].states.starved += end_ - machine.since;
    for (Station& station : stations_) {
      while (accounts && station.blocked.count() > 0) station.states.blocked += end_ - machines_[station.blocked.shift()].since;
      outcome_.add(station.spec.machines, station.states);
    }
    return outcome_;
  }

 protected:
  double end_;
  Heap heap_;
  std::vector<Station> stations_;
  std::vector<Machine> machines_;
  Outcome outcome_;

  /** Events of `others` have the numbers behind those of the machines. */
  Shop(const std::vector<StationSpec>& specs, int others, double end, uint64_t seed) : end_(end), heap_(machineCount(specs) + others) {
    for (size_t i = 0; i < specs.size(); i++) {
      const auto count = static_cast<size_t>(specs[i].machines);
      stations_.push_back({specs[i], Random(seed * 1000 + i), {}, Ring<double>(kPlaces), Ring<int>(count), Ring<int>(count)});
      Station& station = stations_.back();
      for (int m = 0; m < specs[i].machines; m++) {
        station.idle.push(static_cast<int>(machines_.size()));
        machines_.push_back({static_cast<int>(i), station.random.exponential(kCyclesToFailure * specs[i].cycle)});
      }
    }
  }

  /** A machine begins with a part; what ends after the end of the run is no event. */
  void begin(int m, double born, double now) {
    Machine& machine = machines_[m];
    Station& station = stations_[machine.station];
    const double work = workOf<service>(station.spec.cycle, station.random);
    const double down = station.states.down;
    double done = now + work;
    if ((machine.life -= work) < 0) done = repaired(station, machine, done);
    machine.born = born;
    if (accounts) {
      station.states.starved += now - machine.since;
      station.states.busy += done <= end_ ? work : end_ - now - (station.states.down - down);
    }
    if (done <= end_) heap_.put(done, m);
  }

  /** The machine has nothing to do. */
  void rest(int m) {
    machines_[m].born = kNone;
    stations_[machines_[m].station].idle.push(m);
  }

  /** The machine that has been blocked longest can give its part away. */
  int unblocked(Station& station, double now) {
    const int m = station.blocked.shift();
    if (accounts) station.states.blocked += now - machines_[m].since;
    machines_[m].since = now;
    return m;
  }

  void leave(const Machine& machine, double now) {
    outcome_.age += now - machine.born;
    outcome_.parts++;
  }

 private:
  static int machineCount(const std::vector<StationSpec>& specs) {
    int count = 0;
    for (const StationSpec& spec : specs) count += spec.machines;
    return count;
  }

  /** When the work is done, with the repairs that strike before; the life of the machine is negative by the work after the first failure. */
  [[gnu::noinline]] double repaired(Station& station, Machine& machine, double done) {
    do {
      const double stop = done + machine.life;
      const double repair = station.random.exponential(kCyclesToRepair * station.spec.cycle);
      if (accounts) station.states.down += std::min(stop + repair, end_) - std::min(stop, end_);
      done += repair;
      machine.life += station.random.exponential(kCyclesToFailure * station.spec.cycle);
    } while (machine.life < 0);
    return done;
  }
};

/** A line of unit stations with blocking after service; the first never starves. */
template <Service service, bool accounts>
class Line : public Shop<service, accounts> {
 public:
  Line(double end, uint64_t seed) : Shop<service, accounts>(kLine, 0, end, seed) {}

  Outcome run() {
    while (stations_[0].idle.count() > 0) this->begin(stations_[0].idle.shift(), 0, 0);
    while (!heap_.isEmpty()) {
      double now;
      const int m = heap_.take(now);
      finish(m, now);
    }
    return this->close();
  }

 private:
  using Shop<service, accounts>::heap_;
  using Shop<service, accounts>::stations_;
  using Shop<service, accounts>::machines_;

  void finish(int m, double now) {
    Machine& machine = machines_[m];
    const int i = machine.station;
    Station& station = stations_[i];
    machine.since = now;
    if (station.random.uniform() < station.spec.scrap) release(m, i, now);
    else if (i + 1 == static_cast<int>(stations_.size())) {
      this->leave(machine, now);
      release(m, i, now);
    } else if (enter(stations_[i + 1], machine.born, now)) release(m, i, now);
    else station.blocked.push(m);
  }

  /** A part comes to a station; false when there is no place. */
  bool enter(Station& station, double born, double now) {
    if (station.idle.count() > 0) this->begin(station.idle.shift(), born, now);
    else if (station.waiting.count() < kPlaces) station.waiting.push(born);
    else return false;
    return true;
  }

  /** A machine without a part takes the next, which makes a place for the part that has been blocked longest, and so on upstream. */
  void release(int m, int i, double now) {
    for (; i > 0; i--) {
      Station& station = stations_[i];
      if (station.waiting.count() == 0) return this->rest(m);
      this->begin(m, station.waiting.shift(), now);
      Station& before = stations_[i - 1];
      if (before.blocked.count() == 0) return;
      m = this->unblocked(before, now);
      station.waiting.push(machines_[m].born);
    }
    this->begin(m, now, now);
  }
};

/** A machine, chambers that take 256 parts at once for a day and give them back one by one, two machines. */
template <bool accounts>
class Formation : public Shop<Service::fixed, accounts> {
 public:
  Formation(double end, uint64_t seed) : Shop<Service::fixed, accounts>({kBefore, kAfter}, kChambers, end, seed), idle_(kChambers), done_(kChambers), chambers_(kChambers), births_(kParts) {
    for (int c = 0; c < kChambers; c++) idle_.push(c);
  }

  Outcome run() {
    this->begin(stations_[0].idle.shift(), 0, 0);
    while (!heap_.isEmpty()) {
      double now;
      const int number = heap_.take(now);
      if (number >= kFirstChamber) finishBatch(number - kFirstChamber, now);
      else if (number == 0) finishBefore(now);
      else finishAfter(number, now);
    }
    const double end = this->end_;
    while (accounts && idle_.count() > 0) states_.starved += end - chambers_[idle_.shift()].since;
    while (accounts && done_.count() > 0) states_.blocked += end - chambers_[done_.shift()].since;
    Outcome outcome = this->close();
    outcome.add(kChambers, states_);
    return outcome;
  }

 private:
  using Shop<Service::fixed, accounts>::heap_;
  using Shop<Service::fixed, accounts>::stations_;
  using Shop<Service::fixed, accounts>::machines_;

  struct Chamber {
    double since = 0;
    int parts = 0;
  };

  static constexpr int kFirstChamber = kBefore.machines + kAfter.machines;
  /** Parts keep their order up to the last station, so that a number is all that is known of one; more than are ever inside. */
  static constexpr int64_t kParts = 16384;

  States states_;
  /** Empty chambers; chambers that are finished, in that order. */
  Ring<int> idle_, done_;
  std::vector<Chamber> chambers_;
  std::vector<double> births_;
  /** Parts that have come to the loader, parts that have begun at the last station. */
  int64_t entered_ = 0, begun_ = 0;
  /** Parts in the places before and behind the chambers. */
  int loading_ = 0, unloaded_ = 0;

  void finishBefore(double now) {
    machines_[0].since = now;
    if (loading_ == kBatch) stations_[0].blocked.push(0);
    else enter(now);
  }

  /** The part of the first machine comes to the loader. */
  void enter(double now) {
    births_[entered_++ & (kParts - 1)] = machines_[0].born;
    loading_++;
    this->begin(0, now, now);
    if (loading_ == kBatch && idle_.count() > 0) load(now);
  }

  void load(double now) {
    const int c = idle_.shift();
    loading_ = 0;
    if (accounts) {
      states_.starved += now - chambers_[c].since;
      states_.busy += std::min(now + kDwell, this->end_) - now;
    }
    chambers_[c].parts = kBatch;
    if (now + kDwell <= this->end_) heap_.put(now + kDwell, kFirstChamber + c);
    if (stations_[0].blocked.count() == 0) return;
    this->unblocked(stations_[0], now);
    enter(now);
  }

  void finishBatch(int c, double now) {
    chambers_[c].since = now;
    done_.push(c);
    unload(now);
  }

  void finishAfter(int m, double now) {
    machines_[m].since = now;
    this->leave(machines_[m], now);
    this->rest(m);
    unload(now);
  }

  /** Moves parts on until nothing can move. */
  void unload(double now) {
    Ring<int>& idle = stations_[1].idle;
    for (;;) {
      if (done_.count() > 0 && unloaded_ < kUnloadPlaces) {
        Chamber& chamber = chambers_[done_.front()];
        const int parts = std::min(chamber.parts, kUnloadPlaces - unloaded_);
        unloaded_ += parts;
        if ((chamber.parts -= parts) == 0) {
          if (accounts) states_.blocked += now - chamber.since;
          chamber.since = now;
          idle_.push(done_.shift());
          if (loading_ == kBatch) load(now);
        }
      }
      if (unloaded_ == 0 || idle.count() == 0) return;
      unloaded_--;
      this->begin(idle.shift(), births_[begun_++ & (kParts - 1)], now);
    }
  }
};

template <Service service, bool accounts>
Outcome line(double end, uint64_t seed) {
  return Line<service, accounts>(end, seed).run();
}

/** One server: an event is an arrival or the end of a service. */
template <bool accounts>
Outcome queue(double end, uint64_t seed) {
  enum { arrival, departure };
  Random arrivals(seed), services(seed + 1);
  Heap heap(2);
  Outcome outcome;
  States states;
  std::vector<double> waiting(1024);
  size_t head = 0, tail = 0;
  bool isBusy = false;
  double since = 0, born = 0;
  const auto begin = [&](double now, double arrived) {
    if (accounts) states.starved += isBusy ? 0 : now - since;
    isBusy = true;
    born = arrived;
    const double work = services.exponential(kServiceTime);
    if (accounts) states.busy += std::min(now + work, end) - now;
    heap.put(now + work, departure);
  };
  heap.put(arrivals.exponential(kInterval), arrival);
  for (;;) {
    double now;
    const int what = heap.take(now);
    if (now > end) break;
    if (what == arrival) {
      heap.put(now + arrivals.exponential(kInterval), arrival);
      if (!isBusy) begin(now, now);
      else {
        if (tail - head == waiting.size()) {
          // The ring is laid out again in twice the size.
          std::rotate(waiting.begin(), waiting.begin() + static_cast<ptrdiff_t>(head & (waiting.size() - 1)), waiting.end());
          tail -= head;
          head = 0;
          waiting.resize(2 * waiting.size());
        }
        waiting[tail++ & (waiting.size() - 1)] = now;
      }
    } else {
      outcome.age += now - born;
      outcome.parts++;
      if (head < tail) begin(now, waiting[head++ & (waiting.size() - 1)]);
      else {
        isBusy = false;
        since = now;
      }
    }
  }
  if (accounts && !isBusy) states.starved += end - since;
  outcome.add(1, states);
  return outcome;
}

template <bool accounts>
Outcome run(const std::string& workload, double end, uint64_t seed) {
  if (workload == "W1") return queue<accounts>(end, seed);
  if (workload == "W2") return line<Service::fixed, accounts>(end, seed);
  if (workload == "W2u") return line<Service::uniform, accounts>(end, seed);
  if (workload == "W2e") return line<Service::exponential, accounts>(end, seed);
  if (workload == "W3") return Formation<accounts>(end, seed).run();
  std::fprintf(stderr, "no workload %s\n", workload.c_str());
  std::exit(2);
}

}  // namespace

int main(int argc, char** argv) {
  return report("C++ events", argc, argv, [](const std::string& workload, double end, uint64_t seed, bool states) {
    return states ? run<true>(workload, end, seed) : run<false>(workload, end, seed);
  });
}
