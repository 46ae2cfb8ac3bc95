// An incident's life through PagerDuty's own client: events, then the REST API. The client speaks to
// a host of its own name over HTTPS only; an agent stands for the proxy that ends TLS before Tocsin.
// On stdin {"port", "routingKey", "token", "from"}; on stdout one {"step", ...} a line.
import assert from 'node:assert';
import { Agent } from 'node:https';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { acknowledge, api, change, event, resolve, trigger } from '@pagerduty/pdjs';

const { port, routingKey, token, from } = JSON.parse(await text(process.stdin));

class BehindProxy extends Agent {
  createConnection() {
    return connect(port, '127.0.0.1');
  }
}

const agent = new BehindProxy();
const server = 'tocsin.example.com';
const pd = api({ token, server, agent });
const told = (step, more) => console.log(JSON.stringify({ step, ...more }));

const payload = { summary: 'Disk full', source: 'db-1', severity: 'critical' };
const send = (how, data) => how({ server, agent, data: { routing_key: routingKey, ...data } });
const answer = ({ response, data }) => ({ http: response.status, says: data.status });
const incidents = async () => (await pd.get('/incidents')).resource;
const states = async () => (await incidents()).map((i) => i.status);

const dedup_key = 'disk';
told('trigger', { ...answer(await send(trigger, { dedup_key, payload })), states: await states() });
told('again', {
  ...answer(await send(event, { dedup_key, event_action: 'trigger', payload })),
  states: await states(),
});
told('acknowledge', { ...answer(await send(acknowledge, { dedup_key })), states: await states() });
told('change', answer(await send(change, { payload: { summary: 'Deployed 7', source: 'ci' } })));
told('resolve', { ...answer(await send(resolve, { dedup_key })), states: await states() });
told('nonsense', answer(await send(event, { event_action: 'shout', payload })));

// Each has to end before the next, or they would be one incident.
for (let n = 0; n < 30; n++) {
  await send(resolve, { dedup_key: `disk-${n - 1}` });
  await send(trigger, { dedup_key: `disk-${n}`, payload: { ...payload, summary: `Disk ${n} full` } });
}
const all = await pd.all('/incidents', { queryParameters: { limit: 10, total: true } });
const distinct = new Set(all.resource.map((i) => i.id));
told('all', { pages: all.data.length, incidents: distinct.size, total: all.data[0].total });

const open = await pd.get('/incidents', {
  data: { 'statuses[]': ['triggered'], 'urgencies[]': ['high'], limit: 100 },
});
const { id } = open.resource[0];
const put = async (status) => {
  const done = await pd.put(`/incidents/${id}`, {
    headers: { From: from },
    data: { incident: { type: 'incident_reference', status } },
  });
  assert.equal(done.resource.id, id);
  return { http: done.response.status, status: done.resource.status };
};
told('put acknowledged', await put('acknowledged'));
const holder = (await pd.get(`/incidents/${id}`)).data.incident.acknowledgements[0].acknowledger.id;
told('holder', { holder });
told('put resolved', await put('resolved'));
const over = await pd.put(`/incidents/${id}`, {
  headers: { From: from },
  data: { incident: { type: 'incident_reference', status: 'resolved' } },
});
told('put resolved again', { http: over.response.status, code: over.data.error.code });
told('note', {
  http: (
    await pd.post(`/incidents/${id}/notes`, {
      headers: { From: from },
      data: { note: { content: 'It was the disk' } },
    })
  ).response.status,
});
for (const list of ['users', 'services', 'teams', 'escalation_policies', 'schedules', 'oncalls']) {
  const found = await pd.all(`/${list}`);
  told(list, { http: found.response.status, ids: found.resource.map((r) => r.id) });
}
const stranger = await api({ token: 'nobody', server, agent }).get('/incidents');
told('stranger', { http: stranger.response.status });
agent.destroy();
