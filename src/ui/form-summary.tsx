import { View } from '@tarojs/components';
import { common } from '../texts/common';
import type { Form } from './use-form';

/** On top of a form that could not be handed in: what to mend, each leading to its field. Readers say it at once. */
export function FormSummary<Name extends string>({ form }: { form: Form<Name> }) {
  if (form.faults.length === 0) return null;
  return (
    <View className="kb-mend" ariaRole="alert">
      <View className="kb-title">
        {form.refused ? common.notTaken : common.stillToMend(form.faults.length)}
      </View>
      {form.faults.map(({ name, words }) => (
        <View
          key={name}
          className="kb-mend-one"
          ariaRole="button"
          ariaLabel={words}
          onClick={() => form.goTo(name)}
        >
          {words}
        </View>
      ))}
    </View>
  );
}
