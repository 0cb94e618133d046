import { View } from '@tarojs/components';
import { useLook } from '../../platform/look';
import { common } from '../../texts/common';
import { HelpPill } from '../../ui/help';
import { Progress } from '../../ui/progress';

interface QuestionHeadProps {
  /** Which question of how many, from 1; without it none is counted. */
  step?: number;
  of: number;
  title: string;
  note?: string;
}

/** How far one is, and the question: the largest words of the page. */
export function QuestionHead({ step, of, title, note }: QuestionHeadProps) {
  const { large } = useLook();
  return (
    <View className="kb-question">
      <Progress step={step ?? of} of={of} />
      <View className="kb-head">
        <View className="kb-grow kb-note kb-text-2" ariaHidden>
          {step !== undefined && common.step(step, of)}
        </View>
        <HelpPill short />
      </View>
      <View className={large ? 'kb-title' : 'kb-display'} ariaRole="heading" ariaLevel={1}>
        {title}
      </View>
      {note && !large && <View className="kb-text-2">{note}</View>}
    </View>
  );
}
