import { View } from '@tarojs/components';

/** The head of a day, or of what waits. */
export function DayHead({ title, note }: { title: string; note?: string }) {
  return (
    <View className="kb-day-head">
      <View className="kb-title" ariaRole="heading" ariaLevel={2}>
        {title}
      </View>
      {note && <View className="kb-note kb-text-2">{note}</View>}
    </View>
  );
}
