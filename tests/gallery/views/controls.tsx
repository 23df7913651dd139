import type { ComponentChildren } from 'preact';
import { Button } from '../../../components/ui/button.tsx';
import { Callout } from '../../../components/ui/callout.tsx';
import { Chip } from '../../../components/ui/chip.tsx';
import { DataTable } from '../../../components/ui/data-table.tsx';
import { Icon } from '../../../components/ui/icon.tsx';
import { ICON_PATHS } from '../../../components/ui/icons.ts';
import { LevelChip } from '../../../components/ui/level-chip.tsx';
import { LEVEL_STYLE } from '../../../components/ui/level-style.ts';
import { Menu } from '../../../components/ui/menu.tsx';
import { PAGE_ICON_PATHS } from '../../../components/ui/page-icons.ts';
import { PAGE_STYLE } from '../../../components/ui/page-style.ts';
import { Progress } from '../../../components/ui/progress.tsx';
import { Section } from '../../../components/ui/section.tsx';
import { THEME_STYLE } from '../../../components/ui/style.ts';
import { Switch } from '../../../components/ui/switch.tsx';
import { Toast } from '../../../components/ui/toast.tsx';
import type { IconName } from '../../../components/ui/icons.ts';
import type { GalleryView } from '../page/gallery-view.ts';
import { nothing } from '../samples/nothing.ts';
import { click } from '../samples/press.ts';
import { words } from '../samples/words.ts';

const ROW_STYLE = '.g-row { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }';

/** The house's controls, each in all its states. */
export const controls: GalleryView = {
  room: 'page',
  styles: [THEME_STYLE, LEVEL_STYLE, PAGE_STYLE, ROW_STYLE],
  bodyClass: 't-page',
  states: {
    all: { draw: () => <All /> },
    'menu open': {
      draw: () => <All />,
      act: () => click('[aria-haspopup=menu]'),
      isWindowOnly: true,
    },
    toast: { draw: () => <WithToast />, isWindowOnly: true },
    'toast, nothing to undo': { draw: () => <WithToast isFinal />, isWindowOnly: true },
    page: { draw: () => <PageFrame /> },
  },
};

function All() {
  return (
    <main class="t-page-main">
      <h1>{words.t('extName')}</h1>
      <Buttons />
      <Part id="states">
        <Chip state="late" words={words} />
        <Chip state="soon" words={words} text="quedan 6 h" />
        <Chip state="info" words={words} />
        <LevelChip level="ok" icon="ok" text={words.t('healthOk')} />
        <LevelChip level="unknown" icon="unknown" text={words.t('healthUnknown')} />
      </Part>
      <Part id="switches">
        <Switch label={words.t('optModeWorking')} checked onChange={nothing} />
        <Switch
          label={words.t('optModeOffice')}
          hint={words.t('optModeOfficeHint')}
          checked={false}
          onChange={nothing}
        />
        <Switch label={words.t('optModeCalendar')} checked disabled onChange={nothing} />
      </Part>
      <Part id="progress">
        <Progress
          label={words.t('connListOrders')}
          done={1200}
          total={20_000}
          words={words}
          onCancel={nothing}
        />
        <Progress label={words.t('connListOffers')} done={300} words={words} />
      </Part>
      <Callouts />
      <Tables />
      <Part id="icons">
        {Object.keys({ ...ICON_PATHS, ...PAGE_ICON_PATHS }).map((name) => (
          <span key={name} title={name}>
            <Icon name={name as IconName} />
          </span>
        ))}
      </Part>
    </main>
  );
}

function Part({ id, children }: { readonly id: string; readonly children: ComponentChildren }) {
  return (
    <Section id={id} title={id}>
      <div class="g-row">{children}</div>
    </Section>
  );
}

function Buttons() {
  const items = [
    { id: 'hour', label: 'Una hora', hint: 'hoy 11:42' },
    { id: 'afternoon', label: 'Esta tarde', hint: 'hoy 16:00' },
    { id: 'opening', label: 'Mañana al abrir', hint: 'mañana 9:00' },
    { id: 'writes', label: 'Hasta que escriba el cliente', disabled: true },
  ];
  return (
    <Part id="buttons">
      <Button label={words.t('optSave')} kind="main" />
      <Button label={words.t('optCancel')} />
      <Button label={words.t('optDelete')} kind="danger" icon="delete" />
      <Button label={words.t('optAddDays')} kind="plain" />
      <Button label={words.t('openSettings')} icon="settings" iconOnly kind="plain" />
      <Button label={words.t('filterLate')} pressed />
      <Button label={words.t('filterLate')} pressed={false} />
      <Button label={words.t('optSave')} kind="main" disabled />
      <Button label={words.t('optCancel')} disabled />
      <Menu label={words.t('snooze')} icon="snooze" items={items} onPick={nothing} />
      <Menu label={words.t('snooze')} icon="more" iconOnly items={items} onPick={nothing} />
    </Part>
  );
}

function Callouts() {
  const kinds = ['late', 'soon', 'info', 'ok', 'unknown'] as const;
  return (
    <Section id="callouts" title="callouts">
      {kinds.map((kind) => (
        <Callout key={kind} kind={kind} title={words.t('welcomePin')}>
          <p>{words.t('welcomeMarketsHint')}</p>
        </Callout>
      ))}
      <Callout kind="unknown">{words.t('reportRepliesNever')}</Callout>
    </Section>
  );
}

function Tables() {
  const columns = ['reportDay', 'reportAnswers', 'reportMedian', 'reportLongest', 'reportLimit'];
  return (
    <Section id="tables" title="tables">
      <DataTable
        caption={words.t('reportReplies')}
        columns={columns.map((id, at) => ({ id, label: words.t(id), numeric: at > 0 }))}
        rows={['24 nov', '23 nov', '20 nov'].map((day, at) => ({
          id: day,
          cells: [day, String(at + 3), `${String(at + 1)},5 h`, `${String(9 * at + 4)} h`, '24 h'],
        }))}
      />
    </Section>
  );
}

function WithToast({ isFinal }: { readonly isFinal?: boolean }) {
  return (
    <>
      <All />
      <Toast
        text="Tarea hecha: el cliente espera respuesta"
        action={isFinal ? undefined : { label: words.t('undo'), onClick: nothing }}
        onClose={nothing}
        words={words}
      />
    </>
  );
}

/** A tab's page with its list of parts. */
function PageFrame() {
  const parts = ['optMarketplaces', 'optCalendar', 'optLimits', 'optStockRules', 'optData'];
  return (
    <>
      <header>
        <h1>{words.t('optTitle')}</h1>
      </header>
      <nav class="t-nav" aria-label={words.t('optTitle')}>
        <ul>
          {parts.map((part, at) => (
            <li key={part}>
              <a href={`#${part}`} aria-current={at === 1 ? 'true' : undefined}>
                {words.t(part)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main class="t-page-main">
        {parts.map((part) => (
          <Section key={part} id={part} title={words.t(part)} hint={words.t('optCalendarBody')}>
            <p>{words.t('optDataBody')}</p>
          </Section>
        ))}
      </main>
    </>
  );
}
