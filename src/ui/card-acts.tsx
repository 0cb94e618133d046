import { View } from '@tarojs/components';

export interface CardAct {
  words: string;
  /** What readers say, where the words alone would not tell which one is meant. */
  label?: string;
  onClick: () => void;
}

/** One or two things to do with a card, side by side at its foot. */
export function CardActs({ acts }: { acts: readonly CardAct[] }) {
  return (
    <View className="kb-card-acts">
      {acts.map(({ words, label, onClick }) => (
        <View
          key={words}
          className="kb-card-act"
          hoverClass="kb-pressed"
          ariaRole="button"
          ariaLabel={label ?? words}
          onClick={onClick}
        >
          {words}
        </View>
      ))}
    </View>
  );
}
