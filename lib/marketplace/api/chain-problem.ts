import type { ApiFailure, ApiProblem } from '../../app/sync-ports.ts';

export function brokenChain(failure: ApiFailure, serverAt?: number): ApiProblem {
  return { status: 'failed', failure, restart: true, ...(serverAt !== undefined && { serverAt }) };
}

/** Failures that say something of the page asked for, rather than of the key, host or network. */
const OF_THE_PAGE: ReadonlySet<ApiFailure> = new Set<ApiFailure>([
  ...(['refused', 'not-here', 'not-understood', 'redirected', 'too-large'] as const),
]);

/**
 * What a failed call says of its chain. In the middle of one a 404 is no word on the list as a
 * whole: a page token or an exported file has passed away.
 */
export function chainProblem(problem: ApiProblem, isUnderWay: boolean): ApiProblem {
  if (!isUnderWay || !OF_THE_PAGE.has(problem.failure)) return problem;
  const failure = problem.failure === 'not-here' ? 'refused' : problem.failure;
  return { ...problem, failure, restart: true };
}
