import { View } from '@tarojs/components';
import type { Output } from '../platform/calls';
import { dayOf } from '../platform/time';
import { issued as words } from '../texts/station-accounts';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { BottomBar, Head, Page } from '../ui/page';
import { Steps } from '../ui/steps';

interface IssuedCodeProps extends Output<'accounts', 'inviteToLink'> {
  /** For whom it is, in words. */
  whom: string;
  onAnother: () => void;
  onDone: () => void;
}

/** A code as large as the line holds, until when it holds, and what the other person does with it. */
export function IssuedCode({ code, expiresAt, whom, onAnother, onDone }: IssuedCodeProps) {
  return (
    <Page
      bar={
        <BottomBar>
          <Button onClick={onDone}>{words.action}</Button>
        </BottomBar>
      }
    >
      <Head title={words.title} note={whom} />
      <Card pad="hero">
        <View className="kb-code-said" ariaRole="img" ariaLabel={words.spoken(code)}>
          {words.written(code)}
        </View>
        <View className="kb-head-note kb-text-2 kb-phrases">{words.until(expiresAt, dayOf(Date.now()))}</View>
      </Card>
      <Card>
        <Steps steps={words.steps} />
      </Card>
      <Button kind="text" block onClick={onAnother}>
        {words.another}
      </Button>
    </Page>
  );
}
