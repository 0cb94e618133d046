import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Person } from '../../../contracts/accounts';
import { erasing, record } from '../../texts/privacy';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Loaded, Refused } from '../../ui/loaded';
import { Notice } from '../../ui/notice';
import { Bone } from '../../ui/skeleton';
import { EraseSheet } from './erase-sheet';
import { type Erasure, useErasure } from './use-erasure';

const words = record.erase;

/** What would go, what has to stay and until when; asking for it, and taking that back. */
export function Erase({ person }: { person: Person }) {
  const { clientId } = person;
  const erasure = useErasure(clientId);
  const [asking, setAsking] = useState(false);
  const request = async (): Promise<void> => {
    await erasure.request();
    setAsking(false);
  };
  return (
    <>
      {erasure.refused && <Refused code={erasure.refused} />}
      {erasure.kept && (
        <Notice icon="check" title={words.back.title}>
          {words.back.what}
        </Notice>
      )}
      <Loaded query={erasure.query} skeleton={<EraseSkeleton />}>
        {(state) => (
          <>
            {state.dueAt !== undefined && (
              <Notice icon="clock" title={erasing.title(person, state.dueAt)}>
                {erasing.mayCancel(state.dueAt)}
              </Notice>
            )}
            <Card>
              <View className="kb-stack">
                <What state={state} />
                {state.dueAt === undefined ? (
                  <Button kind="line" block onClick={() => setAsking(true)}>
                    {words.ask}
                  </Button>
                ) : (
                  <Button kind="fill" block loading={erasure.busy} onClick={() => void erasure.takeBack()}>
                    {erasing.cancel}
                  </Button>
                )}
              </View>
            </Card>
            <EraseSheet
              show={asking}
              busy={erasure.busy}
              onErase={() => void request()}
              onClose={() => setAsking(false)}
            />
          </>
        )}
      </Loaded>
    </>
  );
}

function What({ state: { keeps, dueAt } }: { state: Erasure }) {
  return (
    <View>
      <View className="kb-title" ariaRole="heading" ariaLevel={2}>
        {words.title}
      </View>
      {dueAt === undefined && <View className="kb-head-note">{words.what}</View>}
      <View className="kb-head-note">{words.then}</View>
      {keeps.length > 0 && (
        <>
          <View className="kb-head-note kb-strong">{words.keepsHead}</View>
          {[...new Set(keeps.map(({ untilAt }) => untilAt))].map((until) => (
            <View key={until} className="kb-head-note">
              {words.keeps(
                keeps.filter(({ untilAt }) => untilAt === until).map(({ what }) => what),
                until,
              )}
            </View>
          ))}
        </>
      )}
    </View>
  );
}

const EraseSkeleton = () => (
  <Card>
    <View className="kb-bones">
      <Bone width={72} height={28} />
      <Bone width="100%" height={48} />
      <Bone width={208} height={20} />
      <Bone width={208} height={20} />
    </View>
  </Card>
);
