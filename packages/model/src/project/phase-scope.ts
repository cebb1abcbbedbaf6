/** Plant and phase of a scope written PLANT.PHASE; undefined where it names no phase. Ids have no dots. */
export function auditablePhase(scope: string): { readonly plant: string; readonly phase: string } | undefined {
  const [plant, phase, ...rest] = scope.split('.')
  return plant && phase && rest.length === 0 ? { plant, phase } : undefined
}
