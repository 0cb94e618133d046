import { View } from '@tarojs/components';
import type { Link } from '../../../contracts/accounts';
import { useLook } from '../../platform/look';
import { people as words } from '../../texts/accounts';
import { Card } from '../../ui/card';
import { CardActs } from '../../ui/card-acts';
import { wordsOfEnding } from './ending';

interface LinkCardProps {
  link: Link;
  /** Read by a worker of the station. */
  atStation: boolean;
  onEnd: () => void;
}

/** One who may see or act, what of it in plain words, and how to end it where the caller may. */
export function LinkCard({ link, atStation, onEnd }: LinkCardProps) {
  const { large } = useLook();
  const { name, relation, scopes, since, mine, mayEnd } = link;
  const called = name || words.unnamed;
  const act = wordsOfEnding(link).act(called);
  return (
    <Card pad="none">
      <View className="kb-card-pad">
        <View className="kb-who">
          {!large && <View className="kb-avatar">{called.slice(-1)}</View>}
          <View className="kb-grow">
            <View className="kb-title">{mine ? words.me(called) : called}</View>
            <View className="kb-note kb-text-2">{words.relation(relation, since)}</View>
          </View>
        </View>
        {relation === 'self' ? (
          <View className="kb-phrases">{words.own}</View>
        ) : (
          <>
            <View className="kb-phrases">{words.may(scopes)}</View>
            {!large && <View className="kb-note kb-text-2">{words.mayNot(scopes)}</View>}
          </>
        )}
      </View>
      {mayEnd && (atStation || relation !== 'self') && <CardActs acts={[{ words: act, onClick: onEnd }]} />}
    </Card>
  );
}
