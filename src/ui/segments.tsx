import { View } from '@tarojs/components';

export interface Segment<K extends string> {
  key: K;
  words: string;
}
export interface SegmentsProps<K extends string> {
  segments: readonly Segment<K>[];
  chosen: K;
  onChoose: (key: K) => void;
}

/** Two or three views of one page. */
export function Segments<K extends string>({ segments, chosen, onChoose }: SegmentsProps<K>) {
  return (
    <View className="kb-segments" ariaRole="tablist">
      {segments.map(({ key, words }) => (
        <View
          key={key}
          className={`kb-segment ${key === chosen ? 'kb-segment-on' : ''}`}
          ariaRole="tab"
          ariaSelected={key === chosen}
          ariaLabel={words}
          onClick={() => onChoose(key)}
        >
          {words}
        </View>
      ))}
    </View>
  );
}
