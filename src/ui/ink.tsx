import { View } from '@tarojs/components';
import { inkOf, readStrokes, type Stroke } from './strokes';

/** Strokes in the colour of the words around them, as large as what holds them. */
export function Ink({ strokes }: { strokes: readonly Stroke[] }) {
  if (strokes.length === 0) return null;
  return <View className="kb-ink" style={{ '--kb-ink': inkOf(strokes) }} ariaHidden />;
}

/** A drawn name that is only shown, in the same box. */
export function Signature({ value, label }: { value: string; label: string }) {
  return (
    <View className="kb-sign-box" ariaRole="img" ariaLabel={label}>
      <Ink strokes={readStrokes(value)} />
    </View>
  );
}
