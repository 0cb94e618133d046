import { View } from '@tarojs/components';

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

/** van-field: label above, what is wrong between label and box. */
export function Field(props: FieldProps) {
  const { name, label, value, placeholder, type = 'text', long, maxLength = 200 } = props;
  const { error, hint, focus, onChange, onBlur } = props;
  return (
    <View id={`field-${name}`} className={`kb-field ${error ? 'kb-field-bad' : ''}`}>
      <van-field
        name={name}
        label={label}
        value={value}
        type={long ? 'textarea' : type}
        placeholder={placeholder ?? ''}
        maxlength={maxLength}
        autosize={long ?? false}
        border={false}
        focus={focus ?? false}
        error={error !== undefined}
        error-message={error ?? ''}
        onChange={({ detail }) => onChange(detail)}
        onBlur={onBlur}
      />
      {hint && <View className="kb-field-hint kb-note">{hint}</View>}
    </View>
  );
}
