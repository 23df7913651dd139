import { z } from 'zod';
import type { ShopFact } from '../../../domain/facts.ts';
import {
  holdsDomain,
  holdsUrl,
  isCountry,
  isEmail,
  isPhone,
  isPolicy,
  isRegistration,
} from '../../../domain/shop-words.ts';
import { countOf, flag, idOf, isFilled, number, part, text } from './fields.ts';
import type { Reader } from './read.ts';

/** Bank and payment data are no part of it: what is not named here is never looked at. */
const account = z.object({
  shop_id: z.unknown(),
  shop_name: text,
  offers_count: number,
  is_professional: flag,
  description: text,
  return_policy: text,
  shipping_country: text,
  contact_informations: part({ email: text, phone: text, phone_secondary: text }),
  default_billing_information: part({
    corporate_information: part({ company_registration_number: text }),
    fiscal_information: part({ tax_identification_number: text, local_tax_number: text }),
  }),
  // Deprecated, and all that older instances have.
  pro_details: part({
    VAT_number: text,
    identification_number: text,
    tax_identification_number: text,
  }),
});

type Account = z.output<typeof account>;
type Field = string | null | undefined;

/** A01: which shop it is, and whether (never what) the things that its seller page needs are there. */
export const readAccount: Reader = (json) => {
  const parsed = account.safeParse(json);
  const id = parsed.success ? idOf(parsed.data.shop_id) : undefined;
  if (!parsed.success || id === undefined) return undefined;
  const one = parsed.data;
  const name = one.shop_name?.trim().slice(0, 200);
  const offers = countOf(one.offers_count);
  return {
    facts: [factOf(one, id)],
    shop: { id, ...(name && { name }), ...(offers !== undefined && { offers }) },
    records: 1,
    dropped: 0,
  };
};

function factOf(one: Account, id: string): ShopFact {
  const contact = one.contact_informations;
  return {
    type: 'shop',
    id,
    hasPhone: stands([contact?.phone, contact?.phone_secondary], isPhone),
    hasEmail: stands([contact?.email], isEmail),
    hasRegistration: registrationOf(one),
    hasDispatchCountry: stands([one.shipping_country], isCountry),
    hasReturnPolicy: stands([one.return_policy], isWrittenPolicy),
    nameHasDomain: says(one.shop_name, holdsDomain),
    descriptionHasUrl: says(
      one.description ?? (one.description === null ? '' : undefined),
      holdsUrl,
    ),
  };
}

/**
 * True once one of the fields holds what it is for; false where all that are given are empty, for
 * null and blank say that nothing stands there, and absent says nothing.
 */
function stands(fields: readonly Field[], fits: (text: string) => boolean): boolean | undefined {
  const given = fields
    .filter((field) => field !== undefined)
    .map((field) => field?.slice(0, 5_000) ?? '');
  if (given.some((field) => fits(field))) return true;
  return given.length > 0 && !given.some((field) => isFilled(field)) ? false : undefined;
}

/** Policies are written in an editor: what is left of an emptied one is its markup. */
function isWrittenPolicy(field: string): boolean {
  const plain = field.replace(/<[^<>]*>|&nbsp;/g, ' ');
  return isPolicy(plain.replace(/\s+/g, ' ').trim());
}

/** Entry in the register or tax number; private sellers have neither to show. */
function registrationOf(one: Account): boolean | undefined {
  const { corporate_information: corporate, fiscal_information: fiscal } =
    one.default_billing_information ?? {};
  const fields = [
    corporate?.company_registration_number,
    fiscal?.tax_identification_number,
    fiscal?.local_tax_number,
    one.pro_details?.identification_number,
    one.pro_details?.tax_identification_number,
    one.pro_details?.VAT_number,
  ];
  const has = stands(fields, isRegistration);
  return has === false && one.is_professional !== true ? undefined : has;
}

function says(field: Field, holds: (text: string) => boolean): boolean | undefined {
  return typeof field === 'string' ? holds(field.slice(0, 5_000)) : undefined;
}
