import { View } from '@tarojs/components';
import { useLook } from '../../platform/look';
import { common } from '../../texts/common';
import { HelpPill } from '../../ui/help';
import { Head } from '../../ui/page';
import { Progress } from '../../ui/progress';

interface QuestionHeadProps {
  /** Which question, from 1; absent on the page after the last one. */
  step?: number;
  of: number;
  title: string;
  note?: string;
}

/** How far one is, and the question: the largest words of the page. */
export function QuestionHead({ step, of, title, note }: QuestionHeadProps) {
  const { large } = useLook();
  if (step === undefined)
    return (
      <View className="kb-question">
        <Progress step={of} of={of} />
        <Head title={title} help="short" />
      </View>
    );
  return (
    <View className="kb-question">
      <Progress step={step} of={of} />
      <View className="kb-head">
        <View className="kb-grow kb-note kb-text-2" ariaHidden>
          {common.step(step, of)}
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
