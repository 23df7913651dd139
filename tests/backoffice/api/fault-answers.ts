import type { Answer } from '../http.ts';
import type { Context } from '../views/context.ts';
import { loginPage } from '../pages-classic/plain.ts';
import { json, page } from '../http.ts';
import type { Fault } from './faults.ts';

const MESSAGES: Readonly<Record<string, string>> = {
  '400': 'Bad Request',
  '401': 'Unauthorized',
  '403': 'Forbidden',
  '404': 'Not Found',
  '405': 'Method Not Allowed',
  '410': 'Gone',
  '429': 'Too many requests',
  '500': 'Internal Server Error',
};

/** Seconds that an arbitrary 429 asks for. */
export const FAULT_WAIT_S = 30;

/** The answer that stands in the place of the right one. */
export function faultAnswer(context: Context, fault: Fault): Answer {
  if (fault.startsWith('5') && fault !== '500') return page('<h1>Bad gateway</h1>', Number(fault));
  if (/^\d+$/.test(fault)) return json({ message: MESSAGES[fault] }, Number(fault));
  if (fault === 'html') return page(loginPage(context));
  if (fault === 'empty') return { status: 200, type: 'application/json', body: '' };
  if (fault === 'redirect') {
    const location = `https://elsewhere.test${context.url.pathname}`;
    return { status: 302, type: 'text/plain', body: '', headers: { location } };
  }
  return { ...json({ orders: [], offers: [], data: [], padding: 'x'.repeat(500) }), fate: fault };
}

/** The right answer, spoiled. */
export function spoiled(answer: Answer, fault: Fault | undefined): Answer {
  if (fault === 'type') return { ...answer, type: 'text/plain; charset=utf-8' };
  if (fault !== 'truncated') return answer;
  return { ...answer, body: answer.body.toString().slice(0, Math.floor(answer.body.length / 2)) };
}
