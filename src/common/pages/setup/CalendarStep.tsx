// Which calendar shows who is on duty, whose entries are taken over, and what the mails name.
import { formatDayShort } from '../../domain/calendar.js';
import { CALENDAR_SETTING } from '../../domain/settings-tab.js';
import { Button } from '../Button.js';
import { Icon } from '../Icon.js';
import type { SettingProposal, SetupProposal } from '../../use-cases/setup-contract.js';
import { OtherSheet } from './OtherSheet.js';
import { SettingField } from './SettingField.js';
import type { SetupState } from './use-setup.js';

export const CalendarStep = ({ setup, proposal }: { setup: SetupState; proposal: SetupProposal }) => {
  const { project } = setup;
  const settings = proposal.settings.filter(({ key }) => key !== CALENDAR_SETTING);
  const asked = settings.filter(({ key }) => project.asked.includes(key));
  const others = settings.filter(({ key }) => !project.asked.includes(key));
  return (
    <div class="stack">
      <CalendarField setup={setup} proposal={proposal} />
      <Adoptable setup={setup} proposal={proposal} />
      {asked.length === 0 ? null : (
        <section class="stack" aria-labelledby="mails">
          <h2 id="mails">{project.askedTitle}</h2>
          <Settings settings={asked} setup={setup} />
        </section>
      )}
      <OtherSheet setup={setup} proposal={proposal} />
      {others.length === 0 ? null : (
        <details class="more" open={others.some(({ problem }) => problem !== null)}>
          <summary>{`${String(others.length)} more settings, with defaults`}</summary>
          <div class="stack more__body">
            <Settings settings={others} setup={setup} />
          </div>
        </details>
      )}
    </div>
  );
};

const Settings = ({ settings, setup }: { settings: readonly SettingProposal[]; setup: SetupState }) => (
  <>
    {settings.map((setting) => (
      <SettingField key={setting.key} setting={setting} setup={setup} />
    ))}
  </>
);

/** What the calendar's field holds now: what was typed, else what the sheet has. */
export const typedCalendar = (setup: SetupState, proposal: SetupProposal): string =>
  setup.choices.settings[CALENDAR_SETTING] ?? proposal.calendar.id;

/** Looks the typed calendar up; `then` runs where it will do or is left empty. */
export const checkCalendar = (setup: SetupState, then?: () => void): void =>
  setup.decide(setup.choices, ({ calendar }) => {
    if (calendar.problem === null || calendar.id === '') then?.();
    else document.getElementById('calendar')?.focus();
  });

const CalendarField = ({ setup, proposal }: { setup: SetupState; proposal: SetupProposal }) => {
  const typed = typedCalendar(setup, proposal);
  const { calendar } = proposal;
  const isChecked = typed.trim() === calendar.id && !setup.isLooking;
  const problem = isChecked && typed !== '' ? calendar.problem : null;
  const help = proposal.settings.find(({ key }) => key === CALENDAR_SETTING)?.help ?? '';
  return (
    <div class="field">
      <label for="calendar">Id of the duty calendar</label>
      <div class="where where--button">
        <input
          class="input"
          id="calendar"
          value={typed}
          spellcheck={false}
          autocomplete="off"
          aria-invalid={problem !== null}
          aria-describedby="calendar-state calendar-help"
          onInput={({ currentTarget }) =>
            setup.note({
              ...setup.choices,
              settings: { ...setup.choices.settings, [CALENDAR_SETTING]: currentTarget.value.trim() },
            })
          }
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            checkCalendar(setup);
          }}
        />
        <Button onClick={() => checkCalendar(setup)} isBusy={setup.isLooking} busyLabel="Checking…">
          Check
        </Button>
      </div>
      <div id="calendar-state" role="status">
        {isChecked ? <CalendarState calendar={calendar} words={setup.project.calendar} /> : null}
      </div>
      <p class="hint" id="calendar-help">
        {help}
      </p>
    </div>
  );
};

interface CalendarStateProps {
  calendar: SetupProposal['calendar'];
  words: SetupState['project']['calendar'];
}

const CalendarState = ({ calendar, words }: CalendarStateProps) => {
  if (calendar.id === '') return <p class="small">{`${words.without} It can be added later.`}</p>;
  if (calendar.problem !== null) {
    return (
      <p class="error">
        <Icon name="alert" />
        {calendar.problem}
      </p>
    );
  }
  return (
    <p class="guess guess--good">
      <Icon name="check" />
      {`“${calendar.name ?? calendar.id}”, ${calendar.timeZone ?? 'time zone unknown'}; ${words.may}.`}
    </p>
  );
};

const Adoptable = ({ setup, proposal }: { setup: SetupState; proposal: SetupProposal }) => {
  const { choices, note } = setup;
  if (proposal.adoptable.length === 0) return null;
  return (
    <fieldset class="field">
      <legend>Hand-made entries to take over</legend>
      <p class="hint">
        They cover a full week and name a candidate. Taken over, they are kept up to date; left out, such a
        week would show twice.
      </p>
      <div class="adopt">
        {proposal.adoptable.map(({ id, week, title, email }) => (
          <label class="choice" key={id}>
            <input
              type="checkbox"
              checked={!choices.spared.includes(id)}
              onChange={({ currentTarget }) =>
                note({
                  ...choices,
                  spared: currentTarget.checked
                    ? choices.spared.filter((each) => each !== id)
                    : [...choices.spared, id],
                })
              }
            />
            <span>
              {`${formatDayShort(week)}: ${title}`}
              <small>{email}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};
