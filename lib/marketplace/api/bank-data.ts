const BANK_FIELDS: readonly string[] = ['billing_info', 'payment_info', 'payment_details'];

/**
 * A shop's account without its bank data: of each such field it is left whether there is one, as an
 * empty object. Done before anything else sees the answer.
 */
export function withoutBankData(account: unknown): unknown {
  if (typeof account !== 'object' || account === null || Array.isArray(account)) return account;
  const kept = { ...(account as Record<string, unknown>) };
  for (const field of BANK_FIELDS) {
    if (kept[field] !== undefined && kept[field] !== null) kept[field] = {};
  }
  return kept;
}
