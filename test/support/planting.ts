import type { ContractEntry } from '../../contracts/contract';
import { contracts, type FunctionName } from '../../contracts/index';
import { RISKY_WORD } from '../../local/cloud/wechat/open-api';
import { samples } from '../access/samples';
import { upload } from './erasing';
import { codeOf } from './gateway';
import type { Canary } from './leaks';
import { textFields, withField } from './text-fields';
import { newKey, openidOf, type World } from './world';

const functionNames = Object.keys(contracts) as FunctionName[];
export const calls = functionNames.flatMap((fn) =>
  Object.entries<ContractEntry>(contracts[fn]).map(([action, entry]) => ({ fn, action, entry })),
);

/** Names of things, not words about people. */
const HARMLESS = /(^|\.|[a-z])(id|Id)$|^(idempotencyKey|cursor|day|fromDay|arrivalCode)$|\.version$/;
const wordsOf = ({ input }: ContractEntry) => textFields(input).filter((field) => !HARMLESS.test(field));

/** The calls that take words, with the fields that do. */
export const wordy = calls
  .map((call) => ({ ...call, fields: wordsOf(call.entry) }))
  .filter(({ fields }) => fields.length > 0);
type WordyCall = (typeof wordy)[number];

/** What was planted where, and what came back from it. */
export interface Planted {
  canaries: Canary[];
  /** Each refusal as it was sent, and what stands instead where there was none. */
  refusals: string[];
  /** function/action → the codes that it answered with. */
  codes: Map<string, Set<string>>;
}

/** Whose every call fails within: the name of this account cannot be opened. */
export const BROKEN = 'broken';

/**
 * Plants a canary in every field that takes words, in calls that succeed and in calls that fail in every way
 * there is. The world has a station `s3` where nobody works, and the account `BROKEN`.
 */
export async function plantCanaries(world: World): Promise<Planted> {
  const planted: Planted = { canaries: [], refusals: [], codes: new Map() };
  for (const call of wordy) await plant(world, planted, call);
  return planted;
}

async function plant(world: World, planted: Planted, call: WordyCall): Promise<void> {
  const { fn, entry, fields } = call;
  const name = `${fn}/${call.action}`;
  const send = async (
    openid: string | undefined,
    input: unknown,
    { crashAfterTrips, action = call.action }: { crashAfterTrips?: number; action?: string } = {},
  ) => {
    const reply = await world.gateway.send(openid, fn, { action, input }, { crashAfterTrips });
    planted.codes.set(name, (planted.codes.get(name) ?? new Set()).add(codeOf(reply)));
    if (!reply.body.ok) planted.refusals.push(JSON.stringify(reply));
  };
  const inEach = (input: object, some: readonly string[]) =>
    some.reduce<object>((made, field) => Object(withField(made, field, canary(planted, name, field))), input);
  // A code of one's own invention is wrong, and files have the names that the storage gives them.
  const goodInput = async () => {
    const sample = (await samples[name]?.(world)) ?? {};
    const good = (await otherwise[name]?.(world, planted, sample)) ?? sample;
    return inEach(
      good,
      fields.filter((field) => field !== 'code' && field !== 'photos.0'),
    );
  };

  const sender = senderOf(entry);
  const input = await goodInput();
  await send(sender, input);
  // The same again, which is answered from what is kept; then another wish under the same key.
  await send(sender, input);
  const free = fields.filter((field) => field !== 'photos.0');
  await send(sender, inEach(input, free));
  const another = () =>
    inEach(entry.kind === 'command' ? { ...input, idempotencyKey: newKey() } : input, free);
  for (const openid of [undefined, BROKEN, ...othersAt(entry)]) await send(openid, another());
  for (const field of fields) {
    const text = canary(planted, name, field);
    for (const spoiled of [`${text} `.repeat(900), { words: text }, [[text]], `${RISKY_WORD}${text}`])
      await send(sender, withField(another(), field, spoiled));
  }
  await send(sender, { ...another(), more: canary(planted, name, 'no field of ours') });
  await send(sender, another(), { action: canary(planted, name, 'no action of ours') });
  for (const crashAfterTrips of [2, 5]) {
    const lost = await goodInput();
    await send(sender, lost, { crashAfterTrips });
    await send(sender, lost);
  }
}

/** Only the family speaks in its own name. */
const senderOf = ({ roles, subject }: ContractEntry) =>
  subject.of === 'none'
    ? openidOf('c1')
    : (['staff', 'manager'].find((role) => roles.some((it) => it === role)) ?? openidOf('c1'));

/** What outsiders say in their own name is theirs to read again: they speak only where they are refused. */
const othersAt = ({ subject }: ContractEntry) =>
  subject.of === 'none'
    ? ['passer-by']
    : [openidOf('c2'), 'of-x1', 'staff-elsewhere', 'manager-elsewhere', 'district'];

/** A text of its own that the field takes. */
function canary({ canaries }: Planted, call: string, field: string): string {
  const number = canaries.length;
  const text = textFor(field, number, String(number).padStart(4, '0'));
  canaries.push({ planted: `${call} ${field}`, text });
  return text;
}

function textFor(field: string, number: number, digits: string): string {
  if (/phone$/i.test(field)) return `19975${digits}31`;
  if (field.endsWith('idNumber')) return `4201051953102${digits}X`;
  if (field === 'code') return `8642${digits}`;
  if (field !== 'signature') return `金丝雀${digits}号`;
  return Array.from({ length: 14 }, (_, i) => `${101 + i},${(number % 90) + 10 + (i % 7)}`).join(' ');
}

/** Where a good input of a call needs another one than the sample, for its words to be taken. */
const otherwise: Record<string, (world: World, planted: Planted, input: object) => Promise<object> | object> =
  {
    'accounts/reviewLinkRequest': (_world, _planted, input) => ({
      ...input,
      decision: { kind: 'refuse', reason: '' },
    }),
    'admissions/submitApplication': async (world, { canaries }, input) => {
      const text = `canary-in-a-file-name-${String(canaries.length).padStart(4, '0')}`;
      canaries.push({ planted: 'admissions/submitApplication photos.0', text });
      return { ...input, photos: [await upload(world, openidOf('c1'), `${text}.jpg`, 'a picture')] };
    },
    // A change, of somebody whom no other call is about.
    'cases/setCapacity': (_world, { canaries }, input) => ({
      ...input,
      clientId: 'c40',
      capacity: canaries.length % 2 ? 'limited' : 'minor',
    }),
    // To a station where nobody works who must see nothing.
    'admissions/referApplication': (_world, _planted, input) => ({ ...input, toStationId: 's3' }),
    'admissions/transferClient': (_world, _planted, input) => ({ ...input, toStationId: 's3' }),
  };
