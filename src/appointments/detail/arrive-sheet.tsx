import { View } from '@tarojs/components';
import { useState } from 'react';
import { today as words } from '../../texts/on-the-day';
import { Button } from '../../ui/button';
import { CodeField } from '../../ui/code-field';
import { Refused } from '../../ui/loaded';
import { Sheet } from '../../ui/sheet';
import type { Today } from './use-today';

const LENGTH = 6;

interface ArriveSheetProps {
  show: boolean;
  day: Today;
  onClose: () => void;
}

/** The six digits that hang at the station today. */
export function ArriveSheet({ show, day, onClose }: ArriveSheetProps) {
  const [digits, setDigits] = useState('');
  const [missing, setMissing] = useState(false);
  const wrong = day.refused === 'ARRIVAL_CODE_WRONG';
  const error = missing ? words.codeMissing : wrong ? words.codeWrong : undefined;
  const close = () => {
    setDigits('');
    setMissing(false);
    onClose();
  };
  const hand = async (): Promise<void> => {
    setMissing(digits.length < LENGTH);
    if (digits.length === LENGTH && (await day.arrive(digits))) close();
  };
  return (
    <Sheet show={show} title={words.codeTitle} onClose={close}>
      <View className="kb-sheet-lead">{words.codeLead}</View>
      <View className="kb-stack">
        {day.refused && !wrong && <Refused code={day.refused} />}
        <CodeField
          name="arrivalCode"
          label={words.codeLabel}
          value={digits}
          length={LENGTH}
          spoken={words.codeSpoken(digits)}
          error={error}
          onChange={(written) => {
            setMissing(false);
            day.forget();
            setDigits(written);
          }}
        />
        <Button loading={day.busy} onClick={() => void hand()}>
          {words.codeAction}
        </Button>
      </View>
    </Sheet>
  );
}
