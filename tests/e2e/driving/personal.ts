import type { DataSet } from '../../backoffice/data/types.ts';

/** What must stay in the pages: names of customers, what they and the shop wrote, and files' names. */
export function personalIn(kept: string, data: DataSet): string[] {
  const texts = new Set<string>();
  for (const shop of data.marketplaces.flatMap(({ shops }) => shops)) {
    for (const { customer, documents } of shop.orders) {
      texts.add(`${customer.first} ${customer.last}`);
      texts.add(customer.last);
      for (const { fileName } of documents) texts.add(fileName);
    }
    for (const { customer, messages, hostile } of shop.threads) {
      texts.add(customer);
      // The first words are enough to know a message again.
      for (const { body } of messages) texts.add(body.slice(0, 30));
      if (hostile && hostile.trim().length > 8) texts.add(hostile.slice(0, 20));
    }
  }
  return [...texts].filter((text) => kept.includes(JSON.stringify(text).slice(1, -1)));
}
