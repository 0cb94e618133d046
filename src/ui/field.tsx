import { Input, Textarea, View } from '@tarojs/components';
import { Question } from './question';

export interface FieldProps {
  /** Names the field within its page; the form's summary leads to it. */
  name: string;
  label: string;
  value: string;
  placeholder?: string;
  /** Which keyboard opens: `number` for telephones and years, `idcard` for identity numbers. */
  type?: 'text' | 'number' | 'idcard';
  /** Several lines. */
  long?: boolean;
  maxLength?: number;
  /** What is wrong, in the words of the summary. */
  error?: string;
  hint?: string;
  /** Opens the keyboard here; what a form's summary led to. */
  focus?: boolean;
  onChange: (value: string) => void;
  onBlur?: () => void;
}

/** Words to write: label above, what is wrong between label and box. WeChat's own field, since Vant's has no name for readers. */
export function Field(props: FieldProps) {
  const { name, label, value, placeholder, type = 'text', long, maxLength = 200 } = props;
  const { error, hint, focus, onChange, onBlur } = props;
  const field = {
    value,
    placeholder,
    placeholderStyle: 'color: var(--kb-text-3)',
    maxlength: maxLength,
    focus: focus ?? false,
    ariaLabel: [label, error].filter(Boolean).join('，'),
    onInput: (event: { detail: { value: string } }) => onChange(event.detail.value),
    onBlur,
  };
  return (
    <Question name={name} label={label} error={error} hint={hint}>
      <View className={`kb-box ${long ? 'kb-box-long' : ''}`}>
        {long ? (
          <Textarea {...field} className="kb-box-lines" autoHeight disableDefaultPadding />
        ) : (
          <Input {...field} className="kb-box-line" type={type} />
        )}
      </View>
    </Question>
  );
}
