import type { Output } from '../../platform/calls';
import { useLook } from '../../platform/look';
import type { Query } from '../../platform/use-query';
import { apply as words } from '../../texts/apply';
import { Choice, Choices } from '../../ui/choice';
import { Loaded } from '../../ui/loaded';
import { Question } from '../../ui/question';
import type { StepProps } from './step-props';

/** For whom the service is. */
export function Whom({ draft, form, onChange }: StepProps) {
  const { title, options } = words.whom;
  const { large } = useLook();
  return (
    <Question name="whom" label={title} silent error={form.field('whom').error}>
      <Choices label={title}>
        {options.map(({ key, title: option, note }) => (
          <Choice
            key={key}
            title={option}
            note={large ? undefined : note}
            chosen={draft.whom === key}
            onChoose={() => onChange({ whom: key })}
          />
        ))}
      </Choices>
    </Question>
  );
}

interface StationProps extends StepProps {
  stations: Query<Output<'stations', 'listStations'>>;
}

/** Which station, found by its streets. */
export function Station({ draft, form, onChange, stations }: StationProps) {
  const { title } = words.station;
  return (
    <Loaded query={stations}>
      {(found) => (
        <Question name="stationId" label={title} silent error={form.field('stationId').error}>
          <Choices label={title}>
            {found.stations.map(({ stationId, name, streets }) => (
              <Choice
                key={stationId}
                title={name}
                note={streets.join('、')}
                chosen={draft.stationId === stationId}
                onChoose={() => onChange({ stationId })}
              />
            ))}
          </Choices>
        </Question>
      )}
    </Loaded>
  );
}
