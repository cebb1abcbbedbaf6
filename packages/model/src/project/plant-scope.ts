import type { Project } from './project.ts'

/**
 * Ids of the plants that a claim about the whole project, or about some plants together (PLANT+PLANT), is about; undefined for any other scope. Plants that the
 * file as it stands does not build are among those named. Ids have no plus signs.
 */
export function plantsOfScope(project: Pick<Project, 'plants' | 'materialPlants'>, scope: string): string[] | undefined {
  if (scope === 'project') return [...project.materialPlants, ...project.plants].map(({ id }) => id)
  return scope.includes('+') ? scope.split('+') : undefined
}
