import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { keepDraft } from '../../platform/drafts';
import { outbox } from '../../platform/mail';
import { routes } from '../../platform/routes';
import { discard } from '../../platform/upload';
import { mine as words } from '../../texts/admissions';
import { refusals } from '../../texts/common';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { AppliedRow } from '../applied-row';
import { DRAFT, draftOf } from '../apply/draft';
import type { Unsent } from '../unsent';

/** Applications that have not arrived: one that was refused goes back into the form to be mended. */
export function UnsentCards({ unsent }: { unsent: readonly Unsent[] }) {
  return (
    <>
      {unsent.map((one) => (
        <Card key={one.key} pad="none">
          <AppliedRow
            title={one.about.title}
            chip={{
              tone: one.refused ? 'quiet' : 'wait',
              icon: one.refused ? undefined : 'clock',
              words: one.refused ? words.refused : words.waits,
            }}
            note={one.refused ? undefined : words.waitsNote}
          />
          <View className="kb-applied-acts">
            {one.refused && (
              <View className="kb-applied-why">
                {refusals[one.refused].title}。{refusals[one.refused].what}
              </View>
            )}
            {one.refused && (
              <Button kind="soft" small label={`${one.about.title}，${words.mend}`} onClick={() => mend(one)}>
                {words.mend}
              </Button>
            )}
            <Button
              kind="line"
              small
              label={`${one.about.title}，${words.forget}`}
              onClick={() => forget(one)}
            >
              {words.forget}
            </Button>
          </View>
        </Card>
      ))}
    </>
  );
}

function forget({ key, application }: Unsent): void {
  outbox.remove(key);
  void discard(application.photos);
}

function mend({ key, application }: Unsent): void {
  keepDraft(DRAFT, draftOf(application));
  outbox.remove(key);
  void Taro.navigateTo({ url: routes.apply() });
}
