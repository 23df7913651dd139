import { expect, it } from 'vitest';
import { stateAt } from '../lib/domain/rule.ts';
it('x', () => expect(stateAt({ soonAt: 1, lateAt: 3 }, 2)).toBe('soon'));
