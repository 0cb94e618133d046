import { View } from '@tarojs/components';

export interface FieldProps {
  /** Names the field within its page; the error summary leads to it. */
  name: string;
  label: string;
  value: string;
  placeholder?: string;
  /** Several lines. */
  long?: boolean;
  maxLength?: number;
  /** What is wrong, in the words of the summary. */
  error?: string;
  hint?: string;
  onChange: (value: string) => void;
}

/** van-field: label above, what is wrong between label and box. */
export function Field(props: FieldProps) {
  const { name, label, value, placeholder, long, maxLength = 200, error, hint, onChange } = props;
  return (
    <View id={`field-${name}`} className={`kb-field ${error ? 'kb-field-bad' : ''}`}>
      <van-field
        name={name}
        label={label}
        value={value}
        type={long ? 'textarea' : 'text'}
        placeholder={placeholder ?? ''}
        maxlength={maxLength}
        autosize={long ?? false}
        border={false}
        error={error !== undefined}
        error-message={error ?? ''}
        onChange={({ detail }) => onChange(detail)}
      />
      {hint && <View className="kb-field-hint kb-note">{hint}</View>}
    </View>
  );
}
