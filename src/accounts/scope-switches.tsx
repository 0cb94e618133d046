import { View } from '@tarojs/components';
import type { Scope } from '../../contracts/contract';
import { SCOPE_WORDS } from '../texts/scopes';
import { invite } from '../texts/station-accounts';
import { Card } from '../ui/card';
import { SwitchRow } from '../ui/switch-row';
import { withScope } from './scopes';

interface ScopeSwitchesProps {
  scopes: readonly Scope[];
  onChange: (scopes: Scope[]) => void;
}

/** What somebody may do for another, each on or off. */
export function ScopeSwitches({ scopes, onChange }: ScopeSwitchesProps) {
  return (
    <Card>
      <View className="kb-stack-close">
        {SCOPE_WORDS.map(([scope, title]) => (
          <SwitchRow
            key={scope}
            title={title}
            note={invite.scopeNotes[scope]}
            on={scopes.includes(scope)}
            onChange={(on) => onChange(withScope(scopes, scope, on))}
          />
        ))}
      </View>
    </Card>
  );
}
