import { stationThrough } from './accounts';
import { applyingThrough } from './applying';
import { bookingThrough } from './booking';
import { dataOf } from './gateway';
import { type Dump, readAll } from './sdk';
import { signingThrough } from './signing';
import { newKey, slotOf, type World } from './world';

/**
 * When somebody asks for erasure who came at `START`, and sweeps after it is due. Retention, which looks every
 * ten minutes, takes part in the last of them only.
 */
export const ASKED = '2026-11-25T10:20:00+08:00';
export const DUE = '2026-12-02T10:31:00+08:00';
export const A_MINUTE_LATER = '2026-12-02T10:32:00+08:00';
export const TEN_MINUTES_LATER = '2026-12-02T10:40:00+08:00';

/** All that is ever written about this person or by those around them, each in words that stand nowhere else. */
export const WORDS = {
  name: '墨小鱼',
  phone: '13912340001',
  address: '桂花弄九号',
  idNumber: '42010519900101123X',
  needs: '想学做豆花',
  reason: '要去看荷花',
  mother: '墨阿姨',
  aunt: '墨姑姑',
  auntPhone: '13912340003',
  note: '是我弟弟的孩子',
} as const;

/** The accounts around the person. */
export const FAMILY = { self: 'ink', mother: 'ink-mother', aunt: 'ink-aunt' };

/** Stores a picture as a phone does; answers its file id. */
export async function upload({ gateway }: World, openid: string, name: string, content: string) {
  const cloudPath = encodeURIComponent(`applications/${name}`);
  const response = await fetch(`${gateway.url}/v1/storage/upload?path=${cloudPath}`, {
    method: 'POST',
    headers: { 'x-wx-openid': openid },
    body: content,
  });
  const { fileID }: { fileID: string } = await response.json();
  return fileID;
}

/**
 * Somebody who has gone all the way: applied with papers, was accepted, has a guardian by code and a relative by
 * request, has signed, booked and called off, was served, and has been read about. Answers the client's id.
 */
export async function settlePerson(world: World): Promise<string> {
  const { gateway, db } = world;
  const station = stationThrough(gateway);
  const applying = applyingThrough(gateway);
  const photo = await upload(world, FAMILY.self, 'picture-of-the-identity-card.jpg', 'a picture');
  const { name, phone, address, idNumber } = WORDS;
  const person = { name, phone, address, idNumber, birthYear: 1990 };
  const applicant = { name, phone };
  const wish = { for: 'self', person, applicant, needs: WORDS.needs };
  // One that came to nothing, and the one that was accepted.
  const first = await applying.submitted(FAMILY.self, wish);
  dataOf(await applying.withdraw(FAMILY.self, first));
  const applicationId = await applying.submitted(FAMILY.self, { ...wish, photos: [photo] });
  const accepted = await applying.review('staff', applicationId, { decision: 'accept' });
  const { clientId = '' } = dataOf(accepted);

  const code = await station.linkCode(clientId, { scopes: ['book', 'read', 'sign'] });
  dataOf(await station.redeem(FAMILY.mother, code, { name: WORDS.mother }));
  const requestId = await station.asked(FAMILY.aunt, {
    stationId: 's1',
    clientName: name,
    relation: 'relative',
    myName: WORDS.aunt,
    phone: WORDS.auntPhone,
    note: WORDS.note,
  });
  const decision = { kind: 'approve', clientId, scopes: ['read'] };
  const review = { stationId: 's1', requestId, decision, idempotencyKey: newKey() };
  dataOf(await gateway.call('staff', 'accounts', 'reviewLinkRequest', review));

  dataOf(await signingThrough(gateway, clientId).sign(FAMILY.self));
  const booking = bookingThrough(gateway);
  const book = (day: string, openid: string) =>
    booking.booked(clientId, slotOf('group', day, '0900'), { openid });
  await book('2026-11-27', FAMILY.self);
  await book('2026-12-04', FAMILY.mother);
  await book('2026-12-07', FAMILY.self);
  const gone = await book('2026-12-08', FAMILY.mother);
  dataOf(await booking.cancel(FAMILY.mother, gone, { reason: WORDS.reason }));
  await db.collection('serviceRecords').add({
    _id: 'record-of-ink',
    clientId,
    stationId: 's1',
    serviceId: 's1.group',
    workerId: 's1.w2',
    startAt: new Date('2026-11-27T09:00:00+08:00'),
    endAt: new Date('2026-11-27T10:00:00+08:00'),
    minutes: 60,
    way: 'activity',
  });
  dataOf(await gateway.call('staff', 'cases', 'getClient', { clientId }));
  return clientId;
}

/** Makes the database again what it was when `dump` was taken. */
export async function restore({ db }: World, dump: Dump): Promise<void> {
  for (const [collection, documents] of Object.entries(dump)) {
    const now = new Map((await readAll(db, collection)).map((document) => [document._id, document]));
    for (const document of documents) {
      const { _id, ...rest } = document;
      if (JSON.stringify(now.get(_id)) !== JSON.stringify(document))
        await db.collection(collection).doc(_id).set(rest);
      now.delete(_id);
    }
    for (const _id of now.keys()) await db.collection(collection).doc(_id).remove();
  }
}
