import { apply as words } from '../../texts/apply';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { Suggestions } from '../../ui/suggestions';
import { nameOfOther } from './heads';
import type { StepProps } from './step-props';

/** What the contract takes at most. */
const NAME_LENGTH = 30;
const RELATION_LENGTH = 20;
const NEEDS_LENGTH = 1000;
/** Room for a number written with blanks or dashes. */
const PHONE_LENGTH = 20;
const ID_LENGTH = 18;

/** What the person is called; and, before anything of them is written, what becomes of it. */
export function Name({ draft, form, onChange }: StepProps) {
  const { label, notice } = words.name;
  return (
    <>
      <Notice icon="shield" title={notice.title}>
        {notice.what}
      </Notice>
      <Field
        {...form.field('name')}
        label={label[draft.whom || 'other']}
        value={draft.name}
        maxLength={NAME_LENGTH}
        onChange={(name) => onChange({ name })}
      />
    </>
  );
}

/** How whoever writes is reached, and who they are where that is not the person. */
export function Me({ draft, form, onChange }: StepProps) {
  const { me } = words;
  const other = draft.whom !== 'self';
  return (
    <>
      {other && (
        <Field
          {...form.field('myName')}
          label={me.name}
          value={draft.myName}
          maxLength={NAME_LENGTH}
          onChange={(myName) => onChange({ myName })}
        />
      )}
      <Field
        {...form.field('myPhone')}
        label={me.phone}
        value={draft.myPhone}
        type="number"
        maxLength={PHONE_LENGTH}
        hint={me.phoneHint}
        onChange={(myPhone) => onChange({ myPhone })}
      />
      {other && (
        <Field
          {...form.field('relation')}
          label={me.relation(nameOfOther(draft) ?? words.person)}
          value={draft.relation}
          placeholder={me.relationHint}
          maxLength={RELATION_LENGTH}
          onChange={(relation) => onChange({ relation })}
        />
      )}
    </>
  );
}

/** What helps to plan, and need not be told here. */
export function More({ draft, form, onChange }: StepProps) {
  const { more } = words;
  return (
    <>
      {draft.whom !== 'self' && (
        <Field
          {...form.field('personPhone')}
          label={more.phone(nameOfOther(draft) ?? words.person)}
          value={draft.personPhone}
          type="number"
          maxLength={PHONE_LENGTH}
          onChange={(personPhone) => onChange({ personPhone })}
        />
      )}
      <Field
        {...form.field('birthYear')}
        label={more.birthYear}
        value={draft.birthYear}
        type="number"
        maxLength={4}
        hint={more.birthYearHint}
        onChange={(birthYear) => onChange({ birthYear })}
      />
      <Field
        {...form.field('address')}
        label={more.address}
        value={draft.address}
        hint={more.addressHint}
        onChange={(address) => onChange({ address })}
      />
      <Field
        {...form.field('idNumber')}
        label={more.idNumber}
        value={draft.idNumber}
        type="idcard"
        maxLength={ID_LENGTH}
        hint={more.idNumberHint}
        onChange={(idNumber) => onChange({ idNumber })}
      />
    </>
  );
}

/** What would help, in words of one's own or with those that are offered. */
export function Needs({ draft, form, onChange }: StepProps) {
  const { needs } = words;
  const change = (text: string) => onChange({ needs: text.slice(0, NEEDS_LENGTH) });
  return (
    <>
      <Field
        {...form.field('needs')}
        label={needs.label}
        value={draft.needs}
        placeholder={needs.placeholder}
        long
        maxLength={NEEDS_LENGTH}
        hint={needs.examples}
        onChange={change}
      />
      <Suggestions label={needs.examples} sentences={needs.sentences} value={draft.needs} onChange={change} />
    </>
  );
}
