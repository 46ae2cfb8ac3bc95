// Datadog's own client: downtimes in both interfaces, and mutes of a monitor until a time and for a group.
// On stdin {"address", "key"}; on stdout one {"step", ...} a line.
import { text } from 'node:stream/consumers';
import datadog from '@datadog/datadog-api-client';

const { client, v1, v2 } = datadog;
const { address, key } = JSON.parse(await text(process.stdin));
const configuration = client.createConfiguration({
  authMethods: { apiKeyAuth: key, appKeyAuth: 'not looked at' },
  baseServer: new client.BaseServerConfiguration(address, {}),
});
const told = (step, more) => console.log(JSON.stringify({ step, ...more }));
const refused = async (promise) => {
  try {
    await promise;
    return { code: 200 };
  } catch (e) {
    return { code: e.code, says: e.body?.errors };
  }
};

const monitors = new v1.MonitorsApi(configuration);
const body = {
  name: 'Orders stop',
  type: 'metric alert',
  query: 'sum(last_5m):sum:shop.orders{env:prod} by {host}.as_count() < 10',
  tags: ['team:shop'],
};
const monitorId = (await monitors.createMonitor({ body })).id;
const end = Math.floor(Date.now() / 1000) + 3600;
const silenced = { 'host:web-01': end };
const muted = await monitors.updateMonitor({ monitorId, body: { options: { silenced } } });
told('mute a group', {
  same: muted.options.silenced['host:web-01'] === end,
  matching: muted.matchingDowntimes.map((d) => d.scope.join()),
});
const free = await monitors.updateMonitor({ monitorId, body: { options: { silenced: {} } } });
told('unmute', { silenced: free.options.silenced ?? {}, matching: free.matchingDowntimes.length });

const old = new v1.DowntimesApi(configuration);
const start = Math.floor(Date.parse('2030-06-08T08:00:00Z') / 1000);
const weekly = {
  message: 'Backups',
  scope: ['env:prod', 'host:db-1'],
  monitorTags: ['team:shop'],
  start,
  end: start + 7200,
  timezone: 'Europe/Madrid',
  recurrence: { type: 'weeks', period: 1, weekDays: ['Sat', 'Sun'] },
};
const first = await old.createDowntime({ body: weekly });
told('1 create', {
  scope: first.scope,
  active: first.active,
  disabled: first.disabled,
  recurrence: first.recurrence,
  lasts: first.end - first.start,
  zone: first.timezone,
});
const downtimeId = first.id;
told('1 update', { message: (await old.updateDowntime({ downtimeId, body: { message: 'Less' } })).message });
told('1 get', { days: (await old.getDowntime({ downtimeId })).recurrence.weekDays });
const now = await old.createDowntime({ body: { monitorId, scope: ['host:web-02'], end } });
told('1 of monitor', { scopes: (await old.listMonitorDowntimes({ monitorId })).map((d) => d.scope) });
told('1 current', { ids: (await old.listDowntimes({ currentOnly: true })).map((d) => d.id === now.id) });
const scope = { scope: 'host:web-02' };
told('1 by scope', { ids: (await old.cancelDowntimesByScope({ body: scope })).cancelledIds.map((i) => i === now.id) });
told('1 again', await refused(old.cancelDowntimesByScope({ body: scope })));
await old.cancelDowntime({ downtimeId });
const gone = await old.getDowntime({ downtimeId });
told('1 cancelled', { disabled: gone.disabled, at: typeof gone.canceled });
told('1 faulty', await refused(old.createDowntime({ body: { scope: ['env:prod'], start, end: start - 1 } })));

const fresh = new v2.DowntimesApi(configuration);
const create = (attributes) => fresh.createDowntime({ body: { data: { type: 'downtime', attributes } } });
const once = await create({
  scope: 'env:(prod OR stage) AND -host:x',
  monitorIdentifier: { monitorId },
  message: 'Move',
  schedule: { start: new Date('2030-01-01T10:00:00Z'), end: new Date('2030-01-01T12:00:00Z') },
  notifyEndStates: ['alert'],
  notifyEndTypes: ['canceled'],
  muteFirstRecoveryNotification: true,
});
const a = once.data.attributes;
told('2 create', {
  scope: a.scope,
  monitor: a.monitorIdentifier.monitorId === monitorId,
  end: a.schedule.end,
  states: a.notifyEndStates,
  types: a.notifyEndTypes,
  mute: a.muteFirstRecoveryNotification,
  status: a.status,
});
const many = await create({
  scope: '*',
  monitorIdentifier: { monitorTags: ['team:shop'] },
  schedule: {
    timezone: 'America/New_York',
    recurrences: [{ rrule: 'FREQ=MONTHLY;BYDAY=1SA', duration: '2h', start: '2030-01-05T02:00' }],
  },
});
told('2 recurring', {
  recurrences: many.data.attributes.schedule.recurrences,
  zone: many.data.attributes.schedule.timezone,
  next: many.data.attributes.schedule.currentDowntime.start,
});
const id = many.data.id;
const update = { data: { id, type: 'downtime', attributes: { message: 'Patches' } } };
const changed = await fresh.updateDowntime({ downtimeId: id, body: update });
told('2 update', {
  message: changed.data.attributes.message,
  rule: changed.data.attributes.schedule.recurrences[0].rrule,
});
const list = await fresh.listDowntimes({ include: 'monitor' });
told('2 list', { total: list.meta.page.totalFilteredCount, included: list.included.map((i) => i.attributes.name) });
const open = await create({ scope: 'host:web-03', monitorIdentifier: { monitorId } });
const matches = await fresh.listMonitorDowntimes({ monitorId });
told('2 matches', { same: matches.data.map((m) => m.id === open.data.id), scope: matches.data[0].attributes.scope });
await fresh.cancelDowntime({ downtimeId: open.data.id });
told('2 cancelled', { status: (await fresh.getDowntime({ downtimeId: open.data.id })).data.attributes.status });
told('2 faulty', await refused(create({ scope: 'env:a OR env:b', monitorIdentifier: { monitorTags: ['*'] } })));
told('2 missing', await refused(fresh.getDowntime({ downtimeId: 'no-such' })));
