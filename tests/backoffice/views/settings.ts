import type { Context } from './context.ts';
import type { FieldsView, Input } from './types.ts';

const TABS = ['calendar', 'contact', 'billing', 'returns'] as const;
type Tab = (typeof TABS)[number];

/** The shop's settings: one tab at a time, chosen by `?tab=`; the `poor` profile lacks what it can. */
export function settingsView(context: Context): FieldsView {
  const { captions, shop, url } = context;
  const own = `/mmp/shop/account/shop/${shop.id}`;
  const chosen = TABS.find((tab) => tab === url.searchParams.get('tab')) ?? 'contact';
  const names: Readonly<Record<Tab, string>> = {
    calendar: captions.businessCalendar,
    contact: captions.contactDetails,
    billing: captions.billingInformation,
    returns: captions.returns,
  };
  return {
    kind: 'fields',
    title: captions.myAccount,
    heading: captions.myAccount,
    tabs: TABS.map((tab) => ({
      text: names[tab],
      href: `${own}?tab=${tab}`,
      current: tab === chosen,
    })),
    fields: chosen === 'calendar' ? [{ label: captions.shop, cell: { text: captions.open } }] : [],
    ...(chosen === 'calendar'
      ? {}
      : {
          form: {
            id: 'shopSettingsForm',
            action: own,
            save: captions.save,
            inputs: inputsOf(context, chosen),
          },
        }),
  };
}

function inputsOf({ captions, shop, switches }: Context, tab: Exclude<Tab, 'calendar'>): Input[] {
  const isPoor = switches.profile === 'poor';
  const input = (id: string, label: string, value: string, poor = '', type = 'text') => ({
    id,
    label,
    value: isPoor ? poor : value,
    type,
  });
  const policy = 'Puede devolver cualquier artículo en el plazo indicado, sin dar motivos.';
  const about = 'Componentes y accesorios con envío en un día.';
  const tabs: Readonly<Record<typeof tab, Input[]>> = {
    contact: [
      input('shopName', captions.shopName, shop.name, `${shop.name}.com`),
      input('email', captions.email, 'tienda@example.test', 'tienda@example.test', 'email'),
      input('phone', captions.phone, '+34 900 000 000'),
      input('country', captions.dispatchCountry, 'ES'),
      input('description', captions.shopDescription, about, 'Visite www.example.test', 'textarea'),
    ],
    billing: [
      input('registration', captions.registration, 'B12345674'),
      input('company', captions.company, 'Suministros Olmo SL', 'Suministros Olmo SL'),
    ],
    returns: [
      input('returnDays', captions.returnDays, '30', '10', 'number'),
      input('warranty', captions.warrantyYears, '3', '2', 'number'),
      input('returnPolicy', captions.returnPolicy, policy, '', 'textarea'),
    ],
  };
  return tabs[tab];
}
