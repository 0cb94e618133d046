import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { whom as words } from '../texts/appointments';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { PickSheet } from '../ui/pick-sheet';
import type { Whom, Whoms } from './whom';

/** People as a sheet offers them. */
export const optionsOf = (people: readonly Whom[]) =>
  people.map(({ clientId, name }) => ({ key: clientId, title: name }));

export interface WhomRowProps extends Whoms {
  /** The words around the name, and over the sheet. */
  before: string;
  after: string;
  title: string;
  onChoose: (clientId: string) => void;
}

/** 给林小满约, and 换人 for those who care for several. */
export function WhomRow({ person, people, before, after, title, onChoose }: WhomRowProps) {
  const [open, setOpen] = useState(false);
  if (!person) return null;
  return (
    <View>
      <Card pad="none">
        <View className="kb-whom">
          <View className="kb-grow">
            {before} <Text className="kb-strong">{person.name}</Text> {after}
          </View>
          {people.length > 1 && (
            <Button kind="text" small onClick={() => setOpen(true)}>
              {words.change}
            </Button>
          )}
        </View>
      </Card>
      <PickSheet
        show={open}
        title={title}
        options={optionsOf(people)}
        chosen={person.clientId}
        onPick={onChoose}
        onClose={() => setOpen(false)}
      />
    </View>
  );
}
