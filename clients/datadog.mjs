// Datadog's own client, given another address and key: series in and out, a monitor's life, a dashboard.
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
    return { code: e.code, errors: (e.body?.errors ?? []).length };
  }
};

told('validate', { valid: (await new v1.AuthenticationApi(configuration).validate()).valid });

const now = Math.floor(Date.now() / 1000);
const metrics1 = new v1.MetricsApi(configuration);
const metrics2 = new v2.MetricsApi(configuration);
const one = { metric: 'shop.orders', tags: ['env:prod'], host: 'web-01', type: 'count' };
for (const contentEncoding of [undefined, 'deflate']) {
  const body = { series: [{ ...one, points: [[now - 60, 5]] }] };
  told('series 1', await metrics1.submitMetrics({ body, contentEncoding }));
}
for (const contentEncoding of [undefined, 'gzip']) {
  const series = [
    {
      metric: 'shop.load',
      type: 3,
      points: [{ timestamp: now - 60, value: 0.5 }],
      resources: [{ name: 'web-01', type: 'host' }],
    },
  ];
  const answer = await metrics2.submitMetrics({ body: { series }, contentEncoding });
  told('series 2', { errors: answer.errors });
}
const query = 'sum:shop.orders{env:prod} by {host}.as_count()';
const found = await metrics1.queryMetrics({ from: now - 600, to: now + 60, query });
told('query', { status: found.status, scope: found.series[0].scope, points: found.series[0].pointlist.length });

const monitors = new v1.MonitorsApi(configuration);
const body = {
  name: 'Orders stop',
  type: 'metric alert',
  query: 'sum(last_5m):sum:shop.orders{env:prod} by {host}.as_count() < 10',
  message: 'Nobody buys',
  tags: ['team:shop'],
  priority: 2,
  options: { thresholds: { critical: 10, warning: 20 }, notifyNoData: true, noDataTimeframe: 20 },
};
told('check', { says: await monitors.validateMonitor({ body }) });
told('faulty', await refused(monitors.validateMonitor({ body: { ...body, query: 'agv(last_5m):x' } })));
const made = await monitors.createMonitor({ body });
told('create', { name: made.name, query: made.query, options: made.options.thresholds.critical });
const monitorId = made.id;
told('get', { priority: (await monitors.getMonitor({ monitorId })).priority });
told('list', { names: (await monitors.listMonitors({ monitorTags: 'team:shop' })).map((m) => m.name) });
const search = await monitors.searchMonitors({ query: 'tag:team:shop' });
told('search', { total: search.metadata.totalCount, name: search.monitors[0].name });
const silenced = { options: { silenced: { '*': null } } };
told('mute', { silenced: Object.keys((await monitors.updateMonitor({ monitorId, body: silenced })).options.silenced) });
told('rename', { name: (await monitors.updateMonitor({ monitorId, body: { name: 'Orders' } })).name });
told('may delete', { ok: (await monitors.checkCanDeleteMonitor({ monitorIds: [monitorId] })).data.ok.length });
told('delete', { same: (await monitors.deleteMonitor({ monitorId })).deletedMonitorId === monitorId });
told('gone', await refused(monitors.getMonitor({ monitorId })));

const dashboards = new v1.DashboardsApi(configuration);
const definition = { type: 'note', content: 'hello' };
const board = await dashboards.createDashboard({
  body: { title: 'Shop', layoutType: 'ordered', widgets: [{ definition }] },
});
told('dashboard', { title: (await dashboards.getDashboard({ dashboardId: board.id })).title });
told('dashboards', { titles: (await dashboards.listDashboards()).dashboards.map((d) => d.title) });
const gone = await dashboards.deleteDashboard({ dashboardId: board.id });
told('no dashboard', { same: gone.deletedDashboardId === board.id });
