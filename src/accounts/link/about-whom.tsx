import type { Output } from '../../platform/calls';
import { link } from '../../texts/accounts';
import { Button } from '../../ui/button';
import { Choice, Choices } from '../../ui/choice';
import { Field } from '../../ui/field';
import { FormSummary } from '../../ui/form-summary';
import { BottomBar, Head, Page } from '../../ui/page';
import { Progress } from '../../ui/progress';
import { Question } from '../../ui/question';
import { useForm } from '../../ui/use-form';
import { faultsOfWhom, type LinkDraft, type Relation } from './draft';
import { StationPicker } from './station-picker';

const words = link.whom;
const RELATIONS: readonly Relation[] = ['guardian', 'relative'];

interface AboutWhomProps {
  draft: LinkDraft;
  stations: Output<'stations', 'listStations'>['stations'];
  onChange: (part: Partial<LinkDraft>) => void;
  onNext: () => void;
}

/** Who it is about: at which station, how called, and what one is to them. */
export function AboutWhom({ draft, stations, onChange, onNext }: AboutWhomProps) {
  const form = useForm(draft, faultsOfWhom);
  return (
    <Page
      bar={
        <BottomBar>
          <Button onClick={() => form.check() && onNext()}>{words.next}</Button>
        </BottomBar>
      }
    >
      <Progress step={1} of={2} />
      <FormSummary form={form} />
      <Head title={words.title} note={words.note} help="short" />
      <Question name="stationId" label={words.station} error={form.field('stationId').error}>
        <StationPicker
          stations={stations}
          chosen={draft.stationId}
          onPick={(stationId) => onChange({ stationId })}
        />
      </Question>
      <Field
        {...form.field('clientName')}
        label={words.name}
        value={draft.clientName}
        placeholder={words.nameExample}
        maxLength={30}
        onChange={(clientName) => onChange({ clientName })}
      />
      <Question name="relation" label={words.relation} error={form.field('relation').error}>
        <Choices label={words.relation}>
          {RELATIONS.map((relation) => (
            <Choice
              key={relation}
              {...words.relations[relation]}
              chosen={draft.relation === relation}
              onChoose={() => onChange({ relation })}
            />
          ))}
        </Choices>
      </Question>
    </Page>
  );
}
