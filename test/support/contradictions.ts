import * as z from 'zod';
import type { Dump } from './sdk';

/**
 * Reads the stored documents as they are and says what does not fit together. It knows the facts that
 * must hold, not the rules that keep them: it shares no code with them.
 */
const appointment = z.object({
  _id: z.string(),
  slotId: z.string(),
  clientId: z.string(),
  workerId: z.string(),
  day: z.string(),
  state: z.enum(['requested', 'booked', 'done', 'missed', 'cancelled', 'declined']),
  agreed: z.object({ capacity: z.number() }),
});
const stretch = { slotId: z.string(), fromMinute: z.number(), toMinute: z.number() };
const day = z.object({
  _id: z.string(),
  sessions: z.array(z.object({ ...stretch, appointmentIds: z.array(z.string()) })).optional(),
  queues: z
    .array(
      z.object({
        ...stretch,
        capacity: z.number(),
        entries: z.array(
          z.object({ waitId: z.string(), clientId: z.string(), offer: z.object({}).optional() }),
        ),
      }),
    )
    .optional(),
  engagements: z.array(z.object({ ...stretch, appointmentId: z.string() })).optional(),
});

export function contradictionsIn(dump: Dump): string[] {
  const appointments = z.array(appointment).parse(dump.appointments);
  const days = z.array(day).parse(dump.calendarDays);
  const expected = { worker: new Set<string>(), client: new Set<string>() };
  for (const { _id, slotId, workerId, clientId, day: on, state } of appointments) {
    // What took place, or was not come to, keeps its place on its day.
    if (state === 'cancelled' || state === 'declined') continue;
    expected.worker.add(`worker.${workerId}_${on} ${slotId} ${_id}`);
    expected.client.add(`client.${clientId}_${on} ${slotId} ${_id}`);
  }
  const queues = days.flatMap((d) => (d.queues ?? []).map((q) => ({ dayId: d._id, ...q })));
  // What is kept for somebody who waits takes its place on the worker's day.
  for (const { dayId, slotId, entries } of queues)
    for (const { waitId, offer } of entries) if (offer) expected.worker.add(`${dayId} ${slotId} ${waitId}`);
  const sessions = days.flatMap((d) => (d.sessions ?? []).map((s) => ({ dayId: d._id, ...s })));
  const engagements = days.flatMap((d) => (d.engagements ?? []).map((e) => ({ dayId: d._id, ...e })));
  const places = sessions.flatMap((s) => s.appointmentIds.map((id) => `${s.dayId} ${s.slotId} ${id}`));
  const capacity = new Map([
    ...queues.map((q) => [q.slotId, q.capacity] as const),
    ...appointments.map((a) => [a.slotId, a.agreed.capacity] as const),
  ]);
  return [
    ...differences('worker days', places, expected.worker),
    ...differences(
      'client days',
      engagements.map((e) => `${e.dayId} ${e.slotId} ${e.appointmentId}`),
      expected.client,
    ),
    ...sessions
      .filter((s) => s.appointmentIds.length > (capacity.get(s.slotId) ?? 0))
      .map((s) => `${s.slotId} holds ${s.appointmentIds.length} of ${capacity.get(s.slotId)}`),
    ...overlaps(sessions),
    ...overlaps(engagements),
    ...lists(dump, queues),
    ...commandsWithoutTrace(dump, appointments),
  ];
}

/** Each fact once, and none that is not expected. */
function differences(where: string, found: readonly string[], expected: ReadonlySet<string>): string[] {
  const seen = new Set(found);
  return [
    ...(seen.size < found.length ? [`${where}: ${found.length - seen.size} entries stand twice`] : []),
    ...[...expected].filter((fact) => !seen.has(fact)).map((fact) => `${where} lack ${fact}`),
    ...[...seen].filter((fact) => !expected.has(fact)).map((fact) => `${where} have, unbooked, ${fact}`),
  ];
}

function overlaps(stretches: readonly { dayId: string; fromMinute: number; toMinute: number }[]): string[] {
  const sorted = [...stretches].sort((a, b) => a.dayId.localeCompare(b.dayId) || a.fromMinute - b.fromMinute);
  return sorted.flatMap((next, i) => {
    const before = sorted[i - 1];
    return before?.dayId === next.dayId && before.toMinute > next.fromMinute
      ? [`${next.dayId} is taken twice at minute ${next.fromMinute}`]
      : [];
  });
}

interface Listed {
  slotId: string;
  entries: { waitId: string; clientId: string }[];
}

/** Who stands in a list has asked for it, waits still, and stands there once; and nobody waits outside a list. */
function lists(dump: Dump, queues: readonly Listed[]): string[] {
  const open = new Set(
    z
      .array(z.object({ _id: z.string(), slotId: z.string(), clientId: z.string(), state: z.string() }))
      .parse(dump.waits ?? [])
      .filter(({ state }) => state === 'open')
      .map(({ _id, slotId, clientId }) => `${slotId} ${_id} ${clientId}`),
  );
  const listed = queues.flatMap(({ slotId, entries }) =>
    entries.map(({ waitId, clientId }) => `${slotId} ${waitId} ${clientId}`),
  );
  const people = queues.flatMap(({ slotId, entries }) => entries.map((e) => `${slotId} ${e.clientId}`));
  return [
    ...differences('lists', listed, open),
    ...(new Set(people).size < people.length ? ['somebody waits twice for one slot'] : []),
  ];
}

/**
 * A remembered cancellation and a cancelled appointment come together, or not at all. What was called off
 * because somebody left is remembered by their own document instead.
 */
function commandsWithoutTrace(
  dump: Dump,
  appointments: readonly { _id: string; state: string; clientId: string }[],
): string[] {
  const left = new Set(
    (dump.clients ?? []).filter((c) => 'callOff' in c || 'erasedAt' in c).map((c) => c._id),
  );
  const cancelled = appointments.filter((a) => a.state === 'cancelled' && !left.has(a.clientId)).length;
  const ofOthers = new Set(appointments.filter((a) => left.has(a.clientId)).map((a) => a._id));
  const remembered = cancellations
    .parse(dump.commands ?? [])
    .filter(({ result }) => result?.state === 'cancelled' && !ofOthers.has(result.appointmentId)).length;
  return cancelled === remembered ? [] : [`${cancelled} cancelled, ${remembered} remembered as commands`];
}

/** Commands as they are kept; those that call something off say so. */
const cancellations = z.array(
  z.object({
    result: z.object({ state: z.string(), appointmentId: z.string() }).optional().catch(undefined),
  }),
);
