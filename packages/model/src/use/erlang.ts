/**
 * Probability that an arrival waits: M/M/c, Erlang's C formula, by the recursion of his B formula
 * B(0) = 1, B(k) = a B(k - 1) / (k + a B(k - 1)); C = B / (1 - (a / c) (1 - B)). 1 where the load is not below the servers.
 */
export function erlangC(servers: number, load: number): number {
  if (load <= 0) return 0
  if (load >= servers) return 1
  let lost = 1
  for (let k = 1; k <= servers; k++) lost = (load * lost) / (k + load * lost)
  return lost / (1 - (load / servers) * (1 - lost))
}

/** Fewest servers, `least` at least, with which at most `probability` of the arrivals wait; 0 where nothing arrives. */
export function serversFor(load: number, probability: number, least = 1): number {
  if (load <= 0) return 0
  let lost = 1
  for (let k = 1; ; k++) {
    lost = (load * lost) / (k + load * lost)
    if (k >= least && k > load && lost / (1 - (load / k) * (1 - lost)) <= probability) return k
  }
}

/**
 * Fewest spares with which at most `probability` of the demands find none: base stock with Poisson demand, where `outstanding` units are away on average (Palm's theorem:
 * their number is Poisson whatever the time of repair), so the smallest S with P(N >= S) <= probability.
 */
export function sparesFor(outstanding: number, probability: number): number {
  if (outstanding <= 0) return 0
  // For large means the first terms are below the smallest number: the sum begins well below the mean.
  const first = Math.max(0, Math.floor(outstanding - 12 * Math.sqrt(outstanding) - 12))
  const terms = [1]
  let all = 1
  for (let n = first + 1; ; n++) {
    const term = (terms.at(-1)! * outstanding) / n
    terms.push(term)
    all += term
    if (n > outstanding && term < 1e-18 * all) break
  }
  let above = all
  for (const [i, term] of terms.entries()) {
    if (above / all <= probability) return first + i
    above -= term
  }
  return first + terms.length
}
