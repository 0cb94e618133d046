import { Input, View } from '@tarojs/components';
import { Question } from './question';

export interface CodeFieldProps {
  /** Names the field within its page; the form's summary leads to it. */
  name: string;
  label: string;
  /** Digits only. */
  value: string;
  /** How many there will be; shown in two halves. */
  length: number;
  /** What readers say of the digits written so far. */
  spoken: string;
  error?: string;
  hint?: string;
  focus?: boolean;
  onChange: (digits: string) => void;
  onBlur?: () => void;
}

/** Digits one to a box, as they are read out; the whole row is one field with the phone's keyboard of numbers. */
export function CodeField(props: CodeFieldProps) {
  const { name, label, value, length, spoken, error, hint, focus, onChange, onBlur } = props;
  const half = Math.ceil(length / 2);
  const boxes = Array.from({ length }, (_, position) => position);
  return (
    <Question name={name} label={label} error={error} hint={hint}>
      <View className="kb-code">
        {[boxes.slice(0, half), boxes.slice(half)].map((group) => (
          <View key={String(group[0])} className="kb-code-half" ariaHidden>
            {group.map((position) => (
              <View
                key={String(position)}
                className={`kb-code-box ${position === value.length ? 'kb-code-next' : ''}`}
              >
                {value[position] ?? ''}
              </View>
            ))}
          </View>
        ))}
        <Input
          className="kb-code-input"
          type="number"
          // Pasted codes bring blanks along.
          maxlength={length * 2}
          value={value}
          focus={focus ?? false}
          ariaLabel={`${label}，${spoken}`}
          onInput={({ detail }) => onChange(detail.value.replace(/\D/g, '').slice(0, length))}
          onBlur={onBlur}
        />
      </View>
    </Question>
  );
}
