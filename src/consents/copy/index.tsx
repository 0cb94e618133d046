import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Purpose } from '../../../contracts/consents';
import { routes } from '../../platform/routes';
import { useParams } from '../../platform/use-params';
import { useQuery } from '../../platform/use-query';
import { consents as texts } from '../../texts/consents';
import { signature as signatureWords } from '../../texts/signature';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { Signature } from '../../ui/ink';
import { Loaded } from '../../ui/loaded';
import { Head, Page } from '../../ui/page';
import { Empty } from '../../ui/state';
import '../consents.scss';
import type { Act } from '../standing';

const words = texts.copy;

/** One signing as it was: the day, who, each text in the words of then, and the drawn name. */
export default function ConsentCopy() {
  const { clientId = '', actId } = useParams();
  const query = useQuery('consents', 'getConsents', { clientId });
  return (
    <Page>
      <Loaded query={query}>
        {({ acts, clientName }) => {
          const act = acts.find((it) => it.actId === actId);
          return act ? (
            <Copy act={act} who={texts.signer(act.signer, clientName)} />
          ) : (
            <Empty {...words.gone}>
              <Button onClick={() => void Taro.redirectTo({ url: routes.consents(clientId) })}>
                {words.action}
              </Button>
            </Empty>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Copy({ act, who }: { act: Act; who: string }) {
  const { at, withdrawn, signature } = act;
  return (
    <>
      <View>
        <Head title={texts.day(at)} help="short" />
        <View className="kb-head-note kb-text-2">
          {withdrawn ? words.withdrawnBy(who, at) : words.signedBy(who, at)}
        </View>
      </View>
      {act.texts.map(({ purpose, version, title, paragraphs }) => (
        <Card key={purpose}>
          <View className="kb-line kb-between">
            <View className="kb-title" ariaRole="heading" ariaLevel={2}>
              {title}
            </View>
            <Said act={act} purpose={purpose} />
          </View>
          {paragraphs.map((paragraph) => (
            <View key={paragraph} className="kb-consent-words">
              {paragraph}
            </View>
          ))}
          <View className="kb-consent-words kb-note kb-text-2">{words.version(version)}</View>
        </Card>
      ))}
      {signature ? (
        <Card>
          <View className="kb-note kb-text-2">{signatureWords.label}</View>
          <Signature value={signature} label={signatureWords.shown(who)} />
        </Card>
      ) : (
        <View className="kb-note kb-text-2">{withdrawn ? words.noSignature : words.signatureGone}</View>
      )}
    </>
  );
}

function Said({ act: { given, withdrawn }, purpose }: { act: Act; purpose: Purpose }) {
  if (withdrawn) return <Chip tone="quiet">{words.withdrawn}</Chip>;
  return given.includes(purpose) ? (
    <Chip tone="do" icon="check">
      {words.given}
    </Chip>
  ) : (
    <Chip tone="quiet">{words.declined}</Chip>
  );
}
